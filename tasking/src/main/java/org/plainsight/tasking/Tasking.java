package org.plainsight.tasking;

import java.util.List;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.plan.Drafting;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Schedule;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/**
 * Everything this module offers. Start here. A workload becomes a plan that people can be asked to sign: it keeps their hours and
 * limits, says why, and says how much better any plan could be at most.
 */
public final class Tasking {
    private Tasking() {}

    /**
     * The best plan that this effort finds: never worse than the best of three lists, never with fewer networks of the highest
     * priority, and close to the plan in force. The same workload and effort give the same plan, unless the watcher ends it.
     */
    public static Plan plan(Workload workload, Effort effort, Watcher watcher) {
        return new Planning(workload, watcher).plan(effort);
    }

    /**
     * Somebody else's plan with all its reasons, or every rule that it breaks.
     *
     * @param assignments the whole plan; networks that it does not name are left
     */
    public static Judged judge(Workload workload, List<Assignment> assignments) {
        return Judging.judge(workload, assignments);
    }

    /** Every rule that somebody's plan breaks, with the network, the analyst and the numbers; empty if it keeps them all. */
    public static List<String> faults(Workload workload, List<Assignment> assignments) {
        return Judging.faults(new Roster(workload), assignments);
    }

    /** What giving one network to one analyst breaks or costs, all else staying as it is; {@code plan} is not changed. */
    public static HandMove tryMove(Plan plan, String network, String analyst) {
        return tryMove(plan.workload(), plan.assignments(), network, analyst);
    }

    /** The same of whatever people have now, be it a plan that keeps the rules or not. */
    public static HandMove tryMove(Workload workload, List<Assignment> held, String network, String analyst) {
        return HandMoves.tryMove(workload, held, network, analyst);
    }

    /** Why nobody has what nobody has, as people's desks are now. */
    public static List<Left> whyLeft(Workload workload, List<Assignment> held) {
        var roster = new Roster(workload);
        return Drafting.left(roster, allocation(roster, held));
    }

    /** Everybody's days, as people's desks are now; days on which a limit is not kept are named. */
    public static Schedule schedule(Workload workload, List<Assignment> held) {
        var roster = new Roster(workload);
        return Drafting.schedule(roster, allocation(roster, held));
    }

    /** Two plans side by side, say as it is and with one person more. */
    public static Comparison compare(Plan before, Plan after) {
        return Comparison.of(before, after);
    }

    static Allocation allocation(Roster roster, List<Assignment> assignments) {
        var analystOf = new int[roster.networks()];
        java.util.Arrays.fill(analystOf, -1);
        for (var assignment : assignments)
            analystOf[roster.networkAt(assignment.network()).orElseThrow()] =
                    roster.analystAt(assignment.analyst()).orElseThrow();
        return Allocation.of(analystOf);
    }
}
