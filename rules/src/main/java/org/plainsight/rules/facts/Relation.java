package org.plainsight.rules.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What two facts of one subject always keep between them where both are known, as no names on one phone can be more than the
 * names there are. A truth counts as 1, its opposite as 0.
 *
 * @param bounded the fact that the other keeps within a limit
 * @param least for {@link Limit#NONE_BELOW}: how much of the other there has to be; 0 otherwise
 */
public record Relation(String bounded, Limit limit, String by, long least) {

    /** How far the bounded fact may go. */
    public enum Limit {
        /** No further than the other. */
        AT_MOST,
        /** No further than 1 while the other is true; as far as it likes otherwise. */
        ONE_WHILE,
        /** Not beyond 0 while there is too little of the other; as far as it likes otherwise. */
        NONE_BELOW
    }

    static Relation atMost(String bounded, String by) {
        return new Relation(bounded, Limit.AT_MOST, by, 0);
    }

    static Relation oneWhile(String bounded, String by) {
        return new Relation(bounded, Limit.ONE_WHILE, by, 0);
    }

    static Relation noneBelow(String bounded, long least, String by) {
        return new Relation(bounded, Limit.NONE_BELOW, by, least);
    }

    /** The greatest that the bounded fact can be beside the other. */
    public long most(long by) {
        return switch (limit) {
            case AT_MOST -> by;
            case ONE_WHILE -> by == 1 ? 1 : Long.MAX_VALUE;
            case NONE_BELOW -> by < least ? 0 : Long.MAX_VALUE;
        };
    }

    /** The least to which the other has to rise for the bounded fact to be so great; empty where no rise would help. */
    public OptionalLong needed(long bounded) {
        return switch (limit) {
            case AT_MOST -> OptionalLong.of(bounded);
            case ONE_WHILE -> OptionalLong.empty();
            case NONE_BELOW -> OptionalLong.of(least);
        };
    }

    /** These, and those that follow from them by way of a fact between. */
    static Set<Relation> closed(List<Relation> relations) {
        var all = new LinkedHashSet<>(relations);
        boolean grows = true;
        while (grows) {
            var follow = new LinkedHashSet<Relation>();
            for (var one : all)
                if (one.limit == Limit.AT_MOST)
                    for (var other : all)
                        if (one.by.equals(other.bounded))
                            follow.add(new Relation(one.bounded, other.limit, other.by, other.least));
            grows = all.addAll(follow);
        }
        return all;
    }
}
