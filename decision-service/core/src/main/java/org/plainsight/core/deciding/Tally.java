package org.plainsight.core.deciding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.trace.Outcome;

/**
 * How many subjects came out how.
 *
 * @param outcomes how many had each outcome, from none to most urgent
 * @param putForward how many are worth a person's time: an outcome other than none, or a route
 */
public record Tally(Map<String, Long> outcomes, Map<String, Long> routes, long putForward) {

    public Tally {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        routes = Collections.unmodifiableMap(new TreeMap<>(routes));
    }

    /** Counts subjects as they come. Not thread-safe. */
    public static final class Counting {
        private final Map<String, Long> outcomes = new LinkedHashMap<>();
        private final Map<String, Long> routes = new TreeMap<>();
        private long putForward;

        public Counting() {
            for (var outcome : Outcome.values()) outcomes.put(outcome.code(), 0L);
        }

        public void count(Weighing weighing) {
            outcomes.merge(weighing.outcome().code(), 1L, Long::sum);
            weighing.route().ifPresent(r -> routes.merge(r, 1L, Long::sum));
            if (weighing.putForward()) putForward++;
        }

        public void add(Counting other) {
            other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            other.routes.forEach((route, count) -> routes.merge(route, count, Long::sum));
            putForward += other.putForward;
        }

        public Tally done() {
            return new Tally(outcomes, routes, putForward);
        }
    }
}
