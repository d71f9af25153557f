package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

/**
 * The example pack's tables, given a diagram and then saved by the two common editors: adverts.dmn by dmn-js 17.10.2, as
 * DMN 1.3; networks.dmn by KIE's editor 10.2.0, as DMN 1.6.
 */
class SavedByEditorsTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example-pack");
    private static final Path SAVED = Path.of("src/test/resources/saved-by-editors");

    private static Pack example = read(EXAMPLE);
    private static Pack saved = example;

    private static Pack read(Path folder) {
        return ((Reading.Read) Rules.read(folder)).pack();
    }

    @BeforeAll
    static void put_the_saved_tables_into_the_example_pack(@TempDir Path folder) throws IOException {
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        for (var name : new String[] {"adverts.dmn", "networks.dmn"})
            Files.copy(SAVED.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        saved = read(folder);
    }

    @Test
    void a_table_saved_by_dmn_js_says_the_same() {
        assertThat(Path.of("src/test/resources/saved-by-editors/adverts.dmn"))
                .content()
                .contains("spec/DMN/20191111/MODEL");
        same(saved.adverts(), example.adverts());
    }

    @Test
    void a_table_saved_by_the_KIE_editor_says_the_same() {
        assertThat(Path.of("src/test/resources/saved-by-editors/networks.dmn"))
                .content()
                .contains("spec/DMN/20240513/MODEL");
        same(saved.networks(), example.networks());
    }

    @Test
    void what_rows_say_to_a_reader_is_kept() {
        assertThat(saved.indicators()).containsExactlyElementsOf(example.indicators());
    }

    @Test
    void a_pack_saved_by_an_editor_is_another_pack() {
        assertThat(saved.id().hash()).isNotEqualTo(example.id().hash());
    }

    private static void same(Model saved, Model original) {
        assertThat(saved.facts()).isEqualTo(original.facts());
        assertThat(saved.byName()).isEqualTo(original.byName());
    }
}
