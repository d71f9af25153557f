package org.plainsight.explain;

import java.math.BigDecimal;
import java.util.List;
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
        var digits = (number.signum() < 0 ? "−" : "")
                + number.abs().stripTrailingZeros().toPlainString();
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

    /** Whether the nearest value that passes lies above what was found. */
    private static boolean isShort(Cell cell, Value found, BigDecimal distance) {
        var nearest = ordinal(found).add(distance);
        return tests(cell).stream().anyMatch(test -> reaches(test, nearest));
    }

    /** Whether the value passes the test, or stands at its lower bound. */
    private static boolean reaches(Test test, BigDecimal value) {
        if (test instanceof Test.Is is) return ordinal(is.value()).compareTo(value) == 0;
        if (test instanceof Test.Compares compares)
            return (compares.order() == Test.Order.ABOVE || compares.order() == Test.Order.AT_LEAST)
                    && value.compareTo(ordinal(compares.bound())) >= 0;
        if (test instanceof Test.Between between)
            return value.compareTo(ordinal(between.low())) >= 0 && value.compareTo(ordinal(between.high())) <= 0;
        throw new IllegalStateException("no bounds for the test `%s`".formatted(test));
    }

    private static List<Test> tests(Cell cell) {
        return cell instanceof Cell.AnyOf any ? any.tests() : List.of();
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
