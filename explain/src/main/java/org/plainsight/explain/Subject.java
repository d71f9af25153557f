package org.plainsight.explain;

import java.util.Optional;

/** What a decision is about; written {@code advert:A-1} or {@code network:N-1}. */
public record Subject(Kind kind, String id) implements Comparable<Subject> {

    /** An advert or a network of adverts. */
    public enum Kind {
        ADVERT("advert"),
        NETWORK("network");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Subject {
        if (id.isBlank()) throw new IllegalArgumentException("a subject needs an id after `" + kind.word() + ":`");
    }

    /** The subject that a text names; empty where the text is not of the form above. */
    public static Optional<Subject> of(String text) {
        for (Kind kind : Kind.values()) {
            var prefix = kind.word() + ":";
            if (text.startsWith(prefix) && !text.substring(prefix.length()).isBlank())
                return Optional.of(new Subject(kind, text.substring(prefix.length())));
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Subject other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
