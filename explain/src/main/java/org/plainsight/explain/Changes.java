package org.plainsight.explain;

import java.util.List;

/** What would change the result: the smallest sets of facts that, had they been otherwise, would have led to another one. */
public sealed interface Changes {

    /** Nobody looked, and why, as a plain clause. */
    record NotComputed(String why) implements Changes {}

    /**
     * What a search found. Every way was weighed anew as real facts, and no part of it alone suffices.
     *
     * @param towards one for each other outcome, from the least to the most, then one for each other route
     * @param proof what the search proved and what it left open, in one plain sentence
     */
    record Computed(List<Towards> towards, String proof) implements Changes {
        public Computed {
            towards = List.copyOf(towards);
        }
    }

    /**
     * The ways to one other result.
     *
     * @param code the outcome's or route's code; {@code none} is the outcome
     * @param words the same in plain words
     * @param ways the smallest ways, all of the same number of steps, nearest first; empty where none was found
     * @param proven what is known about smaller or other ways, in one plain sentence
     */
    record Towards(String code, String words, List<Way> ways, String proven) {
        public Towards {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One way: all of its steps together, and nothing else changed.
     *
     * @param points the points that it would have
     * @param code the outcome's code that it would have
     * @param route the route's code that it would have; empty where there is none
     * @param sentence all of it in one sentence
     */
    record Way(List<Step> steps, int points, String code, String route, String sentence) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One fact, had it been otherwise.
     *
     * @param fact its name
     * @param words the same in plain words
     * @param from what it is, with its unit; why it is not known where it is not
     * @param to the nearest value that would do, with its unit
     * @param sentence all of it in one clause
     */
    record Step(String fact, String words, String from, String to, String sentence) {}
}
