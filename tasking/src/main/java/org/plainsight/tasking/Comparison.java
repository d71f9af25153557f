package org.plainsight.tasking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plainsight.tasking.plan.Change;
import org.plainsight.tasking.plan.Plan;

/**
 * Two plans side by side.
 *
 * @param more networks that only the second plan gives to somebody
 * @param fewer networks that only the first plan gives to somebody
 * @param moved networks that both give to somebody, and not to the same person
 * @param weightMore how much heavier the second plan is; below 0 if it is lighter
 * @param boundMore how much higher the second plan's bound is: no planning can gain more than this and the first plan's gap
 */
public record Comparison(
        Plan before,
        Plan after,
        List<String> more,
        List<String> fewer,
        List<Change> moved,
        long weightMore,
        long boundMore) {

    public Comparison {
        more = List.copyOf(more);
        fewer = List.copyOf(fewer);
        moved = List.copyOf(moved);
    }

    static Comparison of(Plan before, Plan after) {
        var had = byNetwork(before);
        var has = byNetwork(after);
        var more = new TreeSet<>(has.keySet());
        more.removeAll(had.keySet());
        var fewer = new TreeSet<>(had.keySet());
        fewer.removeAll(has.keySet());
        var moved = new ArrayList<Change>();
        had.forEach((network, analyst) -> {
            var now = has.getOrDefault(network, analyst);
            if (!now.equals(analyst))
                moved.add(new Change(Change.Kind.MOVED, network, analyst, now, "the other workload has it so"));
        });
        return new Comparison(
                before,
                after,
                List.copyOf(more),
                List.copyOf(fewer),
                moved,
                after.quality().assignedWeight() - before.quality().assignedWeight(),
                after.quality().bound() - before.quality().bound());
    }

    private static java.util.SortedMap<String, String> byNetwork(Plan plan) {
        var holders = new java.util.TreeMap<String, String>();
        plan.placements().forEach(placement -> holders.put(placement.network(), placement.analyst()));
        return holders;
    }
}
