package org.plainsight.app.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sit on the board, and those who put them up for it. */
@Component
public class BoardPeople {

    /** One account, by its own name; on the board its holder may go by another. */
    public record Sitter(UUID id, String signInName, String name, Role role, String organisation) {}

    private final Persons persons;

    BoardPeople(Persons persons) {
        this.persons = persons;
    }

    /** Those with an open account for a board seat, by name. */
    @Transactional(readOnly = true)
    public List<Sitter> all() {
        return persons.findAllByOrderByName().stream()
                .filter(person -> person.isActive() && person.role() == Role.BOARD_SEAT)
                .map(BoardPeople::sitter)
                .toList();
    }

    /** The account by which somebody signs in. */
    @Transactional(readOnly = true)
    public Optional<Sitter> find(String signInName) {
        return persons.findBySignInName(signInName).map(BoardPeople::sitter);
    }

    private static Sitter sitter(Person person) {
        return new Sitter(person.id(), person.signInName(), person.name(), person.role(), person.organisation());
    }
}
