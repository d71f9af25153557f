package org.plainsight.rules.change;

import java.util.List;
import java.util.Set;
import org.plainsight.rules.trace.Outcome;

/**
 * What could be, whatever the unknown facts turned out to be; that they stay unknown is among it. Facts that the rules ask about
 * are only taken together as they can stand together: no more names on one phone than there are names.
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

    Possible with(List<Lever> each) {
        return new Possible(least, most, outcomes, routes, exact, each);
    }

    /** What one unknown fact could do while the others stay unknown. */
    public record Lever(String fact, int least, int most, Set<Outcome> outcomes, Set<String> routes) {
        public Lever {
            outcomes = Set.copyOf(outcomes);
            routes = Set.copyOf(routes);
        }
    }
}
