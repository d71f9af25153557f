package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureQualityTest {

    private static final Path PACK = Shell.house().resolve("rules/packs/uk-asw/2026.1");
    private static final Object[] SMALL = {"measure", "quality", "--seed", 3, "--adverts", 300};

    @BeforeAll
    static void the_program_knows_where_it_is() {
        System.setProperty("plainsight.home", Shell.house().toString());
    }

    @Test
    void every_table_says_that_its_figures_are_of_made_up_adverts() {
        var ran = Ran.command(SMALL);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "Every figure here is of made-up adverts: 300 of each seed (3)",
                        "MADE-UP PEOPLE, AND HOW MANY WERE PUT FORWARD",
                        "(made-up adverts, all seeds together)",
                        "LINKS AGAINST PLANTED NETWORKS (made-up adverts)",
                        "THE FLIP TEST (made-up adverts)",
                        "One person alone",
                        "Strangers with one copywriter");
        assertThat(ran.out().lines().filter(line -> line.contains("300")).count())
                .as("lines that count all adverts of the seed")
                .isEqualTo(2);
    }

    @Test
    void programs_get_the_same_figures_twice_as_json() {
        var ran = Ran.command(with("--json"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("{")
                .contains("\"data\" : \"made-up adverts\"", "\"population\" : \"solo\"", "\"bCubedF\" : ")
                .isEqualTo(Ran.command(with("--json")).out());
    }

    @Test
    void nobody_fares_otherwise_for_being_called_another_nationality(@TempDir Path temp) throws IOException {
        var adverts = temp.resolve("adverts.jsonl");
        var swapped = temp.resolve("swapped.jsonl");
        assertThat(Ran.command("generate", "--adverts", 2000, "--seed", 101, "--out", adverts)
                        .code())
                .isZero();
        assertThat(Flip.swap(adverts, swapped)).as("lines with such a word").isGreaterThan(200);
        for (var file : List.of(adverts, swapped))
            assertThat(Ran.command("decide", "--adverts", file, "--pack", PACK, "--out", run(file))
                            .code())
                    .isZero();
        var flip = Flip.between(run(adverts), run(swapped), 0);
        assertThat(flip.decisions()).isGreaterThan(2_000);
        assertThat(flip.changed()).as("decisions that came out differently").isZero();
    }

    @Test
    void a_flip_test_would_see_a_changed_outcome_and_a_changed_network(@TempDir Path temp) throws IOException {
        var adverts = temp.resolve("adverts.jsonl");
        Ran.command("generate", "--adverts", 60, "--seed", 7, "--out", adverts);
        var fewer = temp.resolve("fewer.jsonl");
        var lines = Files.readAllLines(adverts);
        Files.write(fewer, lines.subList(lines.size() / 2, lines.size()));
        for (var file : List.of(adverts, fewer))
            Ran.command("decide", "--adverts", file, "--pack", PACK, "--out", run(file));
        assertThat(Flip.between(run(adverts), run(fewer), 0).changed()).isPositive();
    }

    @Test
    void every_protected_word_is_swapped_for_another_and_none_is_lost() {
        var swaps = Flip.swaps();
        assertThat(swaps)
                .hasSizeGreaterThan(15)
                .allSatisfy((from, to) -> assertThat(to).isNotEqualTo(from));
        assertThat(swaps.values()).containsExactlyInAnyOrderElementsOf(swaps.keySet());
    }

    private static Path run(Path adverts) {
        return adverts.resolveSibling(adverts.getFileName() + ".run");
    }

    @Test
    void patterns_are_sought_in_networks_of_three_shapes_and_of_any_size() {
        var ran = Ran.command("measure", "patterns", "--adverts", 40);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("the thread's own processor time", "a chain, ", "a hundred contacts", "one payer for all")
                .contains("9 patterns of the pack", "one for each form of sentence");
    }

    @Test
    void a_figure_that_has_no_seeds_says_so() {
        var ran = Ran.command("measure", "rules", "--seed", 1);
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("`measure rules` takes no --seed and no --adverts");
    }

    @Test
    void nobody_can_ask_for_no_adverts() {
        var ran = Ran.command("measure", "quality", "--adverts", 0);
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("cannot make `0` adverts");
    }

    private static Object[] with(String more) {
        var args = java.util.Arrays.copyOf(SMALL, SMALL.length + 1);
        args[SMALL.length] = more;
        return args;
    }
}
