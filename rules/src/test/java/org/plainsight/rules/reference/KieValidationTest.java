package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plainsight.rules.language.Model;

class KieValidationTest {

    private static Model model(String from, String to) {
        var model = new KieProbe().formula("n + 1").model();
        var xml = model.xml().replace(from, to);
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), model.decisions(), xml);
    }

    @Test
    void a_sound_model_has_no_fault() {
        assertThat(new KieValidation().faults(model("", ""))).isEmpty();
    }

    @Test
    void an_element_that_dmn_does_not_know_is_a_fault_with_the_file() {
        var faults =
                new KieValidation().faults(model("<literalExpression>", "<literalExpression><colour>blue</colour>"));
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.place().file().equals("probe.dmn"));
    }

    @Test
    void a_requirement_of_what_is_not_there_is_a_fault() {
        assertThat(new KieValidation().faults(model("href='#i-n2'", "href='#i-nowhere'")))
                .isNotEmpty();
    }
}
