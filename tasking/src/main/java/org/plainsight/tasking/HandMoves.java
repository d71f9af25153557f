package org.plainsight.tasking;

import java.util.List;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.plan.GivingUp;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/** Tries moves by hand without making them. */
final class HandMoves {
    private HandMoves() {}

    static HandMove tryMove(Workload workload, List<Assignment> held, String network, String analyst) {
        var roster = new Roster(workload);
        var n = roster.networkAt(network);
        var a = roster.analystAt(analyst);
        if (n.isEmpty()) return new HandMove.Unknown("network `%s` does not wait".formatted(network));
        if (a.isEmpty()) return new HandMove.Unknown("analyst `%s` is not in the workload".formatted(analyst));
        var allocation = Tasking.allocation(roster, held);
        return tryMove(roster, allocation, n.getAsInt(), a.getAsInt());
    }

    private static HandMove tryMove(Roster roster, Allocation allocation, int network, int analyst) {
        var alone = roster.obstacleAlone(analyst, network);
        if (alone.isPresent()) return new HandMove.Breaks(alone.get());
        var without = allocation.without(network);
        var beside = Load.of(roster, without, analyst).obstacle(network);
        if (beside.isEmpty()) return fits(roster, allocation, without.with(network, analyst));
        return GivingUp.least(roster, without, network, analyst)
                .<HandMove>map(least -> new HandMove.Displaces(beside.get(), least.displaced(), least.weightLost()))
                .orElseGet(() -> new HandMove.Breaks(beside.get()));
    }

    private static HandMove fits(Roster roster, Allocation before, Allocation after) {
        var standing = Standing.of(roster);
        return new HandMove.Fits(
                after.weight(roster) - before.weight(roster),
                Score.of(roster, standing, after).points()
                        - Score.of(roster, standing, before).points());
    }
}
