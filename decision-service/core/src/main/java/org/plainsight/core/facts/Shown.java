package org.plainsight.core.facts;

import java.util.Map;
import org.plainsight.rules.facts.FactSheet;

/**
 * What a network needs to know of one of its adverts after it was weighed; small, since there is one for every advert.
 *
 * @param families a bit for each family, in the order of the weighing: whether its capped points are not 0
 */
public record Shown(long families, boolean openTerms, boolean tourKnown, boolean tourFits) {

    /** @param points the capped points of each family */
    public static Shown of(FactSheet facts, Map<String, Integer> points) {
        if (points.size() > Long.SIZE)
            throw new IllegalArgumentException("more than %d families of adverts".formatted(Long.SIZE));
        long bits = 0;
        int at = 0;
        for (int each : points.values()) {
            if (each != 0) bits |= 1L << at;
            at++;
        }
        var fits = truth(facts, "tourFits");
        return new Shown(bits, truth(facts, "openTerms") == 1, fits >= 0, fits == 1);
    }

    /** 1, 0, or -1 where it is not known. */
    private static int truth(FactSheet facts, String name) {
        if (!facts.vocabulary().has(name)) return -1;
        int slot = facts.vocabulary().slot(name);
        return facts.isKnown(slot) ? (int) facts.number(slot) : -1;
    }

    /** Whether the family with this number shows. */
    boolean shows(int family) {
        return (families & 1L << family) != 0;
    }
}
