package org.plainsight.rules.files;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Small DMN files, as an editor might write them. */
final class DmnText {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="def" name="small" namespace="https://example.org/small">
              <itemDefinition id="t1" name="list of strings" isCollection="true"><typeRef>string</typeRef></itemDefinition>
              <itemDefinition id="t2" name="list of numbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
              <itemDefinition id="t3" name="list of booleans" isCollection="true"><typeRef>boolean</typeRef></itemDefinition>
              <itemDefinition id="t4" name="list of dates" isCollection="true"><typeRef>date</typeRef></itemDefinition>
            """;

    private DmnText() {}

    /** A file with these facts and whatever else is given. */
    static String file(Map<String, Type> facts, String decisions) {
        return HEAD
                + facts.entrySet().stream()
                        .map(f ->
                                "<inputData id=\"%1$s\" name=\"%2$s\"><variable name=\"%2$s\" typeRef=\"%3$s\"/></inputData>\n"
                                        .formatted(
                                                id("i", f.getKey()),
                                                f.getKey(),
                                                f.getValue().feel()))
                        .collect(Collectors.joining())
                + decisions
                + "</definitions>\n";
    }

    /** A decision {@code D} that collects the numbers of the rows that fire, from 0. */
    static String table(Map<String, Type> facts, String input, Type type, List<Cell> cells) {
        var rows = IntStream.range(0, cells.size())
                .mapToObj(i -> row("r" + i, List.of(FeelText.cell(cells.get(i))), String.valueOf(i)))
                .collect(Collectors.joining());
        return file(
                facts,
                decision(
                        "D",
                        Type.NUMBERS,
                        facts.keySet().stream()
                                .map(f -> required("Input", id("i", f)))
                                .collect(Collectors.joining()),
                        table("COLLECT", "", List.of(input), type.feel(), "number", rows)));
    }

    /**
     * A decision {@code D} that gives the formula over one decision for each name: with {@code pick <name>} at n it gives the
     * name's n-th value, or of a list the first n + 1 members.
     */
    static String formula(Map<String, Type> names, Map<String, List<Value>> values, Type type, Expression formula) {
        var decisions = new StringBuilder();
        names.forEach((name, t) -> decisions.append(decision(
                name,
                t,
                required("Input", id("i", "pick " + name)),
                picking("pick " + name, t, values.getOrDefault(name, List.of())))));
        var all = names.keySet().stream()
                .map(n -> required("Decision", id("d", n)))
                .collect(Collectors.joining());
        var text = "<literalExpression><text>" + escaped(FeelText.expression(formula)) + "</text></literalExpression>";
        return file(
                names.keySet().stream().collect(Collectors.toMap(n -> "pick " + n, n -> Type.NUMBER)),
                decisions + decision("D", type, all, text));
    }

    private static String picking(String fact, Type type, List<Value> values) {
        var rows = IntStream.range(0, values.size())
                .mapToObj(i -> row(
                        id("r", fact) + i, List.of((type.isList() ? ">= " : "") + i), FeelText.value(values.get(i))))
                .collect(Collectors.joining());
        return table(
                type.isList() ? "COLLECT" : "FIRST",
                "",
                List.of(fact),
                "number",
                type.member().feel(),
                rows);
    }

    static String decision(String name, Type type, String requirements, String logic) {
        return "<decision id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/>%s%s</decision>\n"
                .formatted(id("d", name), name, name, type.feel(), requirements, logic);
    }

    static String required(String kind, String id) {
        return "<informationRequirement><required%s href=\"#%s\"/></informationRequirement>".formatted(kind, id);
    }

    static String table(
            String policy, String more, List<String> inputs, String inputType, String outputType, String rows) {
        var columns = inputs.stream()
                .map(i -> "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>"
                        .formatted(inputType, escaped(i)))
                .collect(Collectors.joining());
        return "<decisionTable hitPolicy=\"%s\" %s>%s<output name=\"out\" typeRef=\"%s\"/>%s</decisionTable>"
                .formatted(policy, more, columns, outputType, rows);
    }

    static String row(String id, List<String> cells, String output) {
        var entries = cells.stream()
                .map(c -> "<inputEntry><text>" + escaped(c) + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule id=\"%s\">%s<outputEntry><text>%s</text></outputEntry></rule>\n"
                .formatted(id, entries, escaped(output));
    }

    static String id(String kind, String name) {
        return kind + "-" + name.replace(' ', '-');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
