package org.plainsight.tasking;

/**
 * How hard to look for a better plan.
 *
 * @param moves how many moves the solver may try; 0 leaves the best plan that was found before it
 */
public record Effort(long moves) {
    /** About eight seconds of one processor for 200 networks and 20 analysts. */
    public static final Effort USUAL = new Effort(60_000);

    public Effort {
        if (moves < 0)
            throw new IllegalArgumentException("the number of moves is `%d`; give 0 or more".formatted(moves));
    }

    /** Goes on until the watcher ends it. */
    public static Effort untilStopped() {
        return new Effort(Long.MAX_VALUE);
    }
}
