package org.plainsight.app.deciding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How networks began, grew, merged, split and ended, and when somebody last looked. */
@Service
class NetworkHistory {

    /** A piece of a sentence; one that names a network leads there. */
    record Piece(String words, boolean isNetwork) {}

    /** One thing that happened. */
    record Change(Instant at, List<Piece> pieces, boolean isNew) {}

    /**
     * All of it.
     *
     * @param lookedAt when the reader last looked before now
     */
    record History(Optional<Instant> lookedAt, List<Change> changes) {
        List<Change> news() {
            return changes.stream().filter(Change::isNew).toList();
        }
    }

    private static final Pattern NETWORK = Pattern.compile("N-[^\\s,]+");

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    NetworkHistory(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Notes that the reader looks at a network now, and gives when they did so before. */
    @Transactional
    Optional<Instant> look(Viewer viewer, String network) {
        log.note(viewer, Act.CONSULTATION, "network:" + network, "read it");
        var before = jdbc.sql("select at from looked where person = ? and network = ?")
                .params(viewer.id(), network)
                .query(Timestamp.class)
                .optional();
        jdbc.sql("""
                        insert into looked (person, network, at) values (?, ?, ?)
                        on conflict (person, network) do update set at = excluded.at""")
                .params(viewer.id(), network, Timestamp.from(clock.instant()))
                .update();
        return before.map(Timestamp::toInstant);
    }

    @Transactional(readOnly = true)
    History of(String network, Optional<Instant> lookedAt) {
        var changes = jdbc.sql("select at, what from network_change where network = ? order by id")
                .param(network)
                .query((row, n) -> change(row.getTimestamp("at").toInstant(), row.getString("what"), lookedAt))
                .list();
        return new History(lookedAt, changes);
    }

    private static Change change(Instant at, String what, Optional<Instant> lookedAt) {
        return new Change(at, pieces(what), lookedAt.filter(at::isAfter).isPresent());
    }

    static List<Piece> pieces(String what) {
        var pieces = new ArrayList<Piece>();
        var named = NETWORK.matcher(what);
        int from = 0;
        while (named.find()) {
            pieces.add(new Piece(what.substring(from, named.start()), false));
            pieces.add(new Piece(named.group(), true));
            from = named.end();
        }
        pieces.add(new Piece(what.substring(from), false));
        return pieces;
    }

    /** Whether there was such a network, and is no more. */
    @Transactional(readOnly = true)
    boolean isOver(String network) {
        return jdbc.sql("select exists (select 1 from network where id = ? and not active)")
                .param(network)
                .query(Boolean.class)
                .single();
    }
}
