package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.grid.Inventor;
import org.plainsight.rules.language.Fault;

class DmnWriterTest {

    @Test
    void what_is_written_is_read_back_as_the_same_decisions() {
        for (long seed = 1; seed <= 200; seed++) {
            var model = Inventor.invent(seed, 0).model();
            var faults = new ArrayList<Fault>();
            var read = DmnReader.read("invented.dmn", DmnWriter.write(model), faults);
            assertThat(faults).as("seed %d", seed).isEmpty();
            assertThat(read.orElseThrow().decisions())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(model.decisions());
            assertThat(read.orElseThrow().facts()).as("seed %d", seed).isEqualTo(model.facts());
        }
    }
}
