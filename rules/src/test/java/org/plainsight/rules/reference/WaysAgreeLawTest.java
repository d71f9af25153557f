package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.rules.change.MadePack;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.Outcome;

/** Every way to another result leads there in kie-dmn too. */
class WaysAgreeLawTest {

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= 60; seed++) seeds.add(seed);
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_way_to_another_result_leads_there_in_the_reference_engine(long seed) {
        var made = MadePack.of(seed);
        var model = ModelXml.withXml(made.model());
        var compiled = ReferenceEngine.compile(model);
        assertThat(compiled).as("seed %d", seed).isInstanceOf(ReferenceEngine.Compiled.Ready.class);
        var reference = ((ReferenceEngine.Compiled.Ready) compiled).engine();
        var grid = Grid.of(model, made.vocabulary());
        var otherwise = Otherwise.of(made.pack(), grid, sheet -> weighed(reference, sheet))
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            var facts = made.facts();
            for (var towards : otherwise.alternatives(made.sheet(facts), 5).towards()) {
                for (var way : towards.ways()) {
                    var other = new LinkedHashMap<>(facts);
                    way.changes().forEach(change -> other.put(change.fact(), change.to()));
                    assertThat(weighed(reference, made.sheet(other)))
                            .as("seed %d, %s", seed, way.changes())
                            .isEqualTo(way.result());
                }
            }
        }
    }

    private static Result weighed(ReferenceEngine reference, FactSheet sheet) {
        var results = reference.results(sheet);
        var points = ((Value.Decimal) ((Finding.Known) results.get("Points")).value()).number();
        return new Result(
                points.intValueExact(),
                Outcome.of(text(results.get("Outcome"))).orElseThrow(),
                text(results.get("Route")));
    }

    private static String text(@Nullable Finding finding) {
        return finding instanceof Finding.Known known ? ((Value.Text) known.value()).text() : "";
    }
}
