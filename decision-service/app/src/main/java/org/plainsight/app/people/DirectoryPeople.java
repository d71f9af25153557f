package org.plainsight.app.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of people whom a directory sends. The directory says what they are, here and now; whoever it does not give
 * exactly one role, or whose account was closed here, stays outside.
 */
@Service
class DirectoryPeople {

    private final Persons persons;
    private final DirectorySettings settings;
    private final Map<String, Role> roles;
    private final ApplicationEventPublisher events;

    DirectoryPeople(Persons persons, DirectorySettings settings, ApplicationEventPublisher events) {
        this.persons = persons;
        this.settings = settings;
        this.roles = settings.rolesByValue();
        this.events = events;
    }

    /** The account of somebody, brought up to date or made; empty where nothing lets them in. */
    @Transactional
    Optional<Person> admit(String issuer, Claims claims) {
        var subject = claims.text("sub");
        var id = issuer + " " + subject;
        var known = persons.findByDirectoryId(id);
        var wanted = wanted(subject, claims, known.map(Person::team).orElse(""));
        if (subject.isBlank() || wanted.isEmpty()) return Optional.empty();
        if (known.filter(person -> !person.isActive()).isPresent()) return Optional.empty();
        var person = known.orElseGet(() -> persons.save(Person.ofDirectory(UUID.randomUUID(), wanted.get(), id)));
        if (known.isEmpty() || person.become(wanted.get()))
            events.publishEvent(new AccountChanged(
                    Optional.empty(),
                    person.signInName(),
                    "came from the directory as " + person.role().words()));
        return Optional.of(person);
    }

    private Optional<Accounts.Wanted> wanted(String subject, Claims claims, String teamSoFar) {
        var opened = claims.texts(settings.claim()).stream()
                .flatMap(value -> Optional.ofNullable(roles.get(value)).stream())
                .distinct()
                .toList();
        if (opened.size() != 1) return Optional.empty();
        var role = opened.get(0);
        var organisation = claims.text(settings.organisation());
        var areas = areas(claims);
        var team = settings.teams().isBlank() ? Optional.of(teamSoFar) : team(claims, role);
        if (areas.isEmpty() || team.isEmpty() || (role == Role.PARTNER && organisation.isBlank()))
            return Optional.empty();
        return Optional.of(
                new Accounts.Wanted(signInName(subject), name(claims), role, organisation, team.get(), areas.get()));
    }

    /** No account that was made here can have this name to sign in with: it holds a colon. */
    private static String signInName(String subject) {
        return "directory:" + subject.toLowerCase(Locale.ROOT);
    }

    private static String name(Claims claims) {
        var name = claims.text("name").isBlank() ? claims.text("preferred_username") : claims.text("name");
        return name.isBlank() ? "Somebody from the directory" : name.substring(0, Math.min(name.length(), 100));
    }

    /**
     * Where a claim names teams, one that is missing or unclear lets no analyst and no manager in, since a manager of no team
     * looks after everybody; {@code *} is none.
     */
    private Optional<String> team(Claims claims, Role role) {
        if (!role.hasTeam()) return Optional.of("");
        var teams = claims.texts(settings.teams());
        if (teams.size() != 1 || !Accounts.isTeam(teams.get(0))) return Optional.empty();
        var team = teams.get(0).strip();
        return Optional.of(team.equals("*") ? "" : team);
    }

    /** Where a claim says where somebody works, one that is missing or unclear lets nobody in; {@code *} is everywhere. */
    private Optional<String> areas(Claims claims) {
        if (settings.areas().isBlank()) return Optional.of("");
        var areas = String.join(" ", claims.texts(settings.areas())).strip().toUpperCase(Locale.ROOT);
        if (areas.equals("*")) return Optional.of("");
        return List.of(areas.split(" +")).stream().allMatch(area -> area.matches("[A-Z]{1,2}"))
                ? Optional.of(areas)
                : Optional.empty();
    }
}
