package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a cell asks of a whole number, said as people count: {@code [3..5)} is {@code 3, 4}, and {@code > 7} is {@code >= 8}. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** A cell that is true of the same whole numbers. */
    static Cell counted(Cell cell) {
        if (cell instanceof Cell.AnyOf any) return new Cell.AnyOf(counted(any.tests()));
        if (cell instanceof Cell.NoneOf none) return new Cell.NoneOf(counted(none.tests()));
        return cell;
    }

    private static List<Test> counted(List<Test> tests) {
        return tests.stream().flatMap(WholeNumbers::counted).toList();
    }

    private static Stream<Test> counted(Test test) {
        if (test instanceof Test.Compares it && isWhole(it.bound())) return Stream.of(counted(it));
        if (test instanceof Test.Between it && isWhole(it.low()) && isWhole(it.high())) return counted(it);
        return Stream.of(test);
    }

    private static Test counted(Test.Compares it) {
        return switch (it.order()) {
            case ABOVE -> new Test.Compares(Test.Order.AT_LEAST, plus(it.bound(), 1));
            case AT_LEAST, AT_MOST, BELOW -> it;
        };
    }

    private static Stream<Test> counted(Test.Between it) {
        var low = it.lowClosed() ? it.low() : plus(it.low(), 1);
        var high = it.highClosed() ? it.high() : plus(it.high(), -1);
        int size = number(high).subtract(number(low)).intValue() + 1;
        if (size < 1) return Stream.of(it);
        if (size == 2) return Stream.of(new Test.Is(low), new Test.Is(high));
        return Stream.of(new Test.Between(low, true, high, true));
    }

    private static boolean isWhole(Value value) {
        return value instanceof Value.Decimal it
                && it.number().stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal number(Value value) {
        return ((Value.Decimal) value).number();
    }

    private static Value plus(Value value, int more) {
        return new Value.Decimal(number(value).add(BigDecimal.valueOf(more)));
    }
}
