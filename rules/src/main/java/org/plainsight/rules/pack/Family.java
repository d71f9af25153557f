package org.plainsight.rules.pack;

/**
 * One family: a table of rows about one kind of thing, whose points are capped together.
 *
 * @param table the family's name; its rows stand in the decision table {@code <table> rows}
 * @param cap the most that it can give; for a protective family the least, at most 0
 */
public record Family(String table, Strength strength, int cap) {

    /** What a family can do. */
    public enum Strength {
        /** Counts towards the number of families that an outcome needs. */
        STRONG,
        /** Adds points, but never enough with all other weak families to reach a line. */
        WEAK,
        /** Takes points away. */
        PROTECTIVE
    }

    public Family {
        if (strength == Strength.PROTECTIVE ? cap > 0 : cap < 0)
            throw new IllegalArgumentException("family `%s`: a cap of %d does not go with a %s family"
                    .formatted(table, cap, strength.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The name of the decision whose table holds the rows. */
    public String rowsDecision() {
        return table + " rows";
    }
}
