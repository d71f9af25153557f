package org.plainsight.app.governing;

import java.util.List;

/**
 * What was computed about a change, as its page shows it and as it can be taken away.
 *
 * @param sheet the hash of the evidence sheet that it belongs to
 * @param networks of so many networks
 * @param days that the adverts span
 * @param before put forward by the rules in force
 * @param after put forward by the proposed rules
 * @param hours a week that it costs, in tenths; below 0 where it frees some
 * @param statements what was counted and proved about the pack
 */
record EvidenceReport(
        String sheet,
        String inShort,
        String snapshot,
        long adverts,
        long networks,
        long days,
        long before,
        long after,
        List<Moved> entered,
        List<Moved> left,
        List<Moved> moved,
        long hours,
        int minutesEach,
        List<Cause> causes,
        List<Group> groups,
        int hiddenGroups,
        Flip flip,
        List<String> notes,
        List<String> statements) {

    /** A network whose result changes. */
    record Moved(String network, int adverts, String before, String after, List<String> because) {
        Moved {
            because = List.copyOf(because);
        }
    }

    /** An edit, and what goes away without it. */
    record Cause(String edit, boolean separable, long entered, long left, long moved) {}

    /** One kind of network: what share is put forward, before and after. */
    record Group(String kind, String name, String before, String after) {}

    /** What swapping protected words changed. */
    record Flip(long words, long texts, List<String> changed) {
        Flip {
            changed = List.copyOf(changed);
        }
    }

    EvidenceReport {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        moved = List.copyOf(moved);
        causes = List.copyOf(causes);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        statements = List.copyOf(statements);
    }

    /** Hours a week in words: {@code about 2.5 hours a week more}. */
    String hoursWords() {
        if (hours == 0) return "no hours more and none fewer";
        return "about %.1f hours a week %s".formatted(Math.abs(hours) / 10.0, hours > 0 ? "more" : "fewer");
    }
}
