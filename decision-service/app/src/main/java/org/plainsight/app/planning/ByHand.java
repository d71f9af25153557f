package org.plainsight.app.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What managers decided by hand about who looks at what; entries are added and never changed. */
@Repository
class ByHand {

    /**
     * One entry.
     *
     * @param analyst who is to have the network; empty: plans decide again
     * @param atOnce whether it changed hands at once
     */
    record Entry(
            long id, String network, Optional<UUID> analyst, boolean atOnce, String because, String name, Instant at) {}

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    ByHand(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** What holds now: the newest entry of each network, where it names somebody; the oldest first. */
    @Transactional(readOnly = true)
    List<Entry> holding() {
        return jdbc.sql("""
                        select * from by_hand h where analyst is not null
                            and id = (select max(id) from by_hand n where n.network = h.network) order by id""").query(ByHand::entry).list();
    }

    /** All entries about a network, the newest first. */
    @Transactional(readOnly = true)
    List<Entry> of(String network) {
        return jdbc.sql("select * from by_hand where network = ? order by id desc")
                .param(network)
                .query(ByHand::entry)
                .list();
    }

    /** The newest entry of all; 0: there is none. */
    @Transactional(readOnly = true)
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from by_hand")
                .query(Long.class)
                .single();
    }

    /** Networks about which something was decided by hand after that entry. */
    @Transactional(readOnly = true)
    List<String> since(long entry) {
        return jdbc.sql("select distinct network from by_hand where id > ?")
                .param(entry)
                .query(String.class)
                .list();
    }

    /** Adds an entry; one transaction with what it tells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Viewer viewer, String network, Optional<UUID> analyst, boolean atOnce, String because) {
        jdbc.sql(
                        "insert into by_hand (network, analyst, at_once, because, person, name, at) values (:network, :analyst, :once, :because, :person, :name, :at)")
                .param("network", network)
                .param("analyst", analyst.orElse(null), Types.OTHER)
                .param("once", atOnce)
                .param("because", because.strip())
                .param("person", viewer.id())
                .param("name", viewer.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        log.note(
                viewer,
                Act.ALTERATION,
                "network:" + network,
                analyst.isPresent() ? "decided by hand who looks at it" : "let plans decide again who looks at it");
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("network"),
                Optional.ofNullable(row.getObject("analyst", UUID.class)),
                row.getBoolean("at_once"),
                row.getString("because"),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
