package org.plainsight.core.facts;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Tells words that mix alphabets. Which alphabet a text is written in is nobody's business, and is never told. */
final class Alphabets {

    /** Those whose letters look like each other's. */
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private Alphabets() {}

    /** Whether one word holds letters of two alphabets that look alike. */
    static boolean mixed(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) plain = word.charAt(i) < 0x370;
        if (plain) return false;
        var found = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(ALIKE::contains)
                .forEach(found::add);
        return found.size() > 1;
    }
}
