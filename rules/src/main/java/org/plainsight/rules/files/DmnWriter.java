package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/** Writes a model as DMN 1.3, in one canonical form that {@link DmnReader} reads to an equal model. */
public final class DmnWriter {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private static final Map<HitPolicy, String> POLICIES = Map.ofEntries(
            Map.entry(HitPolicy.UNIQUE, "hitPolicy=\"UNIQUE\""),
            Map.entry(HitPolicy.ANY, "hitPolicy=\"ANY\""),
            Map.entry(HitPolicy.PRIORITY, "hitPolicy=\"PRIORITY\""),
            Map.entry(HitPolicy.FIRST, "hitPolicy=\"FIRST\""),
            Map.entry(HitPolicy.RULE_ORDER, "hitPolicy=\"RULE ORDER\""),
            Map.entry(HitPolicy.OUTPUT_ORDER, "hitPolicy=\"OUTPUT ORDER\""),
            Map.entry(HitPolicy.COLLECT, "hitPolicy=\"COLLECT\""),
            Map.entry(HitPolicy.COLLECT_SUM, "hitPolicy=\"COLLECT\" aggregation=\"SUM\""),
            Map.entry(HitPolicy.COLLECT_COUNT, "hitPolicy=\"COLLECT\" aggregation=\"COUNT\""),
            Map.entry(HitPolicy.COLLECT_MIN, "hitPolicy=\"COLLECT\" aggregation=\"MIN\""),
            Map.entry(HitPolicy.COLLECT_MAX, "hitPolicy=\"COLLECT\" aggregation=\"MAX\""));

    private final Model model;
    private final Map<String, String> ids;
    private final StringBuilder out = new StringBuilder();

    private DmnWriter(Model model) {
        this.model = model;
        this.ids = model.decisions().stream().collect(Collectors.toMap(Decision::name, Decision::id));
    }

    /** The model's XML; the ids of its decisions, tables, columns and rows are kept. */
    public static String write(Model model) {
        return new DmnWriter(model).written();
    }

    private String written() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<definitions xmlns=\"%s\" id=\"%s\" name=\"%s\" namespace=\"%s\" expressionLanguage=\"%s\">"
                .formatted(
                        DMN, "def-" + escaped(model.name()), escaped(model.name()), escaped(model.namespace()), FEEL));
        for (var type : Type.values()) {
            if (type.isList()) itemDefinition(type);
        }
        for (var fact : model.facts().entrySet()) fact(fact.getKey(), fact.getValue());
        for (var decision : model.decisions()) decision(decision);
        line("</definitions>");
        return out.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private void itemDefinition(Type type) {
        boolean used =
                model.facts().containsValue(type) || model.decisions().stream().anyMatch(d -> d.type() == type);
        if (!used) return;
        line(
                "  <itemDefinition id=\"item-%1$s\" name=\"%1$s\" isCollection=\"true\"><typeRef>%2$s</typeRef></itemDefinition>"
                        .formatted(typeRef(type), typeRef(type.member())));
    }

    private static String typeRef(Type type) {
        return switch (type) {
            case TEXTS, NUMBERS, TRUTHS, DAYS -> "list-of-" + type.member().feel();
            default -> type.feel();
        };
    }

    private String factId(String fact) {
        return "fact-" + new ArrayList<>(model.facts().keySet()).indexOf(fact);
    }

    private void fact(String name, Type type) {
        line(
                "  <inputData id=\"%1$s\" name=\"%2$s\"><variable id=\"%1$s-v\" name=\"%2$s\" typeRef=\"%3$s\"/></inputData>"
                        .formatted(factId(name), escaped(name), typeRef(type)));
    }

    private void decision(Decision decision) {
        var id = escaped(decision.id());
        var name = escaped(decision.name());
        line("  <decision id=\"%s\" name=\"%s\">".formatted(id, name));
        line("    <variable id=\"%s-v\" name=\"%s\" typeRef=\"%s\"/>".formatted(id, name, typeRef(decision.type())));
        for (var read : reads(decision)) requirement(id, read);
        if (decision.logic() instanceof Logic.Formula formula)
            line("    <literalExpression id=\"%s-e\"><text>%s</text></literalExpression>"
                    .formatted(id, escaped(FeelText.expression(formula.expression()))));
        else table((Logic.Table) decision.logic());
        line("  </decision>");
    }

    private static Set<String> reads(Decision decision) {
        var names = new LinkedHashSet<String>();
        if (decision.logic() instanceof Logic.Formula formula)
            return formula.expression().reads();
        for (var column : ((Logic.Table) decision.logic()).columns())
            names.add(column.input().name());
        return names;
    }

    private void requirement(String id, String read) {
        boolean isDecision = ids.containsKey(read);
        var target = isDecision ? ids.getOrDefault(read, read) : factId(read);
        line("    <informationRequirement id=\"%1$s-r-%2$s\"><required%3$s href=\"#%2$s\"/></informationRequirement>"
                .formatted(id, escaped(target), isDecision ? "Decision" : "Input"));
    }

    private void table(Logic.Table table) {
        var id = escaped(table.id());
        line("    <decisionTable id=\"%s\" %s>".formatted(id, POLICIES.get(table.hitPolicy())));
        for (var column : table.columns())
            line(
                    "      <input id=\"%1$s\" label=\"%2$s\"><inputExpression id=\"%1$s-e\" typeRef=\"%3$s\"><text>%4$s</text></inputExpression></input>"
                            .formatted(
                                    escaped(column.id()),
                                    escaped(column.label()),
                                    typeRef(column.type()),
                                    escaped(FeelText.input(column.input()))));
        output(table, id);
        for (var annotation : table.annotations())
            line("      <annotation name=\"%s\"/>".formatted(escaped(annotation)));
        for (var row : table.rows()) row(row);
        line("    </decisionTable>");
    }

    private void output(Logic.Table table, String id) {
        var head = "      <output id=\"%s-out\" name=\"%s\" typeRef=\"%s\""
                .formatted(id, escaped(table.outputName()), typeRef(table.outputType()));
        if (table.outputOrder().isEmpty()) line(head + "/>");
        else
            line(head
                    + "><outputValues><text>%s</text></outputValues></output>"
                            .formatted(escaped(table.outputOrder().stream()
                                    .map(FeelText::value)
                                    .collect(Collectors.joining(", ")))));
    }

    private void row(Logic.Row row) {
        var id = escaped(row.id());
        line("      <rule id=\"%s\">".formatted(id));
        for (Cell cell : row.cells()) line("        <inputEntry>%s</inputEntry>".formatted(text(FeelText.cell(cell))));
        line("        <outputEntry>%s</outputEntry>".formatted(text(FeelText.value(row.output()))));
        for (var annotation : row.annotations())
            line("        <annotationEntry>%s</annotationEntry>".formatted(text(annotation)));
        line("      </rule>");
    }

    private static String text(String text) {
        return "<text>" + escaped(text) + "</text>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
