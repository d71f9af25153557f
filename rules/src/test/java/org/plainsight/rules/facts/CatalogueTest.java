package org.plainsight.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.FactDefinition.Subject;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Sentence;

class CatalogueTest {

    private static final Vocabulary NETWORKS = Catalogue.networks(List.of("Wording"));

    private static Stream<FactDefinition> everything() {
        return Stream.of(Catalogue.adverts(), NETWORKS, Catalogue.barred()).flatMap(v -> v.facts().stream());
    }

    @Test
    void every_fact_says_what_it_is_how_it_comes_about_and_when_it_is_unknown() {
        assertThat(everything()).allSatisfy(fact -> {
            assertThat(fact.words()).as(fact.name()).isNotBlank().doesNotEndWith(".");
            assertThat(fact.howComputed()).as(fact.name()).matches("\\p{Lu}.*\\.");
            assertThat(fact.unknownWhen()).as(fact.name()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void a_number_has_a_unit_and_nothing_else_but_a_list_of_numbers_has() {
        assertThat(everything().filter(f -> !f.isBarred()))
                .allSatisfy(fact -> assertThat(!fact.unit().isEmpty())
                        .as(fact.name())
                        .isEqualTo(fact.type().member() == Type.NUMBER));
    }

    @Test
    void no_fact_uses_a_word_that_judges_people() {
        assertThat(everything())
                .allSatisfy(fact -> assertThat((fact.words() + fact.howComputed()).toLowerCase(Locale.UK))
                        .as(fact.name())
                        .doesNotContainPattern("\\b(risk|suspect|prostitut|score)"));
    }

    @Test
    void a_barred_fact_has_a_reason_and_cannot_be_read() {
        assertThat(Catalogue.barred().facts()).allSatisfy(fact -> {
            assertThat(fact.isBarred()).isTrue();
            assertThat(Catalogue.adverts().has(fact.name())).isFalse();
            assertThat(NETWORKS.has(fact.name())).isFalse();
        });
        assertThat(Catalogue.barred().facts().stream().map(FactDefinition::name))
                .contains("statedNationality", "englishQuality", "bodySize", "youthWording");
    }

    @Test
    void each_advert_family_gives_a_network_two_facts() {
        var facts = Catalogue.networks(List.of("Contact", "Wording"));

        assertThat(facts.has("adverts with Contact")).isTrue();
        assertThat(facts.has("share with Wording")).isTrue();
        assertThat(facts.size()).isEqualTo(NETWORKS.size() + 2);
        assertThat(facts.facts()).allSatisfy(f -> assertThat(f.subject()).isEqualTo(Subject.NETWORK));
    }

    @Test
    void no_network_is_imagined_that_has_too_few_names_for_what_it_shows() {
        var facts = Catalogue.networks(
                List.of(), Map.of("pattern call centre", "One phone"), Map.of("pattern call centre", 3));
        assertThat(facts.relations())
                .contains(
                        Relation.noneBelow("phonesOfSeveralNames", 2, "namesPerPhone"),
                        Relation.noneBelow("pattern call centre", 3, "names"));
        var names = Relation.noneBelow("pattern call centre", 3, "names");
        assertThat(names.most(2)).isZero();
        assertThat(names.most(3)).isPositive();
        assertThat(names.needed(1)).hasValue(3);
    }

    @Test
    void a_pattern_tells_how_many_names_it_needs() {
        var distant = List.of(
                "the same phone appears in adverts placed more than 80 km apart within 12 hours",
                "those adverts use at least 3 different names");
        var weekly = List.of("the same outcode shows a new name about every 7 days, at least 5 times");
        var together = List.of("at least 3 accounts post within 10 minutes of each other on at least 3 days");
        assertThat(new Sentence("One phone", distant, "call-centre phone", 1).leastNames())
                .isEqualTo(3);
        assertThat(new Sentence("One address", weekly, "weekly names", 1).leastNames())
                .isEqualTo(6);
        assertThat(new Sentence("Accounts", together, "together", 1).leastNames())
                .isZero();
    }

    @Test
    void ages_can_never_be_changed_in_a_counterfactual() {
        assertThat(everything()
                        .filter(f -> f.name().toLowerCase(Locale.UK).contains("age")
                                && f.unit().equals("years")))
                .hasSize(5)
                .allSatisfy(
                        fact -> assertThat(fact.imaginable()).as(fact.name()).isFalse());
    }

    @Test
    void what_is_read_from_words_is_an_assessment() {
        assertThat(Catalogue.lexiconFacts().stream()
                        .map(Catalogue.adverts()::fact)
                        .flatMap(java.util.Optional::stream))
                .hasSize(10)
                .allSatisfy(f -> assertThat(f.basis()).isEqualTo(FactDefinition.Basis.ASSESSMENT));
    }

    @Test
    void protected_words_are_found_whole_and_whatever_their_case() {
        assertThat(Catalogue.barredWordsIn("A Polish lady, polished manners"))
                .containsExactly(new BarredWord("polish", "statedNationality", 2, 8));
        assertThat(Catalogue.barredWordsIn("TUR\u212AISH, İrish, bİ, x, éspanish"))
                .as("the sign for kelvin is a k in lower case; a Turkish i is another letter")
                .containsExactly(new BarredWord("turkish", "statedNationality", 0, 7));
        assertThat(Catalogue.barredWordsIn("friendly, city centre, call to book"))
                .isEmpty();
    }

    @Test
    void texts_can_be_compared_without_protected_words() {
        assertThat(Catalogue.withoutBarredWords("Friendly Thai masseuse"))
                .isEqualTo(Catalogue.withoutBarredWords("Friendly Welsh masseuse"))
                .isEqualTo("Friendly  masseuse");
    }

    @Test
    void every_barred_word_leads_to_a_barred_fact() {
        assertThat(Catalogue.barredWordsIn(
                        "nationality ethnic accent grammar visa mosque deaf pregnant married female trans gay"
                                + " petite young tattoo face"))
                .hasSize(16)
                .allSatisfy(word -> assertThat(Catalogue.barred().has(word.fact()))
                        .as(word.word())
                        .isTrue());
    }
}
