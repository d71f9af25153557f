package org.plainsight.rules.editing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Takes words and values of one type from a text, from left to right; letter case and white space do not count outside of quotes. */
final class WordScanner {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern TRUTH = Pattern.compile("(?i)(yes|true|no|false)\\b");
    private static final Pattern DAY = Pattern.compile("(?i)\\d{1,2} [a-z]+ \\d{4}|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SPAN =
            Pattern.compile("(?i)(minus )?(?=\\d)(?:(\\d+) days?)?(?:(?:, | and )?(\\d+) hours?)?"
                    + "(?:(?:, | and )?(\\d+) minutes?)?(?:(?:, | and )?(\\d+) seconds?)?");
    private static final Pattern MONTHS =
            Pattern.compile("(?i)(minus )?(?=\\d)(?:(\\d+) years?)?(?:(?:, | and )?(\\d+) months?)?");
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Order> BEFORE = Map.of(
            "less than", Order.BELOW,
            "earlier than", Order.BELOW,
            "more than", Order.ABOVE,
            "later than", Order.ABOVE,
            "at least", Order.AT_LEAST,
            "at most", Order.AT_MOST);
    private static final Map<String, Order> AFTER = Map.of(
            "or more", Order.AT_LEAST,
            "or later", Order.AT_LEAST,
            "or less", Order.AT_MOST,
            "or fewer", Order.AT_MOST,
            "or earlier", Order.AT_MOST);

    private final String text;
    private final Type type;
    private int at;

    WordScanner(String text, Type type) {
        this.text = text;
        this.type = type;
    }

    /** The rest of the text means nothing here; the message is that rest. */
    static final class NotUnderstood extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NotUnderstood(String rest) {
            super(rest, null, false, false);
        }
    }

    NotUnderstood notUnderstood() {
        return new NotUnderstood(text.substring(at));
    }

    /** Takes these words, if they come next. */
    boolean take(String words) {
        int from = skipped();
        if (!text.regionMatches(true, from, words, 0, words.length())) return false;
        int to = from + words.length();
        boolean cut = Character.isLetterOrDigit(words.charAt(words.length() - 1))
                && to < text.length()
                && Character.isLetterOrDigit(text.charAt(to));
        if (!cut) at = to;
        return !cut;
    }

    /** Takes these words, if they are all that comes. */
    boolean takeAll(String words) {
        int from = at;
        if (take(words) && skipped() == text.length()) return true;
        at = from;
        return false;
    }

    boolean takeOneOf(String... choices) {
        for (var words : choices) if (take(words)) return true;
        return false;
    }

    private int skipped() {
        int from = at;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
        return from;
    }

    /** Nothing may come any more. */
    void end() {
        if (skipped() < text.length()) throw notUnderstood();
    }

    /** {@code less than}, {@code at least} and their like. */
    Optional<Order> comparison() {
        return BEFORE.keySet().stream().filter(this::take).findFirst().map(BEFORE::get);
    }

    /** {@code or more}, {@code or less} and their like. */
    Optional<Order> comparisonAfter() {
        return AFTER.keySet().stream().filter(this::take).findFirst().map(AFTER::get);
    }

    /** The next value. */
    Value value() {
        try {
            return switch (type) {
                case NUMBER ->
                    new Value.Decimal(new BigDecimal(next(NUMBER).group().replace(",", "")));
                case TRUTH -> new Value.Truth(next(TRUTH).group().matches("(?i)yes|true"));
                case DAY -> new Value.Day(day(next(DAY).group()));
                case SPAN -> new Value.Span(span());
                case MONTHS -> new Value.Months(months());
                default -> literal(next(QUOTED).group());
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw notUnderstood();
        }
    }

    private Matcher next(Pattern pattern) {
        var matcher = pattern.matcher(text).region(skipped(), text.length());
        if (!matcher.lookingAt() || matcher.end() == matcher.start()) throw notUnderstood();
        at = matcher.end();
        return matcher;
    }

    private static LocalDate day(String words) {
        return words.contains("-") ? LocalDate.parse(words) : LocalDate.parse(words, LONG_DAY);
    }

    private Duration span() {
        if (take("no time")) return Duration.ZERO;
        var parts = next(SPAN);
        var span = Duration.ofDays(part(parts, 2))
                .plusHours(part(parts, 3))
                .plusMinutes(part(parts, 4))
                .plusSeconds(part(parts, 5));
        return parts.group(1) == null ? span : span.negated();
    }

    private int months() {
        if (take("no time")) return 0;
        var parts = next(MONTHS);
        int months = Math.toIntExact(12 * part(parts, 2) + part(parts, 3));
        return parts.group(1) == null ? months : -months;
    }

    private static long part(Matcher parts, int group) {
        var digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private Value literal(String quoted) {
        return Feel.literal(quoted).fold(value -> value, bad -> {
            throw notUnderstood();
        });
    }
}
