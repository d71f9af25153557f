package org.plainsight.tasking.plan;

import java.util.List;

/**
 * A network that somebody has.
 *
 * @param because what each rule has to say of this analyst
 * @param next the next best analysts, at most three, the best first
 */
public record Placement(String network, String analyst, List<Factor> because, List<Alternative> next) {

    public Placement {
        because = List.copyOf(because);
        next = List.copyOf(next);
    }

    /**
     * One rule's say.
     *
     * @param points against this analyst; 0 where there is nothing against
     */
    public record Factor(String rule, int points, String words) {}

    /**
     * Somebody else who could have it, all else staying as it is.
     *
     * @param displaced networks that would have to be left for it
     * @param weightLost their weight together
     * @param pointsMore how many more points would speak against the plan; below 0 if fewer
     */
    public record Alternative(String analyst, List<String> displaced, long weightLost, int pointsMore) {
        public Alternative {
            displaced = List.copyOf(displaced);
        }
    }
}
