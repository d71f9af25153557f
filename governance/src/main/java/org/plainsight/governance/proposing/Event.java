package org.plainsight.governance.proposing;

import java.time.Instant;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.audit.Written;

/** Something that happened to the rules or to the board, and that nobody can make undone. */
public sealed interface Event permits ProposalEvent, BoardEvent, PointerEvent {

    /** When it happened. */
    Instant at();

    /** What happened, in one word of code: {@code VoteCast}. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** The event as canonical JSON, to be kept and to be logged; names in it are pseudonyms. */
    default String canonical() {
        return Written.of((Record) this).canonical();
    }

    /**
     * The event that was kept so.
     *
     * @throws IllegalArgumentException saying what does not fit
     */
    static Event read(String canonical) {
        var item = Item.read(canonical)
                .orElseThrow(() -> new IllegalArgumentException("this is no event as events are kept: " + canonical));
        return Written.read(item, Event.class);
    }
}
