package org.plainsight.app.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits one row in the text of a DMN file and leaves every other character as it was: ids, descriptions, the diagram. What comes out is
 * read like any file that somebody hands in, so that nothing here has to be trusted.
 */
final class RowText {

    private static final String START = "<(?:[A-Za-z_][\\w.-]*:)?";

    private final String xml;

    RowText(String xml) {
        this.xml = xml;
    }

    /** Where a row stands in the file, from its first bracket to its last. */
    private Optional<MatchResult> row(String id) {
        var found = Pattern.compile(
                        START + "rule\\b[^>]*\\bid=\"" + Pattern.quote(id)
                                + "\"[^>]*>.*?</(?:[A-Za-z_][\\w.-]*:)?rule>",
                        Pattern.DOTALL)
                .matcher(xml);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    /** The file with this row as typed; empty where it has no such row. */
    Optional<String> edited(RowForm form) {
        return row(form.row()).map(at -> replaced(at, filled(at.group(), form)));
    }

    private String replaced(MatchResult at, String row) {
        return xml.substring(0, at.start()) + row + xml.substring(at.end());
    }

    private static String filled(String row, RowForm form) {
        var cells = new ArrayList<String>();
        for (var asked : form.asked()) cells.add(asked.cell().feel(asked.type()));
        var texts = form.texts().stream().map(RowForm.Text::words).toList();
        var withCells = texts(row, "inputEntry", cells);
        var withOutput = texts(withCells, "outputEntry", List.of(form.output()));
        var withTexts = texts(withOutput, "annotationEntry", texts);
        return texts.isEmpty() ? withTexts : described(withTexts, texts.get(0));
    }

    /** The description of a row is its first text once more. */
    private static String described(String row, String words) {
        return Pattern.compile("(" + START + "description>)[^<]*(</)")
                .matcher(row)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + escaped(words) + found.group(2)));
    }

    /** Puts the texts into the elements of this name, one after the other. */
    private static String texts(String row, String element, List<String> texts) {
        var found = Pattern.compile("(" + START + element + "\\b[^>]*>\\s*" + START + "text>)[^<]*(</)", Pattern.DOTALL)
                .matcher(row);
        var out = new StringBuilder();
        for (int i = 0; found.find(); i++) {
            var text = i < texts.size() ? found.group(1) + escaped(texts.get(i)) + found.group(2) : found.group();
            found.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return found.appendTail(out).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The file without this row. */
    Optional<String> without(String id) {
        return row(id).map(at -> replaced(at, ""));
    }

    /** The file with a copy of this row after it, under another id. */
    Optional<String> copied(String id, String copy) {
        return row(id).map(at -> replaced(at, at.group() + "\n      " + renamed(at.group(), id, copy)));
    }

    /** Ids inside the row begin with the row's own, or get an end of their own. */
    private static String renamed(String row, String id, String copy) {
        var found = Pattern.compile("\\bid=\"([^\"]*)\"").matcher(row);
        return found.replaceAll(it -> Matcher.quoteReplacement("id=\"%s\""
                .formatted(
                        it.group(1).startsWith(id)
                                ? copy + it.group(1).substring(id.length())
                                : it.group(1) + "-" + copy)));
    }

    /** The file with two rows in each other's place. */
    Optional<String> swapped(String one, String other) {
        var first = row(one);
        var second = row(other);
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        var early = first.get().start() < second.get().start() ? first.get() : second.get();
        var late = early == first.get() ? second.get() : first.get();
        return Optional.of(xml.substring(0, early.start())
                + late.group()
                + xml.substring(early.end(), late.start())
                + early.group()
                + xml.substring(late.end()));
    }
}
