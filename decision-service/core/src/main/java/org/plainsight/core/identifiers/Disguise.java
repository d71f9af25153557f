package org.plainsight.core.identifiers;

/** A way of writing a number so that machines miss it. */
public enum Disguise {
    /** Digits written out: "seven". */
    WORDS("words"),
    /** Letters that look like digits: "O7". */
    LETTERS("letters"),
    /** Signs that stand for digits: keycaps, circles, other widths. */
    SIGNS("signs"),
    /** Digit by digit, with something between. */
    SPACED("spaced"),
    /** Over several lines. */
    LINES("lines"),
    /** A digit said twice over, in words and in figures: "seven 7". */
    TWICE("twice");

    private final String code;

    Disguise(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
