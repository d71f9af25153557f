package org.plainsight.governance.acting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.plainsight.governance.acting.Objection.Ground;

/** Collects everything that stands in the way of one act, so that all of it can be said at once. */
public final class Objections {

    /** The most characters that a reason, a question or an answer may have. */
    public static final int LONGEST = 4_000;

    private final List<Objection> all = new ArrayList<>();

    /** Objects unless the condition holds. */
    public Objections unless(boolean holds, Ground ground, String thing, String found, String wayOut) {
        if (!holds) all.add(new Objection(ground, thing, found, wayOut));
        return this;
    }

    /** Objects to words that say nothing, are too long, or cannot be kept as they are. */
    public Objections words(String thing, String words) {
        unless(!words.isBlank(), Ground.WHAT, thing, "says nothing", "one sentence will do");
        unless(
                words.length() <= LONGEST,
                Ground.WHAT,
                thing,
                "has %,d characters".formatted(words.length()),
                "keep to %,d".formatted(LONGEST));
        return unless(
                words.codePoints().noneMatch(Objections::isUnkeepable),
                Ground.WHAT,
                thing,
                "holds characters that cannot be kept",
                "write it as plain text");
    }

    private static boolean isUnkeepable(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return half || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** Adds what somebody else found. */
    public Objections all(Collection<Objection> more) {
        all.addAll(more);
        return this;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them, in the order in which they were found. */
    public List<Objection> list() {
        return List.copyOf(all);
    }
}
