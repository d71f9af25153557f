package org.plainsight.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.language.Fault.Place;

class FaultTest {

    @Test
    void a_fault_names_place_problem_text_and_remedy_in_one_line() {
        var place = new Place("adverts.dmn", "Posting rows", "posting-1", "hours", "").withText("not(\"x\")");
        assertThat(Fault.of(place, "it would be true of an unknown value", "write not(null, \"x\")"))
                .hasToString(
                        "adverts.dmn, table `Posting rows`, row `posting-1`, column `hours`: it would be true of an unknown"
                                + " value: `not(\"x\")`; write not(null, \"x\")");
    }

    @Test
    void a_long_text_is_shortened_to_what_a_line_can_show() {
        assertThat(Place.of("a").withText("x".repeat(5_000)).text())
                .hasSize(120)
                .endsWith("...");
        assertThat(Place.of("a").withText("one\n  two").text()).isEqualTo("one two");
    }

    @Test
    void faults_stand_in_the_order_of_their_lines() {
        var faults = Stream.of("b.yaml:9", "b.yaml:10", "a.dmn", "b.yaml", "b.yaml:1")
                .map(file -> Fault.of(Place.of(file), "p", "r"))
                .sorted();
        assertThat(faults.map(f -> f.place().file()))
                .containsExactly("a.dmn", "b.yaml", "b.yaml:1", "b.yaml:9", "b.yaml:10");
    }
}
