package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/** The second wall: our reading refuses all of these, and were it gone, still no code of a pack's choosing would run. */
class NoCodeRunsTest {

    private static final String MARK = "plainsight.no-code-runs-test";
    private static final String CALL = "function(k, v) external {java: {class: \"java.lang.System\","
            + " method signature: \"setProperty(java.lang.String, java.lang.String)\"}}";

    @AfterEach
    void forget() {
        System.clearProperty(MARK);
    }

    static List<String> attacks() {
        return List.of(
                decision(
                        "",
                        "<literalExpression><text>(" + CALL + ")(\"" + MARK
                                + "\", \"ran\")</text></literalExpression>"),
                decision(
                        "",
                        "<literalExpression><text>{f: " + CALL + ", r: f(\"" + MARK
                                + "\", \"ran\")}.r</text></literalExpression>"),
                decision(
                        "",
                        "<decisionTable hitPolicy='FIRST'><input><inputExpression><text>1</text></inputExpression></input>"
                                + "<output name='o'/><rule><inputEntry><text>(" + CALL + ")(\"" + MARK
                                + "\", \"ran\") = null</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"),
                decision(
                        "",
                        "<decisionTable hitPolicy='FIRST'><input><inputExpression><text>1</text></inputExpression></input>"
                                + "<output name='o'/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>("
                                + CALL + ")(\"" + MARK + "\", \"ran\")</text></outputEntry></rule></decisionTable>"),
                decision(
                        """
                        <businessKnowledgeModel id='k' name='k'><variable name='k'/><encapsulatedLogic kind='Java'>
                        <formalParameter name='a' typeRef='string'/><formalParameter name='b' typeRef='string'/>
                        <context><contextEntry><variable name='class'/><literalExpression><text>"java.lang.System"</text></literalExpression></contextEntry>
                        <contextEntry><variable name='method signature'/><literalExpression><text>"setProperty(java.lang.String, java.lang.String)"</text></literalExpression></contextEntry>
                        </context></encapsulatedLogic></businessKnowledgeModel>
                        """,
                        "<knowledgeRequirement><requiredKnowledge href='#k'/></knowledgeRequirement>"
                                + "<literalExpression><text>k(\"" + MARK + "\", \"ran\")</text></literalExpression>"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_external_function_does_not_run(String xml) {
        run(xml);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_same_engine_without_its_wall_runs_it(String xml) {
        // otherwise the test above could not fail
        var runtime = DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(getClass().getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
                .getOrElseThrow(IllegalStateException::new);
        runtime.evaluateAll(runtime.getModels().get(0), runtime.newContext());
        assertThat(System.getProperty(MARK)).isEqualTo("ran");
    }

    @Test
    void the_loader_of_models_finds_no_class_and_no_file() {
        var loader = new NoClasses();
        assertThatThrownBy(() -> loader.loadClass("java.lang.System")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("org.kie.dmn.api.core.DMNRuntime"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("META-INF/MANIFEST.MF")).isNull();
    }

    @Test
    void a_text_that_is_no_model_is_refused_with_a_reason() {
        assertThat(ReferenceEngine.compile(model("<definitions")))
                .isInstanceOfSatisfying(
                        ReferenceEngine.Compiled.Refused.class,
                        refused -> assertThat(refused.faults()).isNotEmpty());
    }

    private static void run(String xml) {
        var compiled = ReferenceEngine.compile(model(xml));
        if (compiled instanceof ReferenceEngine.Compiled.Ready ready)
            ready.engine().results(KieProbe.sheet(Map.of()));
    }

    private static Model model(String xml) {
        var table = new Logic.Table("t", HitPolicy.FIRST, List.of(), "o", Type.TEXT, List.of(), List.of(), List.of());
        return new Model(
                "attack", "urn:attack", "attack.dmn", Map.of(), List.of(new Decision("d", "d", Type.TEXT, table)), xml);
    }

    private static String decision(String before, String logic) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='a' name='attack' namespace='urn:attack'>"
                + before + "<decision id='d' name='d'><variable name='d'/>" + logic + "</decision></definitions>";
    }
}
