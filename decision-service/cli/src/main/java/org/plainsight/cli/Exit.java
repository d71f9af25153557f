package org.plainsight.cli;

/** The exit codes that people's scripts rely on (contract, section 3). */
final class Exit {

    static final int DONE = 0;
    /** The thing checked is at fault: a pack with faults, a replay that differs, a run folder with an altered fact. */
    static final int AT_FAULT = 1;

    static final int USAGE = 2;
    /** Input that cannot be read, or a place that cannot be written. */
    static final int UNREADABLE = 3;
    /** Refused for safety before reading on. */
    static final int UNSAFE = 4;
    /** The six that `audit verify` adds. */
    static final int LEAF_ALTERED = 10;

    static final int LEAF_OUT_OF_ORDER = 11;
    static final int LOG_FORKED = 12;
    static final int BAD_SIGNATURE = 13;
    static final int BUNDLE_MALFORMED = 14;
    static final int CHECKPOINT_STALE = 15;

    /** A fault of the program. */
    static final int PROGRAM = 70;

    private Exit() {}
}
