package org.plainsight.governance.voting;

import java.time.Instant;
import java.util.Optional;

/**
 * A seat's hold on a change: it is not activated by any path while the hold stands.
 *
 * @param seat the seat that holds
 * @param by who held the seat then
 * @param settled how it was settled; empty as long as it stands
 */
public record Hold(String seat, String by, String reason, Instant at, Optional<Settled> settled) {

    /**
     * The end of a hold: an answer in writing, or the responsible owner's published reason to go on all the same.
     */
    public record Settled(How how, String by, String words, Instant at) {}

    /** How a hold ends. */
    public enum How {
        ANSWERED,
        OVERRIDDEN
    }

    /** Whether it still stops the change. */
    public boolean stands() {
        return settled.isEmpty();
    }

    /** The same hold, settled; one that was settled before stays as it was. */
    public Hold settled(Settled by) {
        return stands() ? new Hold(seat, this.by, reason, at, Optional.of(by)) : this;
    }
}
