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

    private String team;

    private String areas;

    private @Nullable String password;

    private boolean active;

    /** Whom the directory means; nobody where the account was made here. */
    @Column(name = "directory_id")
    private @Nullable String directoryId;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Version
    private int version;

    protected Person() {}

    Person(UUID id, String signInName, String name, Role role, String organisation, String team, String areas) {
        this.id = id;
        this.signInName = normal(signInName);
        this.name = name;
        this.role = role;
        this.organisation = organisation;
        this.team = team;
        this.areas = areas;
        this.active = true;
    }

    static Person ofDirectory(UUID id, Accounts.Wanted wanted, String directoryId) {
        var person = new Person(
                id,
                wanted.signInName(),
                wanted.name(),
                wanted.role(),
                wanted.organisation(),
                wanted.team(),
                wanted.areas());
        person.directoryId = directoryId;
        return person;
    }

    /** Takes on what the directory says; whether that is something new. */
    boolean become(Accounts.Wanted wanted) {
        boolean isNew = role != wanted.role()
                || !areas.equals(wanted.areas())
                || !organisation.equals(wanted.organisation())
                || !team.equals(wanted.team())
                || !name.equals(wanted.name());
        name = wanted.name();
        role = wanted.role();
        organisation = wanted.organisation();
        team = wanted.team();
        areas = wanted.areas();
        return isNew;
    }

    boolean isFromDirectory() {
        return directoryId != null;
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

    String team() {
        return team;
    }

    void join(String otherTeam) {
        team = otherTeam;
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
