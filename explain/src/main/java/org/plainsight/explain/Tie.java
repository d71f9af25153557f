package org.plainsight.explain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One link between two adverts, or one that an analyst undid.
 *
 * @param kind the ground's code ("phone", "email", "handle", "account", "payment", …); empty where an analyst undid all of
 *     them
 * @param via the identifier that both share; empty where the kind is
 * @param strength {@code strong} or {@code weak}
 * @param word what an analyst said of it; null where nobody said anything
 */
public record Tie(
        String a,
        String b,
        String kind,
        String via,
        String strength,
        @Nullable Word word) {

    /**
     * What an analyst said of a link.
     *
     * @param undone whether the link does not count any more; it was confirmed otherwise
     * @param together whether the two adverts are in one network all the same
     */
    public record Word(boolean undone, boolean together, String by, String because, Instant at) {}

    /** A link that nobody said anything about. */
    public Tie(String a, String b, String kind, String via, String strength) {
        this(a, b, kind, via, strength, null);
    }

    public Optional<Word> said() {
        return Optional.ofNullable(word);
    }

    boolean isUndone() {
        return word != null && word.undone();
    }
}
