package org.plainsight.core.adverts;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stop of a declared touring schedule; the days are its first and its last, either may be missing. */
public record TourStop(
        String town, @Nullable LocalDate first, @Nullable LocalDate last) {

    public Optional<LocalDate> from() {
        return Optional.ofNullable(first);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(last);
    }

    /** Whether the stop may cover this day; a missing end is open. */
    public boolean covers(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
