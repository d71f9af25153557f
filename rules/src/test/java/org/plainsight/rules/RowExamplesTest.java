package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.RowExamples.Given;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;

class RowExamplesTest {

    /** A row with its examples, and a way to weigh facts that is not the one by which they were found. */
    private record Shown(String row, List<Given> firing, List<Given> nearly, Vocabulary vocabulary, Grid grid) {

        /** Whether the row fires on these facts, by the trace. */
        boolean fires(Given given) {
            var sheet = FactSheet.of(vocabulary);
            given.facts().forEach((fact, value) -> value.ifPresent(known -> sheet.set(fact, known)));
            var facts = sheet.build();
            return grid.trace(grid.states(facts), facts).rows().stream()
                    .filter(trace -> trace.row().id().equals(row))
                    .map(RowTrace::verdict)
                    .anyMatch(verdict -> verdict == RowVerdict.FIRED);
        }
    }

    private static List<Shown> shown(String folder) {
        var pack = Rules.read(Path.of(folder)).fold(p -> p, refused -> fail(refused.toString()));
        var weigher = ((Weigher.Making.Made) Rules.weigher(pack)).weigher();
        var shown = new ArrayList<Shown>();
        shown(pack, pack.adverts(), weigher.advertFacts(), weigher, shown);
        shown(pack, pack.networks(), weigher.networkFacts(), weigher, shown);
        return shown;
    }

    private static void shown(Pack pack, Model model, Vocabulary vocabulary, Weigher weigher, List<Shown> into) {
        var grid = Grid.of(model, vocabulary);
        var profiles = new FactProfiles(grid);
        for (var family : pack.familiesOf(model)) {
            var table = grid.table(family.rowsDecision()).orElseThrow();
            for (int i = 0; i < table.table().rows().size(); i++) {
                var id = table.table().rows().get(i).id();
                var examples = new RowExamples(
                        grid,
                        profiles,
                        table,
                        i,
                        facts -> (model == pack.adverts() ? weigher.weighAdvert(facts) : weigher.weighNetwork(facts))
                                .rows().stream().anyMatch(row -> row.row().equals(id)));
                into.add(new Shown(id, examples.firing(), examples.nearly(), vocabulary, grid));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/example-pack", "packs/uk-asw/2026.1"})
    void every_row_has_facts_that_fire_it_and_facts_that_nearly_do(String folder) {
        for (var shown : shown(folder)) {
            assertThat(shown.firing()).as(shown.row()).hasSizeBetween(1, 3).allMatch(shown::fires);
            assertThat(shown.nearly()).as(shown.row()).hasSizeBetween(2, 3).noneMatch(shown::fires);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/example-pack", "packs/uk-asw/2026.1"})
    void what_nearly_fires_fires_once_one_of_its_facts_is_another(String folder) {
        for (var shown : shown(folder))
            for (var near : shown.nearly())
                assertThat(near.facts().keySet())
                        .as("%s: %s", shown.row(), near)
                        .anyMatch(fact ->
                                values(shown, fact).stream().anyMatch(value -> shown.fires(but(near, fact, value))));
    }

    private static List<Value> values(Shown shown, String fact) {
        return new FactProfiles(shown.grid())
                .boundaries(fact).stream().flatMap(Optional::stream).toList();
    }

    private static Given but(Given given, String fact, Value value) {
        var facts = new java.util.LinkedHashMap<>(given.facts());
        facts.put(fact, Optional.of(value));
        return new Given(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = "packs/uk-asw/2026.1")
    void no_two_examples_of_a_row_are_the_same(String folder) {
        for (var shown : shown(folder)) {
            var all = new ArrayList<>(shown.firing());
            all.addAll(shown.nearly());
            assertThat(new HashSet<>(all)).as(shown.row()).hasSameSizeAs(all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "src/test/resources/example-pack")
    void a_card_tells_them_in_words_and_what_the_row_does_in_a_run(String folder) {
        var pack = Rules.read(Path.of(folder)).fold(p -> p, refused -> fail(refused.toString()));
        var weigher = ((Weigher.Making.Made) Rules.weigher(pack)).weigher();
        var use = new RowUse(
                12,
                2,
                400,
                Map.of("One person alone", new RowUse.Share(12, 300)),
                Map.of("from this week to not put forward", 3L));
        assertThat(Rules.cards(weigher, Map.of(), Map.of("posting-1", use)))
                .contains("It counts for made-up adverts like these:", "It does not quite count for these:")
                .contains("In this run it fired for 12 of 400 adverts: alone for 2, with other rows for 10.")
                .contains("Whose adverts: One person alone 12 of 300.")
                .contains("Without it 3 would go from this week to not put forward.")
                .contains("In this run it never fired.");
        assertThat(Rules.cards(weigher, Map.of(), Map.of())).doesNotContain("In this run");
    }
}
