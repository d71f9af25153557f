package org.plainsight.rules.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant: the known word nearest to a mistyped one. */
public final class Nearest {

    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 40;

    private Nearest() {}

    /** The nearest of the known words, if one is near enough to be meant, of at most 40 letters; ties go to the first in alphabetical order. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) return Optional.empty();
        return known.stream()
                .filter(k -> k.length() <= LONGEST_WORD)
                .filter(k -> distance(word, k) <= reach(Math.max(word.length(), k.length())))
                .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters may differ: in short words few, or every word would be near every other. */
    private static int reach(int length) {
        return length < 5 ? 1 : Math.max(2, length / 3);
    }

    /** How many letters must be changed, put in or taken out, letter case aside. */
    public static int distance(String from, String to) {
        var a = shortened(from);
        var b = shortened(to);
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private static String shortened(String text) {
        return (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
    }
}
