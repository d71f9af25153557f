package org.plainsight.core.facts;

import java.util.List;

/** What one known fact rests on. */
public record Basis(String fact, List<Ground> grounds) {
    public Basis {
        grounds = List.copyOf(grounds);
    }

    /** Whether there may have been more: of each fact no more than so many are kept. */
    public boolean isFull() {
        return grounds.size() >= Notes.MOST_GROUNDS;
    }
}
