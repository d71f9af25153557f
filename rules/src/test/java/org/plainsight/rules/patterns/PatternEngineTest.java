package org.plainsight.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Sighting.Place;

class PatternEngineTest {

    private static final Place LEEDS = Place.at(53.80, -1.55);
    private static final Place BRISTOL = Place.at(51.45, -2.59);
    private static final long NOON = 1_790_000_000L / 86_400 * 86_400 + 43_200;

    private static final Sentence CALL_CENTRE = pattern(
            "call-centre phone",
            "the same phone appears in adverts placed more than 80 km apart within 12 hours",
            "those adverts use at least 3 different names");

    @Test
    void one_phone_in_distant_places_under_three_names_is_seen_with_its_adverts() {
        var found = seek(
                CALL_CENTRE,
                advert("A-1", 0, "Ann", "+447700900001", LEEDS),
                advert("A-2", 2, "Bea", "+447700900001", BRISTOL),
                advert("A-3", 3, "Cat", "+447700900001", BRISTOL),
                advert("A-4", 90, "Dee", "+447700900001", LEEDS));

        assertThat(found).isEqualTo(new PatternFinding.Seen(List.of("A-1", "A-2", "A-3"), "phone +447700900001"));
    }

    @Test
    void two_names_nearly_make_it_and_the_nearest_pair_is_kept() {
        var found = seek(
                CALL_CENTRE,
                advert("A-1", 0, "Ann", "+447700900001", LEEDS),
                advert("A-2", 2, "Bea", "+447700900001", BRISTOL));

        assertThat(found)
                .isEqualTo(new PatternFinding.NotSeen(
                        List.of("A-1", "A-2"),
                        "phone +447700900001: adverts A-1 and A-2 stand 271 km and 2 hours apart"));
    }

    @Test
    void a_touring_worker_who_is_a_day_later_elsewhere_is_not_a_call_centre() {
        var found = seek(
                CALL_CENTRE,
                advert("A-1", 0, "Ann", "+447700900001", LEEDS),
                advert("A-2", 30, "Ann", "+447700900001", BRISTOL));

        assertThat(found).isInstanceOf(PatternFinding.NotSeen.class);
    }

    @Test
    void a_missing_place_leaves_the_pattern_unknown_not_absent() {
        var found = seek(
                CALL_CENTRE,
                advert("A-1", 0, "Ann", "+447700900001", LEEDS),
                advert("A-2", 2, "Bea", "+447700900001", Place.UNKNOWN),
                advert("A-3", 3, "Cat", "+447700900001", LEEDS));

        assertThat(found)
                .isEqualTo(
                        new PatternFinding.NotKnown("some of its adverts do not tell: place with coordinates, name"));
    }

    @Test
    void every_example_of_the_dictionary_compiles_and_runs() {
        var sentences = new ArrayList<Sentence>();
        for (var form : Dictionary.FORMS) {
            var number = "pattern " + sentences.size();
            sentences.add(
                    form.begins()
                            ? pattern(number, form.example())
                            : pattern(number, "the same phone appears in at least 2 adverts", form.example()));
        }

        var findings = PatternEngine.of(sentences)
                .seek(
                        List.of(
                                advert("A-1", 0, "Ann", "+447700900001", LEEDS),
                                advert("A-2", 2, "Bea", "+447700900001", BRISTOL)),
                        Usual.unknown(NOON));

        assertThat(Dictionary.FORMS).hasSizeGreaterThanOrEqualTo(14);
        assertThat(findings).hasSize(Dictionary.FORMS.size());
    }

    @Test
    void every_choice_of_words_is_a_sentence_that_drools_expands() {
        var sentences = new ArrayList<Sentence>();
        for (var one : Mark.values())
            for (var many : Mark.values())
                sentences.add(pattern(
                        "pattern " + sentences.size(),
                        "the same %s is seen with at least 2 different %s within 9 days"
                                .formatted(one.one(), many.many())));

        assertThat(PatternEngine.of(sentences).seek(List.of(), Usual.unknown(NOON)))
                .hasSize(144);
    }

    @Test
    void no_form_leans_on_drools_exists_or_not_which_may_silently_never_fire() {
        assertThat(Dictionary.FORMS)
                .allSatisfy(
                        form -> assertThat(form.drl()).doesNotContainPattern("\\b(exists|not|forall|accumulate)\\b"));
    }

    @Test
    void every_form_has_a_page_of_help_with_what_it_needs_and_an_example_of_itself() {
        assertThat(Dictionary.FORMS).allSatisfy(form -> {
            assertThat(form.help()).endsWith(".");
            assertThat(form.fits(form.example())).as(form.example()).isTrue();
            assertThat(Dictionary.help()).contains(form.shown(), form.help(), form.example());
        });
    }

    @Test
    void nothing_but_a_sentence_of_the_dictionary_is_understood() {
        for (var text : List.of(
                "the same phone appears in adverts placed more than 80 km apart within 12) eval(true hours",
                "the same phone appears in at least 2 adverts; System.exit(0)",
                "> eval(true)",
                "the same phone appears in at least -2 adverts",
                "the same phone appears in at least 9999999 adverts",
                "the same passport appears in at least 2 adverts",
                "the same phone appears in at least 2 adverts\nthen System.exit(0);")) {
            assertThat(Dictionary.form(text)).as(text).isEmpty();
            assertThatThrownBy(() -> PatternEngine.of(List.of(pattern("x", text))))
                    .hasMessageContaining("no sentence of the dictionary");
        }
    }

    static Sentence pattern(String note, String... conditions) {
        return new Sentence("Pattern " + note, List.of(conditions), note, 1);
    }

    private static PatternFinding seek(Sentence sentence, Sighting... sightings) {
        var findings = PatternEngine.of(List.of(sentence)).seek(List.of(sightings), Usual.unknown(NOON));
        return findings.values().iterator().next();
    }

    private static Sighting advert(String id, int hour, String name, String phone, Place place) {
        return new Sighting(
                id,
                NOON + hour * 3_600L,
                Map.of(Mark.NAME, List.of(name), Mark.PHONE, List.of(phone)),
                place,
                Map.of());
    }
}
