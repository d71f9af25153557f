package org.plainsight.tasking.workload;

/** What no record of a workload accepts. */
final class Refuse {
    private Refuse() {}

    static void blank(String what, String id) {
        if (id.isBlank()) throw new IllegalArgumentException("the id of a %s is blank; give one".formatted(what));
    }

    static void outside(String what, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException("%s is `%d`; give %d to %d".formatted(what, value, least, most));
    }
}
