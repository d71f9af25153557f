package org.plainsight.app.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, opens and closes accounts. */
@Service
class Accounts {

    /** What an account is to be. */
    record Wanted(String signInName, String name, Role role, String organisation, String team, String areas) {}

    /** What came of it. */
    sealed interface Made {
        /** @param token what stands at the end of the link by which the person chooses a password */
        record Invited(String token) implements Made {}

        record Refused(List<String> faults) implements Made {}
    }

    private static final int PASSWORD_CHARS = 12;
    private static final int LONGEST_TEAM = 100;
    private static final String TEAM_TOO_LONG = "A team's name has at most %d letters.".formatted(LONGEST_TEAM);
    private static final Duration OPEN = Duration.ofDays(3);

    private final Persons persons;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            Persons persons,
            Invitations invitations,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.invitations = invitations;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Person> all() {
        return persons.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    boolean hasAdministrator() {
        return persons.existsByRole(Role.ADMINISTRATOR);
    }

    @Transactional
    Made invite(Viewer by, Wanted wanted) {
        var faults = faults(wanted);
        if (!faults.isEmpty()) return new Made.Refused(faults);
        var person = persons.save(person(wanted));
        events.publishEvent(new AccountChanged(
                Optional.of(by),
                person.signInName(),
                "made an account for the role " + person.role().words()));
        return new Made.Invited(link(Optional.of(person.id())));
    }

    /** An account with a password, for the demo; an account that is there gets the new password. */
    @Transactional
    void demo(Wanted wanted, String password) {
        var person = persons.findBySignInName(wanted.signInName()).orElseGet(() -> persons.save(person(wanted)));
        person.choosePassword(passwords.encode(password));
    }

    private static Person person(Wanted wanted) {
        return new Person(
                UUID.randomUUID(),
                wanted.signInName(),
                wanted.name().strip(),
                wanted.role(),
                wanted.organisation().strip(),
                wanted.team().strip(),
                wanted.areas().strip().toUpperCase(Locale.ROOT));
    }

    private List<String> faults(Wanted wanted) {
        var faults = new ArrayList<String>();
        if (!wanted.signInName().matches("[A-Za-z0-9._@-]{2,60}"))
            faults.add("The name to sign in with is 2 to 60 letters, digits, dots, dashes or @.");
        if (persons.findBySignInName(Person.normal(wanted.signInName())).isPresent())
            faults.add("Somebody has that name to sign in with already; choose another.");
        if (wanted.name().isBlank() || wanted.name().length() > 100) faults.add("Give the person's name.");
        if (wanted.role() == Role.PARTNER && wanted.organisation().isBlank())
            faults.add("A partner belongs to an organisation; name it.");
        if (wanted.team().length() > LONGEST_TEAM) faults.add(TEAM_TOO_LONG);
        if (!wanted.areas().strip().toUpperCase(Locale.ROOT).matches("([A-Z]{1,2}( +|$))*"))
            faults.add("Areas are the letters that postcodes begin with, such as LS M; leave it empty for everywhere.");
        return faults;
    }

    /** A link that works once. */
    @Transactional
    String link(Optional<UUID> person) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        invitations.save(new Invitation(
                digest(token), person.orElse(null), clock.instant().plus(OPEN)));
        return token;
    }

    /** A new link for somebody who has lost the password. */
    @Transactional
    Optional<String> newLink(Viewer by, UUID id) {
        return persons.findById(id).map(person -> {
            events.publishEvent(new AccountChanged(
                    Optional.of(by), person.signInName(), "gave out a new link to choose a password"));
            return link(Optional.of(id));
        });
    }

    /** Whether a team may be called so. */
    static boolean isTeam(String name) {
        return !name.isBlank() && name.length() <= LONGEST_TEAM;
    }

    /** Puts somebody into a team, or with an empty name into none; gives what is wrong with it. */
    @Transactional
    List<String> join(Viewer by, UUID id, String team) {
        if (team.length() > LONGEST_TEAM) return List.of(TEAM_TOO_LONG);
        var person = persons.findById(id);
        if (person.isEmpty()) return List.of("There is no such account any more.");
        person.get().join(team.strip());
        events.publishEvent(new AccountChanged(
                Optional.of(by),
                person.get().signInName(),
                team.isBlank() ? "took the account out of its team" : "put the account into the team " + team.strip()));
        return List.of();
    }

    /** Closes or opens an account; nobody closes their own. */
    @Transactional
    boolean activate(Viewer by, UUID id, boolean on) {
        if (by.id().equals(id)) return false;
        var person = persons.findById(id);
        person.ifPresent(p -> {
            p.activate(on);
            events.publishEvent(new AccountChanged(
                    Optional.of(by), p.signInName(), on ? "opened the account" : "closed the account"));
        });
        return person.isPresent();
    }

    @Transactional(readOnly = true)
    Optional<Invitation> open(String token) {
        return invitations
                .findByDigest(digest(token))
                .filter(i -> i.isOpen(clock.instant()))
                .filter(i -> i.person().isPresent() || !hasAdministrator());
    }

    /** What is wrong with a password; empty where nothing is. */
    static Optional<String> fault(String password) {
        if (password.length() < PASSWORD_CHARS)
            return Optional.of(
                    "Choose at least %d characters; a few words are easy to keep in mind.".formatted(PASSWORD_CHARS));
        if (password.length() > 200) return Optional.of("Choose at most 200 characters.");
        return Optional.empty();
    }

    /** Uses the link: the person it was for has this password from now on. */
    @Transactional
    boolean choose(String token, String signInName, String name, String password) {
        var invitation = invitations.findWithLockByDigest(digest(token)).filter(i -> i.isOpen(clock.instant()));
        if (invitation.isEmpty()) return false;
        var person = invitation.get().person().flatMap(persons::findById);
        if (person.isEmpty() && hasAdministrator()) return false;
        invitation.get().use(clock.instant());
        var known = person.orElseGet(
                () -> persons.save(person(new Wanted(signInName, name, Role.ADMINISTRATOR, "", "", ""))));
        known.choosePassword(passwords.encode(password));
        events.publishEvent(
                new AccountChanged(Optional.empty(), known.signInName(), "chose a password by a one-time link"));
        return true;
    }

    List<String> faultsOfFirst(String signInName, String name) {
        return faults(new Wanted(signInName, name, Role.ADMINISTRATOR, "", "", ""));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
