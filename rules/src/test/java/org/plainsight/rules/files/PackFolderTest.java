package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

class PackFolderTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example-pack");

    static Pack example() {
        return Rules.read(EXAMPLE).fold(pack -> pack, refused -> {
            throw new AssertionError(refused.faults().toString());
        });
    }

    @Test
    void the_example_pack_is_read_whole() {
        var pack = example();
        assertThat(pack.id()).hasToString("example/1");
        assertThat(pack.id().hash()).isEqualTo("27d2875ac240472be07eb1f541b35fcd069ee68d291a42b001992d9616f1035e");
        assertThat(pack.families()).hasSize(8);
        assertThat(pack.familiesOf(pack.adverts())).hasSize(4);
        assertThat(pack.indicators()).hasSize(12);
        assertThat(pack.cases()).hasSize(8);
        assertThat(pack.lexicon()).hasSize(2);
        assertThat(pack.sentences()).hasSize(1);
        assertThat(pack.adverts().decisions()).hasSize(12);
    }

    @Test
    void a_folder_that_is_not_there_is_unreadable() {
        assertThat(Rules.read(Path.of("no/such/folder"))).isInstanceOf(Reading.Refused.class);
    }
}
