package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.kogito.dmn.DMNKogito;
import org.kie.kogito.dmn.DmnDecisionModel;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The DMN endpoints, against what Kogito's own runtime answers about the very model that they hand out. */
@ServiceTest
class KogitoApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MODEL = "/api/v1/packs/uk-asw/2026.1/dmn/networks";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private String read(String path) {
        people.of(Role.ANALYST);
        return new Visitor(port)
                .get(path, "Purpose", "help", "Authorization", Visitor.basic("analyst", People.PASSWORD))
                .body();
    }

    private JsonNode ask(String path, String facts) {
        people.of(Role.ANALYST);
        var answer = new Visitor(port)
                .post(
                        path,
                        facts.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic("analyst", People.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private DMNResult itsOwn(String facts) {
        var runtime = DMNKogito.createGenericDMNRuntime(Set.of(), true, new StringReader(read(MODEL)));
        var dmn = runtime.getModels().get(0);
        var model = new DmnDecisionModel(runtime, dmn.getNamespace(), dmn.getName());
        var inputs = new HashMap<String, Object>();
        for (InputDataNode input : dmn.getInputs()) inputs.put(input.getName(), null);
        JSON.readTree(facts)
                .properties()
                .forEach(fact -> inputs.put(fact.getKey(), fact.getValue().decimalValue()));
        return model.evaluateAll(model.newContext(inputs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"namesPerPhone\": 6, \"townsInOneDay\": 3}",
                "{\"namesPerPhone\": 12, \"townsInOneDay\": 5, \"reviewersReportingConcern\": 3, \"names\": 9}"
            })
    void every_decision_comes_out_as_kogito_itself_has_it(String facts) {
        var answer = ask(MODEL + "/dmnresult", facts);
        var own = itsOwn(facts);
        assertThat(answer.get("decisionResults")).hasSameSizeAs(own.getDecisionResults());
        var results = ask(MODEL, facts);
        for (var told : answer.get("decisionResults")) {
            var name = told.get("decisionName").asString();
            var kogito = own.getDecisionResultByName(name);
            assertThat(told.get("decisionId").asString()).isEqualTo(kogito.getDecisionId());
            assertThat(told.get("evaluationStatus").asString())
                    .as(name)
                    .isEqualTo(kogito.getEvaluationStatus().name());
            assertThat(plain(told.get("result"))).as(name).isEqualTo(plain(JSON.valueToTree(kogito.getResult())));
            assertThat(plain(results.get(name))).as(name).isEqualTo(plain(told.get("result")));
        }
    }

    /** A number as what it is, however many noughts it is written with. */
    private static Object plain(JsonNode value) {
        return value.isNumber() ? new BigDecimal(value.asString()).stripTrailingZeros() : value;
    }

    @Test
    void what_is_no_input_of_the_model_is_refused_by_its_name() {
        people.of(Role.ANALYST);
        var answer = new Visitor(port)
                .post(
                        MODEL,
                        "{\"namesPerPhone\": \"many\"}".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic("analyst", People.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("namesPerPhone");
    }
}
