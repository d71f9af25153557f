package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasureQualityTest {

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
