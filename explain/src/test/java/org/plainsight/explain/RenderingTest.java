package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.json.Json;
import org.plainsight.explain.text.Text;

class RenderingTest {

    static final List<String> HOSTILE = List.of(
            "</style><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "&lt;b&gt; &amp;",
            "\u001b[31mred\u001b]0;title\u0007",
            "\u202Eesrever\u2066 isolated",
            "nul\u0000 and \u0085 and \u2028 lines",
            "]]>--><!--",
            "👩‍👩‍👧 émoji 漢字",
            "x".repeat(100_000),
            "\uD800 half a pair");

    static Dossier hostile(String words) {
        var quote = new Quote(words, words, words);
        return MadeUp.anAdvert()
                .fact("accountAdverts", 14)
                .fact("answeredByOther", true)
                .summary(words)
                .subject("advert:" + words)
                .basis(
                        "answeredByOther",
                        new Ground(words, "text", 0, 5, words, quote),
                        new Ground("A-2", "title", 0, 5, words, Quote.NONE))
                .member(words, words, words)
                .member("A-2", words, words)
                .tie(words, "A-2", "phone", words)
                .dossier();
    }

    @Test
    void no_words_of_an_advert_become_markup() {
        for (String words : HOSTILE) {
            var page = Html.of(Explain.why(hostile(words)));
            assertThat(page.toLowerCase(Locale.ROOT))
                    .doesNotContain("<script", "<img", "onerror=alert(1)>", "<!--", "' onmouseover='");
            assertThat(page).hasSizeLessThan(300_000);
            assertThat(page.codePoints().filter(c -> c != '\n' && Harmless.isHarmful(c)))
                    .isEmpty();
        }
    }

    /** A network of somebody who writes as much as the sites let them, in every field. */
    private static Dossier vast(int adverts) {
        var madeUp = MadeUp.anAdvert()
                .fact("accountAdverts", adverts)
                .fact("hoursPerDay", 24)
                .fact("answeredByOther", true)
                .fact("thirdPersonVoice", true)
                .subject("network:N-1");
        var grounds = new Ground[adverts];
        for (int i = 0; i < adverts; i++) {
            var words = "%d <&>".formatted(i).repeat(800);
            madeUp.member("A-" + words, words, words).tie("A-" + words, "A-0", "phone", words);
            grounds[i] = new Ground("A-" + words, "text", 0, 5, words, new Quote(words, words, words));
        }
        return madeUp.basis("answeredByOther", grounds)
                .basis("accountAdverts", grounds)
                .basis("hoursPerDay", grounds)
                .dossier();
    }

    @Test
    void the_page_of_a_vast_network_stays_small_and_says_what_it_leaves_out() {
        var page = Html.of(Explain.why(vast(2_000)));
        assertThat(page).hasSizeLessThan(300_000);
        assertThat(page)
                .contains("1,940 more adverts; the explanation as JSON has them all.")
                .contains("1,940 more identifiers; the explanation as JSON has them all.")
                .contains("are left out here; the explanation as JSON has them all.");
        assertThat(Json.of(Explain.why(vast(2_000)))).contains("\"A-1999 <&>");
    }

    @Test
    void what_was_cut_short_is_not_told_as_if_it_were_all() {
        var ground = field("A-1", "name", "Anna");
        var madeUp = MadeUp.anAdvert().fact("answeredByOther", true);
        assertThat(Text.of(
                        Explain.why(madeUp.fullBasis("answeredByOther", ground).dossier())))
                .contains("It rests on at least 1 advert. There may be more");
        var whole = MadeUp.anAdvert().fact("answeredByOther", true).basis("answeredByOther", ground);
        assertThat(Text.of(Explain.why(whole.dossier())))
                .contains("It rests on 1 advert. Nothing else confirms it.")
                .doesNotContain("at least");
    }

    @Test
    void names_and_places_are_told_in_one_line_with_the_adverts_that_give_them() {
        var text = Text.of(Explain.why(MadeUp.anAdvert()
                .fact("answeredByOther", true)
                .basis("answeredByOther", field("A-1", "name", "Anna"), field("A-2", "name", "Bella"))
                .dossier()));
        assertThat(text).contains("- Anna, Bella, in its name: A-1, A-2");
        var many = new Ground[40];
        for (int i = 0; i < many.length; i++) many[i] = field("A-" + i, "place", "Milton Keynes MK" + i);
        assertThat(Explain.why(MadeUp.anAdvert()
                                .fact("answeredByOther", true)
                                .basis("answeredByOther", many)
                                .dossier())
                        .reasons()
                        .get(0)
                        .evidence())
                .extracting(Explanation.Exhibit::via)
                .containsExactly("Milton Keynes MK0, Milton Keynes MK1, Milton Keynes MK2 and 37 more");
    }

    private static Ground field(String advert, String field, String value) {
        return new Ground(advert, field, -1, -1, value, Quote.NONE);
    }

    @Test
    void the_page_in_brief_tells_the_sum_in_one_line_and_is_a_fraction_of_the_whole() {
        var why = Explain.why(MadeUp.anAdvert()
                .fact("accountAdverts", 14)
                .fact("answeredByOther", true)
                .dossier());
        var brief = Html.of(why, Depth.PAGE);
        assertThat(brief)
                .contains(" = <b>%s</b>".formatted(Plain.points(why.arithmetic().total())))
                .doesNotContain("Why it may matter");
        why.reasons().forEach(card -> assertThat(brief).contains(card.indicator()));
        assertThat(body(brief).length()).isLessThan(body(Html.of(why)).length() / 2);
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>"));
    }

    @Test
    void tags_are_balanced_whatever_the_words() {
        for (String words : HOSTILE) {
            var open = new ArrayList<String>();
            var tags = java.util.regex.Pattern.compile("<(/?)([a-z0-9]+)[^>]*>")
                    .matcher(Html.of(Explain.why(hostile(words))));
            while (tags.find()) {
                if (List.of("meta", "br", "rect", "line").contains(tags.group(2))) continue;
                if (tags.group(1).isEmpty()) open.add(tags.group(2));
                else assertThat(open.remove(open.size() - 1)).isEqualTo(tags.group(2));
            }
            assertThat(open).isEmpty();
        }
    }

    @Test
    void the_page_fetches_nothing_and_runs_nothing() {
        var page = Html.of(Explain.why(hostile("Friendly, city centre")));
        assertThat(page).doesNotContain("<script", "<link", "src=", "@import", "url(", "http://", "https://");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void nothing_reaches_the_terminal_that_could_steer_it_and_no_line_is_wider_than_100_columns() {
        for (String words : HOSTILE) {
            var text = Text.of(Explain.why(hostile(words)));
            assertThat(text.codePoints().filter(c -> c != '\n' && Harmless.isHarmful(c)))
                    .isEmpty();
            assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        }
    }

    @Test
    void the_object_is_json_and_keeps_every_word_as_it_was() throws IOException {
        for (String words : HOSTILE.subList(0, HOSTILE.size() - 1)) {
            var json = Json.of(Explain.why(hostile(words)));
            assertThat(json.codePoints().filter(c -> c != '\n' && Character.getType(c) == Character.CONTROL))
                    .isEmpty();
            assertThat(json).doesNotContain("\u202E", "\u2066", "\u2028");
            assertThat(valueOf(json, "about")).isEqualTo(words);
        }
    }

    @Test
    void no_key_and_no_word_of_ours_speaks_of_how_likely_or_how_bad_anyone_is() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            var explanation = Explain.why(ExplainTest.random(new Random(seed)));
            for (String page : List.of(Text.of(explanation), Html.of(explanation), Json.of(explanation)))
                assertThat(page.toLowerCase(Locale.ROOT))
                        .as("seed %d", seed)
                        .doesNotContainPattern(
                                "\\b(risk|risky|score|scores|suspect|probability|likelihood|confidence)");
        }
    }

    @Test
    void against_comes_before_for_on_every_page() throws IOException {
        var explanation = Explain.why(hostile("Friendly"));
        for (String page : List.of(
                Text.of(explanation).toUpperCase(Locale.ROOT),
                Html.of(explanation).toUpperCase(Locale.ROOT))) {
            int against =
                    page.indexOf(Heading.AGAINST.lead().toUpperCase(Locale.ROOT).substring(0, 40));
            int reasons =
                    page.indexOf(Heading.FOR.lead().toUpperCase(Locale.ROOT).substring(0, 40));
            assertThat(against).isPositive().isLessThan(reasons);
        }
        var json = Json.of(explanation);
        assertThat(json.indexOf("\"against\"")).isPositive().isLessThan(json.indexOf("\"reasonsToLook\""));
    }

    @Test
    void the_very_words_are_marked_within_what_stands_around_them() {
        var explanation = Explain.why(MadeUp.anAdvert()
                .fact("answeredByOther", true)
                .basis(
                        "answeredByOther",
                        new Ground(
                                "A-1",
                                "text",
                                5,
                                17,
                                "booking line",
                                new Quote("ring the ", "booking line", " after noon")))
                .dossier());
        assertThat(Text.of(explanation)).contains("“…ring the [booking line] after noon…”, in its text: A-1");
        assertThat(Html.of(explanation)).contains("<mark><bdi>booking line</bdi></mark>");
    }

    private static String valueOf(String json, String key) throws IOException {
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null)
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(key)) return parser.nextTextValue();
        }
        throw new AssertionError("no key `%s`".formatted(key));
    }
}
