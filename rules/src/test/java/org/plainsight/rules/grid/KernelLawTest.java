package org.plainsight.rules.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Value;

class KernelLawTest {

    private static final int SHEETS = 12;

    private static List<String> wanted(List<Decision> decisions) {
        return decisions.stream()
                .filter(d -> !d.type().isList())
                .map(Decision::name)
                .toList();
    }

    private static Optional<Value> known(Finding finding) {
        return finding instanceof Finding.Known known ? Optional.of(known.value()) : Optional.empty();
    }

    @Test
    void a_kernel_says_what_the_grid_says_one_by_one_and_in_batches() {
        int kernels = 0;
        int decisions = 0;
        for (long seed = 1; seed <= 300; seed++) {
            var invented = Inventor.invent(seed, SHEETS);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            var columns = grid.columns(SHEETS);
            var vectors = new ArrayList<short[]>();
            for (var sheet : invented.sheets()) {
                vectors.add(grid.states(sheet));
                columns.put(vectors.size() - 1, grid.states(sheet));
            }
            for (var name : wanted(invented.model().decisions())) {
                decisions++;
                var kernel = grid.kernel(List.of(name));
                if (kernel.isEmpty()) continue;
                kernels++;
                var scratch = kernel.get().scratch();
                long[][] raw = new long[1][SHEETS];
                kernel.get().run(columns, 0, SHEETS, raw);
                for (int i = 0; i < SHEETS; i++) {
                    kernel.get().run(vectors.get(i), scratch);
                    var expected = known(grid.evaluate(vectors.get(i)).result(name));
                    long one = kernel.get().result(scratch, 0);
                    assertThat(kernel.get().value(0, one))
                            .as("`%s` of seed %d, sheet %d", name, seed, i)
                            .isEqualTo(expected);
                    assertThat(raw[0][i])
                            .as("`%s` of seed %d, sheet %d in a batch", name, seed, i)
                            .isEqualTo(one);
                    assertThat(columns.vector(i)).containsExactly(vectors.get(i));
                }
            }
        }
        assertThat(kernels).as("kernels among %d decisions", decisions).isGreaterThan(decisions * 3 / 4);
    }

    @Test
    void several_decisions_share_one_kernel() {
        for (long seed = 1; seed <= 200; seed++) {
            var invented = Inventor.invent(seed, SHEETS);
            var grid = Grid.of(invented.model(), invented.vocabulary());
            var names = wanted(invented.model().decisions());
            var kernel = grid.kernel(names);
            if (kernel.isEmpty()) continue;
            var scratch = kernel.get().scratch();
            // twice round, so that the second time is answered from memory where there is one
            for (int turn = 0; turn < 2 * SHEETS; turn++) {
                var sheet = invented.sheets().get(turn % SHEETS);
                assertThat(grid.statesOf(kernel.get().weigh(sheet, scratch))).containsExactly(grid.states(sheet));
                var evaluation = grid.evaluate(grid.states(sheet));
                for (int i = 0; i < names.size(); i++)
                    assertThat(kernel.get().value(i, kernel.get().result(scratch, i)))
                            .as("`%s` of seed %d", names.get(i), seed)
                            .isEqualTo(known(evaluation.result(names.get(i))));
            }
        }
    }
}
