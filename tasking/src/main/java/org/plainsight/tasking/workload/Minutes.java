package org.plainsight.tasking.workload;

/** Minutes in words. */
public final class Minutes {
    private Minutes() {}

    /** Such as {@code 1 minute} or {@code 1,200 minutes}. */
    public static String words(int minutes) {
        return "%,d %s".formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }

    /** Such as {@code 30 difficult minutes}. */
    public static String difficult(int minutes) {
        return "%,d difficult %s".formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }
}
