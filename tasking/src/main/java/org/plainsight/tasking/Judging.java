package org.plainsight.tasking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/** Holds somebody else's plan against every rule. */
final class Judging {
    private final Roster roster;
    private final List<Assignment> assignments;
    private final List<String> faults = new ArrayList<>();

    private Judging(Roster roster, List<Assignment> assignments) {
        this.roster = roster;
        this.assignments = assignments;
    }

    static Judged judge(Workload workload, List<Assignment> assignments) {
        var planning = new Planning(workload, Watcher.patient());
        var faults = faults(planning.roster(), assignments);
        if (!faults.isEmpty()) return new Judged.Broken(faults);
        return new Judged.Sound(planning.judge(Tasking.allocation(planning.roster(), assignments)));
    }

    static List<String> faults(Roster roster, List<Assignment> assignments) {
        var judging = new Judging(roster, assignments);
        judging.checkNames();
        if (judging.faults.isEmpty()) judging.checkRules(Tasking.allocation(roster, assignments));
        return judging.faults;
    }

    private void checkNames() {
        var named = new HashSet<String>();
        for (var assignment : assignments) {
            if (roster.networkAt(assignment.network()).isEmpty())
                faults.add("network `%s` does not wait".formatted(assignment.network()));
            else if (!named.add(assignment.network()))
                faults.add("network `%s` is given twice; one analyst does the whole of it"
                        .formatted(assignment.network()));
            if (roster.analystAt(assignment.analyst()).isEmpty())
                faults.add("analyst `%s` is not in the workload".formatted(assignment.analyst()));
        }
    }

    private void checkRules(Allocation allocation) {
        for (int n = 0; n < roster.networks(); n++) {
            var network = roster.network(n);
            if (!allocation.isAssigned(n)) {
                if (network.pin().isPresent())
                    faults.add("network `%s` is left, and is pinned to %s".formatted(network.id(), network.pinnedTo()));
                continue;
            }
            var analyst = roster.analyst(allocation.analystOf(n)).id();
            roster.obstacleAlone(allocation.analystOf(n), n)
                    .ifPresent(o -> faults.add("network `%s`: %s %s".formatted(network.id(), analyst, o.detail())));
        }
        for (int a = 0; a < roster.analysts(); a++) checkLoad(a, allocation);
    }

    /** Taken on in the order of due days, what first no longer fits is the fault. */
    private void checkLoad(int analyst, Allocation allocation) {
        if (Load.of(roster, allocation, analyst).fits()) return;
        var load = new Load(roster, analyst);
        var inOrder = java.util.Arrays.stream(allocation.networksOf(analyst))
                .boxed()
                .sorted(java.util.Comparator.comparingInt(roster::due))
                .toList();
        for (int n : inOrder) {
            load.obstacle(n)
                    .ifPresent(o -> faults.add("network `%s`: %s %s"
                            .formatted(
                                    roster.network(n).id(),
                                    roster.analyst(analyst).id(),
                                    o.detail())));
            load.take(n);
        }
    }
}
