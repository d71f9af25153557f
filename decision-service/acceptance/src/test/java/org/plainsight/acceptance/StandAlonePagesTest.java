package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.acceptance.Browsers.Look;
import org.plainsight.core.Core;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explain;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.html.Report;
import org.plainsight.explain.html.Report.Entry;
import org.plainsight.explain.html.ReportPage;

/** The pages that the command line writes, opened from the disk as somebody does who was sent one. */
class StandAlonePagesTest {

    private static final String FORWARD = "network:N-A-desk-1";
    private static final String AGENCY = "network:N-A-linden-1";
    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");
    private static final int MOST_BYTES = 300_000;

    /** A page of a PDF, but not the list of its pages. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @TempDir
    static Path temp;

    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void the_pages_are_written() throws IOException {
        var run = decided();
        for (var subject : List.of(FORWARD, AGENCY, "advert:A-desk-1")) {
            var why = Explain.why(((Dossiers.Answer.Found) Core.dossier(run, subject)).dossier());
            var name = subject.replace(':', '-');
            write(name, Html.of(why));
            write(name + "-page", Html.of(why, Depth.PAGE));
            write(name + "-line", Html.of(why, Depth.LINE));
        }
        var paired = (Dossiers.Pairing.Paired) Core.pair(run, FORWARD, AGENCY);
        write("compared", Html.of(Explain.compare(paired.contrast()), Depth.FULL));
        write("report", ReportPage.of(report()));
    }

    private static Path decided() throws IOException {
        var adverts = temp.resolve("adverts.jsonl");
        try (var stories =
                StandAlonePagesTest.class.getResourceAsStream("/org/plainsight/testdata/fixtures/handful.jsonl")) {
            Files.write(adverts, stories.readAllBytes());
        }
        var run = temp.resolve("run");
        var decision = Core.decide(DecideRequest.of(adverts, PACK, run), (step, done, of) -> {}, Clock.systemUTC());
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return run;
    }

    private static Report report() {
        var notice = "Made-up data. Every advert, name and number on this page is invented.";
        return new Report(
                "What came of 40 made-up adverts",
                notice,
                List.of("10 networks hold 30 of the 40 adverts."),
                List.of(
                        new Report.Group("One person alone", true, 20, 0),
                        new Report.Group("Exploited: one phone, many names, distant towns", false, 6, 6)),
                List.of(new Entry(
                        "N-A-desk-1", "Six adverts under six names.", "this week", "network-N-A-desk-1.html")),
                List.of(new Entry("N-A-linden-1", "Three adverts of an agency.", "", "")),
                9,
                "Rules: uk-asw.");
    }

    private static void write(String name, String page) throws IOException {
        PAGES.put(name, Files.writeString(temp.resolve(name + ".html"), page));
    }

    private static Page open(BrowserContext context, Path file) {
        var page = context.newPage();
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void no_page_has_a_fault_that_axe_finds() {
        try (var context = Browsers.open(Look.WIDE)) {
            PAGES.forEach((name, file) -> {
                var page = open(context, file);
                Browsers.assertAccessible(page);
                page.close();
            });
        }
    }

    @Test
    void every_page_fits_on_a_phone() {
        try (var context = Browsers.open(Look.NARROW)) {
            PAGES.forEach((name, file) -> {
                var page = open(context, file);
                Browsers.assertFits(page);
                page.close();
            });
        }
    }

    @Test
    void every_page_can_be_read_on_paper_with_its_folds_open() {
        try (var context = Browsers.open(Look.WIDE)) {
            PAGES.forEach((name, file) -> {
                var page = open(context, file);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                var folded = (Integer)
                        page.evaluate(
                                "() => [...document.querySelectorAll('details > :not(summary)')].filter(e => e.getClientRects().length === 0).length");
                assertThat(folded).as("%s has folds that print closed", name).isZero();
                page.close();
            });
        }
    }

    @Test
    void one_page_is_one_sheet_of_paper_or_two() {
        try (var context = Browsers.open(Look.WITHOUT_SCRIPT)) {
            for (var subject : List.of("network-N-A-desk-1", "network-N-A-linden-1", "advert-A-desk-1"))
                assertThat(sheets(open(context, PAGES.get(subject + "-page"))))
                        .as(subject)
                        .isBetween(1L, 2L);
        }
    }

    private static long sheets(Page page) {
        var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        return SHEET.matcher(pdf).results().count();
    }

    @Test
    void every_page_is_small_runs_nothing_and_fetches_nothing() throws IOException {
        for (var file : PAGES.values()) {
            assertThat(Files.size(file)).as("%s", file).isLessThan(MOST_BYTES);
            assertThat(Files.readString(file))
                    .as("%s", file)
                    .doesNotContain("<script", "<link", "<img", "@import", "url(");
        }
    }
}
