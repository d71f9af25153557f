package org.plainsight.core.impact;

import java.util.function.BooleanSupplier;
import org.plainsight.rules.pack.Progress;

/** Tells how far the work has come, and ends it where somebody wants it ended. */
final class Steps {

    /** Somebody stopped the work. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final Progress progress;
    private final BooleanSupplier stopped;

    Steps(Progress progress, BooleanSupplier stopped) {
        this.progress = progress;
        this.stopped = stopped;
    }

    void at(String step) {
        at(step, 0, 0);
    }

    void at(String step, long done, long of) {
        goOn();
        progress.at(step, done, of);
    }

    /** Throws where the work is to end. */
    void goOn() {
        if (stopped.getAsBoolean()) throw new Stopped();
    }
}
