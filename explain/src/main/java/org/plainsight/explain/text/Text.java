package org.plainsight.explain.text;

import org.plainsight.explain.Comparison;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Quote;

/** Lays explanations and comparisons out as plain text of at most 100 columns. */
public final class Text {

    /** So many characters of the very words are shown. */
    private static final int QUOTED = 120;

    private Text() {}

    /** The whole explanation, ending in a line break. */
    public static String of(Explanation explanation) {
        return of(explanation, Depth.FULL);
    }

    /** The explanation as far as asked for, ending in a line break; one line is never broken, however long. */
    public static String of(Explanation explanation, Depth depth) {
        return switch (depth) {
            case LINE -> new Paragraphs().verbatim(0, explanation.line()).toString();
            case PAGE -> new OnePage(explanation).text();
            case FULL -> new FullText(explanation).text();
        };
    }

    /** A quote in one line, the very words between square brackets; empty where nothing is quoted. */
    public static String of(Quote quote) {
        return quote.isEmpty() ? "" : Quoting.quote(quote, QUOTED);
    }

    /** The comparison as far as asked for, ending in a line break; one line is never broken, however long. */
    public static String of(Comparison comparison, Depth depth) {
        return new CompareText(comparison).text(depth);
    }
}
