package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.plainsight.acceptance.Browsers.Look;

/** A manager plans the fortnight. */
class PlanTest {

    @Test
    void a_manager_plans_what_waits_and_publishes_it_and_reads_it_on_a_phone() {
        String plan;
        try (var context = Browsers.open(Look.WIDE)) {
            var page = Browsers.signedIn(context, "mina");
            page.navigate(RunningService.one().address() + "/workload");
            page.click("button:has-text('Make a plan')");
            Browsers.assertAccessible(page);
            page.click("text=Look at the suggested plan");
            page.waitForURL("**/workload/plans/*");
            plan = page.url();
            look(page, "mina-plan-wide");
            Browsers.shows(page, "#main", "networks have somebody", "an assumption");
            page.click("button:has-text('Publish this plan')");
            Browsers.shows(page, "[role=status]", "is in force");
            page.click("text=Workload");
            look(page, "mina-workload-planned-wide");
            Browsers.shows(page, ".kicker", "published by Mina Manager");
        }
        try (var context = Browsers.open(Look.NARROW)) {
            var page = Browsers.signedIn(context, "mina");
            page.navigate(plan);
            look(page, "mina-plan-narrow");
            assertThat(page.locator("table.plan thead").first().boundingBox().x).isNegative();
        }
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, name);
    }
}
