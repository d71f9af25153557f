package org.plainsight.rules.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;

class GridLawTest {

    private static final int MODELS = 2_000;
    private static final int SHEETS = 8;

    @Test
    void the_grid_says_what_the_naive_oracle_says_of_every_result_row_cell_and_distance() {
        for (long seed = 1; seed <= MODELS; seed++) {
            var invented = Inventor.invent(seed, SHEETS);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            for (var sheet : invented.sheets()) agree(seed, grid, sheet);
        }
    }

    private static void agree(long seed, Grid grid, FactSheet sheet) {
        var naive = new NaiveEvaluator(grid.model(), sheet);
        var trace = grid.trace(grid.states(sheet), sheet);
        assertThat(known(trace.results())).as("results of seed %d", seed).isEqualTo(naive.results());
        var rows = new LinkedHashMap<String, List<NaiveEvaluator.Judged>>();
        for (var row : trace.rows())
            rows.computeIfAbsent(row.decision(), d -> new ArrayList<>()).add(judged(grid, row));
        assertThat(rows).as("rows of seed %d", seed).isEqualTo(naive.rows());
    }

    private static Map<String, Optional<Value>> known(Map<String, Finding> results) {
        var known = new LinkedHashMap<String, Optional<Value>>();
        results.forEach((name, finding) ->
                known.put(name, finding instanceof Finding.Known k ? Optional.of(k.value()) : Optional.empty()));
        return known;
    }

    /** The distances of facts only: those of decisions have a test of their own. */
    private static NaiveEvaluator.Judged judged(Grid grid, RowTrace row) {
        return new NaiveEvaluator.Judged(
                row.verdict(),
                row.cells().stream().map(CellTrace::verdict).toList(),
                row.cells().stream()
                        .map(cell -> grid.model()
                                        .decision(cell.column().input().name())
                                        .isPresent()
                                ? Optional.<BigDecimal>empty()
                                : cell.distance())
                        .toList());
    }

    @Test
    void the_encoder_finds_the_states_that_the_values_themselves_lie_in() {
        for (long seed = 1; seed <= 300; seed++) {
            var invented = Inventor.invent(seed, SHEETS);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            for (var sheet : invented.sheets()) {
                short[] states = grid.states(sheet);
                for (var axis : grid.factAxes()) {
                    var value = sheet.finding(axis.input().name()) instanceof Finding.Known known
                            ? Optional.of(known.value())
                            : Optional.<Value>empty();
                    assertThat((int) states[axis.index()])
                            .as("%s of %s, seed %d", axis, value, seed)
                            .isEqualTo(axis.stateOf(axis.answer(value)));
                }
            }
        }
    }

    @Test
    void a_vector_of_states_survives_its_written_form_and_a_damaged_one_is_refused() {
        for (long seed = 1; seed <= 200; seed++) {
            var invented = Inventor.invent(seed, 1);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            var states = grid.states(invented.sheets().get(0));
            var written = grid.compact(states);
            assertThat(grid.read(written))
                    .as("seed %d", seed)
                    .isInstanceOfSatisfying(
                            StateText.Reading.Vector.class,
                            vector -> assertThat(vector.states()).containsExactly(states));
            for (var bad : List.of("", "!", "AA", written + "AAAA", written.substring(0, written.length() - 2)))
                assertThat(grid.read(bad))
                        .as("`%s` of seed %d", bad, seed)
                        .isInstanceOf(StateText.Reading.Misfit.class);
        }
    }

    @Test
    void every_state_but_unknown_holds_its_own_representative_and_edges() {
        for (long seed = 1; seed <= 300; seed++) {
            var invented = Inventor.invent(seed, 0);
            for (var axis : Grid.of(invented.model(), invented.vocabulary()).axes()) {
                assertThat(axis.stateOf(Optional.empty())).isZero();
                for (int state = 1; state < axis.states(); state++) {
                    assertThat(axis.stateOf(axis.representative(state)))
                            .as("%s, seed %d", axis, seed)
                            .isEqualTo(state);
                    for (var edge : axis.edges(state))
                        assertThat(axis.stateOf(Optional.of(edge)))
                                .as("%s, seed %d", axis, seed)
                                .isEqualTo(state);
                }
            }
        }
    }

    @Test
    void every_verdict_does_occur_so_that_the_law_is_not_empty() {
        var seen = new TreeSet<String>();
        for (long seed = 1; seed <= 50; seed++) {
            var invented = Inventor.invent(seed, SHEETS);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            for (var sheet : invented.sheets()) {
                for (var row : grid.trace(grid.states(sheet), sheet).rows()) {
                    seen.add(row.verdict().name());
                    row.cells()
                            .forEach(cell -> seen.add(
                                    cell.verdict().name() + (cell.distance().isPresent() ? " at a distance" : "")));
                }
            }
        }
        assertThat(seen)
                .containsExactly(
                        "FAILED",
                        "FAILED at a distance",
                        "FIRED",
                        "HIDDEN",
                        CellVerdict.NOT_ASKED.name(),
                        "PASSED",
                        "UNKNOWN");
    }
}
