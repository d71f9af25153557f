package org.plainsight.core.links;

import org.plainsight.core.identifiers.Identifier;

/**
 * Two adverts that share one identifier.
 *
 * @param a the place of the one in the corpus, below {@code b}
 * @param b the place of the other
 * @param via what both share
 * @param joins whether the ground is enough to put the two in one network; a weak ground needs a second one
 */
public record Link(int a, int b, Identifier via, boolean joins) implements Comparable<Link> {

    public Link {
        if (a >= b)
            throw new IllegalArgumentException(
                    "a link goes from the lower place to the higher, and got %d, %d".formatted(a, b));
    }

    static Link between(int one, int other, Identifier via, boolean joins) {
        return new Link(Math.min(one, other), Math.max(one, other), via, joins);
    }

    /** {@code strong} or {@code weak}. */
    public String strength() {
        return via.kind().isStrong() ? "strong" : "weak";
    }

    @Override
    public int compareTo(Link other) {
        if (a != other.a) return Integer.compare(a, other.a);
        return b != other.b ? Integer.compare(b, other.b) : via.compareTo(other.via);
    }
}
