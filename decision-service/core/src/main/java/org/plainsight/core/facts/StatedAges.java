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

    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b(?:aged?|age is)\\s*:?\\s*([1-9]\\d)\\b(?!\\s*(?:-|to|\\+|plus))"
                    + "|\\b([1-9]\\d)\\s*(?:-\\s*)?(?:years?[ -]old|yrs?\\s+old|y/o|yo)\\b",
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
        // Two digits are rare enough to be looked for before the slower search.
        if (field.words.stream().noneMatch(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)))) return;
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

    /** The years between the lowest and the highest; empty where fewer than two places state an age. */
    OptionalInt conflict() {
        return places < 2 ? OptionalInt.empty() : OptionalInt.of(ages.last() - ages.first());
    }

    List<Ground> grounds() {
        return grounds;
    }
}
