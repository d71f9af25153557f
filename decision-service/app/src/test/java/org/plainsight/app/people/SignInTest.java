package org.plainsight.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way in, as people and as somebody who guesses. */
@ServiceTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nobody_reads_anything_before_they_are_signed_in() {
        for (var path : new String[] {"/", "/networks", "/log", "/accounts", "/nowhere"})
            assertThat(Visitor.leadsTo(new Visitor(port).get(path))).isEqualTo("/sign-in");
        assertThat(new Visitor(port).get("/api/v1/networks").statusCode()).isEqualTo(401);
    }

    @Test
    void a_purpose_is_asked_once_and_nothing_is_read_before_it_is_stated() {
        people.named("ann", Role.AUDITOR);
        var ann = new Visitor(port);
        ann.get("/sign-in");
        ann.post("/sign-in", Map.of("username", "ANN ", "password", People.PASSWORD));
        assertThat(Visitor.leadsTo(ann.get("/log?who=x"))).isEqualTo("/purpose?next=%2Flog%3Fwho%3Dx");
        assertThat(ann.get("/purpose").body()).doesNotContainIgnoringCase("immigration control");
        assertThat(ann.post("/purpose", Map.of("next", "/log")).body()).contains("Choose what you are here for");
        assertThat(Visitor.leadsTo(ann.post("/purpose", Map.of("purpose", "checking", "next", "//elsewhere.example"))))
                .isEqualTo("/");
        assertThat(ann.get("/log").statusCode()).isEqualTo(200);
    }

    @Test
    void five_wrong_passwords_shut_the_account_even_for_the_right_one() {
        people.named("bea", Role.AUDITOR);
        var guesser = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            guesser.get("/sign-in");
            assertThat(Visitor.leadsTo(guesser.post("/sign-in", Map.of("username", "bea", "password", "guess " + i))))
                    .isEqualTo("/sign-in?wrong");
        }
        guesser.get("/sign-in");
        assertThat(Visitor.leadsTo(guesser.post("/sign-in", Map.of("username", "bea", "password", People.PASSWORD))))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void a_password_is_kept_as_argon2id_alone() {
        people.named("cid", Role.AUDITOR);
        var kept = jdbc.sql("select password from person where sign_in_name = 'cid'")
                .query(String.class)
                .single();
        assertThat(kept).startsWith("$argon2id$").doesNotContain(People.PASSWORD);
    }

    @Test
    void an_account_that_is_closed_is_out_at_once() {
        people.named("dot", Role.AUDITOR);
        var dot = new Visitor(port).signedInAs("dot", People.PASSWORD);
        assertThat(dot.get("/log").statusCode()).isEqualTo(200);
        people.close("dot");
        assertThat(Visitor.leadsTo(dot.get("/log"))).isEqualTo("/sign-in");
    }

    @Test
    void a_form_that_is_not_ours_is_refused() {
        people.named("eve", Role.ADMINISTRATOR);
        var eve = new Visitor(port).signedInAs("eve", People.PASSWORD);
        var forged = Map.of("_csrf", "forged", "signInName", "mallory", "name", "Mallory", "role", "ANALYST");
        assertThat(eve.post("/accounts", forged).statusCode()).isEqualTo(403);
        assertThat(eve.get("/accounts").body()).doesNotContain("Mallory");
    }

    @Test
    void a_page_may_run_our_own_scripts_alone_and_a_cookie_goes_nowhere_else() {
        var page = new Visitor(port).get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("SameSite=Strict", "HttpOnly");
        assertThat(page.body()).doesNotContain("<script>", " onclick=", " style=");
    }

    @Test
    void a_one_time_link_works_once() {
        people.of(Role.ADMINISTRATOR);
        var admin = accountOf("administrator");
        var made = accounts.invite(admin, new Accounts.Wanted("fay", "Fay", Role.ANALYST, "", "", ""));
        var link = "/welcome/" + ((Accounts.Made.Invited) made).token();
        var fay = new Visitor(port);
        assertThat(fay.get(link).body()).contains("Choose a password");
        assertThat(fay.post(link, Map.of("password", "short", "again", "other")).body())
                .contains("at least 12 characters", "The two passwords differ");
        var chosen = Map.of("password", "four words in a row", "again", "four words in a row");
        assertThat(Visitor.leadsTo(fay.post(link, chosen))).isEqualTo("/sign-in?chosen");
        assertThat(fay.get(link).body()).contains("does not work any more");
        fay.signedInAs("fay", "four words in a row");
        assertThat(Visitor.leadsTo(fay.get("/"))).isEqualTo("/reviews");
        people.close("fay");
    }

    @Test
    void what_an_account_must_not_be_is_told_all_at_once() {
        people.of(Role.ADMINISTRATOR);
        var made = accounts.invite(
                accountOf("administrator"), new Accounts.Wanted("administrator", " ", Role.PARTNER, "", "", "leeds 4"));
        assertThat(((Accounts.Made.Refused) made).faults()).hasSize(4);
    }

    private Viewer accountOf(String signInName) {
        return accounts.all().stream()
                .filter(p -> p.signInName().equals(signInName))
                .map(p -> Viewer.of(p, Optional.of(Purpose.ACCOUNTS)))
                .findFirst()
                .orElseThrow();
    }
}
