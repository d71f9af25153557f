package org.plainsight.app.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.tasking.HandMove;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/**
 * What was decided by hand and waits: what plans are held to, and what no plan can keep any more, say because somebody is off.
 *
 * @param kept for each network the analyst, by their ids
 */
record Holds(Map<String, String> kept, List<Broken> broken) {

    static final Holds NONE = new Holds(Map.of(), List.of());

    Holds {
        kept = Map.copyOf(kept);
        broken = List.copyOf(broken);
    }

    /** @param why the rule that stops it, with numbers */
    record Broken(ByHand.Entry entry, String why) {}

    /**
     * The older entries first: where hours are short, the younger one gives way.
     *
     * @param bare the workload without pins
     */
    static Holds of(List<ByHand.Entry> entries, Workload bare) {
        var networks = bare.networks().stream().map(n -> n.id()).toList();
        var taken = new ArrayList<Assignment>();
        var broken = new ArrayList<Broken>();
        for (var entry : entries) {
            if (!networks.contains(entry.network())) continue;
            var analyst = entry.analyst().orElseThrow().toString();
            var move = Tasking.tryMove(bare, taken, entry.network(), analyst);
            if (move instanceof HandMove.Fits) taken.add(new Assignment(entry.network(), analyst));
            else broken.add(new Broken(entry, why(move)));
        }
        var kept = new HashMap<String, String>();
        taken.forEach(a -> kept.put(a.network(), a.analyst()));
        return new Holds(kept, broken);
    }

    private static String why(HandMove move) {
        if (move instanceof HandMove.Displaces displaces)
            return displaces.obstacle().detail();
        if (move instanceof HandMove.Breaks breaks) return breaks.obstacle().detail();
        return "is no analyst with an open account any more";
    }
}
