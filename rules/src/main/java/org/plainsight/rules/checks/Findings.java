package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.CheckReport;

/** Collects what the checks find. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    void fault(Place place, String problem, String remedy) {
        faults.add(Fault.of(place, problem, remedy));
    }

    void faults(List<Fault> more) {
        faults.addAll(more);
    }

    /** Says what was counted or proved. */
    void say(String statement) {
        statements.add(statement);
    }

    void addAll(Findings others) {
        faults.addAll(others.faults);
        statements.addAll(others.statements);
    }

    CheckReport report() {
        return new CheckReport(faults, statements);
    }
}
