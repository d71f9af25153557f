package org.plainsight.app.governing;

import java.util.List;
import org.plainsight.explain.Paper;

/**
 * What was computed about a change, as its page shows it and as it can be taken away.
 *
 * @param sheet the hash of the evidence sheet that it belongs to
 * @param days that the adverts span
 * @param minutesAWeek what it costs in people's time; below 0 where it frees some
 * @param statements what was counted and proved about the pack
 * @param impact the effect on the adverts in canonical JSON, which the sheet's hash covers
 */
record EvidenceReport(
        String sheet,
        String inShort,
        Counts counts,
        long days,
        long minutesAWeek,
        int minutesEach,
        Paper paper,
        List<String> statements,
        String impact) {

    /**
     * How many.
     *
     * @param before put forward by the rules in force, of the networks
     * @param after put forward by the proposed rules
     */
    record Counts(long adverts, long networks, long before, long after, long entered, long left) {}

    EvidenceReport {
        statements = List.copyOf(statements);
    }

    String hoursWords() {
        return Hours.words(minutesAWeek);
    }
}
