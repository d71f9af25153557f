package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plainsight.core.identifiers.SeenWords;

/**
 * The words of one field: letters, digits, apostrophes and per cent signs in lower case; a hyphen parts two words.
 */
final class Tokens {

    /** The apostrophe of those who set type. */
    private static final char CURLED = '\u2019';

    /** The field's name in the contract. */
    final String field;

    final String text;
    final List<String> words = new ArrayList<>();
    private int[] from = new int[64];
    private int[] to = new int[64];
    /** The number of the clause that each word stands in. */
    private int[] clause = new int[64];

    Tokens(String field, String text) {
        this.field = field;
        this.text = text;
        split();
    }

    int from(int word) {
        return from[word];
    }

    int to(int word) {
        return to[word];
    }

    boolean sameClause(int one, int other) {
        return clause[one] == clause[other];
    }

    private void split() {
        int start = -1;
        int clauses = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '\'' || c == CURLED || c == '%') {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) add(start, i, clauses);
            start = -1;
            if (".!?;:,\n".indexOf(c) >= 0) clauses++;
        }
    }

    private void add(int start, int end, int clauses) {
        int n = words.size();
        if (n == from.length) {
            from = java.util.Arrays.copyOf(from, n * 2);
            to = java.util.Arrays.copyOf(to, n * 2);
            clause = java.util.Arrays.copyOf(clause, n * 2);
        }
        from[n] = start;
        to[n] = end;
        clause[n] = clauses;
        var word = SeenWords.lower(text, start, end);
        words.add(word.indexOf(CURLED) < 0 ? word : plain(start, end));
    }

    private String plain(int start, int end) {
        return text.substring(start, end).replace(CURLED, '\'').toLowerCase(Locale.ROOT);
    }
}
