package org.plainsight.explain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

/**
 * What was decided.
 *
 * @param route the route's code ({@code safeguarding}); empty where there is none
 * @param points exactly the sum of the points of {@code rows}
 * @param families the capped points of each family
 * @param rows what gave points, caps that bit among them
 * @param unknown the facts that the pack reads and that are not known
 */
public record Decided(
        Instant at,
        Outcome outcome,
        String route,
        int points,
        Map<String, Integer> families,
        List<Contribution> rows,
        List<String> unknown) {

    public Decided {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
        int sum = rows.stream().mapToInt(Contribution::points).sum();
        if (sum != points)
            throw new IllegalArgumentException(
                    "the rows give %d points, and the decision says %d".formatted(sum, points));
    }

    public boolean hasRoute() {
        return !route.isEmpty();
    }

    /** Whether a person is asked to look: an outcome other than none, or a route. */
    public boolean putForward() {
        return outcome != Outcome.NONE || hasRoute();
    }
}
