package org.plainsight.core.files;

import java.util.List;

/**
 * A line that is not valid.
 *
 * @param line its number, from 1
 * @param id the id it gives; empty where it gives none that can be read
 * @param faults everything that is wrong with it, at least one
 */
public record Rejected(long line, String id, List<String> faults) {
    public Rejected {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) throw new IllegalArgumentException("line %d is rejected for no reason".formatted(line));
    }
}
