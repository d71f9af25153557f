package org.plainsight.tasking.fit;

/**
 * How a plan that keeps every hard rule is compared with another: less weight left is better; where that is equal, fewer points
 * against it.
 *
 * @param weightLeft the weight of all networks that nobody has
 * @param evenHours points against uneven hours, and so on
 */
public record Score(long weightLeft, int evenHours, int evenExposure, int continuity, int region, int stability) {

    /** Added up from the plan alone. */
    public static Score of(Roster roster, Standing standing, Allocation allocation) {
        long left = 0;
        int continuity = 0;
        int region = 0;
        int stability = 0;
        for (int n = 0; n < roster.networks(); n++) {
            if (standing.isMoved(n, allocation.analystOf(n))) stability += Wishes.MOVED;
            if (!allocation.isAssigned(n)) {
                left += roster.network(n).weight();
                continue;
            }
            continuity += newFace(roster, n, allocation.analystOf(n));
            region += elsewhere(roster, n, allocation.analystOf(n));
        }
        int hours = 0;
        int exposure = 0;
        var loads = Load.all(roster, allocation);
        for (int a = 0; a < loads.length; a++) {
            hours += Wishes.fullness(loads[a].minutes(), roster.minutes(a));
            exposure += Wishes.fullness(loads[a].difficult(), roster.difficultAllowed(a));
        }
        return new Score(left, hours, exposure, continuity, region, stability);
    }

    /** The points against this analyst, if somebody else who is able has worked on the network before. */
    public static int newFace(Roster roster, int network, int analyst) {
        if (Wishes.hasWorkedOn(roster.analyst(analyst), roster.network(network))) return 0;
        for (int able : roster.able(network))
            if (Wishes.hasWorkedOn(roster.analyst(able), roster.network(network))) return Wishes.NEW_FACE;
        return 0;
    }

    /** The points against this analyst, if the network is in another region. */
    public static int elsewhere(Roster roster, int network, int analyst) {
        return Wishes.isElsewhere(roster.analyst(analyst), roster.network(network)) ? Wishes.OTHER_REGION : 0;
    }

    /** All points together. */
    public int points() {
        return evenHours + evenExposure + continuity + region + stability;
    }

    /** As OptaPlanner writes it; no plan breaks a hard rule. */
    @Override
    public String toString() {
        return "0hard/%dmedium/%dsoft".formatted(-weightLeft, -points());
    }
}
