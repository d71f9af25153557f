package org.plainsight.app.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What managers say of the languages that a network needs a reader of, where the guess is wrong. */
@Repository
class Readers {

    /** @param languages besides English; empty: none */
    record Said(String network, List<String> languages, String name, Instant at) {
        Said {
            languages = List.copyOf(languages);
        }
    }

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    Readers(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** The newest word on each network, by network. */
    @Transactional(readOnly = true)
    Map<String, Said> all() {
        return jdbc
                .sql("select distinct on (network) * from reader_needed order by network, id desc")
                .query(Readers::said)
                .list()
                .stream()
                .collect(Collectors.toMap(Said::network, Function.identity()));
    }

    /** Languages that cannot be told are refused; whether it was taken. */
    @Transactional
    public boolean say(Viewer viewer, String network, List<String> languages) {
        if (!Rota.LANGUAGES.containsAll(languages)) return false;
        jdbc.sql("insert into reader_needed (network, languages, person, name, at) values (?, ?, ?, ?, ?)")
                .params(
                        network,
                        String.join(",", languages),
                        viewer.id(),
                        viewer.name(),
                        Timestamp.from(clock.instant()))
                .update();
        log.note(viewer, Act.ALTERATION, "network:" + network, "said which languages its reader needs");
        return true;
    }

    private static Said said(ResultSet row, int n) throws SQLException {
        return new Said(
                row.getString("network"),
                Arrays.stream(row.getString("languages").split(","))
                        .filter(l -> !l.isEmpty())
                        .toList(),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
