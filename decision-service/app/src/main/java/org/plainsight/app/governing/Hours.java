package org.plainsight.app.governing;

/** What a change costs in people's time, in words. */
final class Hours {

    private Hours() {}

    /** Such as {@code about 2.5 hours a week more}. */
    static String words(long minutesAWeek) {
        if (minutesAWeek == 0) return "no hours more and none fewer";
        return "about %,.1f hours a week %s"
                .formatted(Math.abs(minutesAWeek) / 60.0, minutesAWeek > 0 ? "more" : "fewer");
    }
}
