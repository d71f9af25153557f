package org.plainsight.core.facts;

/** What advertising may have cost, by a made-up tariff: 4 pounds for each day up, 2 pounds for each bump. */
final class Tariff {

    private static final long POUNDS_A_DAY = 4;
    private static final long POUNDS_A_BUMP = 2;
    private static final long DAYS_A_MONTH = 30;

    private Tariff() {}

    /** Pounds a month over all that was seen of these adverts, at least one month; rounded half up. */
    static long aMonth(Surroundings around, int[] adverts) {
        long pounds = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int place : adverts) {
            var sight = around.sight(place);
            int bumps = around.corpus().moments(around.advert(place)).length - 1;
            pounds += POUNDS_A_DAY * Math.max(1, days(sight.last() - sight.first())) + POUNDS_A_BUMP * bumps;
            first = Math.min(first, sight.first());
            last = Math.max(last, sight.last());
        }
        long days = Math.max(DAYS_A_MONTH, days(last - first));
        return (pounds * DAYS_A_MONTH * 2 + days) / (2 * days);
    }

    /** Whole days, a begun day counted. */
    static long days(long seconds) {
        return (seconds + Surroundings.DAY - 1) / Surroundings.DAY;
    }
}
