package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * What the whole number in a register means: a number of smallest units, a day, seconds, months, 0 or 1 for a truth, the place
 * of a text among all texts of the program.
 */
record KernelType(Type type, int scale, List<String> texts) {

    KernelType {
        texts = List.copyOf(texts);
    }

    Value value(long raw) {
        return switch (type) {
            case TEXT -> new Value.Text(texts.get((int) raw));
            case TRUTH -> new Value.Truth(raw == 1);
            default -> Measure.value(type, BigDecimal.valueOf(raw, scale));
        };
    }

    /** The raw number of a value; empty where it does not lie on the scale or is too large to calculate with. */
    Optional<Long> raw(Value value) {
        if (value instanceof Value.Text text) return Optional.of((long) texts.indexOf(text.text()));
        if (value instanceof Value.Truth truth) return Optional.of(truth.truth() ? 1L : 0L);
        var raw = Measure.of(value).movePointRight(scale);
        if (raw.stripTrailingZeros().scale() > 0 || raw.abs().compareTo(Interval.MOST) > 0) return Optional.empty();
        return Optional.of(raw.longValueExact());
    }
}
