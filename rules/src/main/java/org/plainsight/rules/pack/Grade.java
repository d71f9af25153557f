package org.plainsight.rules.pack;

import java.util.Arrays;
import java.util.Optional;

/** How good the evidence for a row is, and so the most points that it may carry (either way). */
public enum Grade {
    HIGH("high", 8),
    MODERATE("moderate", 6),
    LOW("low", 3),
    VERY_LOW("very-low", 1);

    private final String word;
    private final int mostPoints;

    Grade(String word, int mostPoints) {
        this.word = word;
        this.mostPoints = mostPoints;
    }

    public String word() {
        return word;
    }

    public int mostPoints() {
        return mostPoints;
    }

    public static Optional<Grade> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
    }
}
