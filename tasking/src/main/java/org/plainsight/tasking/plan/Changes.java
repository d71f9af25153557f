package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.workload.Assignment;

/** Compares a plan with the plan in force, and says why each difference is there. */
final class Changes {
    private final Roster roster;
    private final Standing standing;
    private final Allocation allocation;
    private final Map<String, String> had = new HashMap<>();

    private Changes(Roster roster, Standing standing, Allocation allocation) {
        this.roster = roster;
        this.standing = standing;
        this.allocation = allocation;
        for (var assignment : roster.workload().published()) had.put(assignment.network(), assignment.analyst());
    }

    static List<Change> of(Roster roster, Standing standing, Allocation allocation) {
        return new Changes(roster, standing, allocation).list();
    }

    private List<Change> list() {
        var changes = new ArrayList<Change>();
        if (had.isEmpty()) return changes;
        for (var assignment : roster.workload().published()) {
            var network = roster.networkAt(assignment.network());
            if (network.isEmpty())
                changes.add(new Change(
                        Change.Kind.GONE, assignment.network(), assignment.analyst(), "", "it no longer waits"));
            else if (!holder(network.getAsInt()).equals(assignment.analyst()))
                changes.add(changed(assignment, network.getAsInt()));
        }
        for (int n = 0; n < roster.networks(); n++) {
            if (allocation.isAssigned(n) && !had.containsKey(roster.network(n).id()))
                changes.add(new Change(
                        Change.Kind.ADDED, roster.network(n).id(), "", holder(n), "nobody had it, and there is room"));
        }
        return changes;
    }

    private String holder(int network) {
        return allocation.isAssigned(network)
                ? roster.analyst(allocation.analystOf(network)).id()
                : "";
    }

    private Change changed(Assignment before, int network) {
        var now = holder(network);
        var kind = now.isEmpty() ? Change.Kind.LEFT : Change.Kind.MOVED;
        return new Change(kind, before.network(), before.analyst(), now, why(before, network));
    }

    private String why(Assignment before, int network) {
        var analyst = roster.analystAt(before.analyst());
        if (analyst.isEmpty()) return "%s is not here any more".formatted(before.analyst());
        int from = analyst.getAsInt();
        var alone = roster.obstacleAlone(from, network);
        if (alone.isPresent())
            return "%s cannot take it any more: %s"
                    .formatted(before.analyst(), alone.get().detail());
        if (!standing.kept().isAssigned(network)) {
            var beside = Load.of(roster, standing.pinsAndKept(), from).obstacle(network);
            return "it no longer fits beside what %s keeps%s"
                    .formatted(
                            before.analyst(), beside.map(o -> ": " + o.detail()).orElse(""));
        }
        return madeWay(before.analyst(), from);
    }

    /** The networks that came to the desk, by name. */
    private String madeWay(String id, int analyst) {
        var came = new ArrayList<String>();
        for (int n : allocation.networksOf(analyst)) {
            var network = roster.network(n);
            if (!id.equals(had.get(network.id()))) came.add("%s (weight %d)".formatted(network.id(), network.weight()));
        }
        if (came.isEmpty()) return "to even out hours and exposure";
        return "it made way at %s for %s".formatted(id, came.stream().collect(Collectors.joining(", ")));
    }
}
