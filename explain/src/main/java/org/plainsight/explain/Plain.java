package org.plainsight.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;

/** Numbers, days and first letters as plain English has them. */
public final class Plain {

    private Plain() {}

    /** {@code +4}, {@code −3}, {@code 0}. */
    public static String signed(int points) {
        return points > 0 ? "+" + points : number(points);
    }

    /** {@code 4}, {@code −3}; the minus is a minus. */
    public static String number(int n) {
        return n < 0 ? "−" + -(long) n : Integer.toString(n);
    }

    /** {@code 1 point}, {@code 14 points}, {@code −3 points}. */
    public static String points(int n) {
        return number(n) + (Math.abs(n) == 1 ? " point" : " points");
    }

    /** {@code no adverts}, {@code 1 advert}, {@code 1,200 adverts}. */
    public static String count(long n, String one, String many) {
        return (n == 0 ? "no" : figures(n)) + " " + (n == 1 ? one : many);
    }

    /** {@code none is}, {@code 1 is}, {@code 12 are}. */
    public static String are(long n) {
        return none(n) + (n <= 1 ? " is" : " are");
    }

    /** {@code none}, {@code 1}, {@code 1,200}. */
    public static String none(long n) {
        return n == 0 ? "none" : figures(n);
    }

    private static String figures(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    /** {@code 1 November 2026}, in Greenwich. */
    public static String day(Instant at) {
        return day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** {@code 1 November 2026}. */
    public static String day(LocalDate day) {
        return Words.value(new Value.Day(day));
    }

    /** The words with a capital first letter. */
    public static String upper(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The words with a full stop, unless they end a sentence already. */
    public static String sentence(String words) {
        return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}
