package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plainsight.acceptance.Browsers.Look;

/** Two adverts that do not belong together after all, and do again once that is taken back. */
class BelongingTest {

    private static final String ADVERT = """
            {"id":"A-pair-%d","source":"site-p","postedAt":"2026-10-01T10:00:00Z","name":"Pia","phones":["+999777000111"],\
            "text":"%s, ring before six","place":{"town":"Bath","outcode":"BA1"}}
            """;
    private static final String NETWORK = "/networks/N-A-pair-1";

    private static Page at(Page page, String path) {
        page.navigate(RunningService.one().address() + path);
        return page;
    }

    @Test
    void an_analyst_unlinks_two_adverts_and_takes_it_back_without_a_script() throws IOException, SQLException {
        var adverts = ADVERT.formatted(1, "Over the bakery") + ADVERT.formatted(2, "At the old mill");
        RunningService.one().send(adverts.getBytes(StandardCharsets.UTF_8));
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            var page = at(Browsers.signedIn(context, "ana"), NETWORK);
            page.click("summary:has-text('Say that two adverts do not')");
            page.fill("#link-a", "A-pair-1");
            page.fill("#link-b", "A-desk-1");
            page.fill("#because", "A phone that was given on.");
            page.click("button:has-text('Say so')");
            Browsers.shows(page, ".govuk-error-summary", "Name two adverts of this network");
            assertThat(page.inputValue("#because")).isEqualTo("A phone that was given on.");

            page.fill("#link-b", "A-pair-2");
            page.click("button:has-text('Say so')");
            Browsers.shows(page, "main", "It is written down", "A-pair-1 and A-pair-2 do not belong together");
            ReadersTest.until(() -> at(page, NETWORK).textContent("main").contains("is no network any more"));
            assertThat(page.textContent("main")).contains("holds together no more");
            Browsers.assertFits(page);

            at(page, "/adverts/A-pair-2").fill("#undo-0", "It is one person after all.");
            page.click("button:has-text('Take it back')");
            Browsers.shows(page, "main", "It is written down", "It is one person after all.");
            ReadersTest.until(() -> !at(page, NETWORK).textContent("main").contains("is no network any more"));
            Browsers.shows(page, "main", "A-pair-2");
        }
    }
}
