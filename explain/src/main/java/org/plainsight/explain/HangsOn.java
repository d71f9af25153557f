package org.plainsight.explain;

import java.util.List;

/** What the result hangs on: what it would be without one row, one advert or one link, and what holds the network together. */
public sealed interface HangsOn {

    /** Nobody looked, and why, as a plain clause. */
    record NotComputed(String why) implements HangsOn {}

    /**
     * What each single piece of evidence does. The pieces whose loss would change the outcome or the route come first.
     *
     * @param rows each row that fired, taken out of the rules
     * @param adverts each advert of the network, as if it had never been seen; empty for an advert
     * @param links each identifier that links its adverts, as if it linked nothing; empty for an advert
     * @param splits the single links whose loss would part the network, the most even parting first; empty for an advert
     * @param sentence what it hangs on, in one or two plain sentences
     */
    record Computed(List<Without> rows, List<Without> adverts, List<Without> links, List<Split> splits, String sentence)
            implements HangsOn {
        public Computed {
            rows = List.copyOf(rows);
            adverts = List.copyOf(adverts);
            links = List.copyOf(links);
            splits = List.copyOf(splits);
        }
    }

    /**
     * The result without one piece of evidence.
     *
     * @param piece the row's id, the advert's id, or the link's identifier
     * @param words the piece in plain words
     * @param points the points without it
     * @param code the outcome's code without it
     * @param route the route's code without it; empty where there is none
     * @param changes whether the outcome or the route differs from what was decided
     * @param sentence all of it in one sentence
     */
    record Without(
            String piece, String words, int points, String code, String route, boolean changes, String sentence) {}

    /**
     * One identifier that holds the network together.
     *
     * @param kind the link's code
     * @param via the identifier
     * @param pieces how many adverts each piece would have, the largest first
     */
    record Split(String kind, String via, List<Integer> pieces, String sentence) {
        public Split {
            pieces = List.copyOf(pieces);
        }
    }
}
