package org.plainsight.testdata;

import java.time.Instant;

/**
 * What to make: the same recipe gives the same bytes on every machine.
 *
 * @param adverts how many different adverts, 1 or more; reviews and older versions come on top
 * @param seed of all chance
 * @param asOf the end of the made-up history; nothing is later
 * @param days how long that history is, 30 to 730
 * @param switchboardShare the share of adverts that carry the switchboard's number, 0 to 0.5
 */
public record Recipe(long adverts, long seed, Instant asOf, int days, double switchboardShare) {
    /** The end of history unless another is given. */
    public static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");

    public Recipe {
        if (adverts < 1 || adverts > 1_000_000_000) {
            throw new IllegalArgumentException(
                    "`%d` adverts cannot be made: ask for 1 to 1,000,000,000".formatted(adverts));
        }
        if (days < 30 || days > 730) {
            throw new IllegalArgumentException(
                    "a history of `%d` days cannot be made: ask for 30 to 730".formatted(days));
        }
        if (!(switchboardShare >= 0 && switchboardShare <= 0.5)) {
            throw new IllegalArgumentException("a switchboard on `%s` of all adverts cannot be made: ask for 0 to 0.5"
                    .formatted(switchboardShare));
        }
    }

    /** The usual history: 120 days to 1 November 2026, the switchboard on 2 % of adverts. */
    public static Recipe of(long adverts, long seed) {
        return new Recipe(adverts, seed, AS_OF, 120, 0.02);
    }

    /** The same with another share of adverts on the switchboard's number. */
    public Recipe withSwitchboardShare(double share) {
        return new Recipe(adverts, seed, asOf, days, share);
    }
}
