package org.plainsight.explain;

import java.util.List;

/**
 * What one known fact rests on, in the order of the adverts' ids.
 *
 * @param more whether there may have been more than was kept
 */
public record Basis(String fact, List<Ground> grounds, boolean more) {

    public Basis {
        grounds = List.copyOf(grounds);
    }
}
