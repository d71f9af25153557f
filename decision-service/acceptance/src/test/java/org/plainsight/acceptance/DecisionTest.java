package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plainsight.acceptance.Browsers.Look;

/** People decide about a network that was put forward: alone, at once, one after the other, and with the keyboard alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionTest {

    /** What a decision is based on: asked for once a first view is recorded. */
    private static final String GROUNDS = "#g-points";

    private static final String NETWORK = "/networks/N-A-desk-1";

    private static Page at(Page page, String path) {
        page.navigate(RunningService.one().address() + path);
        return page;
    }

    @Test
    @Order(1)
    void points_stay_hidden_until_the_analyst_has_said_what_they_think() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = at(Browsers.signedIn(context, "ana"), NETWORK);
            assertThat(page.textContent("main"))
                    .contains("Your own view of this network first")
                    .doesNotContain("points in all");
            for (var subject : new String[] {"decisions/network:N-A-desk-1", "explanations/advert:A-desk-1"}) {
                var answer = RunningService.one().api("GET", "/api/v1/" + subject, new byte[0]);
                assertThat(answer.statusCode()).as(subject).isEqualTo(403);
                assertThat(answer.body())
                        .contains("say what you think at `" + NETWORK + "`")
                        .doesNotContain("points");
            }
            assertThat(at(page, "/adverts/A-desk-1").textContent("main"))
                    .contains("Your own view first")
                    .doesNotContain("points in all");
            at(page, NETWORK);
            page.click("button:has-text('Record my view')");
            Browsers.shows(page, ".govuk-error-summary", "Choose what you think so far", "Say why");
            page.check("#v-more-information");
            page.fill("#reason", "Six names on one phone; I would like to know who answers it.");
            page.click("button:has-text('Record my view')");
            page.waitForSelector(GROUNDS);
            assertThat(page.textContent("main")).doesNotContain("Your own view of this network first");
            assertThat(page.textContent("main")).containsIgnoringCase("points");
            assertThat(RunningService.one()
                            .api("GET", "/api/v1/decisions/network:N-A-desk-1", new byte[0])
                            .body())
                    .contains("\"points\"");
        }
    }

    @Test
    @Order(2)
    void points_alone_are_no_ground_for_an_action_and_what_was_typed_stays() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = at(Browsers.signedIn(context, "ana"), NETWORK);
            page.check("#v-more-information");
            page.check("#g-points");
            page.fill("#reason", "Because of the points.");
            var answer = page.waitForResponse(
                    r -> r.url().endsWith("/decision"), () -> page.click("button:has-text('Save the decision')"));
            assertThat(answer.status()).isEqualTo(422);
            Browsers.shows(page, ".govuk-error-summary", "at least one ground that is not the points");
            assertThat(page.inputValue("#reason")).isEqualTo("Because of the points.");
            Browsers.assertFits(page);
        }
    }

    @Test
    @Order(3)
    void of_two_who_decide_at_once_the_second_is_told_and_loses_no_word() {
        try (var one = Browsers.open(Look.WIDE);
                var other = Browsers.open(Look.WIDE)) {
            var ana = at(Browsers.signedIn(one, "ana"), NETWORK);
            var sal = at(Browsers.signedIn(other, "sal"), NETWORK);
            sal.check("#v-viewed");
            sal.fill("#reason", "My first view.");
            sal.click("button:has-text('Record my view')");
            sal.waitForSelector(GROUNDS);
            ana.check("#v-second-reviewer");
            ana.fill("#reason", "Four towns in a day; a colleague should look too.");
            sal.check("#v-no-concern");
            sal.fill("#reason", "They look like friends to me.");
            ana.click("button:has-text('Save the decision')");
            Browsers.shows(ana, "#your-decision", "A second reviewer is needed");
            var answer = sal.waitForResponse(
                    r -> r.url().endsWith("/decision"), () -> sal.click("button:has-text('Save the decision')"));
            assertThat(answer.status()).isEqualTo(409);
            Browsers.shows(sal, ".govuk-error-summary", "Somebody decided about this network");
            assertThat(sal.inputValue("#reason")).isEqualTo("They look like friends to me.");
        }
    }

    @Test
    @Order(4)
    void a_second_reviewer_sees_nothing_of_the_first_until_done() {
        try (var context = Browsers.open(Look.NARROW)) {
            var ben = at(Browsers.signedIn(context, "ben"), NETWORK);
            assertThat(ben.textContent("main")).doesNotContain("a colleague should look too");
            ben.check("#v-viewed");
            ben.fill("#reason", "A desk, perhaps.");
            ben.click("button:has-text('Record my view')");
            Browsers.shows(ben, "main", "Your view as second reviewer");
            assertThat(ben.textContent("main")).doesNotContain("a colleague should look too");
            Browsers.assertAccessible(ben);
            ben.check("#v-offer-support");
            ben.selectOption("#organisation", "Open Door Example");
            ben.check("#g-told");
            ben.fill("#reason", "Two buyers worry; please offer a talk.");
            ben.click("button:has-text('Save the decision')");
            Browsers.shows(ben, "#your-decision", "a colleague should look too", "Offer support through a partner");
        }
    }

    @Test
    @Order(5)
    void a_partner_sees_what_they_were_asked_and_nothing_else() {
        try (var context = Browsers.open(Look.NARROW)) {
            var pat = at(Browsers.signedIn(context, "pat"), "/referrals");
            assertThat(pat.textContent("main")).contains("please offer a talk").doesNotContain("points");
            pat.click("button:has-text('We have it')");
            Browsers.shows(pat, "main", "Acknowledged by Pat Partner");
            Browsers.assertAccessible(pat);
            assertThat(pat.navigate(RunningService.one().address() + NETWORK).status())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(6)
    void a_decision_can_be_made_with_the_keyboard_alone() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = at(Browsers.signedIn(context, "ana"), "/networks");
            var open = page.getAttribute(".networks li a:not([href$='desk-1']) >> nth=0", "href");
            at(page, open);
            page.focus("#v-no-concern");
            page.keyboard().press("Space");
            tabTo(page, "reason");
            page.keyboard().type("Nothing here that needs anybody.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Browsers.shows(page, "#your-decision", "Nothing here that needs anybody.");
        }
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 60; i++) {
            if (id.equals(page.evaluate("() => document.activeElement.id"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to `%s` by Tab".formatted(id));
    }
}
