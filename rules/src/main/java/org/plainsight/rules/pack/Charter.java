package org.plainsight.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a pack says about itself.
 *
 * @param experimentalUntil after this day weighing stops
 * @param sources citations by their short names
 * @param excluded indicators that carry no points, each with the reason
 */
public record Charter(
        String title,
        String purpose,
        String status,
        String ownerRole,
        String ownerOrganisation,
        LocalDate experimentalUntil,
        Map<String, String> sources,
        List<Excluded> excluded) {

    /** An indicator that people expect to find here and that carries no points on purpose. */
    public record Excluded(String indicator, String because, List<String> sources) {}

    public Charter {
        sources = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sources));
        excluded = List.copyOf(excluded);
    }
}
