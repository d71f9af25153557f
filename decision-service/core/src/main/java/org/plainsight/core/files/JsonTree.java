package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object as a tree of plain values: maps, lists, strings, {@link BigDecimal}s, booleans and {@link #NULL}.
 * Every fault that can be seen is noted, and reading goes on as far as the grammar lets it.
 */
final class JsonTree {

    /** JSON's null, which is a value that somebody wrote and not an absent field. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.LINE_BYTES)
                    .maxNumberLength(Limits.NUMBER_CHARS)
                    .maxNameLength(Limits.NAME_CHARS)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** For files that this program wrote itself, whose lines may be long. */
    private static final JsonFactory OWN = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final List<String> faults;
    private final Repeats repeats;
    private final int mostItems;
    private final Map<String, Object> root = new LinkedHashMap<>();
    /** The path of what is read now, such as {@code prices[0].amount}: it grows and shrinks, and is shown for faults alone. */
    private final StringBuilder path = new StringBuilder();

    private JsonTree(List<String> faults, Repeats repeats, int mostItems) {
        this.faults = faults;
        this.repeats = repeats;
        this.mostItems = mostItems;
    }

    /** The fields that could be read, even where the line is at fault further on. */
    static Map<String, Object> read(String line, List<String> faults) {
        return read(line, faults, new Repeats());
    }

    /** The same for one line of many, whose short values repeat. */
    static Map<String, Object> read(String line, List<String> faults, Repeats repeats) {
        return new JsonTree(faults, repeats, Limits.ITEMS).read(FACTORY, line);
    }

    /** The fields of a line of a run folder; the same, with room for large networks. */
    static Map<String, Object> readOwn(String line, List<String> faults) {
        return new JsonTree(faults, new Repeats(), Integer.MAX_VALUE).read(OWN, line);
    }

    /** A parser with room for a whole document. */
    static JsonParser parser(java.io.Reader reader) throws IOException {
        return OWN.createParser(reader);
    }

    /** The object that the parser stands at the beginning of. */
    static Map<String, Object> readHere(JsonParser parser, List<String> faults) throws IOException {
        var tree = new JsonTree(faults, new Repeats(), Limits.ITEMS);
        tree.readObject(parser, tree.root);
        return tree.root;
    }

    /** The value that the parser stands at the beginning of. */
    static Object valueHere(JsonParser parser, String path, List<String> faults) throws IOException {
        var tree = new JsonTree(faults, new Repeats(), Limits.ITEMS);
        tree.path.append(path);
        return tree.readValue(parser);
    }

    private Map<String, Object> read(JsonFactory factory, String line) {
        try (var parser = factory.createParser(line)) {
            readRoot(parser);
        } catch (StreamConstraintsException e) {
            faults.add(overTheLimit(e));
        } catch (IOException e) {
            faults.add("is not JSON: " + reason(e));
        }
        return root;
    }

    private void readRoot(JsonParser parser) throws IOException {
        var first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            faults.add("is not a JSON object: it starts with " + Limits.shown(String.valueOf(parser.getText())));
            return;
        }
        readObject(parser, root);
        if (parser.nextToken() != null)
            faults.add("holds more after the JSON object ends; give each object a line of its own");
    }

    private void readObject(JsonParser parser, Map<String, Object> into) throws IOException {
        int outer = path.length();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (outer > 0) path.append('.');
            path.append(name);
            checkText(name);
            parser.nextToken();
            // Deeper objects are filled while they are read, so that what stands before a fault is kept.
            var value = readValue(parser);
            if (into.containsKey(name)) note(here() + " is given twice");
            else if (into.size() >= Limits.FIELDS)
                note("holds more than %d fields in one object".formatted(Limits.FIELDS));
            else into.put(name, value);
            path.setLength(outer);
        }
    }

    /** The path, as a fault shows it. */
    private String here() {
        return Limits.shown(path.toString());
    }

    private Object readValue(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                var object = new LinkedHashMap<String, Object>();
                readObject(parser, object);
                return object;
            case START_ARRAY:
                return readArray(parser);
            case VALUE_STRING:
                var text = parser.getText();
                checkText(text);
                return repeats.kept(text);
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return readNumber(parser.getText());
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                return NULL;
        }
    }

    private List<Object> readArray(JsonParser parser) throws IOException {
        int outer = path.length();
        var list = new ArrayList<Object>();
        int at = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.append('[').append(at).append(']');
            var value = readValue(parser);
            if (at++ < mostItems) list.add(value);
            path.setLength(outer);
        }
        if (at > mostItems) note("%s holds %d items, and at most %d are read".formatted(here(), at, mostItems));
        return list;
    }

    /** A number with a sane exponent; expanding 1e999999999 would fill the memory. */
    private Object readNumber(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) <= Limits.NUMBER_CHARS && number.precision() <= Limits.NUMBER_CHARS)
            return number;
        note("%s is %s, a number out of all bounds".formatted(here(), Limits.shown(text)));
        return BigDecimal.ZERO;
    }

    private void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                note(here() + " holds a NUL character");
                return;
            }
            if (!Character.isSurrogate(c)) continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                i++;
            else {
                note(here() + " holds half of a surrogate pair, which is no character");
                return;
            }
        }
    }

    private void note(String fault) {
        if (faults.size() < Limits.FAULTS) faults.add(fault);
    }

    private static String overTheLimit(StreamConstraintsException e) {
        var message = e.getOriginalMessage();
        if (message.contains("nesting depth")) return "is nested deeper than %d levels".formatted(Limits.DEPTH);
        if (message.contains("Number value"))
            return "holds a number of more than %d characters".formatted(Limits.NUMBER_CHARS);
        return "is over a limit: a field's name or text is too long";
    }

    private static String reason(IOException e) {
        var place = e instanceof com.fasterxml.jackson.core.JsonProcessingException j ? column(j.getLocation()) : "";
        var words = e instanceof com.fasterxml.jackson.core.JsonProcessingException j
                ? j.getOriginalMessage()
                : "" + e.getMessage();
        return Limits.shown(words.replace('`', '\'')).replace("`", "") + place;
    }

    private static String column(com.fasterxml.jackson.core.@Nullable JsonLocation location) {
        return location == null ? "" : " (column %d)".formatted(location.getColumnNr());
    }
}
