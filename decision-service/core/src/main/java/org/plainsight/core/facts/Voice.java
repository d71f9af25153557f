package org.plainsight.core.facts;

import java.util.List;
import java.util.Set;

/** Who speaks in a text, by its pronouns. */
record Voice(int first, int third, int plural) {

    private static final Set<String> FIRST = Set.of("i", "i'm", "i'll", "i've", "i'd", "me", "my", "mine", "myself");
    private static final Set<String> THIRD =
            Set.of("she", "she's", "she'll", "her", "hers", "herself", "he", "he's", "he'll", "him", "his", "himself");
    private static final Set<String> PLURAL =
            Set.of("we", "we're", "we'll", "we've", "us", "our", "ours", "ourselves", "they", "their", "them");

    /** With fewer pronouns than this a share means nothing. */
    private static final int FEWEST = 5;

    static Voice of(List<Tokens> fields) {
        int first = 0;
        int third = 0;
        int plural = 0;
        for (var field : fields)
            for (var word : field.words) {
                if (word.length() > 9) continue;
                if (FIRST.contains(word)) first++;
                else if (THIRD.contains(word)) third++;
                else if (PLURAL.contains(word)) plural++;
            }
        return new Voice(first, third, plural);
    }

    int all() {
        return first + third + plural;
    }

    boolean isThirdPerson() {
        return third >= 3 && third > first;
    }

    boolean hasShare() {
        return all() >= FEWEST;
    }

    /** Per cent of first-person pronouns, rounded half up. */
    long firstShare() {
        return (first * 200L + all()) / (2L * all());
    }
}
