package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.Inventor;
import org.plainsight.rules.language.FeelText;

/** Whatever model is invented and whatever is known, the compiled engine gives what kie-dmn gives. */
class EnginesAgreeLawTest {

    private static final int MODELS = 60;
    private static final int SHEETS = 25;

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 0; seed < MODELS; seed++) seeds.add(seed);
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_compiled_engine_gives_what_the_reference_engine_gives(long seed) {
        var invented = Inventor.invent(seed, SHEETS);
        var model = ModelXml.withXml(invented.model());
        var compiled = ReferenceEngine.compile(model);
        assertThat(compiled).as("seed %d: %s", seed, model.xml()).isInstanceOf(ReferenceEngine.Compiled.Ready.class);
        var reference = ((ReferenceEngine.Compiled.Ready) compiled).engine();
        var grid = Grid.of(model, invented.vocabulary());
        for (var sheet : invented.sheets()) {
            assertThat(words(grid.evaluate(grid.states(sheet)).results()))
                    .as("seed %d%n%s", seed, model.xml())
                    .isEqualTo(words(reference.results(sheet)));
        }
    }

    private static Map<String, String> words(Map<String, Finding> results) {
        var words = new LinkedHashMap<String, String>();
        results.forEach((decision, finding) -> words.put(
                decision, finding instanceof Finding.Known known ? FeelText.value(known.value()) : "unknown"));
        return words;
    }
}
