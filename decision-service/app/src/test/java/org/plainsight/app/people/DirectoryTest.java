package org.plainsight.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.SmallDirectory;
import org.plainsight.app.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom an organisation's own directory sends. */
@ServiceTest
class DirectoryTest {

    private static final Pattern NEXT = Pattern.compile("href=\"(/login/oauth2/code/directory[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private static Map<String, Object> somebody(String sub, List<String> roles, String areas) {
        return somebody(sub, roles, areas, "Team North");
    }

    private static Map<String, Object> somebody(String sub, List<String> roles, String areas, String team) {
        return Map.of(
                "sub", sub, "name", "Gil of " + sub, "access", Map.of("roles", roles), "areas", areas, "team", team);
    }

    /** Goes through the directory, and gives where that ends. */
    private String comesAs(Visitor visitor, Map<String, Object> claims) throws IOException, InterruptedException {
        SmallDirectory.isVisitedBy(claims);
        assertThat(visitor.get("/sign-in").body()).contains("/oauth2/authorization/directory");
        var there = Visitor.leadsTo(visitor.get("/oauth2/authorization/directory"), false);
        var sent = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding());
        var step = NEXT.matcher(visitor.get(Visitor.leadsTo(sent)).body());
        assertThat(step.find()).isTrue();
        return Visitor.leadsTo(visitor.get(step.group(1).replace("&amp;", "&")));
    }

    private long accountsOf(String sub) {
        return jdbc.sql("select count(*) from person where directory_id like ?")
                .param("% " + sub)
                .query(Long.class)
                .single();
    }

    @Test
    void somebody_whom_it_gives_one_role_is_let_in_with_that_role_and_their_areas() throws Exception {
        var gil = new Visitor(port);
        assertThat(comesAs(gil, somebody("g-1", List.of("staff", "desk"), "ls m")))
                .isEqualTo("/");
        gil.get("/purpose");
        gil.post("/purpose", Map.of("purpose", "help", "next", "/"));
        assertThat(gil.get("/reviews").body()).contains("Gil of g-1, analyst");
        assertThat(gil.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select areas from person where directory_id like '% g-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("LS M");
        assertThat(comesAs(new Visitor(port), somebody("g-1", List.of("board"), "*")))
                .isEqualTo("/");
        assertThat(accountsOf("g-1")).isEqualTo(1);
        assertThat(Visitor.leadsTo(gil.get("/reviews")))
                .as("the role of the old sign-in is gone")
                .isEqualTo("/sign-in");
    }

    @Test
    void they_are_in_the_team_that_it_names_at_each_sign_in_and_in_none_where_it_says_so() throws Exception {
        for (var team : List.of("Team North", "Team South")) {
            assertThat(comesAs(new Visitor(port), somebody("t-1", List.of("desk"), "*", team)))
                    .isEqualTo("/");
            assertThat(teamOf("t-1")).isEqualTo(team);
        }
        comesAs(new Visitor(port), somebody("t-1", List.of("lead"), "*", "*"));
        assertThat(teamOf("t-1")).isEmpty();
        comesAs(new Visitor(port), somebody("t-1", List.of("desk"), "*", "Team North"));
        comesAs(new Visitor(port), somebody("t-1", List.of("board"), "*", "Team North"));
        assertThat(teamOf("t-1")).as("a board seat has no team").isEmpty();
    }

    private String teamOf(String sub) {
        return jdbc.sql("select team from person where directory_id like ?")
                .param("% " + sub)
                .query(String.class)
                .single();
    }

    @Test
    void nobody_else_is_let_in() throws Exception {
        for (var claims : List.of(
                somebody("h-1", List.of("staff"), "*"),
                somebody("h-1", List.of("desk", "board"), "*"),
                somebody("h-1", List.of("friend"), "*"),
                somebody("h-1", List.of("desk"), "everywhere"),
                somebody("h-1", List.of("desk"), "*", ""),
                somebody("h-1", List.of("lead"), "*", "x".repeat(101)),
                Map.<String, Object>of("sub", "h-1", "access", Map.of("roles", "lead"), "areas", "*"),
                Map.<String, Object>of("sub", "h-1", "access", Map.of("roles", "desk")),
                Map.<String, Object>of("sub", "h-1", "roles", List.of("desk"), "areas", "*"))) {
            var visitor = new Visitor(port);
            assertThat(comesAs(visitor, claims)).as("%s", claims).isEqualTo("/sign-in?elsewhere");
            assertThat(Visitor.leadsTo(visitor.get("/how"))).isEqualTo("/sign-in");
        }
        assertThat(accountsOf("h-1")).isZero();
    }

    @Test
    void an_account_that_was_closed_here_stays_closed_whatever_the_directory_says() throws Exception {
        comesAs(new Visitor(port), somebody("i-1", List.of("desk"), "*"));
        jdbc.sql("update person set active = false where directory_id like '% i-1'")
                .update();
        assertThat(comesAs(new Visitor(port), somebody("i-1", List.of("desk"), "*")))
                .isEqualTo("/sign-in?elsewhere");
    }

    @Test
    void a_setting_that_would_let_nobody_or_anybody_in_is_told_at_the_start() {
        assertThatThrownBy(() -> settings("desk=chief").rolesByValue())
                .hasMessageContainingAll("PLAINSIGHT_OIDC_ROLES", "desk=chief");
        assertThatThrownBy(() -> settings("=analyst").rolesByValue()).hasMessageContaining("=analyst");
        assertThatThrownBy(() -> settings("").rolesByValue()).hasMessageContaining("nobody comes in");
        assertThat(settings("cn=desk=safeguarding-lead").rolesByValue())
                .containsExactly(Map.entry("cn=desk", Role.SAFEGUARDING_LEAD));
    }

    private static DirectorySettings settings(String roles) {
        return new DirectorySettings("https://directory.example", "us", "", "", "roles", roles, "", "", "");
    }
}
