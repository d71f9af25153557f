package org.plainsight.governance.acting;

/** Who acts, under a pseudonym, and in which capacity; that it is they, the service vouches for by its sign-in. */
public sealed interface Actor {

    /** The pseudonym that stands on the record. */
    String name();

    /** Somebody who holds, or says that they hold, a seat on the board. */
    record Member(String seat, String name) implements Actor {}

    /** The senior responsible owner: activates, stops, and has neither seat nor vote. */
    record Owner(String name) implements Actor {}

    /** Who runs the service: proposes people for empty seats, and decides nothing. */
    record Administrator(String name) implements Actor {}
}
