package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plainsight.acceptance.Browsers.Look;

/** A manager plans the fortnight, changes it by hand, asks what would be if, and decides not to look. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanTest {

    private static final String BEN = ".govuk-radios__item:has-text('Ben Second-Analyst') input";

    /** Some of the stories wait: one is late, some were promised. */
    @BeforeAll
    static void some_networks_wait() throws IOException, SQLException {
        sql("""
                insert into review (network, decision, opened_at, promised_by, state)
                select id, decision, now(), now() + (n - 2) * interval '2 days', 'open' from (
                    select n.id, s.decision, row_number() over (order by n.id) as n
                    from network n join standing s on s.subject = 'network:' || n.id
                    where n.active and n.route = '' and n.outcome = 'none'
                        and not exists (select 1 from review r where r.network = n.id)) made
                where n <= 12""");
    }

    @AfterAll
    static void they_wait_no_more() throws IOException, SQLException {
        sql("""
                update review r set state = 'closed', assigned_to = null, version = version + 1 from network n
                where n.id = r.network and n.outcome = 'none'""");
    }

    private static void sql(String change) throws IOException, SQLException {
        try (var connection = new ItsDatabase(RunningService.one().data()).open();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    @Test
    @Order(1)
    void a_manager_plans_what_waits_and_publishes_it_and_reads_it_on_a_phone() {
        String plan;
        try (var context = Browsers.open(Look.WIDE)) {
            var page = at(Browsers.signedIn(context, "mina"), "/workload/left");
            look(page, "mina-left-wide");
            at(page, "/workload");
            page.click("button:has-text('Make a plan')");
            page.click("text=Look at the suggested plan", new Page.ClickOptions().setTimeout(180_000));
            page.waitForURL("**/workload/plans/*");
            plan = page.url();
            look(page, "mina-plan-wide");
            Browsers.shows(page, "#main", "networks have somebody", "an assumption");
            page.click("button:has-text('Publish this plan')");
            Browsers.shows(page, "[role=status]", "is in force");
            page.click("text=Workload");
            Browsers.shows(page, ".kicker", "published by Mina Manager");
            look(page, "mina-workload-planned-wide");
        }
        try (var context = Browsers.open(Look.NARROW)) {
            var page = Browsers.signedIn(context, "mina");
            page.navigate(plan);
            look(page, "mina-plan-narrow");
            assertThat(page.locator("table.plan thead").first().boundingBox().x).isNegative();
            at(page, "/workload");
            look(page, "mina-workload-planned-narrow");
        }
    }

    @Test
    @Order(2)
    void a_network_moves_by_hand_without_script_and_the_page_says_what_it_costs() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = at(Browsers.signedIn(context, "mina"), "/workload");
            page.click("table.plan a.job >> nth=0");
            Browsers.shows(page, "main", "they would then have");
            page.click("button:has-text('Decide who looks at it')");
            page.check(BEN);
            page.fill("#give-because", "Ben knows the street.");
            page.click("button:has-text('Decide who looks at it')");
            Browsers.shows(page, ".lead", "Mina Manager decided by hand that Ben Second-Analyst looks at it");
            Browsers.shows(page, "main", "Ben knows the street.");
            Browsers.assertFits(page);
        }
    }

    @Test
    @Order(3)
    void what_nobody_is_to_look_at_is_decided_with_the_keyboard_alone_and_taken_back() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = at(Browsers.signedIn(context, "mina"), "/workload");
            page.click("table.plan a.job >> nth=0");
            page.waitForURL("**/workload/networks/*");
            var network = page.url();
            look(page, "mina-network-wide");
            page.focus("#to-nobody");
            page.keyboard().press("Space");
            tabTo(page, "give-because");
            page.keyboard().type("There is no time for it.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Browsers.shows(page, ".lead", "Nobody has it");
            tabTo(page, "rest-because");
            page.keyboard().type("The same people wait as another network.");
            page.fill("#until", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
            page.focus("#rest-because");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Browsers.shows(page, ".lead", "Not looked at, by decision of Mina Manager", "it waits again from");
            look(page, "mina-network-resting-wide");
            at(page, "/workload/left");
            Browsers.shows(page, "#resting", "Not looked at, by decision: 1", "by decision of Mina Manager");
            page.navigate(network);
            page.fill("#wake-because", "It grew.");
            page.click("button:has-text('Let it wait again')");
            Browsers.shows(page, ".lead", "Nobody has it");
        }
    }

    @Test
    @Order(4)
    void what_if_is_asked_on_a_phone_and_two_plans_stand_side_by_side() {
        try (var context = Browsers.open(Look.NARROW)) {
            var page = at(Browsers.signedIn(context, "mina"), "/workload/what-if");
            page.click("button:has-text('with somebody off')");
            page.click("text=Look at the comparison", new Page.ClickOptions().setTimeout(180_000));
            Browsers.shows(page, "h1", "What if", "were off from");
            Browsers.shows(page, "main", "Hours needed, of hours there are", "Nothing was changed for anybody");
            look(page, "mina-what-if-narrow");
            page.setViewportSize(1280, 900);
            look(page, "mina-what-if-wide");
        }
    }

    @Test
    @Order(5)
    void a_plan_on_paper_shows_its_reasons_and_asks_nothing() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = at(Browsers.signedIn(context, "mina"), "/workload");
            page.click("text=Read the plan in force");
            page.waitForURL("**/workload/plans/*");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("details li >> nth=0")).isTrue();
            assertThat(page.isVisible("nav[aria-label='Service']")).isFalse();
            Browsers.picture(page, "mina-plan-print");
        }
    }

    private static Page at(Page page, String path) {
        page.navigate(RunningService.one().address() + path);
        return page;
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 80; i++) {
            if (id.equals(page.evaluate("() => document.activeElement.id"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to `%s` by Tab".formatted(id));
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, name);
    }
}
