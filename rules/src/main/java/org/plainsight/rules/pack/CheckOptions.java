package org.plainsight.rules.pack;

import java.time.LocalDate;

/**
 * How to check a pack.
 *
 * @param quick leaves out what needs the reference engine: its validation, and agreement with it
 * @param asOf the day against which review dates are held
 * @param seed the seed of the generated fact sets
 * @param boundarySets the most fact sets made from the boundary values of tables
 * @param generatedSets how many fact sets are generated
 */
public record CheckOptions(boolean quick, LocalDate asOf, long seed, int boundarySets, int generatedSets) {

    public CheckOptions {
        if (boundarySets < 0 || generatedSets < 0)
            throw new IllegalArgumentException(
                    "fact sets cannot be fewer than none: %d, %d".formatted(boundarySets, generatedSets));
    }

    /** Everything, at the size that a submission needs. */
    public static CheckOptions full(LocalDate asOf) {
        return new CheckOptions(false, asOf, 20261122, 20_000, 10_000);
    }

    /** What an author wants to know between two edits. */
    public static CheckOptions quick(LocalDate asOf) {
        return new CheckOptions(true, asOf, 20261122, 0, 0);
    }
}
