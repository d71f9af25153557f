package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** A value that a reviewable pack may name or a fact may hold; FEEL's null has no value: it is {@code unknown}. */
public sealed interface Value {

    /** A string. */
    record Text(String text) implements Value {}

    /** A number without trailing zeros, so that 2.0 and 2 are the same value. */
    record Decimal(BigDecimal number) implements Value {
        public Decimal {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            number = number.scale() < 0 ? number.setScale(0) : number;
        }

        public static Decimal of(long number) {
            return new Decimal(BigDecimal.valueOf(number));
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Value {}

    /** A calendar day; FEEL's {@code date("2026-11-01")}. */
    record Day(LocalDate day) implements Value {}

    /** A length of time in days, hours, minutes and seconds; FEEL's {@code duration("P2DT3H")}. */
    record Span(Duration span) implements Value {}

    /** A length of time in whole months; FEEL's {@code duration("P1Y2M")}. */
    record Months(int months) implements Value {}

    /** A list of values of one type, in the order given. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }
}
