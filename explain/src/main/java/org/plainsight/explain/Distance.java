package org.plainsight.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.CellTrace;

/** How far a failing value is from the nearest one that passes, and on which side. */
final class Distance {

    private Distance() {}

    /** "2 names short", "1 hour over"; empty where distance means nothing. */
    static String words(CellTrace cell, String unit) {
        if (cell.distance().isEmpty() || !(cell.found() instanceof Finding.Known known)) return "";
        var distance = cell.distance().get();
        if (distance.signum() == 0) return "just at the bound, which does not count";
        return amount(distance, unitOfDistance(cell.column().type(), unit))
                + (isShort(cell.cell(), known.value(), distance) ? " short" : " over");
    }

    /** A number with its unit, in the singular for one. */
    static String amount(BigDecimal number, String unit) {
        var digits = number.stripTrailingZeros().toPlainString();
        if (unit.isEmpty()) return digits;
        return digits + " " + (digits.equals("1") ? singular(unit) : unit);
    }

    private static String singular(String unit) {
        int end = unit.indexOf(' ');
        var head = end < 0 ? unit : unit.substring(0, end);
        var rest = end < 0 ? "" : unit.substring(end);
        return (head.endsWith("s") ? head.substring(0, head.length() - 1) : head) + rest;
    }

    private static String unitOfDistance(Type type, String unit) {
        if (type == Type.DAY) return "days";
        if (type == Type.SPAN) return "seconds";
        if (type == Type.MONTHS) return "months";
        return unit;
    }

    /** Whether the nearest bound lies above the value: then the value falls short of it. */
    private static boolean isShort(Cell cell, Value found, BigDecimal distance) {
        var needed = ordinal(found).add(distance);
        return bounds(cell).anyMatch(bound -> ordinal(bound).compareTo(needed) == 0);
    }

    private static Stream<Value> bounds(Cell cell) {
        List<Test> tests = List.of();
        if (cell instanceof Cell.AnyOf any) tests = any.tests();
        if (cell instanceof Cell.NoneOf none) tests = none.tests();
        return tests.stream().flatMap(Distance::bounds);
    }

    private static Stream<Value> bounds(Test test) {
        if (test instanceof Test.Is is) return Stream.of(is.value());
        if (test instanceof Test.Compares compares) return Stream.of(compares.bound());
        if (test instanceof Test.Between between) return Stream.of(between.low(), between.high());
        throw new IllegalStateException("no bounds for the test `%s`".formatted(test));
    }

    private static BigDecimal ordinal(Value value) {
        if (value instanceof Value.Decimal number) return number.number();
        if (value instanceof Value.Day day) return BigDecimal.valueOf(day.day().toEpochDay());
        if (value instanceof Value.Span span)
            return BigDecimal.valueOf(span.span().toSeconds());
        if (value instanceof Value.Months months) return BigDecimal.valueOf(months.months());
        throw new IllegalArgumentException("`%s` has no order, so no distance".formatted(value));
    }
}
