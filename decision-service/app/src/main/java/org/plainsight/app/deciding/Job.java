package org.plainsight.app.deciding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Adverts that were sent, and how far they have come.
 *
 * @param name who sent them
 * @param source what they came as, such as a file's name
 * @param known lines that were there already
 * @param fault why it failed; empty unless it did
 */
record Job(
        UUID id,
        String name,
        String source,
        String state,
        String stage,
        long lines,
        long accepted,
        long known,
        long rejected,
        Instant begunAt,
        Optional<Instant> endedAt,
        String fault) {

    boolean isOver() {
        return !state.equals("receiving") && !state.equals("deciding");
    }
}
