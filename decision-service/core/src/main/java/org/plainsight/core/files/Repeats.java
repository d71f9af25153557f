package org.plainsight.core.files;

/**
 * Keeps one copy of short values that stand on line after line: sites, towns, tick-box codes. A corpus would otherwise fill
 * the memory with millions of equal strings. It remembers what it can in a fixed space. Not thread-safe.
 */
final class Repeats {

    private static final int LONGEST = 24;

    private final String[] seen = new String[1 << 12];

    /** The string itself or an equal one that was seen before. */
    String kept(String value) {
        if (value.length() > LONGEST) return value;
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 16) & (seen.length - 1);
        var before = seen[place];
        if (value.equals(before)) return before;
        seen[place] = value;
        return value;
    }
}
