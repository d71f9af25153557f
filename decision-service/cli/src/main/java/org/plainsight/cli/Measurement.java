package org.plainsight.cli;

import java.util.Map;
import org.plainsight.rules.pack.Progress;

/** A figure of the README that anyone can have measured again on their own machine. */
interface Measurement {

    /** What to type after {@code measure}. */
    String name();

    /** What it measures, in one plain sentence. */
    String about();

    /**
     * Measures, and gives each figure by its name, with its unit in the name, in reading order. A figure is a whole number, a
     * decimal or a text.
     */
    Map<String, Object> measure(Progress progress);
}
