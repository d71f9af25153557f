package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packs compared on the command line, with a run and without. */
class PackDiffCommandTest {

    private static final Path PACK = Shell.house().resolve("rules/packs/uk-asw/2026.1");

    @TempDir
    static Path temp;

    private static Path edited;

    @BeforeAll
    static void a_pack_with_one_cell_changed() throws IOException {
        edited = temp.resolve("edited");
        try (var files = Files.walk(PACK)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = edited.resolve(PACK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var networks = edited.resolve("networks.dmn");
        Files.writeString(
                networks,
                Files.readString(networks)
                        .replace("id=\"phone-names-some-c0\"><text>[4", "id=\"phone-names-some-c0\"><text>[2"));
    }

    @Test
    void the_same_pack_twice_differs_in_nothing() {
        assertThat(Ran.command("pack", "diff", PACK, PACK))
                .matches(r -> r.code() == 0 && r.out().contains("Nothing changes."));
    }

    @Test
    void a_changed_cell_is_told_with_how_many_networks_of_a_run_it_touches() {
        var adverts = temp.resolve("adverts.jsonl");
        var run = temp.resolve("run");
        Ran.command("generate", "--adverts", 300, "--seed", 7, "--out", adverts);
        Ran.command("decide", "--adverts", adverts, "--pack", PACK, "--out", run);
        var ran = Ran.command("pack", "diff", PACK, edited, "--in", run);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("In short: 1 row changed.", "from 4 to 7 → from 2 to 7")
                .containsPattern("In this run [1-9]\\d* of \\d+ networks lie here");
        assertThat(Ran.command("pack", "diff", PACK, edited, "--in", run, "--json")
                        .out())
                .contains("\"casesInside\"", "\"madeUp\"", "\"inShort\" : \"1 row changed.");
    }

    @Test
    void what_is_no_pack_is_refused() {
        assertThat(Ran.command("pack", "diff", PACK, temp.resolve("none")).code())
                .isEqualTo(3);
        assertThat(Ran.command("pack", "diff", PACK).code()).isEqualTo(2);
    }
}
