package org.plainsight.core.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts phone numbers into E.164. Beside what libphonenumber knows it accepts the ranges that Ofcom keeps for drama, which
 * libphonenumber calls invalid, and {@code +999} with nine digits, a country code that belongs to nobody. Thread-safe.
 */
final class PhoneBook {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int CACHED = 200_000;

    /** Ofcom's numbers for TV and radio drama, without their last three digits, in national form without the 0. */
    private static final String[] DRAMA = {
        "7700900", "1632960", "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960",
        "1414960", "1514960", "1614960", "1914980", "2079460", "2890180", "2896496", "2920180", "8081570", "9098790",
        "3069990"
    };

    private final ConcurrentHashMap<String, Optional<String>> dialled = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Optional<String>> written = new ConcurrentHashMap<>();

    /** A number that a site's own field gives: any possible number will do. */
    Optional<String> fromField(String digits) {
        return cached(dialled, digits, d -> parse(d, false));
    }

    /** A number found among words: it must be one that can be in use, since prices and dates are digits too. */
    Optional<String> fromWords(String digits) {
        return cached(written, digits, d -> parse(d, true));
    }

    private static Optional<String> cached(
            ConcurrentHashMap<String, Optional<String>> cache,
            String digits,
            java.util.function.Function<String, Optional<String>> read) {
        var known = cache.get(digits);
        if (known != null) return known;
        var found = read.apply(digits);
        if (cache.size() < CACHED) cache.put(digits, found);
        return found;
    }

    /** The number of these digits, which may have a plus before them. */
    private static Optional<String> parse(String digits, boolean strict) {
        var international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (international.startsWith("+999"))
            return international.length() == 13 ? Optional.of(international) : Optional.empty();
        try {
            var number = NUMBERS.parse(international, "GB");
            var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            boolean good = strict ? isDrama(e164) || NUMBERS.isValidNumber(number) : NUMBERS.isPossibleNumber(number);
            return good ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException e) {
            // Not a number: the answer is that there is none.
            return Optional.empty();
        }
    }

    private static boolean isDrama(String e164) {
        if (!e164.startsWith("+44") || e164.length() != 13) return false;
        for (var range : DRAMA) if (e164.startsWith(range, 3)) return true;
        return false;
    }
}
