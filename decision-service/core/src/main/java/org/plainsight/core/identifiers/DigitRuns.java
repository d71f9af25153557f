package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
     * @param disguises in what other ways than in plain digits it is written
     */
    record Piece(String digits, int from, int to, Set<Disguise> disguises) {

        /** The piece with the same digit said once more before it. */
        Piece after(Piece same) {
            var all = EnumSet.of(Disguise.TWICE);
            all.addAll(same.disguises);
            all.addAll(disguises);
            return new Piece(digits, same.from, to, all);
        }
    }

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

    /** Digits from 0 to 9 in circles, light and dark, raised and lowered. */
    private static final List<String> DRESSED = List.of(
            "\u24EA\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468",
            "\u24FF\u2776\u2777\u2778\u2779\u277A\u277B\u277C\u277D\u277E",
            "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079",
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089");

    private static final int LETTERS = 26;
    /** Nearly every sign is ASCII, of which nothing needs to be looked up. */
    private static final int LAST_ASCII = 0x7F;

    /** How often the digit after the word is meant. */
    private static final Map<String, Integer> MORE = Map.of("double", 2, "triple", 3, "treble", 3);

    /** Of the words above, their first two letters: few other words begin so, and they need no second look. */
    private static final boolean[] BEGINNINGS = new boolean[LETTERS * LETTERS];

    static {
        Stream.concat(WORDS.keySet().stream(), MORE.keySet().stream())
                .filter(word -> word.length() > 1)
                .forEach(word -> BEGINNINGS[beginning(word.charAt(0), word.charAt(1))] = true);
    }

    private static final int LONGEST_WORD = 7;
    /** The longest row of words without a space between them that is taken apart. */
    private static final int LONGEST_ROW = 80;

    private static final int FEWEST_GLUED = 2;
    private static final int FEWEST_LETTERS = 3;
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
            else if (isWritten(text.codePointAt(at))) at = token(at);
            else if (isDressing(c)) at++;
            else at = gap(at);
        }
        end();
    }

    /** Letters, digits, and signs that stand for a digit, such as one in a circle. */
    private static boolean isWritten(int point) {
        if (point <= LAST_ASCII)
            return (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_NUMBER;
    }

    /** The marks that turn a digit into a keycap, and those that nobody sees. */
    private static boolean isDressing(int point) {
        return point > LAST_ASCII
                && (point == '\uFE0F' || point == '\u20E3' || Character.getType(point) == Character.FORMAT);
    }

    private int plus(int at) {
        end();
        run.add(new Piece("+", at, at + 1, Set.of()));
        return at + 1;
    }

    private int gap(int at) {
        int end = at;
        int signs = 0;
        while (end < text.length() && isGap(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
            signs++;
        }
        if (signs == 0 || signs > WIDEST_GAP) end();
        return Math.max(end, at + Character.charCount(text.codePointAt(at)));
    }

    /** What may stand between two digits of one number; pictures too. */
    private static boolean isGap(int point) {
        return GAP.indexOf(point) >= 0
                || (point > LAST_ASCII && (Character.getType(point) == Character.OTHER_SYMBOL || isDressing(point)));
    }

    private int token(int at) {
        int end = at;
        boolean plain = true;
        boolean readable = true;
        boolean onlyLetters = true;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (isDressing(point)) plain = false;
            else if (!isWritten(point)) break;
            else {
                readable = readable && digit(point) >= 0;
                onlyLetters = onlyLetters && Character.isLetter(point);
                plain &= point >= '0' && point <= '9';
            }
            end += Character.charCount(point);
        }
        // One or two letters may be a word of their own: "I", "so". Only inside a run are they taken for digits.
        boolean isWord = onlyLetters && run.isEmpty() && end - at < FEWEST_LETTERS;
        if (readable && !isWord) add(digits(at, end), at, end, plain ? Set.of() : disguises(at, end));
        else word(at, end);
        return end;
    }

    private String digits(int from, int to) {
        var read = new StringBuilder(to - from);
        text.substring(from, to)
                .codePoints()
                .map(DigitRuns::digit)
                .filter(digit -> digit >= 0)
                .forEach(digit -> read.append((char) ('0' + digit)));
        return read.toString();
    }

    private Set<Disguise> disguises(int from, int to) {
        var disguises = EnumSet.noneOf(Disguise.class);
        text.substring(from, to)
                .codePoints()
                .filter(point -> point < '0' || point > '9')
                .forEach(point -> disguises.add(Character.isLetter(point) ? Disguise.LETTERS : Disguise.SIGNS));
        return disguises;
    }

    /** The digit that a character is or looks like, or -1. */
    private static int digit(int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) return digit;
        if (point > LAST_ASCII && Character.getType(point) == Character.OTHER_NUMBER)
            return DRESSED.stream().mapToInt(row -> row.indexOf(point)).max().orElse(-1);
        switch (point) {
            // The same letter in Latin, Greek and Cyrillic.
            case 'O', 'o', '\u039F', '\u03BF', '\u041E', '\u043E':
                return 0;
            case 'l', 'I', 'i':
                return 1;
            case 'Z', 'z':
                return 2;
            case '\u0417':
                return 3;
            case 'S', 's':
                return 5;
            case 'B':
                return 8;
            default:
                return -1;
        }
    }

    private void word(int from, int to) {
        if (to - from > LONGEST_ROW || !mayTell(from, to)) {
            end();
            return;
        }
        var word = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (!said(word, from, to) && !glued(word, from, to)) end();
    }

    private boolean mayTell(int from, int to) {
        char first = text.charAt(from);
        if (to - from == 1) return first == 'o' || first == 'O';
        return Character.isDigit(first) || BEGINNINGS[beginning(first, text.charAt(from + 1))];
    }

    /** Two letters as one number, letter case aside; 0, the number of no word's beginning, for others than a to z. */
    private static int beginning(char first, char second) {
        int one = Character.toLowerCase(first) - 'a';
        int other = Character.toLowerCase(second) - 'a';
        return one < 0 || one >= LETTERS || other < 0 || other >= LETTERS ? 0 : one * LETTERS + other;
    }

    /** Takes one word for what it says of digits; false where it says nothing. */
    private boolean said(String word, int from, int to) {
        if (MORE.containsKey(word)) {
            times = MORE.getOrDefault(word, 1);
            return true;
        }
        var meant = word.length() > LONGEST_WORD ? null : WORDS.get(word);
        if (meant == null || (meant.equals("00") && run.isEmpty())) return false;
        if (meant.equals("+")) {
            end();
            run.add(new Piece("+", from, to, Set.of(Disguise.WORDS)));
        } else add(meant, from, to, EnumSet.of(Disguise.WORDS));
        return true;
    }

    /** Takes apart words and digits that stand together without a space; false where that leaves a rest. */
    private boolean glued(String row, int from, int to) {
        // Folding letter case may change how long a strange letter is; then nothing is where it was.
        if (row.length() != to - from) return false;
        var cuts = new ArrayList<Integer>(List.of(0));
        int at = 0;
        while (at < row.length()) {
            int next = wordEnd(row, at);
            if (next == at) return false;
            cuts.add(next);
            at = next;
        }
        if (cuts.size() <= FEWEST_GLUED) return false;
        for (int i = 1; i < cuts.size(); i++) {
            int start = cuts.get(i - 1);
            var part = row.substring(start, cuts.get(i));
            if (Character.isDigit(part.charAt(0))) add(part, from + start, from + cuts.get(i), Set.of());
            else if (!said(part, from + start, from + cuts.get(i))) return false;
        }
        return true;
    }

    /** The end of the digits or of the longest word that starts here; the start itself where none does. */
    private static int wordEnd(String row, int at) {
        int end = at;
        while (end < row.length() && row.charAt(end) >= '0' && row.charAt(end) <= '9') end++;
        for (int length = LONGEST_WORD; end == at && length > 1; length--)
            if (at + length <= row.length()) {
                var word = row.substring(at, at + length);
                if (WORDS.containsKey(word) || MORE.containsKey(word)) end = at + length;
            }
        return end;
    }

    private void add(String meant, int from, int to, Set<Disguise> disguises) {
        var said = times > 1 ? meant.substring(0, 1).repeat(times - 1) + meant : meant;
        run.add(new Piece(said, from, to, times > 1 ? EnumSet.of(Disguise.WORDS) : disguises));
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
