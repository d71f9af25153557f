package org.plainsight.rules.language;

/** One comparison of one value with literals; false of an unknown value. */
public sealed interface Test {

    /** How a value stands to a bound. */
    enum Order {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String feel;

        Order(String feel) {
            this.feel = feel;
        }

        public String feel() {
            return feel;
        }
    }

    /** The value equals a literal. */
    record Is(Value value) implements Test {}

    /** The value stands so to a bound; only ordered types. */
    record Compares(Order order, Value bound) implements Test {}

    /** The value lies between two bounds, each closed (included) or open; the lower is not above the upper. */
    record Between(Value low, boolean lowClosed, Value high, boolean highClosed) implements Test {}
}
