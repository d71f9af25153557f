package org.plainsight.core.measure;

import java.util.List;
import java.util.Set;
import org.plainsight.rules.trace.Outcome;

/**
 * One found network, with all that a list of networks may be ordered by.
 *
 * @param putForward whether an outcome or a route asks somebody to look
 * @param newest the last posting or update of its adverts, in seconds since 1970
 * @param indicators how many different rows that add points its adverts fired between them
 * @param rows the rows that fired for the network itself
 */
public record Listed(
        String id,
        List<String> adverts,
        boolean putForward,
        Outcome outcome,
        int points,
        long newest,
        int indicators,
        Set<String> rows) {
    public Listed {
        adverts = List.copyOf(adverts);
        rows = Set.copyOf(rows);
    }
}
