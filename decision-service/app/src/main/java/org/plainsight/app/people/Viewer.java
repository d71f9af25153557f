package org.plainsight.app.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.pages.Reader;

/**
 * Whoever asks: signed in, with a role and a stated purpose. A controller that takes one is given the person behind the
 * request.
 *
 * @param team whose work they share or look after; empty: none, and for a manager everybody's
 * @param areas postcode areas that they work in; empty: everywhere
 * @param purpose empty until it is stated
 */
public record Viewer(
        UUID id,
        String name,
        Role role,
        String organisation,
        String team,
        List<String> areas,
        Optional<Purpose> purpose)
        implements Reader {

    public Viewer {
        areas = List.copyOf(areas);
    }

    static Viewer of(Person person, Optional<Purpose> purpose) {
        return new Viewer(
                person.id(),
                person.name(),
                person.role(),
                person.organisation(),
                person.team(),
                Arrays.stream(person.areas().split(" "))
                        .filter(a -> !a.isEmpty())
                        .toList(),
                purpose);
    }

    @Override
    public String roleWords() {
        return role.words();
    }

    @Override
    public String purposeWords() {
        return purpose.map(Purpose::words).orElse("");
    }

    @Override
    public boolean has(String authority) {
        return role.authority().equals(authority);
    }

    /** Whether they look after the work of people in that team. */
    public boolean looksAfter(String otherTeam) {
        return team.isEmpty() || team.equals(otherTeam);
    }

    public boolean is(Role asked) {
        return role == asked;
    }
}
