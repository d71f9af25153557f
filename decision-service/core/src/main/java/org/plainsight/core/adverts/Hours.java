package org.plainsight.core.adverts;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stated availability; either part may be missing. */
public record Hours(
        @Nullable BigDecimal hoursADay, @Nullable BigDecimal daysAWeek) {

    public Optional<BigDecimal> perDay() {
        return Optional.ofNullable(hoursADay);
    }

    public Optional<BigDecimal> daysPerWeek() {
        return Optional.ofNullable(daysAWeek);
    }
}
