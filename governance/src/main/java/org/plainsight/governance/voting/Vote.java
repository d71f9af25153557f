package org.plainsight.governance.voting;

/** What a seat says of a change. */
public enum Vote {
    APPROVE,
    ASK_FOR_CHANGES,
    OBJECT,
    /** Counts towards the quorum, not towards the majority. */
    ABSTAIN,
    /** Counts towards neither: the seat has an interest of its own. */
    RECUSE;

    /** Whether it counts for or against. */
    boolean decides() {
        return this == APPROVE || this == ASK_FOR_CHANGES || this == OBJECT;
    }

    /** Whether the seat takes part in the ballot at all. */
    boolean isPresent() {
        return this != RECUSE;
    }
}
