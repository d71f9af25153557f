package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.Changes.Step;
import org.plainsight.explain.Changes.Way;
import org.plainsight.explain.Comparison.FactDifference;
import org.plainsight.explain.Comparison.RowDifference;
import org.plainsight.explain.Comparison.Side;
import org.plainsight.explain.Comparison.Swap;
import org.plainsight.explain.Comparison.SwapWay;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.text.Text;

/** How two decisions look side by side. */
class ComparingTest {

    private static final Subject ONE = new Subject(Subject.Kind.NETWORK, "N-1");
    private static final Subject OTHER = new Subject(Subject.Kind.NETWORK, "N-2");

    /** Two networks of which the first has more names on its phone, and these words wherever words of an advert may stand. */
    static Comparison comparison(String words) {
        var step = new Step("names", "the number of names", "5", "3", "the number of names is 3, not 5");
        return new Comparison(
                new Side(
                        ONE,
                        words,
                        "when-capacity-allows",
                        "",
                        "put forward, to be looked at when capacity allows",
                        12),
                new Side(OTHER, words, "none", "safeguarding", "not put forward", 9),
                List.of("The first has 3 points more.", words),
                List.of(new RowDifference("Names", "names-some", "Four names or more", 3, 0, words)),
                List.of(
                        new FactDifference("names", "the number of names", "5", words, List.of("Four names or more")),
                        new FactDifference("sites", "the number of sites", "1", "2", List.of())),
                new Swap.Computed(
                        List.of(new SwapWay(ONE, new Way(List.of(step), 9, "none", "", words))),
                        "No smaller change does it."));
    }

    @Test
    void the_rows_close_the_difference_and_each_way_names_whom_it_changes() {
        var text = Text.of(comparison("Friendly"), Depth.FULL);
        assertThat(text)
                .startsWith("network:N-1: put forward, to be looked at when capacity allows, 12 points\n")
                .contains("   +3  Four names or more (Names): +3 and 0", "   +3  in all: 12 and 9")
                .contains("network:N-1: Friendly", "No smaller change does it.")
                .contains("the number of sites: 1, and 2. It changes nothing.");
        assertThat(Text.of(comparison("Friendly"), Depth.LINE)).isEqualTo("The first has 3 points more. Friendly\n");
        assertThat(Text.of(comparison("Friendly"), Depth.PAGE)).doesNotContain("number of sites");
    }

    @Test
    void no_words_of_an_advert_become_markup_or_steer_the_terminal() {
        for (String words : RenderingTest.HOSTILE) {
            var page = Html.of(comparison(words), Depth.FULL);
            assertThat(page.toLowerCase(Locale.ROOT))
                    .doesNotContain("<script", "<img", "onerror=alert(1)>", "<!--", "' onmouseover='");
            assertThat(page).hasSizeLessThan(300_000);
            assertThat(page.codePoints().filter(c -> c != '\n' && Harmless.isHarmful(c)))
                    .isEmpty();
            assertThat(Text.of(comparison(words), Depth.FULL)
                            .codePoints()
                            .filter(c -> c != '\n' && Harmless.isHarmful(c)))
                    .isEmpty();
        }
    }

    @Test
    void the_page_marks_what_differs_and_by_how_much() {
        assertThat(Html.of(comparison("Friendly"), Depth.FULL))
                .contains("Why this one and not that one", "Where the points differ", "What would swap them")
                .contains("the number of names is 3, not 5");
        assertThat(Html.parts(comparison("Friendly"), Depth.PAGE)).doesNotContain("<html", "Where the facts differ");
    }
}
