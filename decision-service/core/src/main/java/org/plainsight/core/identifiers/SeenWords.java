package org.plainsight.core.identifiers;

import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts words out of texts, in lower case. A corpus says the same few thousand words over and over, and looks each of them up
 * in several places: a word that was met before is given again, with its hash known, and neither cut out nor folded anew.
 * It remembers what it can in a fixed space. Thread-safe: two threads at once may at worst make equal words.
 */
public final class SeenWords {

    private static final int LONGEST = 24;
    private static final int LAST_ASCII = 0x7F;

    private static final String[] SEEN = new String[1 << 14];

    static {
        Arrays.fill(SEEN, "");
    }

    private SeenWords() {}

    /** What stands between two UTF-16 places of a text, in lower case as {@link Locale#ROOT} has it. */
    public static String lower(String text, int from, int to) {
        if (to - from > LONGEST) return anew(text, from, to);
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) return anew(text, from, to);
            hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
        int place = (hash ^ hash >>> 16) & (SEEN.length - 1);
        var seen = SEEN[place];
        if (seen.hashCode() == hash && seen.length() == to - from && seen.regionMatches(true, 0, text, from, to - from))
            return seen;
        var word = anew(text, from, to);
        SEEN[place] = word;
        return word;
    }

    private static String anew(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
