package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.plainsight.core.adverts.Advert;
import org.plainsight.rules.facts.Catalogue;

/**
 * A fingerprint of an advert's words: the same for two adverts that say the same once names, places, numbers and protected
 * words are taken out. {@link Likeness} then gives texts that are nearly the same one identifier.
 */
final class TextPrint {

    private static final int FEWEST_WORDS = 12;

    private TextPrint() {}

    /** The fingerprint of these comparable words in 16 hex digits; empty where there are too few to compare. */
    static String of(List<String> words) {
        if (words.size() < FEWEST_WORDS) return "";
        long hash = 0xcbf29ce484222325L;
        for (var word : words) {
            for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /** The words that may be compared: no names, places, numbers or protected words. */
    static List<String> comparable(Advert advert) {
        var words = words(Catalogue.withoutBarredWords(advert.text()));
        words.removeAll(namesOf(advert));
        return words;
    }

    private static Set<String> namesOf(Advert advert) {
        var names = new HashSet<String>();
        advert.name().ifPresent(n -> names.addAll(words(n)));
        advert.town().ifPresent(t -> names.addAll(words(t)));
        advert.outcode().ifPresent(o -> names.addAll(words(o)));
        return names;
    }

    /** The words of letters alone, in lower case; whatever holds a digit may be a number or a price. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = -1;
        boolean letters = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '\'') {
                if (from < 0) from = i;
                letters &= !Character.isDigit(c);
                continue;
            }
            if (from >= 0 && letters) words.add(SeenWords.lower(text, from, i));
            from = -1;
            letters = true;
        }
        return words;
    }
}
