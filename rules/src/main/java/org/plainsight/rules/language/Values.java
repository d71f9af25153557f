package org.plainsight.rules.language;

/** The order of values. */
final class Values {

    private Values() {}

    /** Compares two values of one ordered type. */
    static int compare(Value a, Value b) {
        if (a instanceof Value.Decimal x && b instanceof Value.Decimal y)
            return x.number().compareTo(y.number());
        if (a instanceof Value.Day x && b instanceof Value.Day y) return x.day().compareTo(y.day());
        if (a instanceof Value.Span x && b instanceof Value.Span y)
            return x.span().compareTo(y.span());
        if (a instanceof Value.Months x && b instanceof Value.Months y) return Integer.compare(x.months(), y.months());
        throw new IllegalArgumentException("`%s` and `%s` have no order".formatted(a, b));
    }
}
