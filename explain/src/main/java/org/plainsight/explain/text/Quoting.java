package org.plainsight.explain.text;

import java.util.List;
import org.plainsight.explain.Harmless;
import org.plainsight.explain.Quote;

/** Quotes and lists of adverts, short enough for a line. */
final class Quoting {

    private Quoting() {}

    static String cut(String words, int most) {
        return Harmless.line(words.strip(), most);
    }

    static String via(String via) {
        return via.isEmpty() ? "" : cut(via, 80);
    }

    /** The words between marks, with what stands around them outside. */
    static String quote(Quote quote, int most) {
        return "“%s[%s]%s”".formatted(before(quote.before()), Harmless.line(quote.words(), most), after(quote.after()));
    }

    private static String before(String text) {
        return text.isEmpty() ? "" : "…" + Harmless.line(text);
    }

    private static String after(String text) {
        return text.isEmpty() ? "" : Harmless.line(text) + "…";
    }

    /** The first few ids and how many more there are. */
    static String some(List<String> ids, int shown) {
        if (ids.size() <= shown + 1) return String.join(", ", ids);
        return "%s and %d more".formatted(String.join(", ", ids.subList(0, shown)), ids.size() - shown);
    }
}
