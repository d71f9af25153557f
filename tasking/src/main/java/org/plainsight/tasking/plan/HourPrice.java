package org.plainsight.tasking.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one more hour of somebody's time would be worth, in weight.
 *
 * @param of a team or a skill, or everybody
 * @param name of that team or skill
 * @param analysts how many people it is the mean of
 * @param weight at most, and for a few hours only, if the hour is there on the first day; one decimal
 * @param byDueDay the same for each day of the period, if the hour is there no earlier than that day
 * @param day what a whole day more would let be looked at; empty if nothing
 * @param words the same as a sentence
 */
public record HourPrice(
        Of of,
        String name,
        int analysts,
        BigDecimal weight,
        List<BigDecimal> byDueDay,
        Optional<OneMoreDay> day,
        String words) {

    public HourPrice {
        byDueDay = List.copyOf(byDueDay);
    }

    /** Whose hour. */
    public enum Of {
        /** Where nobody has a team or a skill. */
        EVERYBODY,
        TEAM,
        SKILL;

        /** As files write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One analyst works one day more at the beginning of the period, all else staying as it is.
     *
     * @param analyst who of the team, or with the skill, could do most with it
     * @param minutes as on that person's longest day
     * @param networks what nobody has and would fit then, the most weight for a minute first
     */
    public record OneMoreDay(String analyst, int minutes, List<String> networks) {
        public OneMoreDay {
            networks = List.copyOf(networks);
        }
    }
}
