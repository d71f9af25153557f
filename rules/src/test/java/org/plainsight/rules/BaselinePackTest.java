package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;
import org.plainsight.rules.pack.Progress;

class BaselinePackTest {

    private static final Pack PACK = Rules.read(Path.of("packs/uk-asw/2026.1"))
            .fold(
                    pack -> pack,
                    refused -> fail(String.join(
                            "\n",
                            refused.faults().stream().map(Object::toString).toList())));

    private static List<Family> families(Model model) {
        return PACK.familiesOf(model);
    }

    private static long rows(Model model) {
        var tables = families(model).stream().map(Family::table).toList();
        return PACK.indicators().stream()
                .filter(i -> tables.contains(i.family()))
                .count();
    }

    private static Family family(Indicator row) {
        return PACK.families().stream()
                .filter(f -> f.table().equals(row.family()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_passes_every_check_and_both_engines_agree_on_it() {
        var report = Rules.check(
                PACK, CheckOptions.full(LocalDate.parse("2026-11-22")), CaseFacts.none(), Progress.silent());

        assertThat(report.faults()).isEmpty();
        assertThat(report.statements())
                .filteredOn(statement -> statement.contains("both engines agree on"))
                .hasSize(2)
                .allMatch(statement -> statement.contains("5,000 generated fact sets"));
        assertThat(String.join("\n", report.statements()))
                .contains("adverts.dmn: proved: no set of weak rows", "networks.dmn: proved: no set of weak rows")
                .contains("adverts.dmn: proved: no single family", "networks.dmn: proved: no single family");
    }

    @Test
    void it_weighs_adverts_by_at_least_24_rows_in_6_families_and_networks_by_14() {
        assertThat(rows(PACK.adverts())).isGreaterThanOrEqualTo(24);
        assertThat(families(PACK.adverts())).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rows(PACK.networks())).isGreaterThanOrEqualTo(14);
    }

    @Test
    void it_has_at_least_6_protective_rows_that_all_subtract() {
        var protective = PACK.indicators().stream()
                .filter(i -> family(i).strength() == Family.Strength.PROTECTIVE)
                .toList();
        assertThat(protective)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(i -> assertThat(i.points()).as(i.row()).isNegative());
    }

    @Test
    void it_says_that_nobody_has_validated_it_and_that_it_is_an_example() {
        assertThat(PACK.charter().status()).isEqualTo("expert-set, unvalidated");
        assertThat(PACK.charter().purpose())
                .contains("published example")
                .contains("a force's live pack lives outside this repository");
        assertThat(PACK.changelog()).contains("expert-set, unvalidated").contains("published example");
    }

    @Test
    void nothing_in_it_is_graded_high_since_nothing_has_been_repeated() {
        assertThat(PACK.indicators()).noneMatch(i -> i.grade() == Grade.HIGH);
    }

    @Test
    void weak_evidence_stands_only_in_weak_families() {
        assertThat(PACK.indicators())
                .filteredOn(i -> i.grade() == Grade.LOW || i.grade() == Grade.VERY_LOW)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(family(i).strength()).as(i.row()).isEqualTo(Family.Strength.WEAK));
    }

    @Test
    void what_people_expect_and_do_not_find_is_listed_with_the_reason() {
        var text = String.join(
                "\n", PACK.charter().excluded().stream().map(e -> e.indicator()).toList());
        assertThat(text).contains("New in town", "nationality", "English", "Body size", "tattoos", "18 to 23", "youth");
        assertThat(PACK.charter().excluded())
                .allSatisfy(e -> assertThat(e.sources()).isNotEmpty());
    }

    @Test
    void no_row_speaks_of_people_as_suspects() {
        assertThat(PACK.indicators())
                .allSatisfy(i -> assertThat((i.name() + i.whyItMayMatter() + i.ordinaryExplanation()).toLowerCase())
                        .as(i.row())
                        .doesNotContainPattern("risk|suspect|prostitut|victim"));
    }

    @Test
    void every_row_is_short_enough_to_be_read_aloud() {
        assertThat(PACK.indicators())
                .allSatisfy(i -> assertThat(Stream.of(i.name(), i.whyItMayMatter(), i.ordinaryExplanation()))
                        .as(i.row())
                        .allMatch(text -> text.length() <= 160));
    }

    @Test
    void the_description_that_dmn_js_shows_is_the_name_of_the_row() {
        for (var model : List.of(PACK.adverts(), PACK.networks())) {
            assertThat(model.xml())
                    .satisfies(xml -> families(model)
                            .forEach(f -> table(model, f)
                                    .rows()
                                    .forEach(row -> assertThat(xml)
                                            .contains("<rule id=\"" + row.id() + "\">\n        <description>"
                                                    + row.annotations().get(0) + "</description>"))));
        }
    }

    private static Table table(Model model, Family family) {
        return (Table) model.decision(family.rowsDecision()).orElseThrow().logic();
    }

    @Test
    void the_route_reads_the_stated_age_and_nothing_else_does() {
        for (var model : List.of(PACK.adverts(), PACK.networks())) {
            var readers = model.decisions().stream()
                    .filter(d -> d.logic() instanceof Table t
                            && t.columns().stream()
                                    .anyMatch(c -> c.input().name().equals("lowestStatedAge")))
                    .map(d -> d.name())
                    .toList();
            assertThat(readers).containsExactly("Route");
        }
    }

    @Test
    void it_reads_only_facts_of_the_catalogue_by_their_types() {
        PACK.adverts()
                .facts()
                .forEach((name, type) -> assertThat(
                                Catalogue.adverts().fact(name).map(FactDefinition::type))
                        .as(name)
                        .contains(type));
        var networks = Rules.networkFacts(PACK);
        PACK.networks()
                .facts()
                .forEach((name, type) -> assertThat(networks.fact(name).map(FactDefinition::type))
                        .as(name)
                        .contains(type));
    }

    @Test
    void its_phrases_fill_facts_and_hold_no_barred_word() {
        assertThat(PACK.lexicon()).allSatisfy(p -> {
            assertThat(Catalogue.lexiconFacts()).contains(p.fact());
            assertThat(Catalogue.barredWordsIn(p.phrase())).as(p.phrase()).isEmpty();
        });
        assertThat(PACK.lexicon().stream().map(Phrase::fact).distinct())
                .containsExactlyInAnyOrderElementsOf(Catalogue.lexiconFacts());
    }

    @Test
    void its_board_wrote_at_least_60_cases_each_with_a_reason() {
        assertThat(PACK.cases())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(c -> assertThat(c.because()).as(c.name()).isNotBlank());
    }

    @Test
    void the_hard_lawful_people_have_cases_as_whole_adverts_and_networks() {
        var whole = PACK.cases().stream()
                .filter(c -> !(c.given() instanceof CaseExample.Given.OfFacts))
                .map(CaseExample::name)
                .toList();
        var names = String.join("\n", whole);
        assertThat(names)
                .contains("touring worker", "friends who say", "friends who share a phone and say nothing", "a duo")
                .contains("an agency with a receptionist", "worker-run house with normal turnover", "copywriter's text")
                .contains("pictures were", "one number, two people");
        assertThat(whole).hasSizeGreaterThanOrEqualTo(30);
    }
}
