package org.plainsight.app.planning;

import org.plainsight.app.deciding.Desk;

/**
 * What the service assumes of a network before anybody has looked: nobody has measured it yet, and the page says so.
 *
 * @param minutes how long looking takes
 * @param difficultMinutes how many of them show difficult content
 * @param priority 1 is highest
 * @param weight what looking at it is worth beside the others
 */
record Estimate(int minutes, int difficultMinutes, int priority, int weight) {

    private static final int ANY_NETWORK = 30;
    private static final int EACH_ADVERT = 3;
    /** Whoever looks at a very large network looks at a part of it. */
    private static final int MOST = 300;

    private static final int DIFFICULT_ONE_OF = 4;

    static final String WORDS =
            "How long a network takes is an assumption that nobody has measured yet: %d minutes and %d for each advert, at most %d hours, a quarter of it difficult content. It may be half of that, or twice. One to be looked at the same day counts 100, one for this week 30, any other 10: an assumption too, which a board may change."
                    .formatted(ANY_NETWORK, EACH_ADVERT, MOST / 60);

    static Estimate of(Desk.Waiting waiting) {
        int minutes = Math.min(MOST, ANY_NETWORK + EACH_ADVERT * waiting.adverts());
        int priority = switch (waiting.outcome()) {
            case "same-day" -> 1;
            case "this-week" -> 2;
            default -> 3;
        };
        return new Estimate(minutes, minutes / DIFFICULT_ONE_OF, priority, weight(priority));
    }

    private static int weight(int priority) {
        return switch (priority) {
            case 1 -> 100;
            case 2 -> 30;
            default -> 10;
        };
    }

    static String priorityWords(int priority) {
        return switch (priority) {
            case 1 -> "the same day";
            case 2 -> "this week";
            default -> "when there is time";
        };
    }

    /** Such as {@code about 90 minutes (45 to 180)}. */
    static String range(int minutes) {
        return "about %d minutes (%d to %d)".formatted(minutes, minutes / 2, minutes * 2);
    }

    static String hours(long minutes) {
        return minutes % 60 == 0 ? "%,d".formatted(minutes / 60) : "%,.1f".formatted(minutes / 60.0);
    }
}
