package org.plainsight.testdata;

/**
 * Gives every made-up line a number of its own: from the ranges that Ofcom keeps for drama while they last, and from
 * {@code +999}, a country code that belongs to nobody, when more are needed. Which kind a person gets says nothing about
 * the person.
 */
final class Numbers {
    private static final String[] LANDLINES = {
        "+441134960",
        "+441144960",
        "+441154960",
        "+441164960",
        "+441174960",
        "+441184960",
        "+441214960",
        "+441314960",
        "+441414960",
        "+441514960",
        "+441614960",
        "+441632960",
        "+442079460",
        "+442920180"
    };
    private static final int MOBILES = 1_000;
    private static final int INVENTED = 1_000_000_000;

    private final double dramaShare;
    private final int mobileStart;
    private final int landlineStart;
    private final long inventedStart;
    private int mobiles;
    private int landlines;
    private long invented;

    /** @param expected about how many numbers will be wanted, so that the drama ranges are spread over all of them */
    Numbers(long seed, long expected) {
        Dice dice = Dice.of(seed, -77);
        dramaShare = Math.min(0.6, (MOBILES + 1_000.0 * LANDLINES.length) / Math.max(1, expected));
        mobileStart = dice.below(MOBILES);
        landlineStart = dice.below(1_000 * LANDLINES.length);
        inventedStart = dice.between(0L, INVENTED - 1L);
    }

    /** A number that nobody else has. */
    String next(Dice dice) {
        if (!dice.chance(dramaShare)) {
            return fromNobody();
        }
        return dice.chance(0.5) && mobiles < MOBILES ? mobile() : landline();
    }

    private String mobile() {
        // Odd steps that share no factor with the size walk through every number once.
        return "+447700900%03d".formatted((mobileStart + 377L * mobiles++) % MOBILES);
    }

    private String landline() {
        int all = 1_000 * LANDLINES.length;
        while (landlines < all) {
            long at = (landlineStart + 5_743L * landlines++) % all;
            String number = LANDLINES[(int) (at / 1_000)] + "%03d".formatted(at % 1_000);
            if (!number.equals(Site.HELPLINE)) {
                return number;
            }
        }
        return fromNobody();
    }

    private String fromNobody() {
        return "+999%09d".formatted((inventedStart + 618_033_989L * invented++) % INVENTED);
    }
}
