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
    }
}
