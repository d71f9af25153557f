package org.plainsight.governance.acting;

/**
 * One thing that stands in the way of an act.
 *
 * @param ground whether it is who acts, when, or what is said
 * @param thing what it is about: {@code seat `ngo`}
 * @param found what is wrong with it, value and all, as a verb phrase: {@code has voted already}
 * @param wayOut what can be done instead
 */
public record Objection(Ground ground, String thing, String found, String wayOut) {

    /** Why an act is refused, in kind. */
    public enum Ground {
        /** Somebody else may do it. */
        WHO,
        /** It can be done at another time, or once something else is done. */
        WHEN,
        /** It can be done in other words. */
        WHAT
    }

    /** The whole as one sentence without its full stop. */
    public String words() {
        return "%s %s; %s".formatted(thing, found, wayOut);
    }
}
