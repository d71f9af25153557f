package org.plainsight.app.planning;

import org.plainsight.tasking.workload.Minutes;

/** Numbers as the plan's pages write them. */
final class Amounts {
    private Amounts() {}

    /** Such as {@code 1 minute}. */
    static String minutes(int minutes) {
        return Minutes.words(minutes);
    }

    /** Such as {@code 1 hour} or {@code 7.5 hours}. */
    static String hours(long minutes) {
        return bareHours(minutes) + (minutes == 60 ? " hour" : " hours");
    }

    /** The same without the word. */
    static String bareHours(long minutes) {
        return minutes % 60 == 0 ? "%,d".formatted(minutes / 60) : "%,.1f".formatted(minutes / 60.0);
    }

    /** Such as {@code 1 network} or {@code 12 networks}. */
    static String of(long count, String one) {
        return "%,d %s%s".formatted(count, one, count == 1 ? "" : "s");
    }
}
