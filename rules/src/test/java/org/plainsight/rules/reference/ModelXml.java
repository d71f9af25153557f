package org.plainsight.rules.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/** Writes a model as a DMN 1.3 file, so that models which were made rather than read can be given to kie-dmn. */
final class ModelXml {

    private ModelXml() {}

    /** The same model with its text. */
    static Model withXml(Model model) {
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), model.decisions(), write(model));
    }

    static String write(Model model) {
        var xml = new StringBuilder(
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='made' name='%s'"
                                .formatted(model.name())
                        + " namespace='%s'>\n".formatted(model.namespace()));
        for (var type : Type.values()) {
            if (type.isList())
                xml.append("<itemDefinition name='%s' isCollection='true'><typeRef>%s</typeRef></itemDefinition>\n"
                        .formatted(ref(type), type.member().feel()));
        }
        model.facts()
                .forEach((name, type) ->
                        xml.append("<inputData id='%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>\n"
                                .formatted(id(name), name, name, ref(type))));
        for (var decision : model.decisions()) decision(model, decision, xml);
        return xml.append("</definitions>").toString();
    }

    private static String ref(Type type) {
        return type.isList() ? "many " + type.member().name().toLowerCase(java.util.Locale.ROOT) : type.feel();
    }

    private static String id(String name) {
        return "n-" + name.replace(' ', '-');
    }

    private static void decision(Model model, Decision decision, StringBuilder xml) {
        xml.append("<decision id='%s' name='%s'><variable name='%s' typeRef='%s'/>\n"
                .formatted(id(decision.name()), decision.name(), decision.name(), ref(decision.type())));
        for (var name : reads(decision.logic()))
            xml.append("<informationRequirement><%1$s href='#%2$s'/></informationRequirement>\n"
                    .formatted(model.facts().containsKey(name) ? "requiredInput" : "requiredDecision", id(name)));
        if (decision.logic() instanceof Logic.Formula formula)
            xml.append("<literalExpression><text>%s</text></literalExpression>"
                    .formatted(escaped(FeelText.expression(formula.expression()))));
        else table((Logic.Table) decision.logic(), xml);
        xml.append("</decision>\n");
    }

    private static void table(Logic.Table table, StringBuilder xml) {
        xml.append("<decisionTable id='%s' %s>\n".formatted(table.id(), policy(table.hitPolicy())));
        for (var column : table.columns())
            xml.append("<input><inputExpression typeRef='%s'><text>%s</text></inputExpression></input>\n"
                    .formatted(ref(column.type()), escaped(FeelText.input(column.input()))));
        xml.append("<output name='%s' typeRef='%s'>".formatted(table.outputName(), ref(table.outputType())));
        if (!table.outputOrder().isEmpty())
            xml.append("<outputValues><text>%s</text></outputValues>"
                    .formatted(escaped(
                            table.outputOrder().stream().map(FeelText::value).collect(Collectors.joining(", ")))));
        xml.append("</output>\n");
        for (var row : table.rows()) {
            xml.append("<rule id='%s'>".formatted(row.id()));
            for (var cell : row.cells()) entry("inputEntry", FeelText.cell(cell), xml);
            entry("outputEntry", FeelText.value(row.output()), xml);
            xml.append("</rule>\n");
        }
        xml.append("</decisionTable>");
    }

    private static void entry(String element, String text, StringBuilder xml) {
        xml.append("<%1$s><text>%2$s</text></%1$s>".formatted(element, escaped(text)));
    }

    private static String policy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> "hitPolicy='UNIQUE'";
            case ANY -> "hitPolicy='ANY'";
            case PRIORITY -> "hitPolicy='PRIORITY'";
            case FIRST -> "hitPolicy='FIRST'";
            case RULE_ORDER -> "hitPolicy='RULE ORDER'";
            case OUTPUT_ORDER -> "hitPolicy='OUTPUT ORDER'";
            case COLLECT -> "hitPolicy='COLLECT'";
            case COLLECT_SUM -> "hitPolicy='COLLECT' aggregation='SUM'";
            case COLLECT_COUNT -> "hitPolicy='COLLECT' aggregation='COUNT'";
            case COLLECT_MIN -> "hitPolicy='COLLECT' aggregation='MIN'";
            case COLLECT_MAX -> "hitPolicy='COLLECT' aggregation='MAX'";
        };
    }

    private static Set<String> reads(Logic logic) {
        var names = new LinkedHashSet<String>();
        if (logic instanceof Logic.Table table)
            table.columns().forEach(column -> names.add(column.input().name()));
        else add(((Logic.Formula) logic).expression(), names);
        return names;
    }

    private static void add(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Result result) names.add(result.decision());
        for (var part : parts(expression)) add(part, names);
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Arithmetic it) return List.of(it.left(), it.right());
        if (expression instanceof Expression.Comparison it) return List.of(it.left(), it.right());
        if (expression instanceof Expression.Choice it) return List.of(it.condition(), it.then(), it.otherwise());
        if (expression instanceof Expression.Call it) return it.arguments();
        return expression instanceof Expression.Listing it ? it.members() : List.of();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
