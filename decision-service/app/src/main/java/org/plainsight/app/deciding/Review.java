package org.plainsight.app.deciding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A network that was put forward, until somebody has decided; two who decide at once are told by its version. */
@Entity
@Table(name = "review")
@SuppressWarnings("NullAway.Init")
class Review {

    static final String OPEN = "open";
    static final String SECOND = "second";
    static final String CLOSED = "closed";

    @Id
    private String network;

    private long decision;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "promised_by")
    private @Nullable Instant promisedBy;

    @Column(name = "assigned_to")
    private @Nullable UUID assignedTo;

    private String state;

    @Version
    private int version;

    protected Review() {}

    /** A review that somebody begins by deciding about a network that nothing put forward. */
    Review(String network, long decision, Instant now) {
        this.network = network;
        this.decision = decision;
        this.openedAt = now;
        this.state = OPEN;
    }

    String network() {
        return network;
    }

    long decision() {
        return decision;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> promisedBy() {
        return Optional.ofNullable(promisedBy);
    }

    Optional<UUID> assignedTo() {
        return Optional.ofNullable(assignedTo);
    }

    boolean isClosed() {
        return state.equals(CLOSED);
    }

    boolean waitsForASecond() {
        return state.equals(SECOND);
    }

    int version() {
        return version;
    }

    void take(UUID person) {
        assignedTo = person;
    }

    /** Whoever decided has done so; a second reviewer is somebody else, so the review is nobody's again. */
    void decided(Verdict verdict) {
        if (verdict == Verdict.SECOND_REVIEWER) {
            state = SECOND;
            assignedTo = null;
        } else state = verdict.closes() ? CLOSED : OPEN;
    }
}
