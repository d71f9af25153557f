package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Span;

/**
 * The adult ages that an advert states, in the site's field and in its words, to tell whether they agree. A figure below 18 in
 * the words is not read: the site's own field alone leads to safeguarding.
 */
final class StatedAges {

    /** Where a word begins or ends, letters of every script counted: what {@code \\b} counts differs between releases of Java. */
    private static final String BEGINS = "(?<![\\p{L}\\p{Nd}_])";

    private static final String ENDS = "(?![\\p{L}\\p{Nd}_])";
    static final Pattern IN_WORDS = Pattern.compile(
            BEGINS + "(?:aged?|age is)\\s*:?\\s*([1-9]\\d)" + ENDS + "(?!\\s*(?:-|to|\\+|plus))|" + BEGINS
                    + "([1-9]\\d)\\s*(?:-\\s*)?(?:years?[ -]old|yrs?\\s+old|y/o|yo)" + ENDS,
            Pattern.CASE_INSENSITIVE);
    private static final int ADULT = 18;

    private final TreeSet<Integer> ages = new TreeSet<>();
    private final List<Ground> grounds = new ArrayList<>();
    private int places;

    StatedAges(Advert advert, List<Tokens> fields) {
        if (!advert.ages().isEmpty()) {
            ages.addAll(advert.ages());
            grounds.add(Ground.of(advert.id(), "ages"));
            places++;
        }
        for (var field : fields) read(advert, field);
    }

    private void read(Advert advert, Tokens field) {
        if (!mayState(field.words)) return;
        var matcher = IN_WORDS.matcher(field.text);
        boolean found = false;
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            int age = Integer.parseInt(matcher.group(group));
            if (age < ADULT) continue;
            ages.add(age);
            grounds.add(new Ground(
                    advert.id(), field.field, Span.of(field.text, matcher.start(), matcher.end()), matcher.group()));
            found = true;
        }
        if (found) places++;
    }

    /** Whether the words hold what every form of an age has, which is far quicker to see than the form itself. */
    private static boolean mayState(List<String> words) {
        boolean digits = false;
        boolean age = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            digits |= Character.isDigit(word.charAt(0));
            age |= isAge(word) || isYears(word, i == 0 ? "" : words.get(i - 1));
        }
        return digits && age;
    }

    /** Whether "age" or "aged" stands in it as a word of its own, be a number stuck to it. */
    private static boolean isAge(String word) {
        for (int at = word.indexOf("age"); at >= 0; at = word.indexOf("age", at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1));
            char next = at + 3 < word.length() ? word.charAt(at + 3) : ' ';
            if (begins && (next == 'd' || !Character.isLetter(next))) return true;
        }
        return false;
    }

    /** Whether it is a word such as "years", "yo" or the "y" of "y/o" after a digit, or stuck to one. */
    private static boolean isYears(String word, String before) {
        int y = word.indexOf('y');
        if (y < 0) return false;
        if (y > 0) return Character.isDigit(word.charAt(y - 1));
        return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }

    /** The years between the lowest and the highest; empty where fewer than two places state an age. */
    OptionalInt conflict() {
        return places < 2 ? OptionalInt.empty() : OptionalInt.of(ages.last() - ages.first());
    }

    List<Ground> grounds() {
        return grounds;
    }
}
