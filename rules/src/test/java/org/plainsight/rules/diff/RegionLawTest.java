package org.plainsight.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.checks.Box;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.Evaluation;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.grid.Inventor;
import org.plainsight.rules.language.Value;

/** Regions on invented models, against weighing every one of many facts by both models. */
class RegionLawTest {

    private static final int MODELS = 120;
    private static final int SHEETS = 120;

    @Test
    void facts_lie_in_a_region_exactly_where_other_rows_fire_or_give_something_else() {
        int inside = 0;
        for (long seed = 1; seed <= MODELS; seed++) {
            var invented = Inventor.invent(seed, 0);
            var edited = new Tweaks(seed).model(invented.model(), 1 + (int) (seed % 3));
            var grid = new Refinement(invented.model(), edited, invented.vocabulary(), List.of());
            for (var decision : grid.tables()) inside += agrees(seed, grid, decision);
        }
        assertThat(inside).as("facts inside a region").isGreaterThan(1_000);
    }

    private static int agrees(long seed, Refinement grid, String decision) {
        var before = grid.tableBefore(decision);
        var after = grid.tableAfter(decision);
        var pair = new TablePair(before, after);
        var boxes = pair.shifts().stream().flatMap(s -> s.boxes().stream()).toList();
        int inside = 0;
        for (var sheet : sheets(grid, new Random(seed))) {
            var evaluation = grid.grid().evaluate(grid.grid().states(sheet));
            boolean differs = !fired(before, evaluation).equals(fired(after, evaluation));
            boolean found = boxes.stream().anyMatch(box -> holds(box, pair.axes(), sheet));
            assertThat(found).as("`%s` of seed %d", decision, seed).isEqualTo(differs);
            if (found) inside++;
        }
        return inside;
    }

    /** The rows that fired, each with what it gives. */
    private static Set<List<Object>> fired(Optional<GridTable> table, Evaluation evaluation) {
        var fired = new LinkedHashSet<List<Object>>();
        table.ifPresent(t -> evaluation.fired(t).stream().forEach(place -> {
            var row = t.table().rows().get(place);
            fired.add(List.of(row.id(), row.output()));
        }));
        return fired;
    }

    private static boolean holds(Box box, List<Axis> axes, FactSheet sheet) {
        for (int place = 0; place < axes.size(); place++) {
            var axis = axes.get(place);
            var value = sheet.finding(axis.input().name()) instanceof Finding.Known known
                    ? Optional.of(known.value())
                    : Optional.<Value>empty();
            if (!box.side(place).get(axis.stateOf(axis.answer(value)))) return false;
        }
        return true;
    }

    private static List<FactSheet> sheets(Refinement grid, Random chance) {
        var sheets = new ArrayList<FactSheet>();
        for (int i = 0; i < SHEETS; i++) {
            var sheet = FactSheet.of(grid.vocabulary());
            for (var fact : grid.profiles().facts()) {
                var ways = grid.profiles().of(fact);
                ways.get(chance.nextInt(ways.size())).value().ifPresent(value -> sheet.set(fact, value));
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }
}
