package org.plainsight.governance.activating;

import org.plainsight.governance.audit.Hash;

/**
 * The proof that a change only reduces: over all facts that there can be, and over everybody in a snapshot, nobody gets more points, a
 * higher outcome or a new route. Whoever holds one has it from the computation; there is no other way to make one.
 */
public final class ReducesOnly {

    private final Hash before;
    private final Hash after;
    private final Hash snapshot;

    ReducesOnly(Hash before, Hash after, Hash snapshot) {
        this.before = before;
        this.after = after;
        this.snapshot = snapshot;
    }

    /** The pack against which it was proved. */
    public Hash before() {
        return before;
    }

    /** The pack of which it was proved. */
    public Hash after() {
        return after;
    }

    /** The adverts on which it was seen. */
    public Hash snapshot() {
        return snapshot;
    }
}
