package org.plainsight.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.Visitor;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.testdata.MadeUpAdverts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Twelve networks that wait for two analysts; set up before a test of planning and cleared away after it. */
@Component
class Scene {

    private static final int WAITING = 12;

    private final People people;
    private final JdbcClient jdbc;
    private final Planner planner;
    private final Desk desk;

    Scene(People people, JdbcClient jdbc, Planner planner, Desk desk) {
        this.people = people;
        this.jdbc = jdbc;
        this.planner = planner;
        this.desk = desk;
    }

    /** Gives the manager at the door. */
    Visitor set(int port, Path folder) {
        people.of(Role.ANALYST);
        people.named("another-analyst", Role.ANALYST);
        var manager = new Visitor(port).signedInAs(people.of(Role.MANAGER), People.PASSWORD);
        if (count("select count(*) from network where active") < WAITING) sendAdverts(port, folder);
        while (planner.progress().filter(p -> !p.isOver()).isPresent()) {
            planner.stop();
            Visitor.rest();
        }
        jdbc.sql("""
                        insert into review (network, decision, opened_at, promised_by, state)
                        select n.id, s.decision, now(), now() + interval '6 days', 'open'
                        from network n join standing s on s.subject = 'network:' || n.id
                        where n.active and n.route = '' and n.outcome = 'none' order by n.id limit ?
                        on conflict (network) do update set state = 'open', assigned_to = null""").param(WAITING).update();
        assertThat(desk.waiting()).hasSizeGreaterThanOrEqualTo(WAITING);
        return manager;
    }

    /** What IntakeTest sends too: whoever comes second adds nothing. */
    private void sendAdverts(int port, Path folder) {
        var made = folder.resolve("made.jsonl");
        try {
            MadeUpAdverts.generate(400, 5, made, n -> {});
            var sent = new Visitor(port)
                    .post(
                            "/api/v1/adverts",
                            Files.readAllBytes(made),
                            "Content-Type",
                            "application/x-ndjson",
                            "Purpose",
                            "help",
                            "Authorization",
                            Visitor.basic("analyst", People.PASSWORD));
            assertThat(sent.statusCode()).isEqualTo(202);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (count("select count(*) from job where state in ('receiving', 'deciding')") > 0) Visitor.rest();
    }

    /** Nobody else's test finds them, and nobody is held to them. */
    void clear() {
        jdbc.sql("""
                        insert into by_hand (network, analyst, at_once, because, person, name, at)
                        select network, null, false, 'the test is over', person, name, now() from by_hand h
                        where analyst is not null and id = (select max(id) from by_hand n where n.network = h.network)""").update();
        jdbc.sql("""
                        insert into not_looked_at (network, decision, until, because, person, name, at)
                        select network, decision, null, 'the test is over', person, name, now() from resting""").update();
        jdbc.sql("""
                        update review r set state = 'closed', assigned_to = null from network n
                        where n.id = r.network and n.outcome = 'none'""").update();
    }

    long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    Viewer known(String name) {
        return new Viewer(id(name), name, Role.MANAGER, "", "", List.of(), Optional.empty());
    }

    UUID id(String name) {
        return jdbc.sql("select id from person where sign_in_name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }
}
