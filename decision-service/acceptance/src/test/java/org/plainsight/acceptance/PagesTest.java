package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.acceptance.Browsers.Look;

/** Every page as the people whose page it is, wide, narrow and without JavaScript. */
class PagesTest {

    private static final String NETWORK = "/networks/N-A-desk-1";

    private static final Map<String, List<String>> PAGES = Map.of(
            "ana", List.of("/reviews", "/networks", NETWORK, "/adverts/A-desk-1", "/uploads", "/how", "/purpose"),
            "mina",
                    List.of(
                            "/workload",
                            "/workload/left",
                            "/workload/what-if",
                            "/networks",
                            NETWORK,
                            "/adverts/A-desk-1"),
            "bo", List.of(NETWORK, "/how"),
            "owen", List.of(NETWORK, "/challenges", "/uploads", "/retention"),
            "sal", List.of("/safeguarding", "/reviews"),
            "audrey", List.of("/log"),
            "remy", List.of("/figures", "/how"),
            "pat", List.of("/referrals"),
            "ada", List.of("/accounts"));

    private static final List<String> NEVER = List.of(
            "score",
            "tier 1",
            "risk",
            "suspect",
            "upheld",
            "licensed agency",
            "looked at for nothing",
            "flagged person");

    static Stream<Arguments> looks() {
        return PAGES.keySet().stream()
                .sorted()
                .flatMap(person -> Stream.of(Look.values()).map(l -> Arguments.of(person, l)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_person_s_pages_open_fit_and_have_no_fault_that_axe_finds(String person, Look look) {
        try (var context = Browsers.open(look)) {
            var page = Browsers.signedIn(context, person);
            for (var path : PAGES.get(person)) {
                var answer = page.navigate(RunningService.one().address() + path);
                assertThat(answer.status()).as("%s at %s", person, path).isEqualTo(200);
                if (look == Look.WITHOUT_SCRIPT) Browsers.assertFits(page);
                else Browsers.assertAccessible(page);
                assertPlain(page);
                Browsers.picture(
                        page,
                        person + path.replaceAll("[^A-Za-z0-9]+", "-") + "-"
                                + look.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void assertPlain(Page page) {
        var words = page.textContent("body").toLowerCase(Locale.ROOT);
        for (var word : NEVER)
            assertThat(words).as("%s says `%s`", page.url(), word).doesNotContainPattern("\\b" + word + "\\b");
    }

    @Test
    void signing_in_has_no_fault_that_axe_finds() {
        try (var context = Browsers.open(Look.NARROW)) {
            var page = context.newPage();
            page.navigate(RunningService.one().address() + "/sign-in?wrong");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "sign-in");
        }
    }

    @Test
    void a_network_goes_on_paper_by_its_button_alone_and_says_what_it_is_not_for() {
        try (var context = Browsers.open(Look.WIDE)) {
            var page = Browsers.signedIn(context, "mina");
            page.navigate(RunningService.one().address() + NETWORK);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("h1")).isFalse();
            assertThat(page.isVisible(":text('so that the access log knows')")).isTrue();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.click("button:has-text('Print this page')");
            Browsers.shows(page, ".paper", "Printed by Mina", "Not for immigration enforcement");
            Browsers.assertFits(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("footer :text('Not for immigration enforcement')"))
                    .isTrue();
            assertThat(page.isVisible("h1")).isTrue();
            for (var left : List.of("nav[aria-label='Service']", "#looks-wrong textarea", ".who button"))
                assertThat(page.isVisible(left)).as(left).isFalse();
        }
    }

    @Test
    void what_a_hostile_advert_holds_is_shown_and_does_nothing() {
        var advert = """
                {"id":"A-hostile","source":"site-a","postedAt":"2026-10-01T10:00:00Z","name":"<img src=x onerror=alert(1)>",\
                "title":"<script>document.title='taken'</script>","text":"Call \u202Eme\u202C </p><h1>Big</h1> javascript:alert(1) %s"}""".formatted("word ".repeat(199_000));
        RunningService.one().send(advert.getBytes(StandardCharsets.UTF_8));
        try (var context = Browsers.open(Look.WIDE)) {
            var page = Browsers.signedIn(context, "ana");
            page.onDialog(dialog -> {
                throw new AssertionError("a script ran: " + dialog.message());
            });
            page.navigate(RunningService.one().address() + "/adverts/A-hostile");
            assertThat(page.title()).doesNotContain("taken");
            assertThat(page.textContent(".advert-words >> nth=0")).contains("<script>document.title='taken'</script>");
            assertThat(page.textContent(".advert-words >> nth=1")).contains("[U+202E]", "</p><h1>Big</h1>");
            assertThat(page.locator("img[src=x]").count()).isZero();
            Browsers.assertFits(page);
        }
    }
}
