package org.plainsight.core.facts;

import java.util.List;

/** What one known fact rests on. */
public record Basis(String fact, List<Ground> grounds) {
    public Basis {
        grounds = List.copyOf(grounds);
    }
}
