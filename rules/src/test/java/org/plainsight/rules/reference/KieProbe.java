package org.plainsight.rules.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Writes a model of many small decisions over one fixed set of facts, and asks kie-dmn for all of them at once. */
final class KieProbe {

    private static final Map<String, Type> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("n", Type.NUMBER);
        FACTS.put("n2", Type.NUMBER);
        FACTS.put("t", Type.TEXT);
        FACTS.put("b", Type.TRUTH);
        FACTS.put("d", Type.DAY);
        FACTS.put("s", Type.SPAN);
        FACTS.put("m", Type.MONTHS);
        FACTS.put("texts", Type.TEXTS);
        FACTS.put("nums", Type.NUMBERS);
        FACTS.put("days", Type.DAYS);
    }

    private final StringBuilder decisions = new StringBuilder();
    private final List<String> names = new ArrayList<>();

    /** Adds a formula; the answer comes under its own text. */
    KieProbe formula(String feel) {
        return decision(feel, "", "<literalExpression><text>" + escaped(feel) + "</text></literalExpression>");
    }

    KieProbe formula(String feel, String type) {
        return decision(
                feel,
                " typeRef='" + type + "'",
                "<literalExpression><text>" + escaped(feel) + "</text></literalExpression>");
    }

    /** Adds a table of one column and one cell; it answers {@code hit} under {@code <input> is <cell>}. */
    KieProbe cell(String input, String type, String cell) {
        return decision(
                input + " is " + cell, "", table("FIRST", "", "string", "", input, type, List.of(cell + "|\"hit\"")));
    }

    /** Adds a table over {@code n}; rows are {@code cell|output}. */
    KieProbe table(String name, String hitPolicy, String outputType, String outputValues, String... rows) {
        var policy = hitPolicy.split("/");
        var aggregation = policy.length > 1 ? " aggregation='" + policy[1] + "'" : "";
        return decision(
                name, "", table(policy[0], aggregation, outputType, outputValues, "n", "number", List.of(rows)));
    }

    private static String table(
            String hitPolicy,
            String aggregation,
            String outputType,
            String outputValues,
            String input,
            String type,
            List<String> rows) {
        var xml = new StringBuilder("<decisionTable hitPolicy='" + hitPolicy + "'" + aggregation
                + "><input><inputExpression typeRef='" + type + "'><text>" + escaped(input)
                + "</text></inputExpression></input><output name='o' typeRef='" + outputType + "'>");
        if (!outputValues.isEmpty())
            xml.append("<outputValues><text>" + escaped(outputValues) + "</text></outputValues>");
        xml.append("</output>");
        for (var row : rows) {
            var parts = row.split("\\|");
            xml.append("<rule><inputEntry><text>" + escaped(parts[0]) + "</text></inputEntry><outputEntry><text>"
                    + escaped(parts[1]) + "</text></outputEntry></rule>");
        }
        return xml.append("</decisionTable>").toString();
    }

    private KieProbe decision(String name, String type, String logic) {
        var xmlName = "q" + names.size();
        names.add(name);
        decisions.append(
                "<decision id='" + xmlName + "' name='" + xmlName + "'><variable name='" + xmlName + "'" + type + "/>");
        for (var fact : FACTS.keySet())
            decisions.append(
                    "<informationRequirement><requiredInput href='#i-" + fact + "'/></informationRequirement>");
        decisions.append(logic).append("</decision>");
        return this;
    }

    String xml() {
        var xml = new StringBuilder("""
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='probe' name='probe' namespace='urn:probe'>
                <itemDefinition name='Texts' isCollection='true'><typeRef>string</typeRef></itemDefinition>
                <itemDefinition name='Numbers' isCollection='true'><typeRef>number</typeRef></itemDefinition>
                <itemDefinition name='Days' isCollection='true'><typeRef>date</typeRef></itemDefinition>
                """);
        FACTS.forEach((name, type) -> xml.append("<inputData id='i-" + name + "' name='" + name + "'><variable name='"
                + name + "' typeRef='" + typeRef(type) + "'/></inputData>\n"));
        return xml.append(decisions).append("</definitions>").toString();
    }

    private static String typeRef(Type type) {
        if (type == Type.TEXTS) return "Texts";
        if (type == Type.NUMBERS) return "Numbers";
        return type == Type.DAYS ? "Days" : type.feel();
    }

    /** The model as the engine wants it; what its decisions do stands in the text alone. */
    Model model() {
        var listed = new ArrayList<Decision>();
        var nothing = new Logic.Table("t", HitPolicy.FIRST, List.of(), "o", Type.TEXT, List.of(), List.of(), List.of());
        for (int i = 0; i < names.size(); i++) listed.add(new Decision("q" + i, "q" + i, Type.TEXT, nothing));
        return new Model("probe", "urn:probe", "probe.dmn", FACTS, listed, xml());
    }

    /** What each decision gives of these facts, by the name it was added under; all facts not given are unknown. */
    Map<String, String> answers(Map<String, Value> facts) {
        var compiled = ReferenceEngine.compile(model());
        if (compiled instanceof ReferenceEngine.Compiled.Refused refused)
            throw new AssertionError("kie-dmn refuses the probe: " + refused.faults());
        var results = ((ReferenceEngine.Compiled.Ready) compiled).engine().results(sheet(facts));
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) answers.put(names.get(i), words(results.get("q" + i)));
        return answers;
    }

    static FactSheet sheet(Map<String, Value> facts) {
        var definitions = new ArrayList<FactDefinition>();
        FACTS.forEach((name, type) -> definitions.add(new FactDefinition(
                name,
                FactDefinition.Subject.ADVERT,
                type,
                type.member() == Type.NUMBER ? 2 : 0,
                "",
                name,
                "given",
                "it is not given",
                FactDefinition.Basis.FACT,
                true,
                "")));
        var sheet = FactSheet.of(new Vocabulary(definitions));
        facts.forEach(sheet::set);
        return sheet.build();
    }

    private static String words(Finding finding) {
        return finding instanceof Finding.Known known ? words(known.value()) : "null";
    }

    private static String words(Value value) {
        if (value instanceof Value.Decimal number) return number.number().toPlainString();
        if (value instanceof Value.Many many)
            return many.values().stream().map(KieProbe::words).toList().toString();
        return String.valueOf(PlainValues.plain(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
