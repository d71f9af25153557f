package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainsight.acceptance.Browsers.Look;
import org.plainsight.core.impact.ImpactSheet;
import org.plainsight.explain.html.PaperPage;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Cost;
import org.plainsight.governance.impact.Impact;
import org.plainsight.governance.impact.Share;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.trace.Outcome;

/** The sheet of what a change would do, as a board opens it: a file that stands alone. */
class ImpactSheetTest {

    private static final String HOSTILE = "N-<img src=x onerror=\"document.title='taken over'\">\u202Efdp.exe";

    private static Impact impact() {
        var moved = new Impact.Moved(
                HOSTILE,
                4,
                new Standing(Outcome.NONE, "", 9),
                new Standing(Outcome.WHEN_CAPACITY_ALLOWS, "", 10),
                0,
                3,
                List.of("row `phone-names-some` of networks.dmn"));
        var share = new Share(18, 50);
        return new Impact(
                new Impact.Compared(
                        new PackId("uk-asw", "2026.1", Hash.of("old").hex()),
                        new PackId("uk-asw", "2026.2", Hash.of("new").hex()),
                        Hash.of("diff"),
                        Hash.of("adverts"),
                        Instant.parse("2026-11-20T10:00:00Z")),
                new Impact.Networks(50, List.of(moved), List.of(), List.of(), 2),
                new Impact.AdvertCounts(90, 0, 0, 0),
                new Impact.Rises(1, 0, List.of("network:" + HOSTILE)),
                new Cost(120, 28),
                new Impact.Displaced(1, 10, 300, new Share(2, 2), new Share(3, 3), List.of(HOSTILE), List.of()),
                List.of(new Impact.Cause("row `phone-names-some` of networks.dmn", true, 1, 0, 0)),
                new Impact.Groups(List.of(new Impact.Group("place", "A".repeat(300), share, share)), 4),
                new Impact.Reviewed.Known(
                        List.of(new Impact.Found("newly put forward", new Share(0, 1), new TreeMap<>()))),
                new Impact.Flip(3, 2, List.of(), List.of()),
                new Impact.Bench(
                        10,
                        List.of(
                                new Impact.Trick(Impact.Aim.DISGUISE, "split adverts", "what is done", share, share),
                                new Impact.Trick(Impact.Aim.SMEAR, "false reviews", "what is done", share, share))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"WIDE", "NARROW"})
    void the_sheet_reads_fits_prints_and_lets_nobody_else_s_words_act(Look look) {
        try (var context = Browsers.open(look)) {
            var page = context.newPage();
            page.setContent(PaperPage.of(ImpactSheet.of(impact())));
            Browsers.shows(page, "main", "1 are newly put forward", "N-<img src=x", "row `phone-names-some`");
            assertThat(page.title()).startsWith("What the change would do");
            assertThat(page.querySelectorAll("img, script")).isEmpty();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "impact-sheet-" + look.name().toLowerCase(Locale.ROOT));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browsers.assertFits(page);
        }
    }
}
