package org.plainsight.governance.impact;

/**
 * The assumptions by which networks are turned into hours.
 *
 * @param minutesEach so long does a person look at one network, 1 to 10,000
 * @param days the days that the adverts span, at least 1; other weeks are taken to be like these
 */
public record Cost(int minutesEach, long days) {

    public static final int MOST_MINUTES = 10_000;
    private static final int WEEK = 7;

    public Cost {
        if (minutesEach < 1 || minutesEach > MOST_MINUTES)
            throw new IllegalArgumentException("looking at one network is said to take `%d` minutes; give 1 to %d"
                    .formatted(minutesEach, MOST_MINUTES));
        if (days < 1) throw new IllegalArgumentException("adverts cannot span `%d` days".formatted(days));
    }

    /** The minutes a week that so many networks more take; adverts of less than a week count as a week's. */
    public long minutesAWeek(long networksMore) {
        return Math.round((double) networksMore * minutesEach * WEEK / Math.max(WEEK, days));
    }
}
