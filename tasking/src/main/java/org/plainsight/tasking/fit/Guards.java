package org.plainsight.tasking.fit;

/**
 * What weight may not buy.
 *
 * @param firstPriorityLeft the most networks of the highest priority that may be left
 * @param moved the most assignments of the plan in force that may be given up though they could be kept
 */
public record Guards(int firstPriorityLeft, int moved) {

    /** Whether a plan keeps both. */
    public boolean allow(Roster roster, Standing standing, Allocation plan) {
        int left = 0;
        int given = 0;
        for (int n = 0; n < roster.networks(); n++) {
            if (!plan.isAssigned(n) && roster.network(n).priority() == 1) left++;
            if (standing.isMoved(n, plan.analystOf(n))) given++;
        }
        return left <= firstPriorityLeft && given <= moved;
    }
}
