package org.plainsight.rules.language;

/** What a column asks about: a fact or an earlier decision, or one simple question to a fact. */
public sealed interface InputExpression {

    /** The name of the fact or decision that it reads. */
    String name();

    /** The value itself. */
    record Named(String name) implements InputExpression {}

    /** {@code count(list)}: a number. */
    record CountOf(String name) implements InputExpression {}

    /** {@code list contains(list, literal)}: true or false. */
    record ListHolds(String name, Value member) implements InputExpression {}

    /** {@code contains(text, "part")}: true or false; letter case counts. */
    record TextHolds(String name, String part) implements InputExpression {}

    /** {@code min(list)}, {@code max(list)}, {@code sum(list)}: a number; unknown of an empty list. */
    record Total(Kind kind, String name) implements InputExpression {}

    /** {@code some x in list satisfies x >= 3}: true when a member passes the cell. */
    record SomeMember(String name, Cell cell) implements InputExpression {}

    /** Which total of a list of numbers. */
    enum Kind {
        MIN("min"),
        MAX("max"),
        SUM("sum");

        private final String feel;

        Kind(String feel) {
            this.feel = feel;
        }

        public String feel() {
            return feel;
        }
    }
}
