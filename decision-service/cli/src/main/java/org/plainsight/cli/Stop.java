package org.plainsight.cli;

import java.io.Serial;

/** Ends a command with one line and an exit code; thrown for what a user can mend, never for a fault of the program. */
final class Stop extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int code;

    /** @param line the thing, the value and the way out */
    Stop(int code, String line) {
        super(line, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
