package org.plainsight.app.deciding;

import java.util.List;

/** A few of many words, for a line of a table. */
final class Some {

    private static final int SHOWN = 3;

    private Some() {}

    /** The first three, and how many more there are; empty where there are none. */
    static String of(List<String> words) {
        if (words.size() <= SHOWN) return String.join(", ", words);
        return String.join(", ", words.subList(0, SHOWN)) + " and " + (words.size() - SHOWN) + " more";
    }
}
