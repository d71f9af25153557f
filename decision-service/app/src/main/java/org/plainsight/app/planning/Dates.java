package org.plainsight.app.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as the plan's pages write them. */
final class Dates {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Dates() {}

    /** Such as {@code Fri 27 Nov}. */
    static String words(LocalDate day) {
        return SHORT.format(day);
    }

    /** Such as {@code 27 November 2026}. */
    static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** Such as {@code Mon}; 1 is Monday. */
    static String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    /** A day as a form sends it, such as {@code 2026-12-01}; empty where it is none. */
    static Optional<LocalDate> read(String words) {
        try {
            return Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
