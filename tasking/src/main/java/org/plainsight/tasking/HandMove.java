package org.plainsight.tasking;

import java.util.List;
import org.plainsight.tasking.fit.Obstacle;

/** What a move by hand would do. */
public sealed interface HandMove {

    /**
     * It fits.
     *
     * @param weightGained more than 0 if nobody had the network
     * @param pointsMore how many more points would speak against the plan; below 0 if fewer
     */
    record Fits(long weightGained, int pointsMore) implements HandMove {}

    /** It fits once the analyst gives up other work; the cheapest such work is named. */
    record Displaces(Obstacle obstacle, List<String> displaced, long weightLost) implements HandMove {
        public Displaces {
            displaced = List.copyOf(displaced);
        }
    }

    /** It breaks a rule whatever is given up. */
    record Breaks(Obstacle obstacle) implements HandMove {}

    /** The plan knows no such network, or no such analyst. */
    record Unknown(String what) implements HandMove {}
}
