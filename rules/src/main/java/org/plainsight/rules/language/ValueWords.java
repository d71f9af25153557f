package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values in plain words. */
final class ValueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private ValueWords() {}

    static String of(Value value) {
        if (value instanceof Value.Text text) return FeelText.quoted(text.text());
        if (value instanceof Value.Decimal number) return number(number.number());
        if (value instanceof Value.Truth truth) return truth.truth() ? "yes" : "no";
        if (value instanceof Value.Day day) return DAY.format(day.day());
        if (value instanceof Value.Span span) return span(span.span());
        if (value instanceof Value.Months months) return months(months.months());
        var members = ((Value.Many) value).values().stream().map(ValueWords::of).toList();
        return members.isEmpty() ? "nothing" : joined(members, "and");
    }

    private static String number(BigDecimal number) {
        if (number.abs().compareTo(GROUPED) < 0) return number.toPlainString();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static String span(Duration span) {
        var length = span.abs();
        var parts = Stream.of(
                        counted(length.toDays(), "day"),
                        counted(length.toHoursPart(), "hour"),
                        counted(length.toMinutesPart(), "minute"),
                        counted(length.toSecondsPart(), "second"))
                .flatMap(List::stream)
                .toList();
        return signed(span.isNegative(), parts);
    }

    private static String months(int months) {
        var parts = new ArrayList<>(counted(Math.abs(months) / 12, "year"));
        parts.addAll(counted(Math.abs(months) % 12, "month"));
        return signed(months < 0, parts);
    }

    private static String signed(boolean negative, List<String> parts) {
        if (parts.isEmpty()) return "no time";
        return (negative ? "minus " : "") + joined(parts, "and");
    }

    private static List<String> counted(long count, String unit) {
        return count == 0 ? List.of() : List.of(count + " " + (count == 1 ? unit : unit + "s"));
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String joined(List<String> parts, String last) {
        int size = parts.size();
        if (size == 1) return parts.get(0);
        return String.join(", ", parts.subList(0, size - 1)) + " " + last + " " + parts.get(size - 1);
    }
}
