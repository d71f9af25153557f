package org.plainsight.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager decides by hand, and what plans make of it. */
@ServiceTest
class HandTest {

    private static final Pattern HAD = Pattern.compile("name=\"had\" value=\"([^\"]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plans plans;

    @Autowired
    private Queueing queueing;

    @Autowired
    private Desk desk;

    @Autowired
    private Searches searches;

    @Autowired
    private Planner planner;

    @Autowired
    private AccessLog log;

    @Autowired
    private Clock clock;

    @Autowired
    private Scene scene;

    private Visitor manager;
    private String network;
    private UUID ana;
    private UUID ben;

    @BeforeEach
    void twelve_networks_wait_for_two_analysts() {
        manager = scene.set(port, folder);
        ana = scene.id("analyst");
        ben = scene.id("another-analyst");
        network = desk.waiting().stream()
                .filter(w -> w.holder().isEmpty())
                .map(Desk.Waiting::network)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void nobody_else_s_test_finds_them() {
        jdbc.sql("delete from absence").update();
        jdbc.sql("update working_hours set minutes = 420, weekdays = '12345', difficult_minutes = 120, languages = ''")
                .update();
        scene.clear();
    }

    private String page() {
        return "/workload/networks/" + network;
    }

    /** The form as the page gives it. */
    private Map<String, String> form(Visitor who, String analyst, String when) {
        var page = who.get(page()).body();
        var fields = new HashMap<String, String>();
        var had = HAD.matcher(page);
        var seen = SEEN.matcher(page);
        assertThat(had.find() && seen.find()).as(page).isTrue();
        fields.put("had", had.group(1));
        fields.put("seen", seen.group(1));
        fields.put("analyst", analyst);
        fields.put("when", when);
        fields.put("because", "she knows the street");
        return fields;
    }

    private int give(Map<String, String> fields) {
        return manager.post(page() + "/give", fields).statusCode();
    }

    private List<UUID> holder() {
        return desk.waiting().stream()
                .filter(w -> w.network().equals(network))
                .flatMap(w -> w.holder().stream())
                .toList();
    }

    private UUID quickPlan() {
        var now = queueing.now();
        return plans.keep(
                "mina",
                plans.numberInForce(),
                Drawing.of(now, Tasking.plan(now.workload(), new Effort(0), Watcher.patient())));
    }

    private String plannedFor(UUID plan) {
        return plans.find(plan).orElseThrow().sheet().given().stream()
                .filter(g -> g.network().equals(network))
                .map(Sheet.Given::analyst)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_manager_of_one_team_moves_nobody_else_s_work_and_publishes_no_plan_for_everybody() {
        var ann = scene.id(people.ofTeam("ann-of-north", Role.ANALYST, "North"));
        var north =
                new Visitor(port).signedInAs(people.ofTeam("manager-of-north", Role.MANAGER, "North"), People.PASSWORD);
        try {
            assertThat(north.get("/workload").body()).contains("ann-of-north").doesNotContain("another-analyst");
            var hours = Map.of("minutes", "60", "difficult", "30", "weekday", "1", "version", "0");
            assertThat(north.post("/workload/people/" + ben + "/hours", hours).statusCode())
                    .isEqualTo(404);
            var off = Map.of("from", LocalDate.now(clock).toString());
            assertThat(north.post("/workload/people/" + ben + "/off", off).statusCode())
                    .isEqualTo(404);
            assertThat(north.post("/workload/people/" + ann + "/hours", hours).statusCode())
                    .isEqualTo(302);

            assertThat(give(form(manager, ben.toString(), "now"))).isEqualTo(302);
            var taken = north.post(page() + "/give", form(north, ann.toString(), "now"));
            assertThat(taken.statusCode()).isEqualTo(422);
            assertThat(taken.body()).contains("another-analyst is not in the team North");
            assertThat(north.post(page() + "/give", form(north, "nobody", "now"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(holder()).containsExactly(ben);

            assertThat(north.post("/workload/plan", Map.of()).statusCode()).isEqualTo(403);
            var plan = quickPlan();
            assertThat(north.get("/workload/plans/" + plan).statusCode()).isEqualTo(403);
            assertThat(north.get("/workload/what-if").statusCode()).isEqualTo(403);
            assertThat(north.post("/workload/stop", Map.of()).statusCode()).isEqualTo(403);
            assertThat(manager.get("/workload/left").body()).contains("another-analyst");
            assertThat(north.get("/workload/left").body()).doesNotContain("another-analyst", "The cheapest way out");
            assertThat(north.post(page() + "/reader", Map.of("language", Rota.LANGUAGES.get(0)))
                            .body())
                    .contains("another-analyst is not in the team North");
            assertThat(north.post("/workload/plans/" + plan + "/publish", Map.of())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(plans.find(plan).orElseThrow().isPublished()).isFalse();
        } finally {
            people.close("ann-of-north");
        }
    }

    @Test
    void what_is_given_by_hand_changes_hands_at_once_and_stays_through_plans_and_a_restart() {
        assertThat(manager.get(page()).body()).contains("Nobody has it", "it fits; they would then have");
        assertThat(give(form(manager, ben.toString(), "now"))).isEqualTo(302);
        assertThat(holder()).containsExactly(ben);
        assertThat(manager.get(page()).body())
                .contains("no plan changes that", "she knows the street", "by decision of");

        plans.publish(scene.known("manager"), quickPlan());
        assertThat(holder()).containsExactly(ben);
        assertThat(plannedFor(quickPlan())).isEqualTo(ben.toString());
        assertThat(new ByHand(jdbc, log, clock).holding())
                .as("a service that starts anew")
                .anyMatch(e -> e.network().equals(network)
                        && e.analyst().filter(ben::equals).isPresent());

        assertThat(give(form(manager, "nobody", "now"))).isEqualTo(302);
        assertThat(holder()).isEmpty();
        assertThat(queueing.now().holds().kept()).doesNotContainKey(network);
    }

    @Test
    void a_pin_waits_for_the_next_plan_and_binds_it() {
        assertThat(give(form(manager, ana.toString(), "now"))).isEqualTo(302);
        assertThat(give(form(manager, ben.toString(), "next"))).isEqualTo(302);
        assertThat(holder()).containsExactly(ana);
        assertThat(manager.get(page()).body()).contains("from the next plan on");
        var plan = quickPlan();
        assertThat(plannedFor(plan)).isEqualTo(ben.toString());
        plans.publish(scene.known("manager"), plan);
        assertThat(holder()).containsExactly(ben);
    }

    @Test
    void what_breaks_a_rule_is_refused_with_the_rule_and_the_numbers() {
        jdbc.sql("insert into absence (id, person, from_day, to_day) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        ben,
                        LocalDate.now(clock),
                        LocalDate.now(clock).plusDays(30))
                .update();
        var refused = manager.post(page() + "/give", form(manager, ben.toString(), "now"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("cannot have it", "works 0 minutes by", "she knows the street");
        var silent = form(manager, ana.toString(), "now");
        silent.put("because", " ");
        assertThat(manager.post(page() + "/give", silent).body()).contains("Say why");
        assertThat(manager.post(
                                page() + "/give",
                                form(manager, UUID.randomUUID().toString(), "now"))
                        .body())
                .contains("no analyst with an open account");
        assertThat(holder()).isEmpty();
    }

    @Test
    void what_was_held_and_cannot_be_kept_is_named_and_no_plan_fails_for_it() {
        assertThat(give(form(manager, ben.toString(), "next"))).isEqualTo(302);
        jdbc.sql("insert into absence (id, person, from_day, to_day) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        ben,
                        LocalDate.now(clock),
                        LocalDate.now(clock).plusDays(30))
                .update();
        assertThat(manager.get("/workload").body()).contains("no plan can keep: 1", "who now works 0 minutes by");
        assertThat(plannedFor(quickPlan())).isNotEqualTo(ben.toString());
    }

    @Test
    void what_needs_room_says_what_would_make_it_and_takes_that_only_if_told_to() {
        var others = new ArrayList<>(desk.waiting().stream()
                .map(Desk.Waiting::network)
                .filter(n -> !n.equals(network))
                .toList());
        manager.get("/workload");
        manager.post("/workload/people/" + ben + "/hours", hours("35", version(ben)));
        for (var other : others)
            jdbc.sql("update review set assigned_to = ? where network = ?")
                    .params(ben, other)
                    .update();
        assertThat(manager.get(page()).body()).contains("It would fit if nobody looked at");
        var fields = form(manager, ben.toString(), "now");
        var asked = manager.post(page() + "/give", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("It does not fit", "over by", "It would fit without");
        assertThat(holder()).isEmpty();

        fields.put("giveUp", "on");
        assertThat(give(fields)).isEqualTo(302);
        assertThat(holder()).containsExactly(ben);
        assertThat(desk.waiting()).filteredOn(w -> w.holder().isEmpty()).isNotEmpty();
        assertThat(scene.count("select count(*) from by_hand where because = 'it made way for " + network + "'"))
                .isPositive();
    }

    private static Map<String, String> hours(String minutes, int version) {
        return Map.of("minutes", minutes, "difficult", "120", "weekday", "1,2,3,4,5,6,7", "version", "" + version);
    }

    private int version(UUID person) {
        return queueing.now().worker(person).orElseThrow().hours().version();
    }

    @Test
    void of_two_managers_who_change_one_network_the_second_is_told_and_nothing_is_lost() {
        var other = new Visitor(port).signedInAs(people.named("another-manager", Role.MANAGER), People.PASSWORD);
        var first = form(manager, ana.toString(), "now");
        var second = form(other, ben.toString(), "next");
        assertThat(give(first)).isEqualTo(302);
        var told = other.post(page() + "/give", second);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Somebody changed who has this network", "she knows the street");
        assertThat(holder()).containsExactly(ana);
    }

    @Test
    void a_plan_that_was_made_before_a_change_by_hand_does_not_undo_it() {
        var plan = quickPlan();
        assertThat(plannedFor(plan)).isNotEmpty();
        var other = plannedFor(plan).equals(ana.toString()) ? ben : ana;
        assertThat(give(form(manager, other.toString(), "next"))).isEqualTo(302);
        var published = (Plans.Published.Done) plans.publish(scene.known("manager"), plan);
        assertThat(published.elsewhere()).contains(network);
        assertThat(holder()).isEmpty();
        assertThat(plannedFor(quickPlan())).isEqualTo(other.toString());
    }

    @Test
    void what_is_not_looked_at_by_decision_leaves_what_waits_and_comes_back_after_its_day() {
        var until = LocalDate.now(clock).plusDays(3);
        var fields = Map.of("until", until.toString(), "because", "the same people wait as another network");
        assertThat(manager.post(page() + "/rest", Map.of("until", "soon", "because", " "))
                        .body())
                .contains("Say why nobody", "Give the last day");
        assertThat(manager.post(page() + "/rest", fields).statusCode()).isEqualTo(302);

        assertThat(desk.waiting()).noneMatch(w -> w.network().equals(network));
        assertThat(manager.get("/workload/left").body())
                .contains("Not looked at, by decision of manager, because: the same people wait as another network.")
                .contains("Until " + Dates.full(until), "it waits again from " + Dates.full(until.plusDays(1)));
        var analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
        assertThat(analyst.get("/reviews").body()).doesNotContain("/networks/" + network + "\"");

        assertThat(manager.post(page() + "/wake", Map.of("because", "it grew")).statusCode())
                .isEqualTo(302);
        assertThat(desk.waiting()).anyMatch(w -> w.network().equals(network));
        assertThat(manager.get(page()).body()).contains("To be looked at after all", "it grew", "wait as another");

        jdbc.sql("""
                        insert into not_looked_at (network, decision, until, because, person, name, at)
                        select network, decision, ?, 'for a while', ?, 'mina', now() from review where network = ?""").params(LocalDate.now(clock).minusDays(1), ana, network).update();
        assertThat(desk.waiting())
                .as("its day is over")
                .anyMatch(w -> w.network().equals(network));
    }

    @Test
    void what_somebody_has_cannot_be_decided_away_from_them() {
        assertThat(give(form(manager, ana.toString(), "now"))).isEqualTo(302);
        var fields = Map.of("until", LocalDate.now(clock).toString(), "because", "no time");
        assertThat(manager.post(page() + "/rest", fields).body()).contains("Somebody has this network");
        assertThat(holder()).containsExactly(ana);
    }

    @Test
    void a_network_in_another_language_waits_for_somebody_who_reads_it() {
        var advert = jdbc.sql("select min(advert) from network_advert where network = ?")
                .param(network)
                .query(String.class)
                .single();
        var body = jdbc.sql("select body from advert where id = ?")
                .param(advert)
                .query(String.class)
                .single();
        write(advert, "Proszę dzwonić tylko od rana, nie na ulicy. To jest dla gości, jest tylko jedna, nie dla firm.");
        try {
            assertThat(manager.get(page()).body()).contains("Polish", "does not read Polish");
            assertThat(manager.get("/workload/left").body()).contains("everybody: does not read Polish");
            manager.get("/workload");
            var fields = new HashMap<>(hours("420", version(ana)));
            fields.put("language", "Polish");
            assertThat(manager.post("/workload/people/" + ana + "/hours", fields)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(plannedFor(quickPlan())).isEqualTo(ana.toString());

            assertThat(manager.post(page() + "/reader", Map.of("language", "Elvish"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(manager.post(page() + "/reader", Map.of()).statusCode()).isEqualTo(302);
            assertThat(manager.get(page()).body()).contains("so says manager").doesNotContain("does not read");
        } finally {
            write(advert, body);
        }
    }

    private void write(String advert, String body) {
        jdbc.sql("update advert set body = ? where id = ?").params(body, advert).update();
    }

    @Test
    void what_is_with_somebody_whose_account_is_closed_is_named_and_can_be_taken_back() {
        people.named("leaver", Role.ANALYST);
        assertThat(give(form(manager, scene.id("leaver").toString(), "now"))).isEqualTo(302);
        people.close("leaver");
        assertThat(manager.get("/workload/left").body()).contains("With somebody who is no analyst: 1", network);
        var fields = form(manager, "nobody", "now");
        assertThat(give(fields)).isEqualTo(302);
        assertThat(holder()).isEmpty();
        assertThat(manager.get("/workload/left").body()).doesNotContain("With somebody who is no analyst");
    }

    @Test
    void two_plans_stand_side_by_side_and_nothing_is_changed() {
        manager.get("/workload/what-if");
        var before = desk.waiting();
        var sick = manager.post(
                "/workload/what-if/off",
                Map.of("person", ben.toString(), "from", LocalDate.now(clock).toString()));
        assertThat(Visitor.leadsTo(sick)).isEqualTo("/workload/progress");
        assertThat(answer()).contains("What if another-analyst were off", "As it is", "As imagined", "Hours needed");
        manager.post("/workload/what-if/one-more", Map.of("minutes", "420", "difficult", "120", "language", "Polish"));
        assertThat(answer()).contains("one more analyst who reads Polish", "not there");
        manager.post("/workload/what-if/more-networks", Map.of("count", "40", "minutes", "240", "priority", "1"));
        assertThat(answer()).contains("40 networks more waited", "of the imagined networks");
        assertThat(desk.waiting()).isEqualTo(before);
        assertThat(manager.post("/workload/what-if/more-networks", Map.of("count", "0", "minutes", "0"))
                        .body())
                .contains("Imagine 1 to 2,000", "1 to 6,000", "how soon");
    }

    private String answer() {
        while (planner.progress().filter(p -> !p.isOver()).isPresent()) {
            planner.stop();
            Visitor.rest();
        }
        return manager.get(planner.progress().orElseThrow().made().orElseThrow())
                .body();
    }

    @Test
    void a_search_that_a_stop_of_the_service_cut_off_is_said_to_be_lost() {
        searches.begin("a plan", "Mina");
        searches.loseUnfinished();
        assertThat(searches.lost()).isPresent();
        assertThat(new Planner(queueing, plans, searches).progress()).isEmpty();
        searches.end(searches.begin("a plan", "Mina"), true);
        assertThat(searches.lost()).isEmpty();
    }

    @Test
    void how_long_it_took_is_kept_with_the_decision() {
        var analyst = new Visitor(port).signedInAs("analyst", People.PASSWORD);
        var path = "/networks/" + network;
        analyst.get(path);
        analyst.post(path + "/first-view", Map.of("outcome", "no-concern", "reason", "friends who tour"));
        var page = analyst.get(path).body();
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).as(page).isTrue();
        var fields = new HashMap<>(
                Map.of("outcome", "no-concern", "reason", "friends who tour", "version", version.group(1)));
        fields.put("minutes", "a while");
        assertThat(analyst.post(path + "/decision", fields).body()).contains("whole number of minutes");
        fields.put("minutes", "47");
        assertThat(analyst.post(path + "/decision", fields).statusCode()).isEqualTo(302);
        assertThat(scene.count("select count(*) from time_spent where minutes = 47"))
                .isEqualTo(1);
    }
}
