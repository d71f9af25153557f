package org.plainsight.rules.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a family's row says to a reader, from its annotation columns.
 *
 * @param family the family's name
 * @param row the DMN rule id
 * @param plausibleLow the fewest points that its evidence would bear; never above {@code plausibleHigh}
 */
public record Indicator(
        String family,
        String row,
        String name,
        String whyItMayMatter,
        String ordinaryExplanation,
        Grade grade,
        List<String> sources,
        int points,
        int plausibleLow,
        int plausibleHigh,
        LocalDate reviewBy) {
    public Indicator {
        sources = List.copyOf(sources);
    }
}
