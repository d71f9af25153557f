package org.plainsight.app.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as the plan's pages write them. */
final class Dates {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private Dates() {}

    /** Such as {@code Fri 27 Nov}. */
    static String words(LocalDate day) {
        return SHORT.format(day);
    }

    /** Such as {@code Mon}; 1 is Monday. */
    static String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
