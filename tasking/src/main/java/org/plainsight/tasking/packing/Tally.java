package org.plainsight.tasking.packing;

import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/** Keeps count of what the guards look at, so that no packing needs a look at the whole plan. */
final class Tally {
    private final Roster roster;
    private final Standing standing;
    private final Guards guards;
    private int firstPriorityLeft;
    private int moved;

    Tally(Roster roster, Standing standing, Guards guards, Allocation begun) {
        this.roster = roster;
        this.standing = standing;
        this.guards = guards;
        for (int n = 0; n < roster.networks(); n++) {
            firstPriorityLeft += firstPriorityLeft(n, begun.analystOf(n));
            moved += moved(n, begun.analystOf(n));
        }
    }

    /**
     * What a packing would change.
     *
     * @param weight how much heavier the plan would be
     */
    record Change(long weight, int firstPriorityLeft, int moved) {}

    Change change(Handful handful, Desks desks) {
        long weight = 0;
        int left = 0;
        int given = 0;
        for (int i = 0; i < handful.size(); i++) {
            int network = handful.network(i);
            int from = desks.analystOf(network);
            int to = handful.to(i);
            if (from == to) continue;
            weight += (to < 0 ? 0 : weight(network)) - (from < 0 ? 0 : weight(network));
            left += firstPriorityLeft(network, to) - firstPriorityLeft(network, from);
            given += moved(network, to) - moved(network, from);
        }
        return new Change(weight, left, given);
    }

    private int weight(int network) {
        return roster.network(network).weight();
    }

    private int firstPriorityLeft(int network, int analyst) {
        return analyst < 0 && roster.network(network).priority() == 1 ? 1 : 0;
    }

    private int moved(int network, int analyst) {
        return standing.isMoved(network, analyst) ? 1 : 0;
    }

    /** Whether both guards are kept, or a plan that does not keep them comes no further away. */
    boolean allows(Change change) {
        return firstPriorityLeft + change.firstPriorityLeft <= Math.max(firstPriorityLeft, guards.firstPriorityLeft())
                && moved + change.moved <= Math.max(moved, guards.moved());
    }

    void make(Change change) {
        firstPriorityLeft += change.firstPriorityLeft;
        moved += change.moved;
    }
}
