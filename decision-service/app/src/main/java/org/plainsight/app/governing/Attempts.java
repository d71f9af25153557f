package org.plainsight.app.governing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.plainsight.governance.audit.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which rules the owner wanted to have proved last, so that a service that starts anew can prove them anew; no proof is kept. */
@Component
class Attempts {

    /**
     * What was to be proved.
     *
     * @param what what the rules would be, in words
     */
    record Kept(Hash pack, String what) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Kept kept) {
        jdbc.sql("insert into emergency_attempt (pack, what, at) values (?, ?, ?)")
                .params(kept.pack().hex(), kept.what(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> newest() {
        return jdbc.sql("select pack, what from emergency_attempt order by number desc limit 1")
                .query((row, n) -> new Kept(new Hash(row.getString("pack")), row.getString("what")))
                .optional();
    }
}
