package org.plainsight.rules.checks;

/** One thing to look at in a pack. */
interface Check {

    /** What is looked at, in words for a progress bar. */
    String name();

    void look(Examined pack, Findings findings);
}
