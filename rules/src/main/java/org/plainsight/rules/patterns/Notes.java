package org.plainsight.rules.patterns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fired rules noted: for each, the match with the most adverts. Public for Drools alone. */
public final class Notes {

    private static final Comparator<Those> LARGEST_FIRST =
            Comparator.<Those>comparingInt(those -> -those.number()).thenComparing(Those.BY_BEGINNING);

    private final Map<String, Those> matches = new HashMap<>();

    public void note(String rule, Those those) {
        matches.merge(rule, those, (a, b) -> LARGEST_FIRST.compare(a, b) <= 0 ? a : b);
    }

    Optional<Those> match(String rule) {
        return Optional.ofNullable(matches.get(rule));
    }
}
