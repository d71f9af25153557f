package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the phones of an advert, in the site's field and in its words. Thread-safe. */
final class Phones {

    /**
     * A phone found in words.
     *
     * @param from its first UTF-16 place
     * @param disguises in which ways it is written so that machines miss it; none where it is written plainly
     */
    record Found(String e164, int from, int to, Set<Disguise> disguises) {}

    /** E.164 allows fifteen digits; an international prefix adds two. */
    private static final int MOST_DIGITS = 17;
    /** A British number spoken in groups has at most six; with more, somebody spaced it out. */
    private static final int MOST_GROUPS = 6;

    private final PhoneBook book = new PhoneBook();

    /** The number that a site's field gives, in E.164; empty where it is none. */
    Optional<String> ofField(String raw) {
        var digits = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) digits.append((char) ('0' + digit));
            else if (c == '+' && digits.length() == 0) digits.append('+');
        }
        return digits.length() < 7 || digits.length() > MOST_DIGITS
                ? Optional.empty()
                : book.fromField(withoutTrunk(digits.toString()));
    }

    /** {@code +44 (0)20 …} is written often and dialled by nobody. */
    private static String withoutTrunk(String digits) {
        return digits.startsWith("+440") ? "+44" + digits.substring(4) : digits;
    }

    /** The phones in a text, in its order. */
    List<Found> inText(String text) {
        var found = new ArrayList<Found>();
        for (var run : DigitRuns.in(text)) {
            var read = new ArrayList<Found>();
            var once = saidOnce(run);
            // Where a digit may be said twice over, the reading that leaves no digit over is the one that is meant.
            if (findIn(text, run, read) > 0 && once.size() < run.size()) {
                var other = new ArrayList<Found>();
                if (findIn(text, once, other) == 0 || read.isEmpty()) read = other;
            }
            found.addAll(read);
        }
        return found;
    }

    /** Finds the phones of a run, and says how many of its pieces belong to none. */
    private int findIn(String text, List<DigitRuns.Piece> run, List<Found> found) {
        int start = 0;
        int over = 0;
        while (start < run.size()) {
            int before = found.size();
            int next = findFrom(text, run, start, found);
            if (found.size() == before) over++;
            start = next;
        }
        return over;
    }

    /** The run with each digit that is said twice over, once in words and once in figures, taken once. */
    private static List<DigitRuns.Piece> saidOnce(List<DigitRuns.Piece> run) {
        var once = new ArrayList<DigitRuns.Piece>();
        for (var piece : run) {
            int last = once.size() - 1;
            if (last >= 0 && saysTheSame(once.get(last), piece)) once.set(last, piece.after(once.get(last)));
            else once.add(piece);
        }
        return once;
    }

    private static boolean saysTheSame(DigitRuns.Piece one, DigitRuns.Piece next) {
        return one.digits().length() == 1
                && one.digits().equals(next.digits())
                && one.disguises().contains(Disguise.WORDS) != next.disguises().contains(Disguise.WORDS);
    }

    /** Looks for a phone that starts with this piece; gives the piece to go on from. */
    private int findFrom(String text, List<DigitRuns.Piece> run, int start, List<Found> found) {
        var digits = new StringBuilder();
        int last = -1;
        var phone = Optional.<String>empty();
        for (int end = start; end < run.size() && digits.length() <= MOST_DIGITS; end++) {
            digits.append(run.get(end).digits());
            var read = read(digits.toString());
            if (read.isPresent()) {
                last = end;
                phone = read;
            }
        }
        if (phone.isEmpty()) return start + 1;
        var pieces = run.subList(start, last + 1);
        int from = pieces.get(0).from();
        int to = pieces.get(pieces.size() - 1).to();
        found.add(new Found(phone.get(), from, to, disguises(pieces, text.substring(from, to))));
        return last + 1;
    }

    private Optional<String> read(String digits) {
        if (digits.length() < 10 || digits.length() > MOST_DIGITS) return Optional.empty();
        boolean british = digits.charAt(0) == '0' && digits.charAt(1) != '0' && digits.length() == 11;
        boolean abroad = digits.charAt(0) == '+'
                || digits.startsWith("00")
                || (digits.startsWith("44") && digits.length() == 12);
        if (!british && !abroad) return Optional.empty();
        return book.fromWords(withoutTrunk(digits.startsWith("44") ? "+" + digits : digits));
    }

    private static Set<Disguise> disguises(List<DigitRuns.Piece> pieces, String written) {
        var disguises = EnumSet.noneOf(Disguise.class);
        for (var piece : pieces) disguises.addAll(piece.disguises());
        if (written.indexOf('\n') >= 0) disguises.add(Disguise.LINES);
        if (pieces.size() > MOST_GROUPS) disguises.add(Disguise.SPACED);
        return disguises;
    }
}
