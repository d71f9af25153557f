package org.plainsight.rules.change;

import org.plainsight.rules.trace.Outcome;

/**
 * What weighing gives.
 *
 * @param route the route's code; empty where there is none
 */
public record Result(int points, Outcome outcome, String route) {

    /** Whether a person is asked to look. */
    public boolean putForward() {
        return outcome != Outcome.NONE || !route.isEmpty();
    }
}
