package org.plainsight.rules.patterns;

/** Something that an advert may openly declare. */
public enum Declared {
    TOUR("tour"),
    AGENCY("agency"),
    PARTNER("partner");

    private final String word;

    Declared(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
