package org.plainsight.tasking.plan;

import java.math.BigDecimal;

/**
 * What one more hour of somebody's time would be worth, in weight.
 *
 * @param of a team or a skill
 * @param name of that team or skill
 * @param analysts how many people it is the mean of
 * @param weight at most, and for a few hours only; one decimal
 * @param words the same as a sentence
 */
public record HourPrice(Of of, String name, int analysts, BigDecimal weight, String words) {

    /** Whose hour. */
    public enum Of {
        TEAM,
        SKILL;

        /** As files write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
