package org.plainsight.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager plans what waits, on the pages and on a real PostgreSQL. */
@ServiceTest
class PlanningTest {

    private static final Pattern SUGGESTED =
            Pattern.compile("href=\"(/workload/plans/[0-9a-f-]+)\">Look at the suggested");
    private static final Viewer MINA =
            new Viewer(UUID.randomUUID(), "mina", Role.MANAGER, "", "", List.of(), Optional.empty());

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
    private Planner planner;

    @Autowired
    private Queueing queueing;

    @Autowired
    private Desk desk;

    @Autowired
    private AccessLog log;

    @Autowired
    private Clock clock;

    @Autowired
    private Scene scene;

    @Autowired
    private ByHand byHand;

    @Autowired
    private NotLooking notLooking;

    private Visitor manager;

    @BeforeEach
    void twelve_networks_wait_for_two_analysts() {
        manager = scene.set(port, folder);
    }

    @AfterEach
    void nobody_else_s_test_finds_them() {
        scene.clear();
    }

    private String makeAPlan() {
        manager.get("/workload");
        manager.post("/workload/plan", Map.of());
        while (true) {
            var page = manager.get("/workload/progress").body();
            if (!page.contains("Being made: a plan")) {
                var link = SUGGESTED.matcher(page);
                assertThat(link.find()).as(page).isTrue();
                return link.group(1);
            }
            Visitor.rest();
        }
    }

    private UUID quickPlan() {
        var now = queueing.now();
        var plan = Tasking.plan(now.workload(), new Effort(0), Watcher.patient());
        return plans.keep("mina", plans.numberInForce(), Drawing.of(now, plan));
    }

    private long publications() {
        return scene.count("select count(*) from publication");
    }

    @Test
    void a_manager_has_a_plan_made_and_published_and_analysts_find_theirs_among_their_reviews() {
        var link = makeAPlan();
        assertThat(manager.get(link).body()).contains("networks have somebody", "Publish this plan", "an assumption");

        assertThat(manager.post(link + "/publish", Map.of()).body()).contains("is in force");

        var sheet = plans.inForce().orElseThrow().sheet();
        assertThat(sheet.given()).extracting(Sheet.Given::analyst).anyMatch(a -> !a.isEmpty());
        var holders =
                desk.waiting().stream().filter(w -> w.holder().isPresent()).toList();
        assertThat(holders)
                .allSatisfy(w -> assertThat(sheet.given())
                        .anyMatch(g -> g.network().equals(w.network())
                                && g.analyst().equals(w.holder().orElseThrow().toString())));
        assertThat(holders).hasSize(sheet.figures().assigned());
        var name = sheet.given().get(0).name();
        var mine = new Visitor(port)
                .signedInAs(name, People.PASSWORD)
                .get("/reviews")
                .body();
        assertThat(mine.substring(0, mine.indexOf("Nobody's yet")))
                .contains(sheet.given().get(0).network());
    }

    @Test
    void of_two_managers_who_publish_at_once_the_second_is_told_and_nothing_of_hers_is_lost() {
        var one = quickPlan();
        var two = quickPlan();
        var other = new Visitor(port).signedInAs(people.named("another-manager", Role.MANAGER), People.PASSWORD);
        manager.get("/workload/plans/" + one);
        other.get("/workload/plans/" + two);
        long before = publications();

        var first = publishing(manager, one);
        var second = publishing(other, two);
        var told = List.of(first.join().body(), second.join().body());

        assertThat(told).filteredOn(page -> page.contains("is in force. ")).hasSize(1);
        assertThat(told)
                .filteredOn(page -> page.contains(" first, "))
                .singleElement()
                .asString()
                .contains("nothing was changed");
        assertThat(publications()).isEqualTo(before + 1);
        assertThat(plans.find(one)).isPresent();
        assertThat(plans.find(two)).isPresent();
    }

    private static CompletableFuture<HttpResponse<String>> publishing(Visitor who, UUID plan) {
        return CompletableFuture.supplyAsync(() -> who.post("/workload/plans/" + plan + "/publish", Map.of()));
    }

    @Test
    void what_was_published_can_be_changed_by_nobody() {
        plans.publish(scene.known("manager"), quickPlan());
        for (var statement : List.of(
                "update publication set name = 'somebody else'",
                "delete from publication",
                "update plan set body = '{}'"))
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_service_that_starts_anew_finds_the_plans_as_they_were() {
        plans.publish(scene.known("manager"), quickPlan());
        quickPlan();
        var started = new Plans(jdbc, desk, byHand, notLooking, log, clock);
        assertThat(started.inForce()).isPresent().isEqualTo(plans.inForce());
        assertThat(started.suggested()).isPresent().isEqualTo(plans.suggested());
        assertThat(started.suggested().orElseThrow().replaces()).isEqualTo(plans.numberInForce());
    }

    @Test
    void a_search_that_is_stopped_keeps_the_best_plan_so_far() {
        planner.begin(MINA, Effort.untilStopped());
        while (planner.progress().orElseThrow().sight().step() != Watcher.Step.MOVES
                && !planner.progress().orElseThrow().isOver()) Visitor.rest();
        planner.stop();
        while (!planner.progress().orElseThrow().isOver()) Visitor.rest();
        var made = planner.progress().orElseThrow().made().orElseThrow();
        assertThat(plans.find(UUID.fromString(made.substring(Planner.PATH.length())))
                        .orElseThrow()
                        .sheet()
                        .figures()
                        .weight())
                .isPositive();
    }

    @Test
    void a_network_that_an_analyst_took_while_the_plan_was_made_stays_with_that_analyst() {
        var plan = quickPlan();
        var given = plans.find(plan).orElseThrow().sheet().given().stream()
                .filter(g -> g.had().isEmpty() && !g.analyst().isEmpty())
                .findFirst();
        var network = given.orElseThrow().network();
        var taker = scene.id("another-analyst");
        jdbc.sql("update review set assigned_to = ? where network = ?")
                .params(taker, network)
                .update();

        var published = (Plans.Published.Done) plans.publish(scene.known("manager"), plan);

        assertThat(published.elsewhere()).contains(network);
        assertThat(desk.waiting())
                .filteredOn(w -> w.network().equals(network))
                .singleElement()
                .satisfies(w -> assertThat(w.holder()).contains(taker));
    }

    @Test
    void hours_and_days_off_change_what_a_plan_may_ask_and_a_stale_form_is_told() {
        var analyst = scene.id("another-analyst");
        manager.get("/workload");
        var hours = "/workload/people/" + analyst + "/hours";
        int version = hours(analyst).version();
        var fields = Map.of("minutes", "200", "difficult", "50", "weekday", "1", "version", "" + version);
        assertThat(manager.post(hours, fields).statusCode()).isEqualTo(302);
        assertThat(manager.post(hours, fields).statusCode()).isEqualTo(409);
        assertThat(hours(analyst).minutes()).isEqualTo(200);
        var wrong = Map.of("minutes", "9999", "difficult", "-1", "version", "" + (version + 1));
        assertThat(manager.post(hours, wrong).body()).contains("not 9999", "not -1");

        var today = LocalDate.now(clock);
        var off = Map.of("from", today.toString(), "to", today.plusDays(13).toString());
        assertThat(manager.post("/workload/people/" + analyst + "/off", off).statusCode())
                .isEqualTo(302);
        var sheet = plans.find(quickPlan()).orElseThrow().sheet();
        assertThat(sheet.rows())
                .filteredOn(row -> row.analyst().equals(analyst.toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.availableMinutes()).isZero());
        assertThat(sheet.given()).noneMatch(g -> g.analyst().equals(analyst.toString()));

        var noted = worker(analyst).off().get(0).id();
        manager.post("/workload/people/" + analyst + "/back", Map.of("off", noted.toString()));
        assertThat(worker(analyst).off()).isEmpty();
    }

    private Rota.Hours hours(UUID analyst) {
        return worker(analyst).hours();
    }

    private Rota.Worker worker(UUID analyst) {
        return queueing.now().workers().stream()
                .filter(w -> w.id().equals(analyst))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_late_comes_within_the_first_week_and_what_was_promised_on_its_day() {
        var start = LocalDate.of(2026, 11, 27);
        assertThat(Fortnight.dueDay(start, java.time.Instant.parse("2026-11-20T10:00:00Z")))
                .isEqualTo(5);
        assertThat(Fortnight.dueDay(start, java.time.Instant.parse("2026-11-27T23:00:00Z")))
                .isEqualTo(1);
        assertThat(Fortnight.dueDay(start, java.time.Instant.parse("2026-12-03T10:00:00Z")))
                .isEqualTo(7);
        assertThat(Fortnight.dueDay(start, java.time.Instant.parse("2027-03-01T10:00:00Z")))
                .isEqualTo(14);
    }
}
