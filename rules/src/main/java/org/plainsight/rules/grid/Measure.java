package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Ordered values as plain numbers: days count from 1970-01-01, spans are seconds, months are months. */
final class Measure {

    private Measure() {}

    static BigDecimal of(Value value) {
        if (value instanceof Value.Decimal number) return number.number();
        if (value instanceof Value.Day day) return BigDecimal.valueOf(day.day().toEpochDay());
        if (value instanceof Value.Months months) return BigDecimal.valueOf(months.months());
        if (value instanceof Value.Span span)
            return BigDecimal.valueOf(span.span().toSeconds())
                    .add(BigDecimal.valueOf(span.span().toNanosPart(), 9));
        throw new IllegalArgumentException("`%s` has no place on a line".formatted(value));
    }

    static Value value(Type type, BigDecimal measure) {
        return switch (type) {
            case NUMBER -> new Value.Decimal(measure);
            case DAY -> new Value.Day(LocalDate.ofEpochDay(measure.longValueExact()));
            case MONTHS -> new Value.Months(measure.intValueExact());
            case SPAN ->
                new Value.Span(Duration.ofSeconds(
                        measure.longValue(),
                        measure.remainder(BigDecimal.ONE).movePointRight(9).longValue()));
            default ->
                throw new IllegalArgumentException("values of type %s have no place on a line".formatted(type.feel()));
        };
    }
}
