package org.plainsight.governance.audit;

import java.io.Serial;

/** Stops a check at the first thing that is wrong; never leaves the package. */
final class Found extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Verdict.Kind kind;

    Found(Verdict.Kind kind, String what) {
        super(what, null, false, false);
        this.kind = kind;
    }

    Verdict.Unsound verdict() {
        return new Verdict.Unsound(kind, String.valueOf(getMessage()));
    }
}
