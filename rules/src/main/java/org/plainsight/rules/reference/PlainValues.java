package org.plainsight.rules.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;

/** Values of the language to and from the plain Java values that kie-dmn takes and gives; no object of ours goes in. */
final class PlainValues {

    private PlainValues() {}

    static @Nullable Object plain(Finding finding) {
        return finding instanceof Finding.Known known ? plain(known.value()) : null;
    }

    static Object plain(Value value) {
        if (value instanceof Value.Text text) return text.text();
        if (value instanceof Value.Decimal number) return number.number();
        if (value instanceof Value.Truth truth) return truth.truth();
        if (value instanceof Value.Day day) return day.day();
        if (value instanceof Value.Span span) return span.span();
        if (value instanceof Value.Months months) return Period.ofMonths(months.months());
        if (value instanceof Value.Many many)
            return many.values().stream().map(PlainValues::plain).toList();
        throw new IllegalStateException("no plain value for `%s`".formatted(value));
    }

    /** What a decision gave; unknown for null, for a list with a null in it, and for an error, which DMN answers with null. */
    static Finding finding(@Nullable Object result) {
        if (result == null) return new Finding.Unknown("the reference engine gives null");
        if (result instanceof List<?> list && list.stream().anyMatch(Objects::isNull))
            return new Finding.Unknown("the reference engine gives a list with null in it");
        return new Finding.Known(value(result));
    }

    private static Value value(@Nullable Object plain) {
        if (plain instanceof String text) return new Value.Text(text);
        if (plain instanceof BigDecimal number) return new Value.Decimal(number);
        if (plain instanceof Boolean truth) return new Value.Truth(truth);
        if (plain instanceof LocalDate day) return new Value.Day(day);
        if (plain instanceof Duration span) return new Value.Span(span);
        if (plain instanceof ChronoPeriod period)
            return new Value.Months(Math.toIntExact(period.get(ChronoUnit.YEARS) * 12 + period.get(ChronoUnit.MONTHS)));
        if (plain instanceof List<?> list)
            return new Value.Many(list.stream().map(PlainValues::value).toList());
        throw new IllegalStateException(
                "the reference engine gave `%s`, which no accepted decision gives".formatted(plain));
    }
}
