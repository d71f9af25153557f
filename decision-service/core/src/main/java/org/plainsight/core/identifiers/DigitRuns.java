package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds runs of digits in words, however they are written: plainly, in words, with letters that look like digits, as
 * keycaps, in other widths, spaced out or over several lines.
 */
final class DigitRuns {

    /**
     * A piece of a run.
     *
     * @param digits what it stands for; {@code +} for a plus
     * @param from its first UTF-16 place in the text
     * @param to the place after its last
     * @param disguised whether it is written otherwise than in plain digits
     */
    record Piece(String digits, int from, int to, boolean disguised) {}

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("o", "0"),
            Map.entry("nought", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("hundred", "00"),
            Map.entry("plus", "+"));

    /** Of the words above, of "double" and of "triple". */
    private static final String FIRST_LETTERS = "zontfsehpdZONTFSEHPD";

    private static final int LONGEST_WORD = 7;
    private static final int FEWEST_DIGITS = 8;
    private static final int WIDEST_GAP = 4;
    private static final String GAP = " \t\r\n-.,/()\u2013\u2014_*|:~\u00b7";

    private final String text;
    private final List<List<Piece>> runs = new ArrayList<>();
    private List<Piece> run = new ArrayList<>();
    private int digits;
    private int times = 1;

    private DigitRuns(String text) {
        this.text = text;
    }

    /** The runs of enough digits for a phone, in the text's order. */
    static List<List<Piece>> in(String text) {
        var runs = new DigitRuns(text);
        runs.scan();
        return runs.runs;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '+') at = plus(at);
            else if (Character.isLetterOrDigit(text.codePointAt(at))) at = token(at);
            else if (isDressing(c)) at++;
            else at = gap(at);
        }
        end();
    }

    /** The marks that turn a digit into a keycap. */
    private static boolean isDressing(char c) {
        return c == '\uFE0F' || c == '\u20E3';
    }

    private int plus(int at) {
        end();
        run.add(new Piece("+", at, at + 1, false));
        return at + 1;
    }

    private int gap(int at) {
        int end = at;
        while (end < text.length() && GAP.indexOf(text.charAt(end)) >= 0) end++;
        if (end == at || end - at > WIDEST_GAP) end();
        return Math.max(end, at + 1);
    }

    private int token(int at) {
        int end = at;
        boolean plain = true;
        boolean readable = true;
        boolean hasDigit = false;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (isDressing((char) point) && point < 0xFFFF) plain = false;
            else if (!Character.isLetterOrDigit(point)) break;
            else {
                readable &= digit(point) >= 0;
                hasDigit |= Character.isDigit(point);
                plain &= point >= '0' && point <= '9';
            }
            end += Character.charCount(point);
        }
        // A single letter may be a word of its own: "I", "o". Only inside a run is it taken for a digit.
        if (readable && (hasDigit || !run.isEmpty())) add(digits(at, end), at, end, !plain);
        else word(at, end);
        return end;
    }

    private String digits(int from, int to) {
        var read = new StringBuilder(to - from);
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            int digit = digit(text.codePointAt(at));
            if (digit >= 0) read.append((char) ('0' + digit));
        }
        return read.toString();
    }

    /** The digit that a character is or looks like, or -1. */
    private static int digit(int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) return digit;
        switch (point) {
            case 'O', 'o':
                return 0;
            case 'l', 'I', 'i':
                return 1;
            case 'S', 's':
                return 5;
            default:
                return -1;
        }
    }

    private void word(int from, int to) {
        // Most words are no numbers, and their first letters tell.
        boolean perhaps = to - from <= LONGEST_WORD && FIRST_LETTERS.indexOf(text.charAt(from)) >= 0;
        var word = perhaps ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
        if (word.equals("double") || word.equals("triple")) {
            times = word.equals("double") ? 2 : 3;
            return;
        }
        var meant = WORDS.get(word);
        if (meant == null || (meant.equals("00") && run.isEmpty())) end();
        else if (meant.equals("+")) {
            end();
            run.add(new Piece("+", from, to, true));
        } else add(meant, from, to, true);
    }

    private void add(String meant, int from, int to, boolean disguised) {
        var said = times > 1 ? meant.substring(0, 1).repeat(times - 1) + meant : meant;
        run.add(new Piece(said, from, to, disguised || times > 1));
        digits += said.length();
        times = 1;
    }

    private void end() {
        if (digits >= FEWEST_DIGITS) runs.add(run);
        if (!run.isEmpty()) run = new ArrayList<>();
        digits = 0;
        times = 1;
    }
}
