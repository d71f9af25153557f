package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples in the API's description are what it answers. `-Dexamples=write` writes them anew; read the difference. */
@ServiceTest
class ApiExamplesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILES = Path.of("src/main/resources/openapi");
    private static final String ADVERT = """
            {"id":"A-example-%d","source":"site-a","postedAt":"2026-10-01T10:00:00Z","name":"Mia","phones":["07700 900987"],\
            "title":"Mia in Leeds","text":"Friendly, city centre, call to book","place":{"town":"Leeds","outcode":"LS1"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Test
    void every_example_is_an_answer_that_the_service_gives() throws IOException {
        var job = send(ADVERT.formatted(1) + ADVERT.formatted(2) + "{\"id\":\"A-example-3\"}\n");
        var analyst = new Visitor(port).signedInAs(people.of(Role.ANALYST), People.PASSWORD);
        var asked = Map.of(
                "/api/v1/networks", "/api/v1/networks?after=N-A-exampl&limit=1",
                "/api/v1/networks/{id}", "/api/v1/networks/N-A-example-1",
                "/api/v1/adverts/{id}", "/api/v1/adverts/A-example-1",
                "/api/v1/decisions/{subject}", "/api/v1/decisions/network:N-A-example-1",
                "/api/v1/explanations/{subject}", "/api/v1/explanations/network:N-A-example-1?depth=line",
                "/api/v1/jobs/{id}", "/api/v1/jobs/" + job,
                "/api/v1/jobs/{id}/rejected", "/api/v1/jobs/" + job + "/rejected",
                "/api/v1/packs", "/api/v1/packs");
        if ("write".equals(System.getProperty("examples"))) {
            for (var path : asked.keySet())
                write(ApiExamples.FILES.get(path), analyst.get(asked.get(path)).body());
            return;
        }
        var told = JSON.readTree(analyst.get("/v3/api-docs").body()).get("paths");
        assertThat(asked.keySet()).isEqualTo(ApiExamples.FILES.keySet());
        asked.forEach((path, question) -> assertAgree(
                path,
                example(told.get(path)),
                JSON.readTree(analyst.get(question).body())));
    }

    @Test
    void whoever_runs_the_service_sees_counts_and_seconds() {
        send("{\"id\":\"A-bad\"}\n");
        assertThat(new Visitor(port).get("/actuator/prometheus").body())
                .contains("plainsight_queue ", "plainsight_decisions_total ", "plainsight_pass_seconds_count")
                .containsPattern("plainsight_adverts_rejected_total [1-9]");
    }

    /** Sends them, waits until they are decided, and gives the job. */
    private String send(String lines) {
        people.of(Role.ANALYST);
        var answer = new Visitor(port)
                .post(
                        "/api/v1/adverts",
                        lines.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-ndjson",
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic("analyst", People.PASSWORD));
        var job = Visitor.leadsTo(answer).replaceFirst(".*/", "");
        var analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
        while (JSON.readTree(analyst.get("/api/v1/jobs/" + job).body())
                .get("state")
                .asString()
                .matches("receiving|deciding")) Visitor.rest();
        return job;
    }

    private static JsonNode example(JsonNode path) {
        var content = path.get("get").get("responses").get("200").get("content");
        return content.iterator().next().get("example");
    }

    private static void write(String file, String real) throws IOException {
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve(file + ".json"), JSON.writeValueAsString(JSON.readTree(real)) + "\n");
    }

    /** The same fields and the same values; moments, ids and digests are of their day, and what is weighed is of its pack. */
    private static void assertAgree(String where, JsonNode example, JsonNode real) {
        if (example.isNull() || real.isNull() || where.matches(".*\\.(facts|families|rows|unknown|trace|line)")) return;
        assertThat(real.getNodeType()).as(where).isEqualTo(example.getNodeType());
        if (real.isObject()) {
            assertThat(real.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(example.propertyNames());
            for (var name : example.propertyNames()) assertAgree(where + "." + name, example.get(name), real.get(name));
        } else if (real.isArray()) {
            assertThat(real.size()).as(where).isEqualTo(example.size());
            for (int i = 0; i < real.size(); i++) assertAgree(where + "[]", example.get(i), real.get(i));
        } else if (!where.matches(".*\\.(\\w+At|hash|points|id)") || where.endsWith("[].id")) {
            assertThat(real).as(where).isEqualTo(example);
        }
    }
}
