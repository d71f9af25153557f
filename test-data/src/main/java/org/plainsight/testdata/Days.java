package org.plainsight.testdata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Time in whole seconds since 1970, and how it is written. */
final class Days {
    static final long HOUR = 3_600;
    static final long DAY = 24 * HOUR;

    private Days() {}

    static void appendInstant(StringBuilder out, long epochSecond, int offsetMinutes) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(epochSecond + offsetMinutes * 60L, 0, ZoneOffset.UTC);
        two(out.append(at.getYear()).append('-'), at.getMonthValue());
        two(out.append('-'), at.getDayOfMonth());
        two(out.append('T'), at.getHour());
        two(out.append(':'), at.getMinute());
        two(out.append(':'), at.getSecond());
        if (offsetMinutes == 0) {
            out.append('Z');
        } else {
            two(
                    two(out.append(offsetMinutes < 0 ? '-' : '+'), Math.abs(offsetMinutes) / 60)
                            .append(':'),
                    Math.abs(offsetMinutes) % 60);
        }
    }

    static String date(long epochSecond) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochSecond, DAY)).toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
