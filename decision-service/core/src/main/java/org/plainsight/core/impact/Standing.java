package org.plainsight.core.impact;

import org.plainsight.rules.Weighing;
import org.plainsight.rules.trace.Outcome;

/**
 * What a pack makes of one network or advert.
 *
 * @param route the route's code; empty where there is none
 */
public record Standing(Outcome outcome, String route, int points) {

    static Standing of(Weighing weighing) {
        return new Standing(weighing.outcome(), weighing.route().orElse(""), weighing.points());
    }

    /** Whether it is worth a person's time. */
    public boolean putForward() {
        return outcome != Outcome.NONE || !route.isEmpty();
    }
}
