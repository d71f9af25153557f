package org.plainsight.app.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who look at networks, for whoever plans their work. */
@Component
public class Analysts {

    /**
     * One of them.
     *
     * @param team empty: none
     * @param areas postcode areas that they work in; empty: everywhere
     */
    public record Analyst(UUID id, String name, String team, List<String> areas) {
        public Analyst {
            areas = List.copyOf(areas);
        }
    }

    private final Persons persons;

    Analysts(Persons persons) {
        this.persons = persons;
    }

    /** Those whose account is open, by name. */
    @Transactional(readOnly = true)
    public List<Analyst> all() {
        return persons.findAllByOrderByName().stream()
                .filter(person -> person.isActive() && person.role() == Role.ANALYST)
                .map(person -> new Analyst(
                        person.id(),
                        person.name(),
                        person.team(),
                        Viewer.of(person, java.util.Optional.empty()).areas()))
                .toList();
    }
}
