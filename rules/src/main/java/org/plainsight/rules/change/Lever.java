package org.plainsight.rules.change;

import java.util.List;
import java.util.Map;
import org.plainsight.rules.language.Value;

/**
 * A fact that may be imagined otherwise, with those that follow from it, and the ways in which it may be.
 *
 * @param fact the fact that is counted
 * @param present the rows that it leaves standing as it is
 * @param moves each leaves other rows standing than the present and than each other; of ways that leave the same, the nearest;
 *     of a fact that others bound, one for each state
 */
record Lever(String fact, long[] present, List<Move> moves) {

    Lever {
        moves = List.copyOf(moves);
    }

    /**
     * One way in which it may be otherwise.
     *
     * @param values the facts that change, the counted one first where it does
     * @param mask the rows that it leaves standing
     * @param remoteness how far from the present: below 1 for numbers, as a share of the greater; 1 for anything else
     */
    record Move(Map<String, Value> values, long[] mask, double remoteness) {}
}
