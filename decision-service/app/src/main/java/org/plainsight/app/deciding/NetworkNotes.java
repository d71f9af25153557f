package org.plainsight.app.deciding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write beside a network: notes, and that something here looks wrong. */
@Service
class NetworkNotes {

    /** A note, or one thing of the network's history. */
    record Note(Instant at, String name, String words) {}

    /** Somebody says that something looks wrong, and what the responsible owner answered. */
    record Challenge(
            UUID id,
            String network,
            String name,
            String words,
            Instant at,
            Instant answerBy,
            Optional<Instant> answeredAt,
            String answer,
            boolean isLate) {}

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;
    private final Duration answerWithin;

    NetworkNotes(
            JdbcClient jdbc,
            AccessLog log,
            Clock clock,
            @Value("${plainsight.answer-within-days:20}") int answerWithinDays) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
        this.answerWithin = Duration.ofDays(answerWithinDays);
    }

    @Transactional
    public void add(Viewer viewer, String network, String words) {
        log.note(viewer, Act.ALTERATION, "network:" + network, "wrote a note");
        jdbc.sql("insert into note (network, name, words, at) values (?, ?, ?, ?)")
                .params(network, viewer.name(), words.strip(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Note> of(String network) {
        return jdbc.sql("select at, name, words from note where network = ? order by id")
                .param(network)
                .query((row, n) -> new Note(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Note> history(String network) {
        return jdbc.sql("select at, '', what from network_change where network = ? order by id")
                .param(network)
                .query((row, n) -> new Note(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional
    public void looksWrong(Viewer viewer, String network, String words) {
        var now = clock.instant();
        log.note(viewer, Act.ALTERATION, "network:" + network, "said that something looks wrong");
        jdbc.sql("insert into challenge (id, network, name, words, at, answer_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        network,
                        viewer.name(),
                        words.strip(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(answerWithin)))
                .update();
    }

    /** Those that wait for an answer first, the oldest promise first. */
    @Transactional(readOnly = true)
    public List<Challenge> challenges() {
        var now = clock.instant();
        return jdbc.sql("select * from challenge order by answered_at is not null, answer_by limit 200")
                .query((row, n) -> new Challenge(
                        row.getObject("id", UUID.class),
                        row.getString("network"),
                        row.getString("name"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("answer_by").toInstant(),
                        Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                        row.getString("answer"),
                        row.getTimestamp("answered_at") == null
                                && row.getTimestamp("answer_by").toInstant().isBefore(now)))
                .list();
    }

    @Transactional
    public void answer(Viewer viewer, UUID id, String words) {
        log.note(viewer, Act.ALTERATION, "challenge:" + id, "answered it");
        jdbc.sql(
                        "update challenge set answered_at = ?, answered_by = ?, answer = ? where id = ? and answered_at is null")
                .params(Timestamp.from(clock.instant()), viewer.name(), words.strip(), id)
                .update();
    }

    /** Notes that the reader looks at a network now. */
    @Transactional
    public void look(Viewer viewer, String network) {
        log.note(viewer, Act.CONSULTATION, "network:" + network, "read it");
        jdbc.sql("""
                        insert into looked (person, network, at) values (?, ?, ?)
                        on conflict (person, network) do update set at = excluded.at""")
                .params(viewer.id(), network, Timestamp.from(clock.instant()))
                .update();
    }
}
