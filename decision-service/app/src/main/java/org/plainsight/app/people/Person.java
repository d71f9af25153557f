package org.plainsight.app.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
class Person {

    @Id
    private UUID id;

    @Column(name = "sign_in_name")
    private String signInName;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String organisation;

    private String areas;

    private @Nullable String password;

    private boolean active;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Version
    private int version;

    protected Person() {}

    Person(UUID id, String signInName, String name, Role role, String organisation, String areas) {
        this.id = id;
        this.signInName = normal(signInName);
        this.name = name;
        this.role = role;
        this.organisation = organisation;
        this.areas = areas;
        this.active = true;
    }

    static String normal(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String signInName() {
        return signInName;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String organisation() {
        return organisation;
    }

    String areas() {
        return areas;
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    boolean isActive() {
        return active;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    void choosePassword(String hashed) {
        password = hashed;
        lockedUntil = null;
    }

    void activate(boolean on) {
        active = on;
    }

    void workIn(String newAreas) {
        areas = newAreas;
    }
}
