package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainsight.explain.Fit.Verdict;
import org.plainsight.explain.html.Html;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Alternatives.Target;
import org.plainsight.rules.change.Change;
import org.plainsight.rules.change.Draws;
import org.plainsight.rules.change.Possible;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.Outcome;

class OtherwiseTest {

    private static final String NOT = "it was not asked for";

    private static MadeUp busy() {
        return MadeUp.anAdvert()
                .fact("accountAdverts", 14)
                .fact("hoursPerDay", 24)
                .fact("answeredByOther", true);
    }

    private static Inquiry standing(int putForward, int draws) {
        return new Inquiry(
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Found<>(new Draws.Standing(draws, 40, 7, 3, 5, 9, 12, putForward, 2)));
    }

    @ParameterizedTest(name = "{0} of 1,000 draws: fragile {1}")
    @CsvSource({"0,false", "200,false", "201,true", "500,true", "799,true", "800,false", "1000,false"})
    void a_result_is_fragile_where_more_than_a_fifth_and_fewer_than_four_fifths_of_the_draws_put_it_forward(
            int putForward, boolean fragile) {
        var sureness = Explain.why(busy().inquiry(standing(putForward, 1_000)).dossier())
                .sureness();
        assertThat(sureness.standing()).isInstanceOfSatisfying(Sureness.Standing.Computed.class, standing -> {
            assertThat(standing.fragile()).isEqualTo(fragile);
            assertThat(String.join(" ", standing.sentences()).contains("fragile"))
                    .isEqualTo(fragile);
            assertThat(standing.sentences().get(0)).contains("number 7 of the 40 networks", "2 others");
        });
    }

    @ParameterizedTest(name = "{0} of 1,000 draws: {1}")
    @CsvSource({
        "0,is not put forward hardly turns",
        "50,is not put forward hardly turns",
        "51,is not put forward turns a little",
        "949,is put forward turns a little",
        "950,is put forward hardly turns"
    })
    void a_result_that_one_draw_in_twenty_changes_turns_a_little_on_the_points(int putForward, String said) {
        var sureness = Explain.why(busy().inquiry(standing(putForward, 1_000)).dossier())
                .sureness();
        assertThat(((Sureness.Standing.Computed) sureness.standing()).sentences())
                .anyMatch(s -> s.contains(said));
    }

    @Test
    void what_nobody_asked_is_said_not_to_be_known_rather_than_left_empty() {
        var explanation = Explain.why(busy().dossier());
        assertThat(explanation.changes()).isEqualTo(new Changes.NotComputed(NOT));
        assertThat(explanation.hangsOn()).isEqualTo(new HangsOn.NotComputed(NOT));
        assertThat(explanation.sureness().unknowns()).isEqualTo(new Sureness.Unknowns.NotComputed(NOT));
    }

    @Test
    void a_way_is_told_from_what_is_to_what_would_do_in_the_facts_own_unit() {
        var way = new Alternatives.Way(
                List.of(
                        new Change("hoursPerDay", known(Value.Decimal.of(24)), Value.Decimal.of(19), false),
                        new Change("answeredByOther", known(new Value.Truth(true)), new Value.Truth(false), false),
                        new Change(
                                "declaredTour",
                                new Finding.Unknown("the advert has no tour field"),
                                new Value.Truth(true),
                                false)),
                new Result(3, Outcome.NONE, ""));
        var target = new Target(Part.OUTCOME, "none");
        var found = new Alternatives(List.of(new Alternatives.Towards(target, 3, 9, List.of(way))), 3, 3, 100);
        var inquiry = new Inquiry(
                new Asked.Found<>(found),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT));
        var towards = ((Changes.Computed)
                        Explain.why(busy().inquiry(inquiry).dossier()).changes())
                .towards()
                .get(0);
        assertThat(towards.ways().get(0).sentence())
                .isEqualTo(
                        "If the number of hours offered a day were 19 instead of 24, and it were not so that the words say"
                                + " that somebody else answers, and it were so that the advert declares a tour (not known now: the"
                                + " advert has no tour field), it would not be put forward, with 3 points.");
        assertThat(towards.proven())
                .isEqualTo(
                        "No change of fewer facts leads there. 9 different sets of three facts lead there; the nearest is"
                                + " shown.");
    }

    private static Finding known(Value value) {
        return new Finding.Known(value);
    }

    @Test
    void a_search_that_stopped_says_how_far_it_came() {
        var target = new Target(Part.OUTCOME, "none");
        var found = new Alternatives(List.of(new Alternatives.Towards(target, 0, 0, List.of())), 2, 3, 1_000_000);
        var changes =
                (Changes.Computed) new WaysInWords(new Phrases(Catalogue.adverts())).changes(new Asked.Found<>(found));
        assertThat(changes.proof())
                .startsWith(
                        "The search stopped at 1,000,000 steps: it looked at, or ruled out, every set of up to two facts"
                                + " and some of three facts.");
        assertThat(changes.towards().get(0).proven()).startsWith("None was found in the time that was given");
    }

    @Test
    void the_span_over_unknown_facts_names_every_result_that_could_be() {
        var possible =
                new Possible(4, 13, Set.of(Outcome.NONE, Outcome.WHEN_CAPACITY_ALLOWS), Set.of(""), true, List.of());
        var inquiry = new Inquiry(
                new Asked.Not<>(NOT),
                new Asked.Found<>(possible),
                new Asked.Found<>(Map.of("contact-1", new Result(6, Outcome.NONE, ""))),
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT));
        var explanation = Explain.why(busy().inquiry(inquiry).dossier());
        var unknowns = (Sureness.Unknowns.Computed) explanation.sureness().unknowns();
        assertThat(unknowns.sentence())
                .contains(
                        "from 4 to 13 points", "not put forward", "put forward, to be looked at when capacity allows");
        assertThat(unknowns.outcomes()).containsExactly("none", "when-capacity-allows");
        assertThat(((HangsOn.Computed) explanation.hangsOn()).sentence())
                .isEqualTo("The result hangs on the row “Somebody else answers”.");
    }

    // ---- ordinary explanations

    private static FactSheet.Builder network() {
        return FactSheet.of(Catalogue.networks(List.of()));
    }

    private static void fits(String explanation, FactSheet.Builder facts, Verdict verdict) {
        assertThat(OrdinaryExplanations.fit(explanation, facts.build()).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_declared_tour_that_fits_speaks_for_touring_and_one_that_does_not_fit_against_it() {
        var touring = "Friends who tour together and post ahead.";
        var yes = new Value.Truth(true);
        var no = new Value.Truth(false);
        fits(touring, network(), Verdict.NOT_KNOWN);
        fits(touring, network().set("declaredTour", yes).set("tourFits", yes), Verdict.FITS);
        fits(touring, network().set("declaredTour", yes), Verdict.PARTLY_FITS);
        fits(touring, network().set("declaredTour", yes).set("tourFits", no), Verdict.DOES_NOT_FIT);
        fits(touring, network().set("declaredTour", no), Verdict.DOES_NOT_FIT);
    }

    @Test
    void one_part_that_fits_is_enough_and_an_open_part_keeps_the_verdict_open() {
        var either = "An agency, or a number that was passed on.";
        fits(either, network().set("declaredAgency", new Value.Truth(true)), Verdict.FITS);
        fits(either, network().set("declaredAgency", new Value.Truth(false)), Verdict.NOT_KNOWN);
        fits("An agency.", network().set("declaredAgency", new Value.Truth(false)), Verdict.DOES_NOT_FIT);
        fits("A popular template.", network(), Verdict.NOT_KNOWN);
    }

    @Test
    void reviews_may_be_hostile_as_long_as_few_people_wrote_them() {
        var hostile = "Reviews can be hostile.";
        for (var expected : Map.of(1, Verdict.FITS, 3, Verdict.PARTLY_FITS, 4, Verdict.DOES_NOT_FIT)
                .entrySet())
            fits(
                    hostile,
                    network().set("reviewersReportingConcern", Value.Decimal.of(expected.getKey())),
                    expected.getValue());
    }

    @Test
    void that_there_are_many_reviewers_does_not_speak_against_one_who_writes_under_several_names() {
        var grudge = "Somebody with a grudge may write under several names.";
        fits(grudge, network().set("reviewersReportingConcern", Value.Decimal.of(9)), Verdict.NOT_KNOWN);
    }

    @Test
    void pieces_without_which_nothing_is_otherwise_are_counted_on_the_page_and_not_listed() {
        var same = Explain.why(busy().dossier()).arithmetic().total();
        var lacks = new Lacks(
                List.of(lack("A-same", same), lack("A-less", same - 1), lack("A-too", same)),
                List.of(lack("+44-same", same)),
                3,
                1,
                List.of());
        var page = Html.of(Explain.why(busy().inquiry(without(lacks)).dossier()));
        assertThat(page)
                .contains("A-less")
                .doesNotContain("A-same", "A-too", "+44-same")
                .contains("Without any other one of 3 adverts the result and the points stay as they are.")
                .contains("Without its only identifier the result and the points stay as they are.");
    }

    private static Lacks.Lack lack(String piece, int points) {
        return new Lacks.Lack(
                piece, "phone", new Result(points, busy().dossier().decided().outcome(), ""), List.of(2));
    }

    private static Inquiry without(Lacks lacks) {
        return new Inquiry(
                new Asked.Not<>(NOT),
                new Asked.Not<>(NOT),
                new Asked.Found<>(Map.of()),
                new Asked.Found<>(lacks),
                new Asked.Not<>(NOT));
    }

    @Test
    void a_network_that_one_payer_alone_holds_falls_into_single_adverts_without_it() {
        var result = new Result(0, Outcome.NONE, "");
        var lacks = new Lacks(
                List.of(),
                List.of(new Lacks.Lack("pay-1", "payment", result, List.of(1, 1, 1))),
                3,
                1,
                List.of("a", "b", "c", "d", "e"));
        var hangs = (HangsOn.Computed)
                Explain.why(busy().inquiry(without(lacks)).dossier()).hangsOn();
        assertThat(hangs.splits())
                .extracting(HangsOn.Split::sentence)
                .containsExactly("Without the payer pay-1 it falls into 3 parts, of one advert each.");
        assertThat(hangs.sentence())
                .endsWith("what rests on the whole run stays as it was: a; b; c; and 2 things more.");
    }
}
