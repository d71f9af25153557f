package org.plainsight.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainsight.app.governing.ForeseenWork;

/** What a change of the rules is imagined to bring in a fortnight. */
class ScenarioTest {

    @ParameterizedTest
    @CsvSource({"12, 28, 6", "13, 28, 7", "12, 14, 12", "12, 5, 12", "1, 365, 1", "0, 28, 0"})
    void a_change_brings_the_share_of_a_fortnight_rounded_up_and_no_more_than_was_counted(
            long more, long days, int inAFortnight) {
        var change = new Scenario.RuleChange(new ForeseenWork.Foreseen(3, "Shared phones", more, 0, days, 60), 2);
        assertThat(change.inAFortnight()).isEqualTo(inAFortnight);
        assertThat(change.offer()).startsWith("Change 3, “Shared phones”: %d network".formatted(inAFortnight));
    }
}
