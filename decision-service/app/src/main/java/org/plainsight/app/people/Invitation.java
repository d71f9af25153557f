package org.plainsight.app.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets somebody choose a password, once; without a person it makes the first administrator. */
@Entity
@Table(name = "invitation")
@SuppressWarnings("NullAway.Init")
class Invitation {

    @Id
    private byte[] digest;

    private @Nullable UUID person;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected Invitation() {}

    Invitation(byte[] digest, @Nullable UUID person, Instant expiresAt) {
        this.digest = digest.clone();
        this.person = person;
        this.expiresAt = expiresAt;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
