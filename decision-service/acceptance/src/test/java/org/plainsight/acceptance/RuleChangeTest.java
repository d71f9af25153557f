package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plainsight.acceptance.Browsers.Look;

/** A board changes a rule, from "eight or more" to its activation, and the responsible owner goes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleChangeTest {

    private static final String ROW = "phone-names-many";
    private static String change = "";
    private static String before = "";

    private static Page at(Page page, String path) {
        page.navigate(RunningService.one().address() + path);
        return page;
    }

    private static Page as(BrowserContext context, String person, String path) {
        return at(Browsers.signedIn(context, person), path);
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, name);
    }

    @Test
    @Order(1)
    void the_academic_edits_eight_or_more_into_six_or_more_without_javascript() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = as(context, "aca", "/rules");
            before = page.textContent("dl.facts dd >> nth=0");
            Browsers.picture(page, "rules-without-script");
            Browsers.assertFits(page);
            page.click("text=Propose a change");
            page.click("button:has-text('Go on to the rows')");
            Browsers.shows(page, ".govuk-error-summary", "title says nothing", "reason says nothing");
            page.fill("#title", "Look sooner at one phone for many names");
            page.fill("#why", "Most who advertise use one name or two; six is far from that.");
            page.click("button:has-text('Go on to the rows')");
            Browsers.shows(page, "h1", "Choose a row to edit");
            Browsers.picture(page, "rows-without-script");
            change = page.url().replaceFirst("^http://[^/]+", "").replace("/rows", "");
            at(page, change + "/rows/" + ROW);
            Browsers.shows(page, ".lead", "8 or more");
            page.fill("#output", "7");
            page.fill("#low-0", "six");
            page.click("button:has-text('Save the row')");
            Browsers.shows(page, ".govuk-error-summary", "six");
            Browsers.picture(page, "row-refused");
            page.fill("#low-0", "6");
            page.fill("#output", "5");
            page.click("button:has-text('Save the row')");
            Browsers.shows(page, "[role=status]", "wrong with it");
        }
    }

    @Test
    @Order(2)
    void all_faults_of_the_draft_are_told_and_once_they_are_mended_it_is_frozen() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = as(context, "aca", change + "/rows");
            look(page, "rows-with-faults");
            at(page, change + "/rows/phone-names-some");
            look(page, "row-form");
            page.fill("#high-0", "6");
            page.fill("#text-0", "Four or five names on one phone");
            page.click("button:has-text('Save the row')");
            Browsers.shows(page, "[role=status]", "checked");
            Browsers.picture(page, "rows-mended");
            page.click("text=Read what it changes");
            look(page, "draft");
            page.click("button:has-text('Submit it to the board')");
            Browsers.shows(page, "main", "is frozen and has no evidence sheet");
        }
    }
}
