package org.plainsight.app.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sent and how far it has come. */
@Component
class Jobs {

    /** One line that was not taken. */
    record RejectedLine(long line, String advert, String faults) {}

    private static final int LATEST = 20;
    private static final String THEIRS = "(? or person = ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Jobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    UUID begin(@Nullable UUID person, String name, String source) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into job (id, person, name, source, state, begun_at) values (?, ?, ?, ?, 'receiving', ?)")
                .param(id)
                .param(person)
                .params(name, source, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query(Jobs::job)
                .optional();
    }

    /** A job as far as the viewer may see it: who sent it, and the responsible owner. */
    @Transactional(readOnly = true)
    Optional<Job> find(Viewer viewer, UUID id) {
        return jdbc.sql("select * from job where id = ? and " + THEIRS)
                .params(id, viewer.is(Role.RESPONSIBLE_OWNER), viewer.id())
                .query(Jobs::job)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Job> latest(Viewer viewer) {
        return jdbc.sql("select * from job where " + THEIRS + " order by begun_at desc limit " + LATEST)
                .params(viewer.is(Role.RESPONSIBLE_OWNER), viewer.id())
                .query(Jobs::job)
                .list();
    }

    @Transactional(readOnly = true)
    List<RejectedLine> rejected(UUID id, long after, int most) {
        return jdbc.sql(
                        "select line, advert, faults from rejected_line where job = ? and line > ? order by line limit ?")
                .params(id, after, most)
                .query((row, n) -> new RejectedLine(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Counts one batch; called in the transaction that writes it, so that count and lines cannot differ. */
    void count(UUID id, int accepted, int known, int rejected) {
        jdbc.sql("""
                        update job set lines = lines + ?, accepted = accepted + ?, known = known + ?, rejected = rejected + ?
                        where id = ?""").params(accepted + rejected, accepted, known, rejected, id).update();
    }

    @Transactional
    void deciding(UUID id) {
        jdbc.sql("update job set state = 'deciding', stage = 'waiting' where id = ?")
                .param(id)
                .update();
    }

    /** How far the rules have come, for every job that waits for them. */
    @Transactional
    void stage(String stage) {
        jdbc.sql("update job set stage = ? where state = 'deciding'")
                .param(stage)
                .update();
    }

    /** Whatever was received before the rules began is done now. */
    @Transactional
    void done(List<UUID> ids) {
        for (var id : ids) end(id, "done", "");
    }

    @Transactional
    void failed(UUID id, String fault) {
        end(id, "failed", fault);
    }

    private void end(UUID id, String state, String fault) {
        jdbc.sql("update job set state = ?, stage = '', fault = ?, ended_at = ? where id = ?")
                .params(state, fault, Timestamp.from(clock.instant()), id)
                .update();
    }

    @Transactional(readOnly = true)
    List<UUID> waiting() {
        return jdbc.sql("select id from job where state = 'deciding'")
                .query(UUID.class)
                .list();
    }

    /** What broke off and could not say so: what had arrived is kept, the rest must be sent again. */
    @Transactional
    void interrupt(UUID id) {
        jdbc.sql("update job set state = 'interrupted', ended_at = ? where id = ? and state = 'receiving'")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** What was still coming in when the service ended: what had arrived is kept, the rest must be sent again. */
    @Transactional
    int interruptUnfinished() {
        return jdbc.sql("update job set state = 'interrupted', ended_at = ? where state = 'receiving'")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("source"),
                row.getString("state"),
                row.getString("stage"),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("known"),
                row.getLong("rejected"),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getString("fault"));
    }
}
