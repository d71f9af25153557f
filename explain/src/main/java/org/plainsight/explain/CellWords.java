package org.plainsight.explain;

import java.util.stream.Collectors;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;

/** Cells and values in plain words. */
final class CellWords {

    private CellWords() {}

    static String of(Cell cell) {
        if (cell instanceof Cell.Anything) return "anything";
        if (cell instanceof Cell.IsUnknown) return "not known";
        if (cell instanceof Cell.AnyOf any)
            return any.tests().stream().map(CellWords::of).collect(Collectors.joining(" or "));
        if (cell instanceof Cell.NoneOf none) {
            if (none.tests().isEmpty()) return "known";
            return "known, and not " + none.tests().stream().map(CellWords::of).collect(Collectors.joining(" or "));
        }
        throw new IllegalStateException("no words for the cell `%s`".formatted(cell));
    }

    private static String of(Test test) {
        if (test instanceof Test.Is is) return of(is.value());
        if (test instanceof Test.Compares compares) {
            var bound = of(compares.bound());
            return switch (compares.order()) {
                case BELOW -> "less than " + bound;
                case AT_MOST -> bound + " or less";
                case ABOVE -> "more than " + bound;
                case AT_LEAST -> bound + " or more";
            };
        }
        if (test instanceof Test.Between between)
            return (between.lowClosed() ? of(between.low()) + " or more" : "more than " + of(between.low())) + " and "
                    + (between.highClosed() ? of(between.high()) + " or less" : "less than " + of(between.high()));
        throw new IllegalStateException("no words for the test `%s`".formatted(test));
    }

    static String of(Value value) {
        if (value instanceof Value.Text text) return "“" + text.text() + "”";
        if (value instanceof Value.Decimal number) return number.number().toPlainString();
        if (value instanceof Value.Truth truth) return truth.truth() ? "yes" : "no";
        if (value instanceof Value.Day day) return day.day().toString();
        if (value instanceof Value.Span span) return span.span().toString();
        if (value instanceof Value.Months months) return months.months() + " months";
        if (value instanceof Value.Many many)
            return many.values().isEmpty()
                    ? "none"
                    : many.values().stream().map(CellWords::of).collect(Collectors.joining(", "));
        throw new IllegalStateException("no words for the value `%s`".formatted(value));
    }
}
