package org.plainsight.governance.impact;

import org.plainsight.rules.Weighing;
import org.plainsight.rules.trace.Outcome;

/**
 * What a pack makes of one network or advert.
 *
 * @param route the route's code; empty where there is none
 */
public record Standing(Outcome outcome, String route, int points) {

    public static Standing of(Weighing weighing) {
        return new Standing(weighing.outcome(), weighing.route().orElse(""), weighing.points());
    }

    /** Whether it is worth a person's time. */
    public boolean putForward() {
        return outcome != Outcome.NONE || !route.isEmpty();
    }

    /** Whether it asks more of people than the other: more points, a higher outcome, or a route that the other has not. */
    public boolean isAbove(Standing other) {
        return points > other.points
                || outcome.compareTo(other.outcome) > 0
                || (!route.isEmpty() && !route.equals(other.route));
    }
}
