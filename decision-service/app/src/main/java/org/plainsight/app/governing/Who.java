package org.plainsight.app.governing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.proposing.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who acts, under which name: a seat goes by a pseudonym, and which account is behind it stands here and in no event. */
@Component
class Who {

    private final JdbcClient jdbc;
    private final Clock clock;

    Who(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever asks, as the rules of the board know them. */
    @Transactional(readOnly = true)
    public Actor actor(Viewer viewer, Register register) {
        if (viewer.is(Role.RESPONSIBLE_OWNER)) return owner(viewer);
        if (viewer.is(Role.ADMINISTRATOR)) return new Actor.Administrator(viewer.name());
        return member(viewer, register);
    }

    Actor.Owner owner(Viewer viewer) {
        return new Actor.Owner(viewer.name());
    }

    /** The seat that they hold; without one they act for none, and are told so. */
    @Transactional(readOnly = true)
    public Actor.Member member(Viewer viewer, Register register) {
        return seat(viewer, register).orElseGet(() -> new Actor.Member("none", viewer.name()));
    }

    @Transactional(readOnly = true)
    public Optional<Actor.Member> seat(Viewer viewer, Register register) {
        var names = names(viewer.id());
        return register.board().holders().entrySet().stream()
                .filter(holder -> names.contains(holder.getValue()))
                .map(holder -> new Actor.Member(holder.getKey(), holder.getValue()))
                .findFirst();
    }

    /** Whether an account holds a seat or is put up for one, under whichever name: one person has one seat. */
    @Transactional(readOnly = true)
    public boolean isSeated(UUID person, Register register) {
        return names(person).stream()
                .anyMatch(name -> register.board().holders().containsValue(name)
                        || register.nominations().values().stream()
                                .anyMatch(up -> up.name().equals(name)));
    }

    /** Whether this account goes, or went, by that name on the board. */
    @Transactional(readOnly = true)
    public boolean isBehind(String name, Viewer viewer) {
        return names(viewer.id()).contains(name);
    }

    private Set<String> names(UUID person) {
        return new HashSet<>(jdbc.sql("select name from board_name where person = ?")
                .param(person)
                .query(String.class)
                .list());
    }

    /**
     * Says who is behind a name; a name that is somebody's stays theirs.
     *
     * @return whether the name is this person's now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean name(String name, UUID person) {
        jdbc.sql("insert into board_name (name, person, at) values (?, ?, ?) on conflict do nothing")
                .params(name, person, Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select count(*) from board_name where name = ? and person = ?")
                        .params(name, person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
