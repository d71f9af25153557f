package org.plainsight.core.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them. Two or three stand on every line, nearly all in the shortest form, which is read by hand. */
final class Moments {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");

    /** The two shortest forms, with a 0 for each digit. */
    private static final String IN_UTC = "0000-00-00T00:00:00Z";

    private static final String EAST = "0000-00-00T00:00:00+00:00";

    private Moments() {}

    /** Whether the text has the form of a moment; the moment need not exist. */
    static boolean isMoment(String text) {
        return has(text, IN_UTC) || has(text, EAST) || FORM.matcher(text).matches();
    }

    /** The moment that such a text tells; {@link java.time.DateTimeException} where there is no such moment. */
    static Instant of(String text) {
        if (has(text, IN_UTC)) return local(text).toInstant(ZoneOffset.UTC);
        if (has(text, EAST))
            return local(text).toInstant(ZoneOffset.ofHoursMinutes(number(text, 20, 22), number(text, 23, 25)));
        // Java keeps nanoseconds; finer digits are legal and carry nothing.
        var kept = text.length() < 30 ? text : text.replaceFirst("(\\.\\d{9})\\d+", "$1");
        return OffsetDateTime.parse(kept.toUpperCase(Locale.ROOT)).toInstant();
    }

    private static boolean has(String text, String form) {
        if (text.length() != form.length()) return false;
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) return false;
        }
        return true;
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
