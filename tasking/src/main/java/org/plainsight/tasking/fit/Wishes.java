package org.plainsight.tasking.fit;

import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Network;

/**
 * What makes one of two equally heavy plans the better one, in points against it. The points are ours to choose; none of them
 * ever outweighs a network.
 */
public final class Wishes {
    /** Against a network in a region that is not the analyst's. */
    public static final int OTHER_REGION = 50;
    /** Against giving a network to somebody new where somebody able has worked on it before. */
    public static final int NEW_FACE = 100;
    /** Against each assignment of the plan in force that is not kept. */
    public static final int MOVED = 300;

    private Wishes() {}

    /** Evenness: full hours cost 1,000, half-full hours 250, so two half-full people cost less than a full and an idle one. */
    public static int fullness(int used, int available) {
        if (available <= 0) return 0;
        long perMille = 1000L * used / available;
        return (int) (perMille * perMille / 1000);
    }

    public static boolean isElsewhere(Analyst analyst, Network network) {
        return !network.region().isEmpty()
                && !analyst.region().isEmpty()
                && !network.region().equals(analyst.region());
    }

    public static boolean hasWorkedOn(Analyst analyst, Network network) {
        return analyst.workedOn().contains(network.id());
    }
}
