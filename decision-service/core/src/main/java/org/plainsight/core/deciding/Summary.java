package org.plainsight.core.deciding;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.plainsight.rules.pack.PackId;

/**
 * A run in figures.
 *
 * @param asOfGiven whether somebody gave the moment; otherwise it is the latest posting or update in the file
 * @param counts by name, in a fixed order
 * @param extraFields fields that the contract does not know, kept with their adverts
 * @param seconds by stage, in the order of the work; the only part that two equal runs may differ in
 * @param files what was written
 */
public record Summary(
        String engine,
        PackId pack,
        Instant asOf,
        boolean asOfGiven,
        Map<String, Long> counts,
        SortedSet<String> extraFields,
        Tally adverts,
        Tally networks,
        Map<String, Double> seconds,
        List<Written> files) {
    public Summary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
        files = List.copyOf(files);
    }
}
