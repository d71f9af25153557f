package org.plainsight.app.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** A note. */
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

    /** What was said about one network, the newest first. */
    @Transactional(readOnly = true)
    public List<Challenge> about(String network) {
        return jdbc.sql("select * from challenge where network = ? order by at desc")
                .param(network)
                .query(this::challenge)
                .list();
    }

    /** Those that wait for an answer first, the oldest promise first; about networks that the reader may see. */
    @Transactional(readOnly = true)
    public List<Challenge> challenges(Viewer viewer) {
        return jdbc.sql("""
                        select c.* from challenge c join network n on n.id = c.network
                        where :everywhere or n.areas && :areas::text[]
                        order by answered_at is not null, answer_by limit 200""")
                .param("everywhere", viewer.areas().isEmpty())
                .param("areas", viewer.areas().toArray(new String[0]))
                .query(this::challenge)
                .list();
    }

    private Challenge challenge(ResultSet row, int number) throws SQLException {
        var answered = Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant);
        var answerBy = row.getTimestamp("answer_by").toInstant();
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getString("network"),
                row.getString("name"),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                answerBy,
                answered,
                row.getString("answer"),
                answered.isEmpty() && answerBy.isBefore(clock.instant()));
    }

    /** Answers it, once; false where it is not theirs to answer, or was answered. */
    @Transactional
    public boolean answer(Viewer viewer, UUID id, String words) {
        int changed = jdbc.sql("""
                        update challenge c set answered_at = :now, answered_by = :name, answer = :words
                        from network n
                        where c.id = :id and c.answered_at is null and n.id = c.network
                            and (:everywhere or n.areas && :areas::text[])""")
                .param("now", Timestamp.from(clock.instant()))
                .param("name", viewer.name())
                .param("words", words.strip())
                .param("id", id)
                .param("everywhere", viewer.areas().isEmpty())
                .param("areas", viewer.areas().toArray(new String[0]))
                .update();
        if (changed > 0) log.note(viewer, Act.ALTERATION, "challenge:" + id, "answered it");
        return changed > 0;
    }
}
