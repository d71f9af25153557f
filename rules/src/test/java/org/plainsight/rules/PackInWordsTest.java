package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.pack.Pack;

class PackInWordsTest {

    private static final String EXAMPLE = "src/test/resources/example-pack";
    private static final String BASELINE = "packs/uk-asw/2026.1";

    private static Pack pack(String folder) {
        return Rules.read(Path.of(folder)).fold(pack -> pack, refused -> fail(refused.toString()));
    }

    @Test
    void a_row_is_a_sentence_with_its_meaning_its_ordinary_explanation_and_its_evidence() {
        assertThat(Rules.show(pack(EXAMPLE)))
                .contains("""
                        Posting (a strong family, at most 8 points)
                          1. Many adverts on one account
                        """)
                .contains("""
                             Why it may matter: One person may be placing adverts for others.
                             Ordinary explanation: An agency or a company posts for its people.
                             Evidence: moderate, from S1. Review by 1 October 2027. Row posting-1.
                        """)
                .contains("Protective (a protective family, takes away at most 4 points)")
                .contains("Wording (a weak family, at most 3 points)");
    }

    @Test
    void outcome_and_route_say_what_is_asked_of_people() {
        assertThat(Rules.show(pack(EXAMPLE)))
                .contains("""
                        Outcome: what is asked of people
                        Read from the top: the first row that fits decides.
                          1. If the total of points is 12 or more, and the number of strong families with points is 2 or
                             more, somebody looks this week (this-week).
                        """)
                .contains("nobody is asked to look (none)")
                .contains("How many of these have any points: Posting, Contact.")
                .contains("Route: what bypasses the queue, whatever the points");
    }

    @Test
    void it_begins_with_what_the_pack_is_for_and_ends_with_its_sources() {
        var text = Rules.show(pack(EXAMPLE));
        assertThat(text)
                .startsWith("The smallest pack with every part\n")
                .contains("Status: expert-set, unvalidated.")
                .contains("Who answers for it: senior responsible owner, Example Force.")
                .contains("Weighing with it stops after 30 June 2027.")
                .contains("2 phrases are looked for in the texts of adverts, for 1 fact.")
                .contains("it is noted as \"call-centre phone\".")
                .endsWith("S2: Another made-up source, 2025.\n");
    }

    @Test
    void with_a_run_each_row_says_how_often_it_fired_there() {
        assertThat(Rules.show(pack(EXAMPLE), Map.of("posting-1", 1234L, "posting-2", 1L)))
                .contains("In this run it fired 1,234 times.")
                .contains("In this run it fired once.")
                .contains("In this run it never fired.");
        assertThat(Rules.show(pack(EXAMPLE))).doesNotContain("In this run");
    }

    @Test
    void every_row_pattern_and_left_out_indicator_of_the_baseline_is_there() {
        var pack = pack(BASELINE);
        var text = Rules.show(pack).replaceAll("\\s+", " ");
        assertThat(pack.indicators())
                .allSatisfy(row -> assertThat(text)
                        .contains(". " + row.name() + " ")
                        .contains("Row " + row.row() + ".")
                        .contains(row.ordinaryExplanation().strip().replaceAll("\\s+", " ")));
        assertThat(pack.sentences()).allSatisfy(pattern -> assertThat(text).contains(pattern.name()));
        assertThat(pack.charter().excluded())
                .isNotEmpty()
                .allSatisfy(excluded ->
                        assertThat(text).contains(excluded.indicator().strip().replaceAll("\\s+", " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, BASELINE})
    void it_fits_a_page_and_says_nothing_that_a_screen_may_not_say(String folder) {
        var text = Rules.show(pack(folder));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text).doesNotContainPattern("(?i)\\b(risk|score|suspect|flagged|null)s?\\b");
    }
}
