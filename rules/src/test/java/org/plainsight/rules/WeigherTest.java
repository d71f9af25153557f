package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.rules.trace.RowVerdict;

class WeigherTest {

    private final Weigher weigher = ((Weigher.Making.Made) Weigher.of(ExamplePack.pack())).weigher();

    private FactSheet advert(Object... namesAndValues) {
        return sheet(weigher.advertFacts(), namesAndValues);
    }

    private FactSheet network(Object... namesAndValues) {
        return sheet(weigher.networkFacts(), namesAndValues);
    }

    private static FactSheet sheet(Vocabulary vocabulary, Object... namesAndValues) {
        var sheet = FactSheet.of(vocabulary);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            sheet.set(
                    (String) namesAndValues[i],
                    value instanceof Boolean truth ? new Value.Truth(truth) : Value.Decimal.of((Integer) value));
        }
        return sheet.build();
    }

    @Test
    void a_solo_advert_is_not_put_forward() {
        var weighing = weigher.weighAdvert(advert(
                "accountAdverts",
                1,
                "hoursPerDay",
                8,
                "answeredByOther",
                false,
                "thirdPersonVoice",
                false,
                "declaredAgency",
                false,
                "declaredTour",
                false));
        assertThat(weighing.outcome()).isEqualTo(Outcome.NONE);
        assertThat(weighing.points()).isZero();
        assertThat(weighing.rows()).isEmpty();
        assertThat(weighing.unknown()).isEmpty();
        assertThat(weighing.putForward()).isFalse();
        assertThat(weighing.families()).isEqualTo(Map.of("Posting", 0, "Contact", 0, "Wording", 0, "Protective", 0));
    }

    @Test
    void what_was_weighed_before_never_shows() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var advert = advert(
                    "accountAdverts",
                    random.nextInt(20),
                    "hoursPerDay",
                    random.nextInt(25),
                    "answeredByOther",
                    random.nextBoolean(),
                    "declaredTour",
                    random.nextBoolean());
            var fresh = ((Weigher.Making.Made) Weigher.of(ExamplePack.pack())).weigher();
            var expected = fresh.weighAdvert(sheet(
                    fresh.advertFacts(),
                    "accountAdverts",
                    number(advert, "accountAdverts"),
                    "hoursPerDay",
                    number(advert, "hoursPerDay"),
                    "answeredByOther",
                    number(advert, "answeredByOther") == 1,
                    "declaredTour",
                    number(advert, "declaredTour") == 1));
            var weighing = weigher.weighAdvert(advert);
            assertThat(weighing.rows()).as("seed %d", seed).isEqualTo(expected.rows());
            assertThat(weighing.families()).as("seed %d", seed).isEqualTo(expected.families());
            assertThat(weighing.rows().stream().mapToInt(Contribution::points).sum())
                    .as("seed %d", seed)
                    .isEqualTo(weighing.points());
        }
    }

    private static int number(FactSheet sheet, String fact) {
        return sheet.cell(sheet.vocabulary().slot(fact));
    }

    @Test
    void a_cap_that_bites_is_a_row_of_its_own() {
        var weighing = weigher.weighAdvert(advert("accountAdverts", 14, "hoursPerDay", 24, "answeredByOther", true));
        assertThat(weighing.outcome()).isEqualTo(Outcome.THIS_WEEK);
        assertThat(weighing.points()).isEqualTo(12);
        assertThat(weighing.rows())
                .extracting(Contribution::row, Contribution::points)
                .containsExactly(tuple("posting-1", 6), tuple("posting-2", 3), tuple("cap", -1), tuple("contact-1", 4));
        assertThat(weighing.unknown()).containsExactly("declaredAgency", "declaredTour", "thirdPersonVoice");
    }

    @Test
    void the_cap_of_a_protective_family_gives_points_back() {
        var weighing = weigher.weighAdvert(advert(
                "accountAdverts",
                10,
                "hoursPerDay",
                13,
                "answeredByOther",
                true,
                "declaredAgency",
                true,
                "declaredTour",
                true));
        assertThat(weighing.points()).isEqualTo(6);
        assertThat(weighing.rows()).last().isEqualTo(new Contribution("Protective", "cap", "limit of this family", 1));
    }

    @Test
    void two_strong_families_and_two_grounds_put_a_network_forward() {
        var weighing = weigher.weighNetwork(network("names", 12, "towns", 3, "linkGrounds", 2, "openTerms", false));
        assertThat(weighing.outcome()).isEqualTo(Outcome.THIS_WEEK);
        assertThat(weigher.weighNetwork(network("names", 12, "towns", 3, "linkGrounds", 2, "openTerms", true))
                        .outcome())
                .isEqualTo(Outcome.WHEN_CAPACITY_ALLOWS);
    }

    @Test
    void the_trace_tells_every_cell_and_how_far_it_was_from_passing() {
        var trace = weigher.traceAdvert(advert("accountAdverts", 7, "thirdPersonVoice", true));
        var posting = trace.rows().get(0);
        assertThat(posting.verdict()).isEqualTo(RowVerdict.FAILED);
        assertThat(posting.cells().get(0).distance())
                .hasValueSatisfying(d -> assertThat(d).isEqualByComparingTo("3"));
        assertThat(posting.cells().get(1).verdict()).isEqualTo(CellVerdict.NOT_ASKED);
        assertThat(trace.rows().get(1).verdict()).isEqualTo(RowVerdict.UNKNOWN);
        assertThat(trace.rows().get(3).verdict()).isEqualTo(RowVerdict.FIRED);
        assertThat(trace.results().keySet())
                .startsWith("Posting rows", "Posting")
                .endsWith("Outcome");
    }

    @Test
    void a_pack_that_does_not_add_up_in_the_fixed_form_is_refused() {
        var adverts = ExamplePack.model(
                "adverts",
                ExamplePack.family(
                        "Posting", 9, ExamplePack.rows("accountAdverts").row("p", 1, ExamplePack.any())),
                ExamplePack.points(ExamplePack.result("Posting")));
        var making = Weigher.of(ExamplePack.pack(adverts, ExamplePack.networks()));
        assertThat(((Weigher.Making.Refused) making).faults())
                .extracting(Object::toString)
                .contains(
                        "adverts.dmn, table `Posting`: the family's points are not in the fixed form; write `if Posting rows = null then 0 else min(Posting rows, 8)`",
                        "adverts.dmn, table `Outcome`: the model decides no outcome; add a decision table with this name and hit policy F");
    }

    @Test
    void a_batch_says_what_weighing_one_by_one_says() {
        var sheets = new ArrayList<FactSheet>();
        for (int i = 0; i < 1_000; i++)
            sheets.add(advert(
                    "accountAdverts",
                    i % 13,
                    "hoursPerDay",
                    i % 25,
                    "answeredByOther",
                    i % 3 == 0,
                    "declaredTour",
                    i % 7 == 0));
        var encoded = weigher.encodeAdverts(sheets);
        var batch = encoded.weigh();
        int putForward = 0;
        for (int i = 0; i < sheets.size(); i++) {
            var weighing = weigher.weighAdvert(sheets.get(i));
            assertThat(batch.points(i)).isEqualTo(weighing.points());
            assertThat(batch.outcome(i)).isEqualTo(weighing.outcome());
            assertThat(batch.route(i)).isEqualTo(weighing.route());
            assertThat(encoded.compact(i)).isEqualTo(weighing.compact());
            if (weighing.putForward()) putForward++;
        }
        assertThat(batch.putForward()).isEqualTo(putForward).isPositive();
    }

    @Test
    void points_always_are_the_sum_of_the_rows() {
        for (int adverts : List.of(1, 10)) {
            for (int hours : List.of(1, 15, 22)) {
                for (int truths = 0; truths < 16; truths++) {
                    var weighing = weigher.weighAdvert(advert(
                            "accountAdverts",
                            adverts,
                            "hoursPerDay",
                            hours,
                            "answeredByOther",
                            (truths & 1) > 0,
                            "thirdPersonVoice",
                            (truths & 2) > 0,
                            "declaredAgency",
                            (truths & 4) > 0,
                            "declaredTour",
                            (truths & 8) > 0));
                    assertThat(weighing.rows().stream()
                                    .mapToInt(Contribution::points)
                                    .sum())
                            .isEqualTo(weighing.points());
                }
            }
        }
    }
}
