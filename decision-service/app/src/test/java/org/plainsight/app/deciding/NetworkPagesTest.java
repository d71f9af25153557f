package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of networks and the page of one, as an analyst uses them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkPagesTest {

    private static final String ADVERT = """
            {"id":"A-seek-%1$d","source":"site-seek","postedAt":"2026-10-0%1$dT10:00:00Z","name":"Quinta","phones":["07700 900955"],\
            "emails":["quinta@seek.example"],"handles":[{"platform":"chirp","handle":"@Seek.Lily"}],\
            "text":"Marmalade by the lighthouse","place":{"town":"Leeds","outcode":"LS%1$d"}}
            """;
    private static final String NETWORK = "N-A-seek-1";
    private static final String PAGE = "/networks/" + NETWORK;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private Visitor analyst = new Visitor(0);

    @BeforeAll
    void two_adverts_of_one_person() {
        people.of(Role.ANALYST);
        Sending.adverts(port, "analyst", ADVERT.formatted(1) + ADVERT.formatted(2));
        analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
    }

    private String list(String query) {
        return analyst.get("/networks?" + query).body();
    }

    private String found(String words) {
        return list("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900955",
                "+44 7700 900955",
                "0044 7700-900-955",
                "o77OO nine hundred nine five five",
                "Quinta@Seek.example",
                "@seek.lily",
                "chirp:seek.lily",
                "quinta",
                "A-seek-2",
                "N-A-seek-1",
                "lighthouse marmalade"
            })
    void a_network_is_found_by_whatever_somebody_has_of_it_in_any_written_form(String words) {
        assertThat(found(words)).contains(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900956", "quint", "A-seek-3", "marmalade -lighthouse"})
    void a_network_is_not_found_by_what_is_not_its(String words) {
        assertThat(found(words)).doesNotContain(PAGE).contains("No network fits");
    }

    @Test
    void the_list_is_narrowed_by_place_site_ground_and_days() {
        var its = "q=Quinta&area=LS&source=site-seek&ground=phone&from=2026-10-02&to=2026-10-02";
        assertThat(list(its)).contains(PAGE);
        for (var other : new String[] {
            its.replace("=LS", "=M"),
            its.replace("site-seek", "site-r"),
            its.replace("=phone", "=payment"),
            its.replace("from=2026-10-02", "from=2026-10-03"),
            its.replace("to=2026-10-02", "to=2026-10-01")
        }) assertThat(list(other)).as(other).doesNotContain(PAGE);
    }

    @ParameterizedTest
    @EnumSource(NetworkFilter.Order.class)
    void the_list_stands_in_any_order_and_says_no_points(NetworkFilter.Order order) {
        assertThat(list("q=Quinta&order=" + order.code())).contains(PAGE).doesNotContain("points");
    }

    @Test
    void words_typed_are_not_lost_when_a_sign_in_runs_out() {
        var late = new Visitor(port);
        var turnedAway = late.post(PAGE + "/decision", Map.of("outcome", "no-concern", "reason", "Long thought of"));
        assertThat(Visitor.leadsTo(turnedAway)).isEqualTo("/sign-in?again");
        late.signedInAs("analyst", People.PASSWORD);
        assertThat(late.get(PAGE).body()).contains("Long thought of");
        assertThat(late.get(PAGE).body()).as("they are given back once").doesNotContain("Long thought of");
    }
}
