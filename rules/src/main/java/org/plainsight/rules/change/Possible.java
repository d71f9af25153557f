package org.plainsight.rules.change;

import java.util.List;
import java.util.Set;
import org.plainsight.rules.trace.Outcome;

/**
 * What could be, whatever the unknown facts turned out to be; that they stay unknown is among it. What facts keep between them is
 * not asked, so some of it may be more than any real subject could come to, and never less.
 *
 * @param exact false where there were too many combinations to follow: the span then holds all that could be, and may be wider
 * @param routes codes; empty for no route
 * @param levers each unknown fact that could do anything by itself
 */
public record Possible(
        int least, int most, Set<Outcome> outcomes, Set<String> routes, boolean exact, List<Lever> levers) {

    public Possible {
        outcomes = Set.copyOf(outcomes);
        routes = Set.copyOf(routes);
        levers = List.copyOf(levers);
    }

    /** What one unknown fact could do while the others stay unknown. */
    public record Lever(String fact, int least, int most, Set<Outcome> outcomes, Set<String> routes) {
        public Lever {
            outcomes = Set.copyOf(outcomes);
            routes = Set.copyOf(routes);
        }
    }
}
