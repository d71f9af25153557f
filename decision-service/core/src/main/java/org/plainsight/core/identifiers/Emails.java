package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds e-mail addresses, in one pass and without patterns that could be made to run for ever. */
final class Emails {

    /** An address in lower case and its UTF-16 places. */
    record Found(String address, int from, int to) {}

    private Emails() {}

    /** The address that a site's field gives; empty where it is none. */
    static Optional<String> ofField(String raw) {
        var found = inText(raw.strip());
        return found.size() == 1 ? Optional.of(found.get(0).address()) : Optional.empty();
    }

    static List<Found> inText(String text) {
        int at = text.indexOf('@');
        if (at < 0) return List.of();
        var found = new ArrayList<Found>();
        int free = 0;
        for (; at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > free && isLocal(text.charAt(from - 1))) from--;
            int to = at + 1;
            while (to < text.length() && isDomain(text.charAt(to))) to++;
            while (to > at + 1 && !Character.isLetterOrDigit(text.charAt(to - 1))) to--;
            while (from < at && text.charAt(from) == '.') from++;
            free = to;
            int dot = text.lastIndexOf('.', to - 1);
            if (from < at && dot > at + 1 && to - dot > 2 && to - from <= 254)
                found.add(new Found(text.substring(from, to).toLowerCase(Locale.ROOT), from, to));
        }
        return found;
    }

    private static boolean isLocal(char c) {
        return isDomain(c) || c == '_' || c == '%' || c == '+';
    }

    private static boolean isDomain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
