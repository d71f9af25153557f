package org.plainsight.governance.audit;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/** Canonical JSON by RFC 8785, of texts and whole numbers alone. What it reads, it would write in the same characters. */
final class CanonicalJson {

    private static final int DEEPEST = 64;
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private final String text;
    private int at;
    private int depth;

    private CanonicalJson(String text) {
        this.text = text;
    }

    static String of(Item item) {
        var out = new StringBuilder();
        write(item, out);
        return out.toString();
    }

    private static void write(Item item, StringBuilder out) {
        if (item instanceof Item.Text it) writeText(it.text(), out);
        else if (item instanceof Item.Whole it) out.append(it.number());
        else if (item instanceof Item.Listing it) {
            out.append('[');
            var comma = "";
            for (var member : it.items()) {
                write(member, out.append(comma));
                comma = ",";
            }
            out.append(']');
        } else {
            out.append('{');
            var comma = "";
            for (var field : ((Item.Fields) item).fields().entrySet()) {
                writeText(field.getKey(), out.append(comma));
                write(field.getValue(), out.append(':'));
                comma = ",";
            }
            out.append('}');
        }
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = SHORT.indexOf(c);
            if (known >= 0) out.append('\\').append(LETTERS.charAt(known));
            else if (c < ' ') out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        out.append('"');
    }

    /** The item, or nothing where the text is not canonical JSON of texts and whole numbers. */
    static Optional<Item> read(String text) {
        try {
            var item = new CanonicalJson(text).item();
            return of(item).equals(text) ? Optional.of(item) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notCanonical) {
            return Optional.empty();
        }
    }

    private Item item() {
        if (++depth > DEEPEST) throw new IllegalArgumentException("nested too deep");
        var item = switch (text.charAt(at)) {
            case '"' -> new Item.Text(quoted());
            case '[' -> listing();
            case '{' -> fields();
            default -> whole();
        };
        depth--;
        return item;
    }

    private Item listing() {
        var items = new ArrayList<Item>();
        at++;
        while (text.charAt(at) != ']') {
            items.add(item());
            if (text.charAt(at) == ',') at++;
        }
        at++;
        return new Item.Listing(items);
    }

    private Item fields() {
        var fields = new TreeMap<String, Item>();
        at++;
        while (text.charAt(at) != '}') {
            var name = quoted();
            at++;
            fields.put(name, item());
            if (text.charAt(at) == ',') at++;
        }
        at++;
        return new Item.Fields(fields);
    }

    private Item whole() {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) at++;
        return new Item.Whole(Long.parseLong(text.substring(from, at)));
    }

    private String quoted() {
        var out = new StringBuilder();
        if (text.charAt(at++) != '"') throw new IllegalArgumentException("no text");
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char letter = text.charAt(at++);
        if (letter == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        return SHORT.charAt(LETTERS.indexOf(letter));
    }
}
