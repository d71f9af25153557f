package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.plainsight.rules.language.Token.Kind;

/** Reads literals: numbers, texts, truth, dates and durations. */
final class Literals {

    private static final long LONGEST_SECONDS = 100_000L * 366 * 86_400;
    private static final int LONGEST_MONTHS = 1_200_000;

    private Literals() {}

    /** The literal that stands here, if one does. */
    static Optional<Value> take(Cursor cursor) {
        var token = cursor.peek();
        if (token.kind() == Kind.NUMBER) return Optional.of(number(cursor.next().text(), false));
        if (token.isSymbol("-") && cursor.peek(1).kind() == Kind.NUMBER) {
            cursor.skip(1);
            return Optional.of(number(cursor.next().text(), true));
        }
        if (token.kind() == Kind.STRING)
            return Optional.of(new Value.Text(cursor.next().text()));
        if (token.isWord("true") || token.isWord("false"))
            return Optional.of(new Value.Truth(cursor.next().isWord("true")));
        if (token.isSymbol("@")) return Optional.of(at(cursor));
        if ((token.isWord("date") || token.isWord("duration")) && cursor.peek(1).isSymbol("("))
            return Optional.of(constructor(cursor));
        return Optional.empty();
    }

    private static Value number(String digits, boolean negative) {
        var number = new BigDecimal(digits);
        return new Value.Decimal(negative ? number.negate() : number);
    }

    private static Value at(Cursor cursor) {
        cursor.next();
        var token = cursor.next();
        if (token.kind() != Kind.STRING)
            throw Refusal.of("`@` needs a text in quotes", "write @\"2026-11-01\" or @\"P2DT3H\"");
        return token.text().contains("P") ? duration(token.text()) : day(token.text());
    }

    private static Value constructor(Cursor cursor) {
        boolean isDate = cursor.next().isWord("date");
        cursor.expectSymbol("(");
        var token = cursor.next();
        if (token.kind() != Kind.STRING)
            throw Refusal.of(
                    "`%s(...)` takes one text in quotes".formatted(isDate ? "date" : "duration"),
                    isDate ? "write date(\"2026-11-01\")" : "write duration(\"P2DT3H\")");
        cursor.expectSymbol(")");
        return isDate ? day(token.text()) : duration(token.text());
    }

    private static Value day(String text) {
        try {
            if (text.length() != 10 || text.startsWith("0") || !Character.isDigit(text.charAt(0)))
                throw new DateTimeException("not year-month-day");
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.of(
                    "`%s` is not a day of the calendar".formatted(text),
                    "write year-month-day, such as date(\"2026-11-01\")");
        }
    }

    /** {@code P1Y2M} is months, {@code P2DT3H} a span; FEEL mixes them no more than we do. */
    private static Value duration(String text) {
        var body = text.startsWith("-") ? text.substring(1) : text;
        try {
            if (!isPlainDuration(body)) throw new DateTimeException("not a duration");
            int date = body.indexOf('T') < 0 ? body.length() : body.indexOf('T');
            boolean months = body.indexOf('Y') > 0 || (body.indexOf('M') > 0 && body.indexOf('M') < date);
            return months ? months(text) : span(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.of(
                    "`%s` is not a length of time".formatted(text),
                    "write days, hours, minutes and seconds such as duration(\"P2DT3H\"), or years and months such as duration(\"P1Y2M\")");
        }
    }

    private static boolean isPlainDuration(String body) {
        if (!body.startsWith("P") || body.length() > 20 || !Character.isLetter(body.charAt(body.length() - 1)))
            return false;
        return body.chars().allMatch(c -> (c >= '0' && c <= '9') || "PYMDTHS".indexOf(c) >= 0);
    }

    private static Value months(String text) {
        var period = Period.parse(text);
        if (!period.minusMonths(period.getMonths())
                        .minusYears(period.getYears())
                        .isZero()
                || period.toTotalMonths() > LONGEST_MONTHS) throw new DateTimeException("days beside months");
        return new Value.Months((int) period.toTotalMonths());
    }

    private static Value span(String text) {
        var span = Duration.parse(text);
        if (Math.abs(span.toSeconds()) > LONGEST_SECONDS) throw new DateTimeException("too long");
        return new Value.Span(span);
    }
}
