package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.core.Core;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Explain;
import org.plainsight.explain.json.Json;
import org.plainsight.rules.pack.Progress;
import org.plainsight.testdata.MadeUpAdverts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adverts in, over HTTP, and what becomes of them. */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");
    private static final String ONE = """
            {"id": "A-one-%d", "source": "site-a", "postedAt": "2026-10-01T10:00:00Z",
             "text": "Friendly, city centre, call to book"}""";

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    private JsonNode send(byte[] body, String type) {
        people.of(Role.ANALYST);
        var answer = new Visitor(port)
                .post(
                        "/api/v1/adverts",
                        body,
                        "Content-Type",
                        type,
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic("analyst", People.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return job(Visitor.leadsTo(answer));
    }

    /** The job once it is over; a session asks, since a password takes its time on purpose. */
    private JsonNode job(String path) {
        var analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
        while (true) {
            var job = JSON.readTree(analyst.get(path).body());
            if (!job.get("state").asString().matches("receiving|deciding")) return job;
            Visitor.rest();
        }
    }

    private String read(String path) {
        return new Visitor(port)
                .get(path, "Purpose", "help", "Authorization", Visitor.basic("analyst", People.PASSWORD))
                .body();
    }

    @Test
    @Order(1)
    void what_comes_in_is_decided_as_the_command_line_would_to_the_byte() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(400, 5, made, n -> {});
        var job = send(zipped(Files.readAllBytes(made)), "application/gzip");
        assertThat(job.get("state").asString()).as("%s", job).isEqualTo("done");
        assertThat(job.get("rejected").asLong()).isZero();

        var run = folder.resolve("run");
        Core.decide(DecideRequest.of(made, PACK, run), Progress.silent(), Clock.systemUTC());
        var subjects = new ArrayList<String>();
        for (var line : Files.readAllLines(run.resolve("decisions.jsonl"))) {
            var subject = JSON.readTree(line).get("subject").asString();
            assertThat(archive.decision(subject)).contains(line);
            subjects.add(subject);
        }
        assertThat(subjects).hasSizeGreaterThan(400);
        var networks = subjects.stream().filter(s -> s.startsWith("network:")).toList();
        var explained = Core.dossiers(run, networks);
        for (int i = 0; i < networks.size(); i += 10)
            assertThat(told(archive.dossierAmongAll(networks.get(i)))).isEqualTo(told(explained.get(i)));
    }

    private static String told(Dossiers.Answer answer) {
        return Json.of(Explain.why(((Dossiers.Answer.Found) answer).dossier()));
    }

    @Test
    @Order(2)
    void the_same_again_adds_nothing_and_decides_nothing_anew() throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(400, 5, made, n -> {});
        long before = count("decision");
        var job = send(Files.readAllBytes(made), "application/x-ndjson");
        assertThat(job.get("known").asLong()).isEqualTo(job.get("accepted").asLong());
        assertThat(count("decision")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void one_advert_may_be_spread_over_lines_and_a_bad_line_is_told_all_its_faults() {
        var job = send(ONE.formatted(1).getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(job.get("accepted").asLong()).isEqualTo(1);
        assertThat(archive.decision("advert:A-one-1")).isPresent();

        var bad = send("{}\n{\"id\":7}\n".getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        assertThat(bad.get("rejected").asLong()).isEqualTo(2);
        var rejected = JSON.readTree(read("/api/v1/jobs/" + bad.get("id").asString() + "/rejected"));
        assertThat(rejected).hasSize(2);
        assertThat(rejected.get(0).get("faults").asString()).contains("`id` is missing", "`source` is missing");
    }

    @Test
    @Order(4)
    void what_joins_a_network_is_told_in_its_history() {
        var phone = "\"phones\":[\"07700 900123\"],";
        for (int i = 11; i < 14; i++)
            send(
                    ONE.formatted(i).replace("\"text\"", phone + "\"text\"").getBytes(StandardCharsets.UTF_8),
                    "application/json");
        var history = jdbc.sql("select what from network_change where network = 'N-A-one-11' order by id")
                .query(String.class)
                .list();
        assertThat(history).containsExactly("began with 2 adverts", "1 advert joined");
    }

    @Test
    @Order(5)
    void after_many_passes_all_is_decided_as_if_everything_had_come_at_once() throws IOException {
        var more = folder.resolve("more.jsonl");
        MadeUpAdverts.generate(60, 6, more, n -> {});
        var lines = Files.readAllLines(more);
        send(String.join("\n", lines.subList(0, 30)).getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        send(
                String.join("\n", lines.subList(30, lines.size())).getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson");

        var all = Files.write(
                folder.resolve("all.jsonl"),
                jdbc.sql("select line from advert_version").query(String.class).list());
        var run = folder.resolve("at-once");
        Core.decide(DecideRequest.of(all, PACK, run), Progress.silent(), Clock.systemUTC());
        var decided = Files.readAllLines(run.resolve("decisions.jsonl")).stream();
        var standing = jdbc.sql("select subject from standing").query(String.class).list().stream();
        assertThat(standing.map(subject -> archive.decision(subject).orElseThrow())
                        .map(IntakeTest::nameless))
                .containsExactlyInAnyOrderElementsOf(
                        decided.map(IntakeTest::nameless).toList());
        var members = Files.readAllLines(run.resolve("networks.jsonl")).stream()
                .mapToLong(line -> JSON.readTree(line).get("adverts").size())
                .sum();
        assertThat(count("network_advert")).isEqualTo(members);
    }

    /** A network keeps the name that it was given first, and a decision its day. */
    private static String nameless(String decision) {
        return decision.replaceFirst("network:[^\"]*", "network").replaceFirst("\"decidedAt\":\"[^\"]*\"", "");
    }

    @Test
    @Order(6)
    void nobody_sends_adverts_without_a_role_for_it_or_without_a_purpose() {
        people.of(Role.MANAGER);
        var manager = Visitor.basic("manager", People.PASSWORD);
        var visitor = new Visitor(port);
        var body = ONE.formatted(9).getBytes(StandardCharsets.UTF_8);
        assertThat(visitor.post("/api/v1/adverts", body, "Purpose", "help", "Authorization", manager)
                        .statusCode())
                .isEqualTo(403);
        people.of(Role.ANALYST);
        var none = visitor.post("/api/v1/adverts", body, "Authorization", Visitor.basic("analyst", People.PASSWORD));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("No purpose is stated");
    }

    @Test
    @Order(7)
    void what_is_no_gzip_after_all_is_told_and_harms_nothing() throws IOException {
        people.of(Role.ANALYST);
        var cut = zipped(ONE.formatted(3).getBytes(StandardCharsets.UTF_8));
        cut = java.util.Arrays.copyOf(cut, cut.length - 12);
        var answer = new Visitor(port)
                .post(
                        "/api/v1/adverts",
                        cut,
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic("analyst", People.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
