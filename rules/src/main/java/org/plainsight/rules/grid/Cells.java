package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;

/** What cells and questions mean, value by value. Only compiling asks here; weighing looks the answers up. */
final class Cells {

    private Cells() {}

    /** Whether a cell passes a value; null is FEEL's null. */
    static boolean passes(Cell cell, @Nullable Value value) {
        if (cell instanceof Cell.Anything) return true;
        if (value == null) return cell instanceof Cell.IsUnknown;
        if (cell instanceof Cell.IsUnknown) return false;
        if (cell instanceof Cell.AnyOf any) return any.tests().stream().anyMatch(t -> holds(t, value));
        if (cell instanceof Cell.NoneOf none) return none.tests().stream().noneMatch(t -> holds(t, value));
        throw new IllegalStateException("no such cell: " + cell);
    }

    private static boolean holds(Test test, Value value) {
        if (test instanceof Test.Is is) return is.value().equals(value);
        if (test instanceof Test.Compares compares) return compares(compares.order(), value, compares.bound());
        if (test instanceof Test.Between between)
            return compares(between.lowClosed() ? Test.Order.AT_LEAST : Test.Order.ABOVE, value, between.low())
                    && compares(between.highClosed() ? Test.Order.AT_MOST : Test.Order.BELOW, value, between.high());
        throw new IllegalStateException("no such test: " + test);
    }

    private static boolean compares(Test.Order order, Value value, Value bound) {
        int sign = Measure.of(value).compareTo(Measure.of(bound));
        return switch (order) {
            case BELOW -> sign < 0;
            case AT_MOST -> sign <= 0;
            case ABOVE -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    /** What a question gives of a value; every question to an unknown value, and each total of nothing, is unknown. */
    static @Nullable Value answer(InputExpression question, @Nullable Value value) {
        if (value == null || question instanceof InputExpression.Named) return value;
        if (question instanceof InputExpression.TextHolds holds)
            return new Value.Truth(((Value.Text) value).text().contains(holds.part()));
        var members = ((Value.Many) value).values();
        if (question instanceof InputExpression.CountOf) return Value.Decimal.of(members.size());
        if (question instanceof InputExpression.ListHolds holds)
            return new Value.Truth(members.contains(holds.member()));
        if (question instanceof InputExpression.SomeMember some)
            return new Value.Truth(members.stream().anyMatch(m -> passes(some.cell(), m)));
        if (question instanceof InputExpression.Total total) return total(total.kind(), members);
        throw new IllegalStateException("no such question: " + question);
    }

    private static @Nullable Value total(InputExpression.Kind kind, List<Value> members) {
        var numbers = members.stream().map(m -> ((Value.Decimal) m).number());
        return switch (kind) {
            case MIN ->
                numbers.min(BigDecimal::compareTo)
                        .<Value>map(Value.Decimal::new)
                        .orElse(null);
            case MAX ->
                numbers.max(BigDecimal::compareTo)
                        .<Value>map(Value.Decimal::new)
                        .orElse(null);
            case SUM ->
                numbers.reduce(BigDecimal::add).<Value>map(Value.Decimal::new).orElse(null);
        };
    }
}
