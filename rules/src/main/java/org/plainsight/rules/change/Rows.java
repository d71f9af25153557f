package org.plainsight.rules.change;

/** The rows that one subject's facts leave standing: some bytes, so that a whole run's can be kept. */
public final class Rows {

    private final long[] alive;

    Rows(long[] alive) {
        this.alive = alive;
    }

    long[] alive() {
        return alive;
    }
}
