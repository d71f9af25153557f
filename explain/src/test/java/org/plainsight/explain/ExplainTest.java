package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

class ExplainTest {

    private static MadeUp busy() {
        return MadeUp.anAdvert()
                .fact("accountAdverts", 14)
                .fact("hoursPerDay", 24)
                .fact("answeredByOther", true)
                .fact("thirdPersonVoice", false)
                .fact("declaredTour", true);
    }

    @Test
    void in_short_names_what_fired_both_ways_and_says_that_it_finds_nobody_guilty() {
        assertThat(Explain.why(busy().dossier()).inShort())
                .containsExactly(
                        "An advert in Leeds under the name Anna.",
                        "Reasons not to look: a declared tour.",
                        "Reasons to look: 14 adverts that the same account placed; somebody else answers; 24 hours offered a day.",
                        "Together that is unusual enough for a person to look when there is time.",
                        "It is not a finding that anyone has done wrong.");
    }

    @Test
    void an_advert_that_nothing_fires_on_is_said_to_give_no_reason() {
        var explanation = Explain.why(MadeUp.anAdvert().fact("hoursPerDay", 8).dossier());
        assertThat(explanation.inShort())
                .contains("No row of the rules gives a reason to look, so it is not put forward.")
                .endsWith("It is not a finding that anyone has done wrong.");
        assertThat(explanation.reasons()).isEmpty();
    }

    @Test
    void what_keeps_it_below_the_lowest_line_is_said_with_its_numbers() {
        var explanation =
                Explain.why(MadeUp.anAdvert().fact("answeredByOther", true).dossier());
        assertThat(explanation.inShort())
                .contains(
                        "That is not enough to ask for a person's time: the sum of the points would have to be 8 or more"
                                + " and is 4, and the number of strong families that gave points would have to be 2 or more and is 1.");
    }

    @Test
    void protective_rows_stand_apart_from_reasons_to_look_and_the_weightiest_come_first() {
        var explanation = Explain.why(busy().dossier());
        assertThat(explanation.against()).extracting(Card::row).containsExactly("protective-2");
        assertThat(explanation.reasons()).extracting(Card::row).containsExactly("posting-1", "contact-1", "posting-2");
    }

    @Test
    void each_reason_carries_its_own_ordinary_explanation_and_each_stands_once_in_the_list() {
        var explanation = Explain.why(busy().dossier());
        assertThat(explanation.reasons()).extracting(Card::ordinaryExplanation).doesNotContain("");
        assertThat(explanation.ordinary())
                .first()
                .isEqualTo(new Explanation.Ordinary(
                        "Something ordinary about Posting.",
                        Fit.UNKNOWN,
                        List.of("Many adverts on one account", "Hours that one person cannot keep")));
    }

    @Test
    void a_cap_that_bit_is_a_step_of_its_own_and_the_sum_closes() {
        var arithmetic = Explain.why(busy().dossier()).arithmetic();
        assertThat(arithmetic.steps())
                .filteredOn(Step::cap)
                .extracting(Step::words)
                .containsExactly("Limit: Posting gives at most 8");
        assertThat(arithmetic.steps()).extracting(Step::after).endsWith(9);
        assertThat(arithmetic.total()).isEqualTo(9);
    }

    @Test
    void a_near_miss_tells_the_value_the_bound_and_the_distance() {
        var explanation = Explain.why(MadeUp.anAdvert()
                .fact("accountAdverts", 9)
                .fact("hoursPerDay", 22)
                .dossier());
        assertThat(explanation.nearest())
                .filteredOn(miss -> miss.row().equals("posting-1"))
                .flatExtracting(Miss::open)
                .extracting(Condition::sentence)
                .containsExactly(
                        "the number of adverts that the same account placed is 9; asked for: 10 or more, so it is 1 advert short");
        assertThat(explanation.nearest())
                .filteredOn(miss -> miss.row().equals("wording-2"))
                .flatExtracting(Miss::open)
                .extracting(Condition::distance)
                .containsExactly("2 hours over");
    }

    @Test
    void the_nearest_miss_comes_first() {
        var explanation = Explain.why(MadeUp.anAdvert()
                .fact("accountAdverts", 9)
                .fact("hoursPerDay", 2)
                .dossier());
        assertThat(explanation.nearest()).extracting(Miss::row).startsWith("posting-1");
    }

    @Test
    void a_band_that_was_passed_is_no_near_miss() {
        var explanation = Explain.why(new MadeUp()
                .table(new Family("Reach", Strength.STRONG, 8), List.of("phoneTowns"))
                .row("reach-some", "Three or four towns", 4, MadeUp.from(3, 5))
                .row("reach-many", "Five towns or more", 6, MadeUp.atLeast(5))
                .table(new Family("Names", Strength.STRONG, 8), List.of("phoneNames"))
                .row("names-many", "Twenty names or more", 6, MadeUp.atLeast(20))
                .fact("phoneTowns", 5)
                .fact("phoneNames", 1)
                .dossier());
        assertThat(explanation.nearest()).extracting(Miss::row).containsExactly("names-many", "reach-some");
    }

    @Test
    void what_is_under_a_lower_bound_is_short_and_what_is_past_an_upper_one_is_over() {
        for (int towns = 0; towns < 12; towns++) {
            var explanation = Explain.why(new MadeUp()
                    .table(new Family("Reach", Strength.STRONG, 8), List.of("phoneTowns"))
                    .row("reach", "Four to eight towns", 4, MadeUp.from(4, 9))
                    .fact("phoneTowns", towns)
                    .dossier());
            if (towns >= 4 && towns < 9) assertThat(explanation.nearest()).isEmpty();
            else
                assertThat(explanation.nearest().get(0).open().get(0).distance())
                        .as("%d towns", towns)
                        .matches(towns < 4 ? "\\d+ towns? short" : "\\d+ towns? over|just at the bound.*");
        }
    }

    @Test
    void what_an_unknown_fact_leaves_open_might_have_fired_and_is_never_called_a_miss() {
        var explanation = Explain.why(MadeUp.anAdvert().fact("hoursPerDay", 8).dossier());
        assertThat(explanation.mightHaveFired()).extracting(Miss::row).contains("posting-1", "contact-1", "wording-1");
        assertThat(explanation.nearest()).extracting(Miss::row).containsExactlyInAnyOrder("posting-2", "wording-2");
        assertThat(explanation.unknown())
                .filteredOn(gap -> gap.fact().equals("accountAdverts"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.why()).isEqualTo("the advert names no account");
                    assertThat(gap.rows()).containsExactly("Many adverts on one account");
                });
    }

    @Test
    void grounds_that_show_the_same_thing_become_one_exhibit() {
        var quote = new Quote("Please ring the ", "booking line", " after noon");
        var explanation = Explain.why(busy().basis(
                        "answeredByOther",
                        new Ground("A-1", "text", 16, 28, "booking line", quote),
                        new Ground("A-2", "text", 3, 15, "booking line", quote),
                        new Ground("A-2", "title", 0, 10, "my manager", Quote.NONE))
                .dossier());
        var exhibits = explanation.reasons().stream()
                .filter(card -> card.row().equals("contact-1"))
                .flatMap(card -> card.evidence().stream())
                .toList();
        assertThat(exhibits).hasSize(2);
        assertThat(exhibits.get(0).adverts()).containsExactly("A-1", "A-2");
        assertThat(exhibits.get(0).quote()).isEqualTo(quote);
        assertThat(exhibits.get(0).fieldWords()).isEqualTo("its text");
    }

    @Test
    void links_are_told_by_what_they_go_through() {
        var explanation = Explain.why(busy().subject("network:N-1")
                .tie("A-1", "A-2", "phone", "+447700900123")
                .tie("A-2", "A-3", "phone", "+447700900123")
                .tie("A-1", "A-3", "email", "a@b.example")
                .dossier());
        assertThat(explanation.connections().strands())
                .extracting(Explanation.Strand::kindWords, Explanation.Strand::adverts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phone number", List.of("A-1", "A-2", "A-3")),
                        org.assertj.core.groups.Tuple.tuple("e-mail address", List.of("A-1", "A-3")));
    }

    @Test
    void what_no_pack_may_read_and_what_carries_no_points_is_listed_with_the_reason() {
        var not = Explain.why(busy().dossier()).notLookedAt();
        assertThat(not.barred()).extracting(Explanation.Left::what).contains("the religion", "a disability");
        assertThat(not.excluded()).containsExactly(new Explanation.Left("New in town", "it points the other way."));
    }

    @Test
    void a_decision_whose_rows_do_not_add_up_is_refused() {
        assertThatThrownBy(() -> new Decided(
                        Instant.EPOCH,
                        Outcome.NONE,
                        "",
                        5,
                        Map.of(),
                        List.of(new Contribution("Posting", "posting-1", "Many", 6)),
                        List.of()))
                .hasMessageContaining("6")
                .hasMessageContaining("5");
    }

    @Test
    void contributions_and_caps_always_make_the_points_and_each_row_is_told_exactly_once() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var dossier = random(new Random(seed));
            var explanation = Explain.why(dossier);
            int sum = explanation.arithmetic().steps().stream()
                    .mapToInt(Step::points)
                    .sum();
            assertThat(sum).as("seed %d", seed).isEqualTo(dossier.decided().points());
            int told = explanation.against().size()
                    + explanation.reasons().size()
                    + explanation.nearest().size()
                    + explanation.further().size()
                    + explanation.mightHaveFired().size();
            assertThat(told)
                    .as("seed %d", seed)
                    .isEqualTo(dossier.pack().indicators().size());
            int cards = explanation.against().stream().mapToInt(Card::points).sum()
                    + explanation.reasons().stream().mapToInt(Card::points).sum();
            int caps = explanation.arithmetic().steps().stream()
                    .filter(Step::cap)
                    .mapToInt(Step::points)
                    .sum();
            assertThat(cards + caps)
                    .as("seed %d", seed)
                    .isEqualTo(dossier.decided().points());
            assertThat(explanation.arithmetic().lines())
                    .as("seed %d", seed)
                    .filteredOn(Explanation.Line::taken)
                    .hasSize(1);
        }
    }

    /** A dossier of up to five families with up to four rows each over three number facts and two truths. */
    static Dossier random(Random random) {
        var numbers = List.of("accountAdverts", "hoursPerDay", "phoneNames");
        var truths = List.of("answeredByOther", "declaredTour");
        var madeUp = new MadeUp();
        int families = 1 + random.nextInt(5);
        for (int f = 0; f < families; f++) {
            var strength = Strength.values()[random.nextInt(3)];
            int sign = strength == Strength.PROTECTIVE ? -1 : 1;
            madeUp.table(
                    new Family("Family " + f, strength, sign * random.nextInt(9)),
                    List.of(numbers.get(random.nextInt(3)), truths.get(random.nextInt(2))));
            int rows = 1 + random.nextInt(4);
            for (int r = 0; r < rows; r++)
                madeUp.row(
                        "row-" + f + "-" + r,
                        "Row %d of family %d".formatted(r, f),
                        sign * (1 + random.nextInt(8)),
                        random.nextInt(3) == 0 ? MadeUp.ANY : MadeUp.atLeast(random.nextInt(20)),
                        random.nextBoolean() ? MadeUp.ANY : MadeUp.is(random.nextBoolean()));
        }
        numbers.stream().filter(n -> random.nextInt(4) > 0).forEach(n -> madeUp.fact(n, random.nextInt(25)));
        truths.stream().filter(n -> random.nextInt(4) > 0).forEach(n -> madeUp.fact(n, random.nextBoolean()));
        return madeUp.dossier();
    }
}
