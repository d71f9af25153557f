package org.plainsight.rules.diff;

import java.util.List;
import java.util.Optional;

/**
 * What changes in one of the two models, adverts or networks.
 *
 * @param file the model's file
 * @param subject {@code advert} or {@code network}
 * @param regions where rows change, table by table
 * @param overall what can come of it, over all facts at all
 * @param raise facts that get more points, a higher outcome or a route that they had not; of those that gain most, where least
 *     is known; empty where there are none, or where not all combinations were followed
 * @param dead rows that facts could reach before and none can now
 * @param revived rows that no facts could reach before and some can now
 * @param untold what could not be decided, in words
 */
public record SideDiff(
        String file,
        String subject,
        List<Region> regions,
        Region.Consequences overall,
        Optional<Shown> raise,
        List<String> dead,
        List<String> revived,
        List<String> untold) {
    public SideDiff {
        regions = List.copyOf(regions);
        dead = List.copyOf(dead);
        revived = List.copyOf(revived);
        untold = List.copyOf(untold);
    }

    /** Whether some facts get other points, another outcome or another route, or other rows count. */
    public boolean changesAnything() {
        return !regions.isEmpty()
                || !overall.changes().isEmpty()
                || overall.leastPoints().orElse(0) != 0
                || overall.mostPoints().orElse(0) != 0;
    }
}
