package org.plainsight.explain;

import java.util.List;

/** What one known fact rests on, in the order of the adverts' ids. */
public record Basis(String fact, List<Ground> grounds) {

    public Basis {
        grounds = List.copyOf(grounds);
    }
}
