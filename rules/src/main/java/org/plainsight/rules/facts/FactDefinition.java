package org.plainsight.rules.facts;

import org.plainsight.rules.language.Type;

/**
 * One entry of the catalogue: what a fact is called, what it means and how it comes about.
 *
 * @param name the name that packs use
 * @param subject what it is a fact about
 * @param scale decimal places kept, for numbers; 0 otherwise
 * @param unit the unit in words ("hours", "adverts", "per cent"); empty where there is none
 * @param words the fact in plain words, fit to stand before "is 8 or more" ("hours offered a day")
 * @param howComputed one plain sentence
 * @param unknownWhen one plain clause: what makes it unknown
 * @param basis a plain fact, or an assessment (DPA 2018 s.38 tells them apart)
 * @param imaginable whether a counterfactual may change it
 * @param barred why no pack may read it; empty where packs may
 */
public record FactDefinition(
        String name,
        Subject subject,
        Type type,
        int scale,
        String unit,
        String words,
        String howComputed,
        String unknownWhen,
        Basis basis,
        boolean imaginable,
        String barred) {

    /** What a fact is about. */
    public enum Subject {
        ADVERT,
        NETWORK
    }

    /** Whether a fact was read off or judged. */
    public enum Basis {
        FACT,
        ASSESSMENT
    }

    public FactDefinition {
        if (name.isBlank()) throw new IllegalArgumentException("a fact needs a name");
        if (scale < 0 || scale > 6)
            throw new IllegalArgumentException("fact `%s`: scale `%d` must be 0 to 6".formatted(name, scale));
        if (scale > 0 && type.member() != Type.NUMBER)
            throw new IllegalArgumentException("fact `%s`: only numbers have a scale".formatted(name));
    }

    public boolean isBarred() {
        return !barred.isEmpty();
    }
}
