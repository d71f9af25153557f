package org.plainsight.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainsight.explain.Explanation.Card;

/** Names a row that fired by what was found: "5 names on one phone", not "four to seven names on one phone". */
final class Concrete {

    private static final Pattern COUNTED = Pattern.compile("the (?:largest )?number of (\\S+ .+)");
    private static final Pattern SEVERAL = Pattern.compile("[0-9]+");

    private Concrete() {}

    /** The names of the first few, joined, no two alike; then how many more there are. */
    static String names(List<Card> cards, int most) {
        var names = new LinkedHashSet<String>();
        for (var card : cards.subList(0, Math.min(most, cards.size())))
            if (!names.add(name(card))) names.add(Phrases.lowered(card.indicator()));
        var named = String.join("; ", names);
        int more = cards.size() - most;
        return more > 0 ? named + "; and " + more + " more" : named;
    }

    /** What was found, where the row counts several of something; else the row's own name. */
    static String name(Card card) {
        return counted(card).orElseGet(() -> Phrases.lowered(card.indicator()));
    }

    private static Optional<String> counted(Card card) {
        if (card.conditions().isEmpty()) return Optional.empty();
        var first = card.conditions().get(0);
        var what = COUNTED.matcher(first.words());
        boolean several =
                SEVERAL.matcher(first.found()).matches() && !first.found().equals("1");
        return several && what.matches() ? Optional.of(first.found() + " " + what.group(1)) : Optional.empty();
    }
}
