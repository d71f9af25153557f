package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * Two plans side by side, as people read them; kept as they are.
 *
 * @param asked what was imagined, as a clause after "what if"
 * @param more networks that somebody has only in the imagined plan
 * @param fewer networks that somebody has only in the plan without it
 * @param moved what both give to somebody, and not to the same person
 */
record Sides(
        LocalDate start,
        String asked,
        Side asItIs,
        Side imagined,
        List<Difference> more,
        List<Difference> fewer,
        List<Difference> moved,
        String method) {

    Sides {
        more = List.copyOf(more);
        fewer = List.copyOf(fewer);
        moved = List.copyOf(moved);
    }

    /**
     * One of the two.
     *
     * @param gap in hundredths of a percent: how much of the bound is missing at most
     */
    record Side(
            int networks,
            int assigned,
            int left,
            int firstPriorityLeft,
            long weight,
            long bound,
            long gap,
            long minutesAsked,
            long minutesThere,
            List<Person> people) {
        Side {
            people = List.copyOf(people);
        }

        String gapWords() {
            return "%.2f %%".formatted(gap / 100.0);
        }
    }

    /** How full somebody's fortnight is. */
    record Person(String name, int networks, long minutes, long there, long difficult, long difficultAllowed) {}

    /**
     * One network.
     *
     * @param from who has it without what is imagined; empty: nobody
     * @param to who has it with it; empty: nobody
     */
    record Difference(String network, String from, String to, String why) {}

    /** Whether the network is one of those that were imagined. */
    static boolean isImagined(Difference difference) {
        return difference.network().startsWith(Scenario.MoreNetworks.ID);
    }

    /** In one sentence. */
    String inShort() {
        long gained = imagined.weight() - asItIs.weight();
        var assigned = "%s of %s would have somebody, instead of %,d of %,d"
                .formatted(
                        "%,d".formatted(imagined.assigned()),
                        Amounts.of(imagined.networks(), "network"),
                        asItIs.assigned(),
                        asItIs.networks());
        if (gained == 0) return assigned + ". The worth of what is looked at would be the same.";
        return "%s. What is looked at would be worth %,d %s."
                .formatted(assigned, Math.abs(gained), gained > 0 ? "more" : "less");
    }
}
