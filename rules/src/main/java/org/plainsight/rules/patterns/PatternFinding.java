package org.plainsight.rules.patterns;

import java.util.List;

/** What became of one pattern in one network. */
public sealed interface PatternFinding {

    /**
     * The pattern is there.
     *
     * @param adverts the ids of the adverts that show it, ascending
     * @param by what they share, in words
     */
    record Seen(List<String> adverts, String by) implements PatternFinding {}

    /**
     * The pattern is not there.
     *
     * @param adverts the adverts that came nearest to it, ascending; empty where none came near
     * @param nearest how near they came, in words; empty where none did
     */
    record NotSeen(List<String> adverts, String nearest) implements PatternFinding {}

    /** It cannot be said, because of what some adverts do not tell. */
    record NotKnown(String why) implements PatternFinding {}
}
