package org.plainsight.governance.audit;

import java.util.List;
import java.util.Optional;

/** What came of checking an exported log. */
public sealed interface Verdict {

    /**
     * Nothing was changed since it was signed.
     *
     * @param newest the newest checkpoint
     * @param note the newest checkpoint as signed, for a witness to countersign and keep
     * @param checkpoints how many checkpoints vouch for it
     * @param signers who signed the newest one, of those whose keys were given
     * @param witnessed what the witness kept; empty where no witness was asked
     */
    record Sound(
            Checkpoint newest, SignedNote note, int checkpoints, List<String> signers, Optional<Checkpoint> witnessed)
            implements Verdict {
        public Sound {
            signers = List.copyOf(signers);
        }
    }

    /**
     * Something is wrong.
     *
     * @param what the thing, where it is, and what was expected
     */
    record Unsound(Kind kind, String what) implements Verdict {}

    /** What kind of wrong. */
    enum Kind {
        ALTERED,
        OUT_OF_ORDER,
        FORKED,
        BAD_SIGNATURE,
        MALFORMED,
        STALE
    }
}
