package org.plainsight.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

class BaselineCasesTest {

    @Test
    void every_case_of_the_baseline_comes_out_as_its_board_wrote_it_whole_adverts_and_networks_too() {
        var pack = ((Reading.Read) Rules.read(Path.of("../../rules/packs/uk-asw/2026.1"))).pack();

        var report = Rules.check(
                pack, CheckOptions.quick(LocalDate.parse("2026-11-22")), Core.caseFacts(pack), Progress.silent());

        assertThat(report.faults()).isEmpty();
        assertThat(report.statements()).contains(pack.cases().size() + " cases run");
    }
}
