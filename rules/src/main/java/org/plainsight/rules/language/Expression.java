package org.plainsight.rules.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A literal expression: arithmetic over earlier decisions. Unknown (FEEL's null) spreads as FEEL says. */
public sealed interface Expression {

    /** The expressions that it is directly made of, in order. */
    default List<Expression> parts() {
        if (this instanceof Arithmetic it) return List.of(it.left(), it.right());
        if (this instanceof Comparison it) return List.of(it.left(), it.right());
        if (this instanceof Choice it) return List.of(it.condition(), it.then(), it.otherwise());
        if (this instanceof Call it) return it.arguments();
        if (this instanceof Listing it) return it.members();
        return List.of();
    }

    /** The names of the decisions that it reads, in the order in which it first does. */
    default Set<String> reads() {
        var names = new LinkedHashSet<String>();
        if (this instanceof Result it) names.add(it.decision());
        for (var part : parts()) names.addAll(part.reads());
        return names;
    }

    /** A literal. */
    record Literal(Value value) implements Expression {}

    /** FEEL's {@code null}. */
    record Unknown() implements Expression {}

    /** The result of an earlier decision. */
    record Result(String decision) implements Expression {}

    /** {@code a + b} and its like, over numbers; unknown when either side is. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    /** {@code a = b}, {@code a < b} and their like. */
    record Comparison(Comparator comparator, Expression left, Expression right) implements Expression {}

    /** {@code if c then a else b}; an unknown condition takes the else branch. */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** {@code sum(a, b)}, {@code min(a, b)}, {@code max(a, b)}, {@code count(list)}. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.isEmpty()) throw new IllegalArgumentException("a call needs at least one argument");
        }
    }

    /** {@code [a, b, c]}. */
    record Listing(List<Expression> members) implements Expression {
        public Listing {
            members = List.copyOf(members);
        }
    }

    /** The four rules of arithmetic. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String feel;

        Operator(String feel) {
            this.feel = feel;
        }

        public String feel() {
            return feel;
        }
    }

    /** The six comparisons. */
    enum Comparator {
        EQUALS("="),
        DIFFERS("!="),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String feel;

        Comparator(String feel) {
            this.feel = feel;
        }

        public String feel() {
            return feel;
        }
    }

    /** The functions that a literal expression may call. */
    enum Function {
        SUM("sum"),
        MIN("min"),
        MAX("max"),
        COUNT("count");

        private final String feel;

        Function(String feel) {
            this.feel = feel;
        }

        public String feel() {
            return feel;
        }
    }
}
