package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who works in one area knocks at what is in another, by its id. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

    private static final String ADVERT = """
            {"id":"A-reach-%s","source":"site-r","postedAt":"2026-10-01T10:00:00Z","name":"%s","phones":["%s"],\
            "text":"%s, ring after noon","place":{"town":"%s","outcode":"%s"}}
            """;
    private static final String ADVERTS = ADVERT.formatted("l1", "Lia", "+999123450001", "By the park", "Leeds", "LS1")
            + ADVERT.formatted("l2", "Lia", "+999123450001", "Near the canal", "Leeds", "LS2")
            + ADVERT.formatted("m1", "Mae", "+999123450002", "Top floor", "Manchester", "M1")
            + ADVERT.formatted("m2", "Mae", "+999123450002", "Quiet street", "Manchester", "M2")
            + ADVERT.formatted("m3", "Moe", "+999123450003", "Above the shop", "Manchester", "M3");

    private static final String HERE = "/networks/N-A-reach-l1";
    private static final String THERE = "/networks/N-A-reach-m1";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String job = "";
    private Visitor lee = new Visitor(0);
    private Visitor analyst = new Visitor(0);
    private Visitor owner = new Visitor(0);

    @BeforeAll
    void two_networks_in_two_places() {
        people.workingIn("lee", Role.ANALYST, "LS");
        people.of(Role.ANALYST);
        people.of(Role.RESPONSIBLE_OWNER);
        job = Sending.adverts(port, "analyst", ADVERTS);
        lee = new Visitor(port).signedInAs("lee", People.PASSWORD);
        analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
        owner = new Visitor(port).signedInAs("responsible-owner", People.PASSWORD);
    }

    @Test
    void what_is_in_another_area_is_not_there_on_any_page_and_in_any_file() {
        assertThat(lee.get(HERE).statusCode()).isEqualTo(200);
        assertThat(lee.get("/networks?q=A-reach-l1").body()).contains("N-A-reach-l1");
        assertThat(lee.get("/networks?q=A-reach-m1").body()).doesNotContain("N-A-reach-m1");
        for (var path : new String[] {
            THERE,
            THERE + "/export/csv",
            THERE + "/export/graphml",
            "/adverts/A-reach-m1",
            "/adverts/A-reach-m3",
            "/api/v1/networks/N-A-reach-m1",
            "/api/v1/adverts/A-reach-m1",
            "/api/v1/adverts/A-reach-m3",
            "/api/v1/decisions/network:N-A-reach-m1",
            "/api/v1/decisions/advert:A-reach-m3",
            "/api/v1/explanations/network:N-A-reach-m1"
        }) assertThat(lee.get(path).statusCode()).as(path).isEqualTo(404);
        for (var form : new String[] {
            "/first-view", "/decision", "/take", "/note", "/looks-wrong", "/unlink", "/follow-up", "/print"
        })
            assertThat(lee.post(THERE + form, Map.of("words", "x", "a", "A-reach-m1", "b", "A-reach-m2"))
                            .statusCode())
                    .as(form)
                    .isEqualTo(404);
    }

    @Test
    void nobody_unlinks_a_pair_of_another_network_through_their_own() {
        for (var visitor : new Visitor[] {lee, analyst}) {
            visitor.get(HERE);
            var pair = Map.of("a", "A-reach-m1", "b", "A-reach-m2", "because", "I say so.");
            var answer = visitor.post(HERE + "/unlink", pair);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Name two adverts of this network", "I say so.");
        }
        assertThat(linkActs("A-reach-m1")).isZero();
    }

    @Test
    void nobody_takes_back_what_was_said_of_adverts_that_are_not_theirs_or_what_nobody_said() {
        analyst.get("/adverts/A-reach-m1");
        var never = Map.of("other", "A-reach-m3", "because", "A slip.");
        assertThat(analyst.post("/adverts/A-reach-m1/undo", never).statusCode()).isEqualTo(422);
        lee.get(HERE);
        assertThat(lee.post("/adverts/A-reach-m1/undo", never).statusCode()).isEqualTo(404);
        assertThat(linkActs("A-reach-m1")).isZero();
    }

    private long linkActs(String advert) {
        return jdbc.sql("select count(*) from link_act where a = ? or b = ?")
                .params(advert, advert)
                .query(Long.class)
                .single();
    }

    @Test
    void what_somebody_sent_is_followed_by_them_and_the_responsible_owner_alone() {
        assertThat(lee.get("/uploads/" + job).statusCode()).isEqualTo(404);
        assertThat(lee.get("/api/v1/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(lee.get("/api/v1/jobs/" + job + "/rejected").statusCode()).isEqualTo(404);
        assertThat(lee.get("/uploads").body()).doesNotContain(job);
        assertThat(owner.get("/uploads/" + job).statusCode()).isEqualTo(200);
    }

    @Test
    void an_owner_of_one_area_answers_what_looks_wrong_there_and_not_elsewhere() {
        analyst.get(THERE);
        assertThat(analyst.post(THERE + "/looks-wrong", Map.of("words", " ")).body())
                .contains("Write what you want to say");
        analyst.post(THERE + "/looks-wrong", Map.of("words", "The town is wrong."));
        var challenge = jdbc.sql("select id::text from challenge where network = 'N-A-reach-m1' limit 1")
                .query(String.class)
                .single();
        people.workingIn("mo", Role.RESPONSIBLE_OWNER, "LS");
        var mo = new Visitor(port).signedInAs("mo", People.PASSWORD);
        assertThat(mo.get("/challenges").body()).doesNotContain("The town is wrong.");
        assertThat(mo.post("/challenges/" + challenge, Map.of("words", "No.")).statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/challenges").body()).contains("The town is wrong.");
        assertThat(owner.post("/challenges/" + challenge, Map.of("words", "")).body())
                .contains("Write an answer");
        owner.post("/challenges/" + challenge, Map.of("words", "It is corrected."));
        assertThat(analyst.get(THERE).body()).contains("It is corrected.");
    }

    @Test
    void what_came_of_it_is_dated_says_who_says_so_and_is_not_known_until_then() {
        assertThat(analyst.get(HERE).body()).contains("Not known.");
        var wrong = Map.of("on", "2999-01-01", "what", "guilt", "says", "", "words", "She told me");
        assertThat(analyst.post(HERE + "/follow-up", wrong).body())
                .contains("today at the latest", "Choose what happened", "Say who says so", "She told me");
        analyst.post(
                HERE + "/follow-up",
                Map.of("on", "2026-10-03", "what", "contact made", "says", "Open Door Example", "words", "By phone."));
        assertThat(analyst.get(HERE).body())
                .contains("3 October 2026: contact made, says Open Door Example", "By phone.");
    }

    @Test
    void words_that_were_typed_are_not_lost_when_the_sign_in_has_run_out() {
        var late = new Visitor(port);
        var words = Map.of("_csrf", "of a page of yesterday", "outcome", "viewed", "reason", "A tour, I think & hope.");
        assertThat(Visitor.leadsTo(late.post(HERE + "/decision", words))).isEqualTo("/sign-in?again");
        late.get("/sign-in?again");
        var in = late.post("/sign-in", Map.of("username", "analyst", "password", People.PASSWORD));
        assertThat(Visitor.leadsTo(in)).isEqualTo(HERE);
        late.get("/purpose");
        assertThat(Visitor.leadsTo(late.post("/purpose", Map.of("purpose", "help", "next", HERE))))
                .isEqualTo(HERE);
        assertThat(late.get(HERE).body()).contains("A tour, I think &amp; hope.");
        assertThat(late.get(HERE).body()).doesNotContain("A tour, I think");
    }

    @Test
    void a_print_is_a_disclosure_and_says_what_it_is_not_for() {
        analyst.get(HERE);
        assertThat(analyst.post(HERE + "/print", Map.of()).body())
                .contains("Printed by analyst", "Not for immigration enforcement.");
        analyst.post("/adverts/A-reach-l1/print", Map.of());
        assertThat(analyst.post("/reviews/print", Map.of()).body()).contains("Printed by analyst");
        assertThat(analyst.post("/networks/print?q=A-reach-l1", Map.of()).body())
                .contains("Printed by analyst", "N-A-reach-l1");
        assertThat(jdbc.sql("select subject from access_log where detail = 'printed it' and act = 'disclosure'")
                        .query(String.class)
                        .list())
                .contains("network:N-A-reach-l1", "advert:A-reach-l1", "reviews", "networks");
    }
}
