package org.plainsight.rules.trace;

/** How one cell judged its column's value. */
public enum CellVerdict {
    /** The cell asks nothing. */
    NOT_ASKED,
    PASSED,
    FAILED,
    /** The value is unknown, so the cell could not judge. */
    UNKNOWN
}
