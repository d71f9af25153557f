package org.plainsight.rules.pack;

import java.util.List;
import org.plainsight.rules.language.Fault;

/**
 * What checking a pack found.
 *
 * @param faults everything that is wrong, by place
 * @param statements what was counted and proved, one plain sentence each, in the order of the checks
 */
public record CheckReport(List<Fault> faults, List<String> statements) {

    public CheckReport {
        faults = faults.stream().distinct().sorted().toList();
        statements = List.copyOf(statements);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
