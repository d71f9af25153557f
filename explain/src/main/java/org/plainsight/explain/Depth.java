package org.plainsight.explain;

/** How much of an explanation is laid out: the same explanation each time, told more or less fully. */
public enum Depth {
    /** One line: the result and what it comes from. */
    LINE,
    /** About one page: enough to know whether to read on. */
    PAGE,
    /** Everything. */
    FULL
}
