package org.plainsight.rules.files;

import java.util.List;
import java.util.Optional;
import org.plainsight.rules.files.Markup.Node;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Logic.Row;

/**
 * The text of a DMN file, edited in place: whatever an edit does not speak of stays byte for byte, ids, diagrams and extensions of
 * editors included. Immutable. Texts are escaped; that rows and columns are there is the caller's to know.
 */
public final class ModelText {

    private final String xml;
    private final Node root;

    private ModelText(String xml) {
        this.xml = xml;
        this.root = Markup.read(xml);
    }

    /** The text of a model that {@link DmnReader} has read. */
    public static ModelText of(String xml) {
        return new ModelText(xml);
    }

    /** The whole text. */
    public String text() {
        return xml;
    }

    // ---- a row's cells, output and annotations

    /** With this FEEL in the row's cell of this column, from 0. */
    public ModelText cell(String row, int column, String feel) {
        return written(row(row).all("inputEntry").toList().get(column), feel);
    }

    /** With this FEEL as what the row gives. */
    public ModelText output(String row, String feel) {
        return written(row(row).first("outputEntry").orElseThrow(), feel);
    }

    /** With this text in the row's annotation column, from 0. A description that said the same goes with it. */
    public ModelText annotation(String row, int column, String words) {
        var rule = row(row);
        var entries = rule.all("annotationEntry").toList();
        if (column >= entries.size()) return padded(rule, entries, column).annotation(row, column, words);
        var before = content(entries.get(column).first("text"));
        var edited = written(entries.get(column), words);
        var description =
                rule.first("description").filter(it -> content(Optional.of(it)).equals(before));
        return description.isPresent() && column == 0 && !before.isEmpty()
                ? edited.inside(edited.row(row).first("description").orElseThrow(), words)
                : edited;
    }

    private String content(Optional<Node> node) {
        return node.map(it -> xml.substring(it.open(), it.close()).strip()).orElse("");
    }

    private ModelText padded(Node rule, List<Node> entries, int column) {
        var more = new StringBuilder();
        for (int i = entries.size(); i <= column; i++)
            more.append(gap(rule.children().get(rule.children().size() - 1)))
                    .append(entry(rule.prefix(), "annotationEntry", "", ""));
        return replaced(lastChildEnd(rule), lastChildEnd(rule), more.toString());
    }

    private static int lastChildEnd(Node rule) {
        return rule.children().get(rule.children().size() - 1).end();
    }

    /** An entry with this in its text element. */
    private ModelText written(Node entry, String words) {
        return entry.first("text").map(text -> inside(text, words)).orElseGet(() -> {
            var text = "<%1$stext>%2$s</%1$stext>".formatted(entry.prefix(), inText(words));
            return entry.isClosedAtOnce()
                    ? replaced(entry.end() - 2, entry.end(), ">" + text + "</" + entry.tag() + ">")
                    : replaced(entry.open(), entry.open(), text);
        });
    }

    private ModelText inside(Node element, String words) {
        return element.isClosedAtOnce()
                ? replaced(element.end() - 2, element.end(), ">" + inText(words) + "</" + element.tag() + ">")
                : replaced(element.open(), element.close(), inText(words));
    }

    private ModelText replaced(int from, int to, String by) {
        return new ModelText(xml.substring(0, from) + by + xml.substring(to));
    }

    // ---- rows

    /** The ids of the rows of a decision's table, in their order. */
    public List<String> rows(String decision) {
        return rules(decision).stream().map(rule -> rule.attribute("id")).toList();
    }

    /** With one more row in a decision's table, so that it stands at this place, from 0. */
    public ModelText added(String decision, Row row, int place) {
        return inserted(decision, written(decision, row), place);
    }

    /** Without this row. */
    public ModelText removed(String row) {
        var rule = row(row);
        return replaced(rule.start() - gap(rule).length(), rule.end(), "");
    }

    /** With this row at another place of its table, from 0. */
    public ModelText moved(String decision, String row, int place) {
        var rule = row(row);
        var bytes = gap(rule) + xml.substring(rule.start(), rule.end());
        return removed(row).inserted(decision, bytes, place);
    }

    private ModelText inserted(String decision, String rule, int place) {
        var rules = rules(decision);
        if (place < rules.size()) {
            int at = rules.get(place).start() - gap(rules.get(place)).length();
            return replaced(at, at, rule);
        }
        var children = table(decision).children();
        int at = children.get(children.size() - 1).end();
        for (var child : children) if (child.name().equals("rule")) at = child.end();
        return replaced(at, at, rule);
    }

    private String written(String decision, Row row) {
        var table = table(decision);
        var prefix = table.prefix();
        var outer = gap(table.children().get(0));
        var inner = outer.isEmpty() ? "" : outer + "  ";
        var id = DmnWriter.escaped(row.id());
        var rule = new StringBuilder(outer).append("<%srule id=\"%s\">".formatted(prefix, id));
        for (int i = 0; i < row.cells().size(); i++)
            rule.append(inner)
                    .append(entry(
                            prefix,
                            "inputEntry",
                            id + "-c" + i,
                            FeelText.cell(row.cells().get(i))));
        rule.append(inner).append(entry(prefix, "outputEntry", id + "-o", FeelText.value(row.output())));
        for (var words : row.annotations()) rule.append(inner).append(entry(prefix, "annotationEntry", "", words));
        return rule.append(outer).append("</%srule>".formatted(prefix)).toString();
    }

    private static String entry(String prefix, String name, String id, String words) {
        var named = id.isEmpty() ? "" : " id=\"%s\"".formatted(id);
        return "<%1$s%2$s%3$s><%1$stext>%4$s</%1$stext></%1$s%2$s>".formatted(prefix, name, named, inText(words));
    }

    /** The white space before an element: a line break and its indentation. */
    private String gap(Node node) {
        int from = node.start();
        while (from > 0 && " \t\r\n".indexOf(xml.charAt(from - 1)) >= 0) from--;
        return xml.substring(from, node.start());
    }

    // ---- finding

    private Node table(String decision) {
        return root.all("decision")
                .filter(it -> it.attribute("name").equals(decision))
                .findFirst()
                .flatMap(it -> it.first("decisionTable"))
                .orElseThrow(() -> new IllegalArgumentException("there is no table `%s`".formatted(decision)));
    }

    private List<Node> rules(String decision) {
        return table(decision).all("rule").toList();
    }

    private Node row(String id) {
        return root.within("rule")
                .filter(it -> it.attribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no row `%s`".formatted(id)));
    }

    /** Quotation marks stand for themselves between tags, as both common editors write them. */
    private static String inText(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
