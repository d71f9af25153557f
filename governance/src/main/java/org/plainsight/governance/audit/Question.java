package org.plainsight.governance.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Against what an exported log is to be checked.
 *
 * @param keys the public keys that are trusted: the log's, and the witnesses' where there are any
 * @param witness the checkpoint that somebody else kept, a signed note; empty where there is none
 * @param maxAge how old the newest checkpoint may be; {@link #ANY_AGE} where that does not matter
 * @param now the moment of checking
 */
public record Question(List<VerifierKey> keys, Optional<String> witness, Duration maxAge, Instant now) {

    /** No limit to the age of the newest checkpoint. */
    public static final Duration ANY_AGE = Duration.ofDays(365_000);

    public Question {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("a log is checked against one key at least");
        if (maxAge.isNegative())
            throw new IllegalArgumentException("the age of a checkpoint cannot be limited to less than nothing");
    }
}
