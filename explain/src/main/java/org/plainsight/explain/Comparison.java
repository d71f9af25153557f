package org.plainsight.explain;

import java.util.List;

/**
 * Why this one and not that one: exactly the rows and facts in which two decisions differ.
 *
 * @param inShort a few plain sentences
 * @param rows the rows and caps that gave the two different points, most points first; what is not here is the same in both
 * @param facts the facts that the rules read and in which the two differ
 * @param swap the smallest change that would swap them
 */
public record Comparison(
        Side one, Side other, List<String> inShort, List<RowDifference> rows, List<FactDifference> facts, Swap swap) {

    public Comparison {
        inShort = List.copyOf(inShort);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        int difference = rows.stream().mapToInt(RowDifference::worth).sum();
        if (difference != one.points() - other.points())
            throw new IllegalArgumentException("the rows differ by %d points, and the decisions by %d"
                    .formatted(difference, one.points() - other.points()));
    }

    /**
     * One of the two.
     *
     * @param about the subject in one plain sentence
     * @param code the outcome's code
     * @param route the route's code; empty where there is none
     * @param result the result in plain words
     */
    public record Side(Subject subject, String about, String code, String route, String result, int points) {}

    /**
     * A row, or a cap that bit, that counts differently.
     *
     * @param row the row's id, or {@code cap}
     * @param one the points that it gave the one; 0 where it did not fire
     * @param other the points that it gave the other
     * @param sentence what makes the difference, in one plain sentence
     */
    public record RowDifference(String family, String row, String words, int one, int other, String sentence) {

        /** The points by which it sets the one above the other. */
        public int worth() {
            return one - other;
        }
    }

    /**
     * A fact in which they differ.
     *
     * @param one what it is for the one, with its unit; why it is not known where it is not
     * @param rows the names of the rows above that read it; empty where the difference changes nothing
     */
    public record FactDifference(String fact, String words, String one, String other, List<String> rows) {
        public FactDifference {
            rows = List.copyOf(rows);
        }
    }

    /** The smallest change that would swap the two: their outcomes where these differ, else their order by points. */
    public sealed interface Swap {

        /** Nobody looked, and why, as a plain clause. */
        record NotComputed(String why) implements Swap {}

        /**
         * What was found.
         *
         * @param ways each changes one of the two; the smallest first; empty where none was found
         * @param proven what is known about smaller or other ways, in one plain sentence
         */
        record Computed(List<SwapWay> ways, String proven) implements Swap {
            public Computed {
                ways = List.copyOf(ways);
            }
        }
    }

    /** A way that changes one of the two. */
    public record SwapWay(Subject changed, Changes.Way way) {}
}
