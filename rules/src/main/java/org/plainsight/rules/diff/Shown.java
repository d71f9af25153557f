package org.plainsight.rules.diff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.Outcome;

/**
 * Made-up facts and what each pack makes of them, seen by weighing them with both. Facts that are not named are unknown.
 *
 * @param inWords the facts, one clause each, joined by "; "
 */
public record Shown(Map<String, Value> facts, String inWords, Result before, Result after) {
    public Shown {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** What one pack makes of them. */
    public record Result(Outcome outcome, Optional<String> route, int points) {

        /** Whether it is worth a person's time. */
        public boolean putForward() {
            return outcome != Outcome.NONE || route.isPresent();
        }

        /** Whether it asks more of people than the other: more points, a higher outcome, or a route that the other has not. */
        public boolean isAbove(Result other) {
            return points > other.points
                    || outcome.compareTo(other.outcome) > 0
                    || (route.isPresent() && !route.equals(other.route));
        }
    }
}
