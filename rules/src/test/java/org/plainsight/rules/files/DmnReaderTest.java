package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

class DmnReaderTest {

    private static final Map<String, Type> HOURS = Map.of("hours", Type.NUMBER);

    private static Model read(String xml) {
        return AgreesWithKieTest.read(xml);
    }

    private static String faults(String xml) {
        var faults = new ArrayList<Fault>();
        DmnReader.read("a.dmn", xml, faults);
        assertThat(faults).isNotEmpty();
        return faults.toString();
    }

    private static String small(String policy, String more, String output, String... rows) {
        var text = new StringBuilder();
        for (int i = 0; i < rows.length; i++) text.append(DmnText.row("r" + i, List.of(String.valueOf(i)), rows[i]));
        return DmnText.table(policy, more, List.of("hours"), "number", output, text.toString());
    }

    private static String one(Type type, String logic) {
        return DmnText.file(HOURS, DmnText.decision("D", type, DmnText.required("Input", "i-hours"), logic));
    }

    private static Table table(Model model) {
        return (Table) model.decision("D").orElseThrow().logic();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20180521",
                "https://www.omg.org/spec/DMN/20191111",
                "https://www.omg.org/spec/DMN/20211108",
                "https://www.omg.org/spec/DMN/20230324",
                "https://www.omg.org/spec/DMN/20240513"
            })
    void every_version_from_1_2_to_1_6_is_read(String version) {
        var xml = one(Type.NUMBER, small("FIRST", "", "number", "1"))
                .replace("https://www.omg.org/spec/DMN/20191111", version)
                .replace("name=\"small\"", "name=\"small\" expressionLanguage=\"" + version + "/FEEL/\"");
        assertThat(read(xml).decisions()).hasSize(1);
    }

    @Test
    void older_and_other_files_are_not_dmn_for_us() {
        var xml = one(Type.NUMBER, small("FIRST", "", "number", "1"));
        assertThat(faults(xml.replace(
                        "https://www.omg.org/spec/DMN/20191111/MODEL/",
                        "http://www.omg.org/spec/DMN/20151101/dmn.xsd")))
                .contains("the file is not DMN 1.2 to 1.6");
        assertThat(faults("<html/>")).contains("the file is not DMN 1.2 to 1.6");
        assertThat(faults("")).contains("not well-formed");
    }

    @Test
    void a_file_as_dmn_js_saves_it_is_read() {
        var model = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" name="small" namespace="https://example.org/small" exporter="dmn-js (https://demo.bpmn.io/dmn)" exporterVersion="17.0.0" modeler:executionPlatform="x">
                  <inputData id="i" name="hours"><variable id="v" name="hours" typeRef="number" /></inputData>
                  <decision id="D1" name="D">
                    <variable id="v2" name="D" typeRef="number" />
                    <informationRequirement id="ir"><requiredInput href="#i" /></informationRequirement>
                    <decisionTable id="t" hitPolicy="COLLECT" aggregation="SUM" biodi:annotationsWidth="400">
                      <input id="in" label="Hours" biodi:width="192" camunda:inputVariable="x">
                        <inputExpression id="ie" typeRef="number"><text>hours</text></inputExpression>
                      </input>
                      <output id="o" label="" name="points" typeRef="number" />
                      <annotation name="Note" />
                      <rule id="r1">
                        <description>kept by dmn-js</description>
                        <inputEntry id="c1"><text></text></inputEntry>
                        <outputEntry id="o1"><text>3</text></outputEntry>
                        <annotationEntry><text>a note</text></annotationEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                  <textAnnotation id="ta"><text>a remark</text></textAnnotation>
                  <association id="as"><sourceRef href="#i" /><targetRef href="#ta" /></association>
                  <dmndi:DMNDI><dmndi:DMNDiagram id="di"><dmndi:DMNShape id="s" dmnElementRef="D1"><dc:Bounds height="80" width="180" x="150" y="80" /></dmndi:DMNShape>
                    <dmndi:DMNEdge id="e" dmnElementRef="ir"><di:waypoint x="1" y="2" /></dmndi:DMNEdge></dmndi:DMNDiagram></dmndi:DMNDI>
                </definitions>
                """);
        assertThat(table(model).rows().get(0).cells()).containsExactly(new Cell.Anything());
        assertThat(table(model).rows().get(0).annotations()).containsExactly("a note");
    }

    @Test
    void a_file_as_kies_editor_saves_it_is_read() {
        var model = read("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20240513/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:kie="https://kie.org/dmn/extensions/1.0" expressionLanguage="https://www.omg.org/spec/DMN/20240513/FEEL/" namespace="https://kie.org/dmn/_1" id="_d" name="small">
                  <extensionElements/>
                  <itemDefinition id="_t" name="tPhones" isCollection="true" typeLanguage="https://www.omg.org/spec/DMN/20240513/FEEL/"><typeRef>string</typeRef></itemDefinition>
                  <inputData name="phones" id="_i"><extensionElements/><variable name="phones" id="_v" typeRef="tPhones"/></inputData>
                  <decision name="D" id="_D">
                    <description/>
                    <question/><allowedAnswers/>
                    <variable name="D" id="_v2" typeRef="string"/>
                    <informationRequirement id="_ir"><requiredInput href="#_i"/></informationRequirement>
                    <decisionTable id="_dt" hitPolicy="UNIQUE" preferredOrientation="Rule-as-Row" typeRef="string" label="D" outputLabel="D">
                      <input id="_in"><inputExpression id="_ie" typeRef="number" label="phones"><text>count(phones)</text></inputExpression></input>
                      <output id="_o" label="D" name="" typeRef="string"/>
                      <annotation name="Annotations"/>
                      <rule id="_r1"><inputEntry id="_c"><description/><text><![CDATA[> 2]]></text></inputEntry><outputEntry id="_oe"><text>"many"</text></outputEntry><annotationEntry><text>// a note</text></annotationEntry></rule>
                    </decisionTable>
                  </decision>
                  <dmndi:DMNDI><dmndi:DMNDiagram id="_1" name="Default DRD" useAlternativeInputDataShape="false"><di:extension><kie:ComponentsWidthsExtension><kie:ComponentWidths dmnElementRef="_dt"><kie:width>60.0</kie:width></kie:ComponentWidths></kie:ComponentsWidthsExtension></di:extension></dmndi:DMNDiagram></dmndi:DMNDI>
                </definitions>
                """);
        assertThat(model.facts()).containsEntry("phones", Type.TEXTS);
        assertThat(table(model).outputName()).isEqualTo("D");
        assertThat(table(model).columns().get(0).label()).isEqualTo("count(phones)");
    }

    @ParameterizedTest
    @CsvSource({
        "UNIQUE, '', NUMBER, U", "ANY, '', NUMBER, A", "FIRST, '', NUMBER, F", "RULE ORDER, '', NUMBERS, R",
        "COLLECT, '', NUMBERS, C", "COLLECT, SUM, NUMBER, C+", "COLLECT, COUNT, NUMBER, C#", "COLLECT, MIN, NUMBER, C<",
        "COLLECT, MAX, NUMBER, C>"
    })
    void every_hit_policy_and_aggregation_is_read_with_the_type_that_it_gives(
            String policy, String aggregation, Type type, String sign) {
        var more = aggregation.isEmpty() ? "" : "aggregation=\"" + aggregation + "\"";
        assertThat(table(read(one(type, small(policy, more, "number", "1", "2"))))
                        .hitPolicy()
                        .sign())
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"PRIORITY, TEXT", "OUTPUT ORDER, TEXTS"})
    void priorities_come_from_the_output_values(String policy, Type type) {
        var logic = small(policy, "", "string", "\"b\"", "\"a\"");
        assertThat(faults(one(type, logic))).contains("needs the output values in order of priority");
        var values = logic.replace(
                "<output name=\"out\" typeRef=\"string\"/>",
                "<output name=\"out\" typeRef=\"string\"><outputValues><text>\"a\", \"b\"</text></outputValues></output>");
        assertThat(table(read(one(type, values))).outputOrder())
                .containsExactly(new Value.Text("a"), new Value.Text("b"));
        assertThat(faults(one(type, values.replace("\"a\", \"b\"", "\"a\", \"a\""))))
                .contains("list each once");
        assertThat(faults(one(type, values.replace("\"a\", \"b\"", "\"a\", \"c\""))))
                .contains("not among the output values");
    }

    @Test
    void no_hit_policy_means_unique() {
        var logic = small("UNIQUE", "", "number", "1").replace("hitPolicy=\"UNIQUE\" ", "");
        assertThat(table(read(one(Type.NUMBER, logic))).hitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    }

    @Test
    void decisions_stand_after_all_that_they_read_whatever_the_files_order() {
        var last = DmnText.decision(
                "Sum",
                Type.NUMBER,
                DmnText.required("Decision", "d-D") + DmnText.required("Decision", "d-E"),
                "<literalExpression><text>D + E</text></literalExpression>");
        var middle = DmnText.decision(
                "E",
                Type.NUMBER,
                DmnText.required("Decision", "d-D"),
                "<literalExpression><text>D</text></literalExpression>");
        var first = DmnText.decision(
                "D", Type.NUMBER, DmnText.required("Input", "i-hours"), small("FIRST", "", "number", "1"));
        assertThat(read(DmnText.file(HOURS, last + middle + first)).decisions())
                .extracting(Decision::name)
                .containsExactly("D", "E", "Sum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hitPolicy=\"FIRST\" | hitPolicy=\"SOME\" | use one of U, A, P",
                "hitPolicy=\"FIRST\" | hitPolicy=\"FIRST\" aggregation=\"SUM\" | use one of U, A, P",
                "hitPolicy=\"FIRST\" | hitPolicy=\"FIRST\" hitpolicy=\"X\" | did you mean `hitPolicy`?",
                "<output name=\"out\" typeRef=\"number\"/> | <output name=\"a\"/><output name=\"b\"/> | make a second table",
                "<output name=\"out\" typeRef=\"number\"/> | <output name=\"out\" typeRef=\"number\"><defaultOutputEntry><text>1</text></defaultOutputEntry></output> | a last row with `-`",
                "<output name=\"out\" typeRef=\"number\"/> | <output name=\"out\" typeRef=\"string\"/> | the output is number, and its column holds string",
                "<output name=\"out\" typeRef=\"number\"/> | <output name=\"out\" typeRef=\"Any\"/> | the output's type `Any` is not known",
                "<outputEntry><text>7</text> | <outputEntry><text>hours + 1</text> | an output cell holds one value",
                "<outputEntry><text>7</text> | <outputEntry><text>null</text> | an output cell holds one value",
                "<outputEntry><text>7</text> | <outputEntry><text></text> | an output cell holds one value",
                "<inputEntry><text>0</text></inputEntry> | ~~ | the row has 0 cells for 1 input columns",
                "<inputEntry><text>0</text></inputEntry> | <inputEntry><text>\"a\"</text></inputEntry> | row `r0`, column `hours`: the column holds a number",
                "<inputEntry><text>0</text></inputEntry> | <inputEntry/> | has no text",
                "<decisionTable | <decisionTable typeRef=\"string\" | another type than its variable",
                "<inputEntry><text>0</text></inputEntry> | <inputEntry><text>0</text><text>1</text></inputEntry> | a second `text` stands in `inputEntry`",
                "<variable name=\"D\" typeRef=\"number\"/> | <variable name=\"D\" typeRef=\"number\"/><variable name=\"D\" typeRef=\"number\"/> | a second `variable`",
                "hitPolicy=\"FIRST\" | xmlns:c=\"http://camunda.org/schema/1.0/dmn\" c:hitPolicy=\"ANY\" hitPolicy=\"FIRST\" | `hitPolicy` is of another language",
                "<rule id=\"r0\"> | <rule> | the row has no id",
                "<rule id=\"r0\"> | <rule id=\"a b\"> | without spaces",
                "<rule id=\"r0\"> | <rule id=\"r1\"> | two rows have this id",
                "<inputExpression typeRef=\"number\"> | <inputExpression typeRef=\"string\"> | declare it as `number`",
                "<text>hours</text> | <text>hour</text> | did you mean `hours`?",
                "<requiredInput href=\"#i-hours\"/> | <requiredInput href=\"#nobody\"/> | it requires something that is not in this file",
                "<requiredInput href=\"#i-hours\"/> | <requiredInput href=\"other.dmn#i-hours\"/> | it requires something that is not in this file",
                "<informationRequirement><requiredInput href=\"#i-hours\"/></informationRequirement> | ~~ | draw an information requirement",
                "<informationRequirement><requiredInput href=\"#i-hours\"/></informationRequirement> | <knowledgeRequirement/> | asks for a business knowledge model",
                "<variable name=\"D\" typeRef=\"number\"/> | ~~ | it has no variable",
                "<variable name=\"D\" typeRef=\"number\"/> | <variable name=\"E\" typeRef=\"number\"/> | its variable has another name than `D`",
                "<variable name=\"D\" typeRef=\"number\"/> | <variable name=\"D\" typeRef=\"string\"/> | declared as string and gives number",
                "<variable name=\"D\" typeRef=\"number\"/> | <variable name=\"D\" typeRef=\"tNumber\"/> | this type is not known",
                "id=\"i-hours\" name=\"hours\" | id=\"i-hours\" name=\"list contains\" | the name of a function of FEEL",
                "id=\"d-D\" name=\"D\" | id=\"d-D\" name=\"hours\" | two facts or decisions have this name",
                "id=\"d-D\" name=\"D\" | id=\"i-hours\" name=\"D\" | two elements have this id",
                "<typeRef>string</typeRef> | <typeRef>string</typeRef><allowedValues><text>\"a\"</text></allowedValues> | the catalogue says what a fact may hold",
                "<typeRef>string</typeRef> | <itemComponent name=\"x\"/> | make each part a fact of its own",
                "<typeRef>string</typeRef> | <typeRef>tOther</typeRef> | names no simple type",
                "<decisionTable | loose words <decisionTable | text stands loose",
            })
    void a_fault_is_named_with_what_to_write_instead(String from, String to, String message) {
        var xml = one(Type.NUMBER, small("FIRST", "", "number", "7", "8"));
        assertThat(xml).contains(from);
        assertThat(faults(xml.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to == null ? "" : to))))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inputEntry><text/></inputEntry> | <inputEntry><text>-</text></inputEntry>",
                "<inputEntry><text ></text></inputEntry> | <inputEntry><text >-</text></inputEntry>",
                "<inputEntry><description>a</description><text> </text></inputEntry> | <inputEntry><description>a</description><text>- </text></inputEntry>",
                "<d:inputEntry a=\"x>y\"><d:text a='/>'/></d:inputEntry> | <d:inputEntry a=\"x>y\"><d:text a='/>'>-</d:text></d:inputEntry>",
                "<inputEntry><text>3</text></inputEntry> | <inputEntry><text>3</text></inputEntry>",
                "<inputEntry><text><![CDATA[<text/>]]></text></inputEntry> | <inputEntry><text><![CDATA[<text/>]]></text></inputEntry>",
                "<!-- <inputEntry><text/></inputEntry> --><a/> | <!-- <inputEntry><text/></inputEntry> --><a/>",
                "<outputEntry><text/></outputEntry> | <outputEntry><text/></outputEntry>",
                "<annotationEntry><text></text></annotationEntry> | <annotationEntry><text></text></annotationEntry>"
            })
    void the_reference_engine_is_given_a_dash_where_a_cell_was_left_empty(String from, String to) {
        assertThat(EmptyCells.filled("<?xml version=\"1.0\"?><r><x/>" + from + "</r>\n"))
                .isEqualTo("<?xml version=\"1.0\"?><r><x/>" + to + "</r>\n");
    }

    @Test
    void a_formula_does_not_read_facts() {
        assertThat(faults(one(Type.NUMBER, "<literalExpression><text>hours + 1</text></literalExpression>")))
                .contains("reads decisions only");
    }

    @Test
    void a_decision_is_made_in_one_way() {
        var formula = "<literalExpression><text>1</text></literalExpression>";
        assertThat(faults(one(Type.NUMBER, formula + formula))).contains("exactly one of them");
        assertThat(faults(one(Type.NUMBER, ""))).contains("exactly one of them");
    }

    @Test
    void all_faults_are_named_at_once() {
        var xml = one(Type.NUMBER, small("FIRST", "", "number", "x", "y", "z"))
                .replace("<text>1</text>", "<text>not(1)</text>");
        var faults = new ArrayList<Fault>();
        DmnReader.read("a.dmn", xml, faults);
        assertThat(faults).hasSize(4);
        assertThat(faults.stream().map(f -> f.place().row()).distinct()).containsExactlyInAnyOrder("r0", "r1", "r2");
    }
}
