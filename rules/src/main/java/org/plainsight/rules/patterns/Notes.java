package org.plainsight.rules.patterns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fired rules noted: for each, and for each way of reading, the match with the most adverts. Public for Drools alone. */
public final class Notes {

    private static final Comparator<Those> LARGEST_FIRST =
            Comparator.<Those>comparingInt(those -> -those.number()).thenComparing(Those.BY_BEGINNING);

    private final Map<String, Those> surely = new HashMap<>();
    private final Map<String, Those> perhaps = new HashMap<>();

    public void note(String rule, Those those) {
        (those.isHopeful() ? perhaps : surely).merge(rule, those, (a, b) -> LARGEST_FIRST.compare(a, b) <= 0 ? a : b);
    }

    /** The match by what is known. */
    Optional<Those> surely(String rule) {
        return Optional.ofNullable(surely.get(rule));
    }

    /** The match with whatever is unknown counted as if it fitted. */
    Optional<Those> perhaps(String rule) {
        return Optional.ofNullable(perhaps.get(rule));
    }
}
