package org.plainsight.core.identifiers;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that several adverts may share, in its one normal form. */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

    /** What sort of identifier it is; strong kinds can join two adverts by themselves. */
    public enum Kind {
        /** E.164. */
        PHONE("phone", true),
        /** Lower case. */
        EMAIL("email", true),
        /** {@code platform:handle}, lower case. */
        HANDLE("handle", true),
        /** {@code source:account}. */
        ACCOUNT("account", true),
        /** The payment token. */
        PAYMENT("payment", true),
        /** The ids of two adverts, one of which openly says that it works with the other. */
        PARTNER("partner", true),
        /** The ids of two adverts that an analyst said belong together. */
        CONFIRMED("confirmed", true),
        /** A fingerprint of the words, net of names, numbers and protected words. */
        TEXT("text", false),
        /** A perceptual hash of an image. */
        IMAGE("image", false),
        /** The id of a background. */
        SCENE("scene", false);

        private final String code;
        private final boolean strong;

        Kind(String code, boolean strong) {
            this.code = code;
            this.strong = strong;
        }

        public String code() {
            return code;
        }

        public boolean isStrong() {
            return strong;
        }

        /** Whether it is what somebody says of two adverts, and nothing that both carry. */
        public boolean isSaid() {
            return this == PARTNER || this == CONFIRMED;
        }

        /** The kind with this code. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
        }

        /** Whether somebody is reached by it: two adverts with different contacts may be strangers. */
        public boolean isContact() {
            return this == PHONE || this == EMAIL || this == HANDLE;
        }
    }

    /** What is said of these two adverts, whichever is named first. */
    public static Identifier said(Kind kind, String one, String other) {
        boolean inOrder = one.compareTo(other) < 0;
        return new Identifier(kind, inOrder ? one + " + " + other : other + " + " + one);
    }

    public Identifier {
        if (value.isEmpty())
            throw new IllegalArgumentException("an identifier of kind `%s` is empty".formatted(kind.code));
    }

    // Identifiers are looked up in maps many times for each advert; what a record brings is written out to be quick at
    // once.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Identifier identifier
                        && kind == identifier.kind
                        && value.equals(identifier.value));
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + kind.code.hashCode();
    }

    @Override
    public int compareTo(Identifier other) {
        return kind == other.kind ? value.compareTo(other.value) : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return kind.code + " " + value;
    }
}
