package org.plainsight.rules.change;

import java.util.List;
import org.plainsight.rules.trace.Outcome;

/**
 * The smallest sets of facts that, had they been otherwise, would have led to another result.
 *
 * @param towards one for each result that the tables can give and that is not the present one
 * @param searched all sets of up to so many facts were looked at
 * @param most sets of more facts than this were not looked for
 * @param nodes how many sets, or groups of sets that were ruled out together, were looked at
 */
public record Alternatives(List<Towards> towards, int searched, int most, long nodes) {

    public Alternatives {
        towards = List.copyOf(towards);
    }

    /** The same, of one target alone. */
    public Alternatives towards(Target target) {
        var own = towards.stream().filter(t -> t.target().equals(target)).toList();
        return new Alternatives(own, searched, most, nodes);
    }

    /** Whether the search stopped at its limit before it had looked at everything that it was to look for. */
    public boolean stopped() {
        return searched < most && towards.stream().anyMatch(t -> t.size() > searched || t.size() == 0);
    }

    /** What part of a result is to be another. */
    public enum Part {
        OUTCOME,
        ROUTE,
        /** More points than a number. */
        ABOVE,
        /** Fewer points than a number. */
        BELOW
    }

    /** An outcome's or a route's code, empty for no route; or a number of points. */
    public record Target(Part part, String code) {

        boolean isMetBy(Result result) {
            return switch (part) {
                case OUTCOME -> result.outcome() == Outcome.of(code).orElseThrow();
                case ROUTE -> result.route().equals(code);
                case ABOVE -> result.points() > Integer.parseInt(code);
                case BELOW -> result.points() < Integer.parseInt(code);
            };
        }
    }

    /**
     * The ways to one other result: no set of fewer facts leads there.
     *
     * @param size the number of facts in each; 0 where none was found
     * @param count how many sets of that size lead there, of those that were looked at
     * @param ways the nearest of them, the nearest first
     */
    public record Towards(Target target, int size, int count, List<Way> ways) {
        public Towards {
            ways = List.copyOf(ways);
        }
    }

    /** All of its changes together, nothing else changed, and what weighing these facts did give. */
    public record Way(List<Change> changes, Result result) {
        public Way {
            changes = List.copyOf(changes);
        }
    }
}
