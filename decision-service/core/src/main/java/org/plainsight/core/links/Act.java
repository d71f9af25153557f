package org.plainsight.core.links;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.identifiers.Identifier;

/**
 * What an analyst said about a link between two adverts.
 *
 * @param a the id of the one advert, below {@code b}
 * @param via the ground that it is about; null where it is about all grounds between the two
 * @param by who said it
 * @param because why, in the analyst's own words
 */
public record Act(Kind kind, String a, String b, @Nullable Identifier via, String by, String because, Instant at)
        implements Comparable<Act> {

    /** What was said. */
    public enum Kind {
        /** The ground tells nothing about these two. */
        UNLINK("unlink"),
        /** These two belong together, whatever they share. */
        CONFIRM("confirm"),
        /** What was said before about the same pair and ground no longer stands. */
        UNDO("undo");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
        }

        /** All codes, to be shown: {@code `unlink`, `confirm`, `undo`}. */
        public static String codes() {
            return Arrays.stream(values()).map(k -> "`" + k.code + "`").collect(Collectors.joining(", "));
        }
    }

    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at)
            .thenComparing(Act::topic)
            .thenComparing(Act::kind)
            .thenComparing(Act::by)
            .thenComparing(Act::because);

    public Act {
        if (a.compareTo(b) >= 0)
            throw new IllegalArgumentException(
                    "an act goes from the lower id to the higher, and got `%s`, `%s`".formatted(a, b));
        if (kind == Kind.CONFIRM && via != null)
            throw new IllegalArgumentException("a pair is confirmed as a whole, and got `%s`".formatted(via));
    }

    /** The same, the two ids in either order. */
    public static Act of(
            Kind kind, String one, String other, @Nullable Identifier via, String by, String because, Instant at) {
        boolean inOrder = one.compareTo(other) < 0;
        return new Act(kind, inOrder ? one : other, inOrder ? other : one, via, by, because, at);
    }

    /** The ground that it is about; empty where it is about all of them. */
    public Optional<Identifier> ground() {
        return Optional.ofNullable(via);
    }

    /** Pair and ground: a later act about the same topic takes the place of an earlier one. */
    public String topic() {
        return a + "\n" + b + "\n"
                + (via == null ? "" : isLikeness(via.kind()) ? via.kind().code() : via.toString());
    }

    /**
     * Whether the act speaks of this ground. Of words and pictures the kind alone is compared: which of several likenesses
     * gives them their name may change when an advert more is seen.
     */
    boolean isAbout(Identifier ground) {
        return via == null || via.equals(ground) || (via.kind() == ground.kind() && isLikeness(via.kind()));
    }

    private static boolean isLikeness(Identifier.Kind kind) {
        return kind == Identifier.Kind.TEXT || kind == Identifier.Kind.IMAGE;
    }

    @Override
    public int compareTo(Act other) {
        return ORDER.compare(this, other);
    }
}
