package org.plainsight.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.Evaluation;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;

/** The totals that can be reached are exactly those that trying everything reaches. */
class TotalsTest {

    private static Side side(Pack pack, Model model, Vocabulary vocabulary) {
        var grid = Grid.of(model, vocabulary);
        return new Side(pack, vocabulary, grid, true, new FactProfiles(grid));
    }

    /** Points and strong families of every combination of what the facts can be: slow, and plainly right. */
    private static Set<String> byTryingEverything(Side side) {
        var sheets = new ArrayList<FactSheet>();
        build(side, List.copyOf(side.profiles().facts()), new TreeMap<>(), sheets);
        var totals = new TreeSet<String>();
        for (var sheet : sheets) {
            var evaluation = side.grid().evaluate(side.grid().states(sheet));
            totals.add(number(evaluation, FixedNames.POINTS) + "/" + number(evaluation, FixedNames.STRONG) + " "
                    + evaluation.result(FixedNames.OUTCOME));
        }
        return totals;
    }

    private static void build(Side side, List<String> facts, Map<String, Value> so, List<FactSheet> into) {
        if (facts.isEmpty()) {
            var sheet = FactSheet.of(side.vocabulary());
            so.forEach(sheet::set);
            into.add(sheet.build());
            return;
        }
        for (var profile : side.profiles().of(facts.get(0))) {
            profile.value().ifPresent(value -> so.put(facts.get(0), value));
            build(side, facts.subList(1, facts.size()), so, into);
            so.remove(facts.get(0));
        }
    }

    private static int number(Evaluation evaluation, String decision) {
        return ((Value.Decimal) ((Finding.Known) evaluation.result(decision)).value())
                .number()
                .intValueExact();
    }

    private static void assertExact(Side side) {
        var reached = Totals.of(side).orElseThrow();
        var outcome = side.grid().table(FixedNames.OUTCOME).orElseThrow();
        var totals = new TreeSet<String>();
        for (var total : reached.all()) {
            int row = DeadRowsCheck.firstMatch(outcome, total);
            var result = outcome.table().rows().get(row).output();
            totals.add(total.points() + "/" + total.strong() + " " + new Finding.Known(result));
            // and each can be shown on real facts
            var evaluation = side.grid().evaluate(side.grid().states(reached.facts(total)));
            assertThat(number(evaluation, FixedNames.POINTS)).isEqualTo(total.points());
            assertThat(number(evaluation, FixedNames.STRONG)).isEqualTo(total.strong());
            assertThat(evaluation.result(FixedNames.OUTCOME)).isEqualTo(new Finding.Known(result));
        }
        assertThat(totals).isEqualTo(byTryingEverything(side));
    }

    @Test
    void of_the_example_packs_networks_they_are_what_trying_everything_reaches() {
        var pack = EditedPack.example().pack();
        assertExact(side(
                pack, pack.networks(), Catalogue.networks(List.of("Posting", "Contact", "Wording", "Protective"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "&gt;= 20", "[5..15)", "null"})
    void of_the_example_packs_adverts_they_are_too_whatever_two_families_share(String cell) {
        var pack = EditedPack.example()
                .edit(
                        "adverts.dmn",
                        "<inputEntry id=\"posting-1-c1\"><text>-</text></inputEntry>",
                        "<inputEntry id=\"posting-1-c1\"><text>" + cell + "</text></inputEntry>")
                .pack();
        assertExact(side(pack, pack.adverts(), Catalogue.adverts()));
    }
}
