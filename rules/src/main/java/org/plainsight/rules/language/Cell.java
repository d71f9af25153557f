package org.plainsight.rules.language;

import java.util.List;

/**
 * One cell of a decision table: what it asks of its column's value. No cell but {@link Anything} and {@link IsUnknown} is
 * true of an unknown value; the parser refuses the others that FEEL would make so.
 */
public sealed interface Cell {

    /** {@code -}: the cell asks nothing. */
    record Anything() implements Cell {}

    /** {@code null}: the value is unknown. */
    record IsUnknown() implements Cell {}

    /** {@code a, b, c}: at least one test holds. */
    record AnyOf(List<Test> tests) implements Cell {
        public AnyOf {
            tests = List.copyOf(tests);
            if (tests.isEmpty()) throw new IllegalArgumentException("a cell that asks must hold at least one test");
        }
    }

    /** {@code not(null, a, b)}: the value is known and no test holds; with no tests, {@code not(null)}: the value is known. */
    record NoneOf(List<Test> tests) implements Cell {
        public NoneOf {
            tests = List.copyOf(tests);
        }
    }
}
