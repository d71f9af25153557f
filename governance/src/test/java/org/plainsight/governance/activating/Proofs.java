package org.plainsight.governance.activating;

import org.plainsight.governance.audit.Hash;

/** Proofs for tests, which outside of tests come from computing alone. */
public final class Proofs {

    private Proofs() {}

    public static ReducesOnly of(Hash before, Hash after) {
        return new ReducesOnly(before, after, Hash.of("a snapshot"));
    }
}
