package org.plainsight.rules.patterns;

/**
 * What is usual where a network is, for sentences that compare.
 *
 * @param known whether it is known
 * @param advertsPerHundredDays how many adverts a network of the area gains in a hundred days, on average
 * @param asOf the instant of weighing, seconds since 1970-01-01T00:00Z
 */
public record Usual(boolean known, long advertsPerHundredDays, long asOf) {
    public static Usual unknown(long asOf) {
        return new Usual(false, 0, asOf);
    }
}
