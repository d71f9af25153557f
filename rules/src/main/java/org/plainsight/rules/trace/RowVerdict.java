package org.plainsight.rules.trace;

/** What became of one row. */
public enum RowVerdict {
    /** Every cell passed and the hit policy took the row. */
    FIRED,
    /** Every cell passed, and the hit policy took another row. */
    HIDDEN,
    /** At least one cell failed. */
    FAILED,
    /** No cell failed, and at least one could not judge: the row might have fired. */
    UNKNOWN
}
