package org.plainsight.rules.diff;

/** One way in which an outcome or a route changes, with facts that show it. */
public record Change(Shown shown) {

    /** Newly put forward. */
    public boolean enters() {
        return !shown.before().putForward() && shown.after().putForward();
    }

    /** No longer put forward. */
    public boolean leaves() {
        return shown.before().putForward() && !shown.after().putForward();
    }
}
