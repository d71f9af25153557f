package org.plainsight.rules.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What two facts of one subject always keep between them where both are known, as no names on one phone can be more than the
 * names there are. A truth counts as 1, its opposite as 0.
 *
 * @param bounded the fact that the other keeps within a limit
 */
public record Relation(String bounded, Limit limit, String by) {

    /** How far the bounded fact may go. */
    public enum Limit {
        /** No further than the other. */
        AT_MOST,
        /** No further than 1 while the other is true; as far as it likes otherwise. */
        ONE_WHILE
    }

    static Relation atMost(String bounded, String by) {
        return new Relation(bounded, Limit.AT_MOST, by);
    }

    static Relation oneWhile(String bounded, String by) {
        return new Relation(bounded, Limit.ONE_WHILE, by);
    }

    /** The greatest that the bounded fact can be beside the other. */
    public long most(long by) {
        return limit == Limit.AT_MOST ? by : by == 1 ? 1 : Long.MAX_VALUE;
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
                        if (one.by.equals(other.bounded)) follow.add(new Relation(one.bounded, other.limit, other.by));
            grows = all.addAll(follow);
        }
        return all;
    }
}
