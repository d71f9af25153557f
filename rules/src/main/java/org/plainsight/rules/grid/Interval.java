package org.plainsight.rules.grid;

import java.math.BigDecimal;

/** From the least to the greatest raw number that a register can hold, so that no calculation can ever overflow. */
record Interval(long low, long high) {

    /** Far inside a long: sums and products of checked intervals are checked again. */
    static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

    /** Thrown where a program of whole numbers could not be exact. */
    static final class TooWide extends Exception {
        private static final long serialVersionUID = 1L;

        TooWide() {
            super("numbers too large to calculate with as whole numbers", null, false, false);
        }
    }

    static Interval of(long value) {
        return new Interval(value, value);
    }

    private static Interval checked(BigDecimal low, BigDecimal high) throws TooWide {
        if (low.abs().compareTo(MOST) > 0 || high.abs().compareTo(MOST) > 0) throw new TooWide();
        return new Interval(low.longValueExact(), high.longValueExact());
    }

    Interval or(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    Interval plus(Interval other) throws TooWide {
        return checked(big(low).add(big(other.low)), big(high).add(big(other.high)));
    }

    Interval minus(Interval other) throws TooWide {
        return checked(big(low).subtract(big(other.high)), big(high).subtract(big(other.low)));
    }

    Interval times(Interval other) throws TooWide {
        var a = big(low).multiply(big(other.low));
        var b = big(low).multiply(big(other.high));
        var c = big(high).multiply(big(other.low));
        var d = big(high).multiply(big(other.high));
        return checked(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
    }

    private static BigDecimal big(long value) {
        return BigDecimal.valueOf(value);
    }
}
