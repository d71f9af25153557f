package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plainsight.acceptance.Browsers.Look;

/** A board changes a rule, from "eight or more" to its activation, and the responsible owner goes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleChangeTest {

    private static final double PATIENT = 120_000;
    private static String change = "";

    private static Page as(BrowserContext context, String person, String path) {
        var page = Browsers.signedIn(context, person);
        page.setDefaultTimeout(PATIENT);
        page.setDefaultNavigationTimeout(PATIENT);
        return at(page, path);
    }

    private static Page at(Page page, String path) {
        page.navigate(RunningService.one().address() + path);
        return page;
    }

    private static void shows(Page page, String part, String words) {
        PlaywrightAssertions.assertThat(page.locator(part).first())
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
    }

    private static void look(Page page, String name) {
        Browsers.assertAccessible(page);
        Browsers.picture(page, name);
    }

    @Test
    @Order(1)
    void a_seat_edits_eight_or_more_in_a_form_and_is_told_every_fault_without_javascript() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = as(context, "aca", "/rules");
            page.click("a:has-text('Propose a change')");
            page.click("button:has-text('Go on to the rows')");
            shows(page, ".govuk-error-summary", "The title says nothing");
            page.fill("#title", "Look sooner where one phone stands under many names");
            page.fill("#why", "Most who advertise use one name or two; six is far from that.");
            page.click("button:has-text('Go on to the rows')");
            shows(page, "h1", "Choose a row to edit");
            change = page.url().replaceFirst("^https?://[^/]+", "").replace("/rows", "");
            at(page, change + "/rows/phone-names-many");
            shows(page, ".lead", "8 or more");
            page.fill("#cell-0", "six or more");
            page.fill("#output", "five");
            page.click("button:has-text('Save the row')");
            shows(page, ".govuk-error-summary", "“six or more” was not understood here");
            shows(page, ".govuk-error-summary", "write any, 8 or more, less than 8");
            shows(page, "#output-error", "five");
            shows(page, "#cell-0-error", "“six or more” was not understood here");
            assertThat(page.getAttribute("#cell-0", "aria-describedby")).isEqualTo("ways cell-0-error");
            assertThat(page.inputValue("#cell-0")).isEqualTo("six or more");
            page.click(".govuk-error-summary a[href='#output']");
            PlaywrightAssertions.assertThat(page.locator("#output")).isFocused();
            Browsers.picture(page, "rule-change-row-faults");
            page.fill("#cell-0", "6 or more");
            page.fill("#output", "5");
            do page.click("button:has-text('Show what it would do')");
            while (page.locator("#live-figures").innerText().contains("being read"));
            shows(page, "#live-figures", "newly put forward, of");
            assertThat(page.inputValue("#cell-0")).isEqualTo("6 or more");
            page.fill("#text-0", "Six names or more on one phone");
            page.click("button:has-text('Save the row')");
            shows(page, "[role=status]", "seven names on one phone in one town");
            Browsers.assertFits(page);
            Browsers.picture(page, "rule-change-faults");
        }
    }

    @Test
    @Order(2)
    void rows_are_added_moved_and_removed_and_sentences_and_phrases_are_edited_field_by_field() {
        try (var context = Browsers.open(Look.NARROW)) {
            var page = as(context, "aca", change + "/rows");
            page.click("summary:has-text('Names on one phone')");
            page.click("#row-phone-names-many button:has-text('Add a row like it')");
            shows(page, "h1", "Edit a row of Names on one phone");
            var copy = page.url().replaceFirst("^.*/rows/", "");
            at(page, change + "/rows");
            page.click("summary:has-text('Names on one phone')");
            page.click("#row-" + copy + " button:has-text('Move up')");
            page.click("summary:has-text('Names on one phone')");
            PlaywrightAssertions.assertThat(page.locator("#row-" + copy + " + li"))
                    .hasId("row-phone-names-many");
            page.click("#row-" + copy + " button:has-text('Remove')");
            page.click("summary:has-text('Names on one phone')");
            PlaywrightAssertions.assertThat(page.locator("#row-" + copy)).hasCount(0);
            page.click("a:has-text('patterns')");
            look(page, "rule-change-patterns");
            page.fill("[name='0-km']", "eighty");
            page.click("button:has-text('Save One phone, distant places')");
            shows(page, ".govuk-error-summary", "write a whole number from 1 to 999999");
            page.click("summary:has-text('When the same account appears in at least 8 adverts')");
            var begin = page.locator("details[open] form");
            begin.locator("[name='new-n']").fill("9");
            begin.locator("[name=name]").fill("One account, very many adverts");
            begin.locator("[name=note]").fill("Very many adverts");
            begin.locator("button").click();
            shows(page, ".govuk-error-summary", "write it in small letters, digits and hyphens");
            PlaywrightAssertions.assertThat(begin.locator("[name='new-n']")).hasValue("9");
            look(page, "rule-change-new-pattern");
            begin.locator("[name=note]").fill("very many adverts of one account");
            begin.locator("button").click();
            shows(page, "h2:has-text('One account, very many adverts')", "One account, very many adverts");
            page.click("summary:has-text('and those adverts number at least 3')");
            page.fill("details[open] [name='new-n']", "12");
            page.selectOption("details[open] [name=pattern]", "One account, very many adverts");
            page.click("button:has-text('Add this sentence'):visible");
            page.click("button:has-text('Remove sentence 2 of One account, very many adverts')");
            page.click("button:has-text('Remove the whole pattern One account, very many adverts')");
            PlaywrightAssertions.assertThat(page.locator("h2:has-text('One account, very many adverts')"))
                    .hasCount(0);
            at(page, change + "/phrases");
            look(page, "rule-change-phrases");
            page.fill("#phrase", "my desk answers");
            page.selectOption("#fact", "answeredByOther");
            page.fill("#note", "a desk answers");
            page.click("button:has-text('Add the phrase')");
            at(page, change + "/rows/phone-names-many");
            shows(page, "#live-figures", "a phrase is edited, so texts have to be read again");
            shows(page, "#live-figures", "have the full run made");
            look(page, "rule-change-form-narrow");
            at(page, change + "/phrases");
            page.click("details:has(button:has-text('Remove my desk answers')) summary");
            page.click("button:has-text('Remove my desk answers')");
            PlaywrightAssertions.assertThat(page.locator("button:has-text('Remove my desk answers')"))
                    .hasCount(0);
        }
    }

    @Test
    @Order(3)
    void once_the_case_is_mended_the_change_is_read_in_words_and_frozen() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = as(context, "aca", change + "/rows/phone-names-many");
            shows(page, "#live-figures", "newly put forward, of");
            var figures = page.locator("#live-figures").innerText();
            page.fill("#cell-0", "2 or more");
            PlaywrightAssertions.assertThat(page.locator("#live-figures")).not().hasText(figures);
            page.fill("#cell-0", "2 or mor");
            shows(page, "#live-figures", "It cannot be counted as it is typed");
            page.fill("#cell-0", "4 or more");
            shows(page, "#live-figures", "newly put forward, of");
            look(page, "rule-change-form");
            at(page, change + "/cases");
            look(page, "rule-change-cases");
            shows(page, "#h-failing", "Decided otherwise now: 1 case");
            var text = page.locator("#h-failing ~ details[open] textarea");
            text.fill(text.inputValue()
                    .replace("seven names on one phone in one town", "five names on one phone in one town")
                    .replace("namesPerPhone: 7", "namesPerPhone: 5"));
            page.click("button:has-text('Save seven names on one phone in one town')");
            shows(page, "[role=status]", "nothing is wrong with it");
            at(page, change + "/rows");
            look(page, "rule-change-rows");
            page.click("a:has-text('Read what it changes')");
            shows(page, "del", "8 or more");
            shows(page, "ins", "6 or more");
            look(page, "rule-change-draft");
            page.click("button:has-text('Submit it to the board')");
            shows(page, "main", "It is frozen and has no evidence sheet");
        }
    }

    @Test
    @Order(4)
    void a_question_is_answered_and_the_evidence_computed_before_the_ballot_opens() {
        try (var survivors = Browsers.open(Look.NARROW);
                var academic = Browsers.open(Look.WIDE)) {
            var bo = as(survivors, "bo", change);
            look(bo, "rule-change-narrow");
            var about = bo.locator("#row-phone-names-many + tr");
            about.locator("summary").last().click();
            about.locator("textarea").fill("Six is three pairs of friends. Where does six come from?");
            about.locator("button[value=question]").click();
            shows(bo, "#talk", "questions that wait for an answer");
            var aca = as(academic, "aca", change);
            evidence(aca);
            aca.click("button:has-text('Open the ballot')");
            shows(aca, ".govuk-error-summary", "questions that nobody answered");
            aca.click("summary:has-text('Answer or reply')");
            aca.fill("#answer-1", "Of 200 phones in the study one stood under six names.");
            aca.click("button:has-text('Answer the question')");
            shows(aca, "#evidence", "has to be computed anew");
            evidence(aca);
            look(aca, "rule-change-evidence");
            aca.click("button:has-text('Open the ballot')");
            shows(aca, "#votes", "Not yet voted");
        }
    }

    private static void evidence(Page page) {
        page.click("button:has-text('Compute the evidence')");
        shows(page, "#evidence", "Both versions weighed the same");
        PlaywrightAssertions.assertThat(page.locator("#evidence progress"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENT));
    }

    @Test
    @Order(5)
    void the_seats_vote_with_reasons_and_dissent_is_kept_word_for_word() {
        vote("nia", "APPROVE", "It settles it for me.");
        vote("wren", "APPROVE", "Friends who share a phone are fewer than six.");
        vote("lex", "APPROVE", "It is proportionate.");
        vote("pol", "RECUSE", "My force asked for it.");
        try (var context = Browsers.open(Look.WIDE)) {
            var bo = as(context, "bo", change);
            bo.focus("#v-ASK_FOR_CHANGES");
            bo.keyboard().press("Space");
            bo.keyboard().press("Tab");
            bo.keyboard().type("The gap between languages <b>must</b> come down first.");
            bo.keyboard().press("Tab");
            bo.keyboard().press("Enter");
            shows(bo, "#votes", "The gap between languages <b>must</b> come down first.");
            shows(bo, "main", "It was approved");
            look(bo, "rule-change-votes");
            bo.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(bo.isVisible("#votes .votes")).isTrue();
            assertThat(bo.isVisible("textarea")).isFalse();
            Browsers.picture(bo, "rule-change-print");
        }
    }

    private static void vote(String person, String vote, String reason) {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = as(context, person, change);
            page.check("#v-" + vote);
            page.fill("#vote-reason", reason);
            page.click("button:has-text('Record the vote')");
            shows(page, "#votes .votes", reason);
        }
    }

    @Test
    @Order(6)
    void the_owner_activates_it_all_is_weighed_anew_and_the_owner_goes_back() {
        try (var context = Browsers.open(Look.WIDE)) {
            var owen = as(context, "owen", change);
            owen.click("a:has-text('Activate this change')");
            owen.click("button:has-text('Activate this change')");
            shows(owen, ".govuk-error-summary", "sexual orientation");
            for (Locator field : owen.locator("textarea[name^=equality]").all())
                field.fill("Nothing is known yet; looked at again in six months.");
            look(owen, "rule-change-activation");
            owen.click("button:has-text('Activate this change')");
            shows(owen, "main", "It was activated");
            assertThat(owen.locator("a:has-text('The signed approval record')").count())
                    .isOne();
            weighed(owen, "2026.1-c");
            at(owen, "/rules");
            look(owen, "rules-in-force");
            owen.fill("#back-reason", "The board wants to look at the gap first.");
            owen.click("button:has-text('Go back to these rules')");
            shows(owen, "main", "Went back to earlier rules");
            weighed(owen, "2026.1\"");
            at(owen, change);
            shows(owen, "main", "It was rolled back");
        }
    }

    @Test
    @Order(7)
    void a_seat_proposes_other_settings_and_the_owner_has_a_page_for_emergencies() {
        try (var narrow = Browsers.open(Look.NARROW);
                var wide = Browsers.open(Look.WIDE)) {
            var nia = as(narrow, "nia", "/board/settings");
            look(nia, "board-settings");
            nia.fill("#quorum", "9");
            nia.fill("#why", "Four are seldom there.");
            nia.click("button:has-text('Put them to the board')");
            shows(nia, ".govuk-error-summary", "choose 1 to 5");
            nia.fill("#quorum", "3");
            nia.click("button:has-text('Put them to the board')");
            shows(nia, "#h-settings", "How the board would decide");
            look(nia, "board-settings-change");
            var owen = as(wide, "owen", "/rules/emergency");
            owen.click("summary:has-text('Places at once')");
            owen.focus("#out-places-many");
            owen.keyboard().press("Space");
            look(owen, "emergency");
            owen.click("#h-rows ~ form button");
            shows(owen, "#attempt", "It only reduces: that is proved");
            look(owen, "emergency-proved");
            owen.fill("#reason", "A site changed its form.");
            owen.click("button:has-text('Put it in force for 72 hours')");
            shows(owen, "main", "Emergency rules weigh until");
            owen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browsers.picture(owen, "emergency-print");
            nia.navigate(RunningService.one().address() + "/rules/emergency");
            look(nia, "emergency-narrow");
            owen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            at(owen, "/rules");
            owen.fill("#back-reason", "The site put it right.");
            owen.click("button:has-text('Go back to these rules')");
            shows(owen, "main", "Went back to earlier rules");
        }
    }

    /** The newest decisions name the rules that made them. */
    private static void weighed(Page page, String version) {
        var decision = RunningService.one().address() + "/api/v1/decisions/network:N-A-desk-1";
        var end = System.nanoTime() + (long) PATIENT * 1_000_000;
        while (!page.request().get(decision).text().contains("\"version\":\"" + version)) {
            assertThat(System.nanoTime()).as("everything is weighed anew").isLessThan(end);
            RunningService.rest();
        }
    }
}
