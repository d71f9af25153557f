package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.Value;

/** What a literal expression gives, as FEEL in kie-dmn 10.2.0 with tamed functions: 34 digits, and the same nulls and failures. */
final class Formulas {

    static final MathContext PRECISION = MathContext.DECIMAL128;

    private Formulas() {}

    /** Something that FEEL cannot do; the whole decision fails. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String why;

        Failure(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }

    static Answer answer(Expression expression, Function<String, @Nullable Value> results) {
        try {
            var value = value(expression, results);
            return value == null ? Answer.unknown("the formula rests on something unknown") : Answer.of(value);
        } catch (Failure failure) {
            return Answer.failure(failure.why);
        }
    }

    private static @Nullable Value value(Expression expression, Function<String, @Nullable Value> results) {
        if (expression instanceof Expression.Literal literal) return literal.value();
        if (expression instanceof Expression.Unknown) return null;
        if (expression instanceof Expression.Result result) return results.apply(result.decision());
        if (expression instanceof Expression.Arithmetic arithmetic) return arithmetic(arithmetic, results);
        if (expression instanceof Expression.Comparison comparison)
            return compare(
                    comparison.comparator(), value(comparison.left(), results), value(comparison.right(), results));
        if (expression instanceof Expression.Choice choice) {
            boolean holds = value(choice.condition(), results) instanceof Value.Truth truth && truth.truth();
            return value(holds ? choice.then() : choice.otherwise(), results);
        }
        if (expression instanceof Expression.Call call) return call(call, results);
        if (expression instanceof Expression.Listing listing) return listing(listing, results);
        throw new IllegalStateException("no such expression: " + expression);
    }

    /** A list; one with something unknown in it is unknown as a whole, since no value of ours holds null. */
    private static @Nullable Value listing(Expression.Listing listing, Function<String, @Nullable Value> results) {
        var members = new ArrayList<Value>();
        for (var member : values(listing.members(), results)) {
            if (member == null) return null;
            members.add(member);
        }
        return new Value.Many(members);
    }

    private static @Nullable Value arithmetic(
            Expression.Arithmetic arithmetic, Function<String, @Nullable Value> results) {
        var left = value(arithmetic.left(), results);
        var right = value(arithmetic.right(), results);
        if (left == null || right == null) return null;
        var a = ((Value.Decimal) left).number();
        var b = ((Value.Decimal) right).number();
        return switch (arithmetic.operator()) {
            case PLUS -> new Value.Decimal(a.add(b, PRECISION));
            case MINUS -> new Value.Decimal(a.subtract(b, PRECISION));
            case TIMES -> new Value.Decimal(a.multiply(b, PRECISION));
            case DIVIDED_BY -> {
                if (b.signum() == 0) throw new Failure("it would divide by nothing");
                yield new Value.Decimal(a.divide(b, PRECISION));
            }
        };
    }

    private static @Nullable Value compare(
            Expression.Comparator comparator, @Nullable Value left, @Nullable Value right) {
        if (comparator == Expression.Comparator.EQUALS || comparator == Expression.Comparator.DIFFERS) {
            boolean same = left == null ? right == null : left.equals(right);
            return new Value.Truth(same == (comparator == Expression.Comparator.EQUALS));
        }
        if (left == null || right == null) return null;
        int order = order(left, right);
        return switch (comparator) {
            case BELOW -> new Value.Truth(order < 0);
            case AT_MOST -> new Value.Truth(order <= 0);
            case ABOVE -> new Value.Truth(order > 0);
            default -> new Value.Truth(order >= 0);
        };
    }

    private static int order(Value left, Value right) {
        if (left instanceof Value.Text a && right instanceof Value.Text b)
            return a.text().compareTo(b.text());
        return Measure.of(left).compareTo(Measure.of(right));
    }

    /** The functions as `rules.reference` tames them: null of null, totals null of nothing and where a member is null. */
    private static @Nullable Value call(Expression.Call call, Function<String, @Nullable Value> results) {
        var members = members(call.arguments(), results);
        if (members == null) return null;
        if (call.function() == Expression.Function.COUNT) return Value.Decimal.of(members.size());
        var total = (@Nullable BigDecimal) null;
        for (var member : members) {
            if (member == null) return null;
            var number = ((Value.Decimal) member).number();
            total = total == null ? number : reduction(call.function()).apply(total, number);
        }
        return total == null ? null : new Value.Decimal(total);
    }

    private static BinaryOperator<BigDecimal> reduction(Expression.Function function) {
        return switch (function) {
            case SUM -> (a, b) -> a.add(b, PRECISION);
            case MIN -> BigDecimal::min;
            default -> BigDecimal::max;
        };
    }

    /** The arguments of a call; one list stands for its members, and one unknown argument is an unknown list. */
    private static @Nullable List<@Nullable Value> members(
            List<Expression> arguments, Function<String, @Nullable Value> results) {
        if (arguments.size() != 1) return values(arguments, results);
        if (arguments.get(0) instanceof Expression.Listing listing) return values(listing.members(), results);
        var only = value(arguments.get(0), results);
        if (only == null) return null;
        return only instanceof Value.Many many ? new ArrayList<@Nullable Value>(many.values()) : List.of(only);
    }

    private static List<@Nullable Value> values(
            List<Expression> expressions, Function<String, @Nullable Value> results) {
        var values = new ArrayList<@Nullable Value>();
        for (var expression : expressions) values.add(value(expression, results));
        return values;
    }
}
