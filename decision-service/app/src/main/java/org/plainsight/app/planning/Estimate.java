package org.plainsight.app.planning;

/**
 * What is expected of looking at one network.
 *
 * @param minutes how long it takes
 * @param least at the shorter end of the range
 * @param most at the longer end
 * @param isLearned whether reviewers recorded how long such networks took; else it is an assumption
 * @param difficultMinutes how many of them show difficult content
 * @param priority 1 is highest
 * @param weight what looking at it is worth beside the others
 */
record Estimate(int minutes, int least, int most, boolean isLearned, int difficultMinutes, int priority, int weight) {

    /** Such as {@code about 90 minutes (45 to 180, assumed)}. */
    String words() {
        return "about %s (%d to %d, %s)"
                .formatted(Amounts.minutes(minutes), least, most, isLearned ? "as recorded" : "assumed");
    }

    static String priorityWords(int priority) {
        return switch (priority) {
            case 1 -> "the same day";
            case 2 -> "this week";
            default -> "when there is time";
        };
    }
}
