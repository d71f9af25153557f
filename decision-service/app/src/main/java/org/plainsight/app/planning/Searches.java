package org.plainsight.app.planning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a search for a plan began and ended, so that one that a stop of the service cut off is known to be lost. */
@Repository
class Searches {

    /** A search that was cut off. */
    record Lost(String what, String name, Instant begunAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Searches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    UUID begin(String what, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into search (id, what, name, begun_at) values (?, ?, ?, ?)")
                .params(id, what, name, now())
                .update();
        return id;
    }

    @Transactional
    void end(UUID id, boolean isMade) {
        jdbc.sql("update search set ended_at = ?, ending = ? where id = ?")
                .params(now(), isMade ? "made" : "failed", id)
                .update();
    }

    /** Whatever has no end when the service starts was cut off. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void loseUnfinished() {
        jdbc.sql("update search set ended_at = ?, ending = 'lost' where ended_at is null")
                .param(now())
                .update();
    }

    /** The newest search, if it was lost. */
    @Transactional(readOnly = true)
    Optional<Lost> lost() {
        return jdbc.sql("""
                        select what, name, begun_at from search
                        where ending = 'lost' and begun_at = (select max(begun_at) from search)""")
                .query((row, n) -> new Lost(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
