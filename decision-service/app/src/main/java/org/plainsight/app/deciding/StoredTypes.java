package org.plainsight.app.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.governing.StoredStates;
import org.plainsight.core.Core;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.impact.LiveImpact;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The facts of all standing decisions, read back as they were typed. */
@Component
class StoredTypes implements StoredStates {

    private static final String KEPT = """
            select d.*, f.facts, r.pack_id, r.pack_version, r.pack_hash, %s
            from standing s join decision d on d.id = s.decision join facts f on f.decision = d.id join run r on r.id = d.run
            join %s = s.subject order by s.subject collate "C\"""";

    private static final String ADVERTS = KEPT.formatted("a.posted_at", "advert a on 'advert:' || a.id");

    private static final String NETWORKS = KEPT.formatted(
            "array(select m.advert from network_advert m where m.network = n.id order by m.advert) as members",
            "network n on n.active and 'network:' || n.id");

    private final JdbcClient jdbc;

    StoredTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Pass> newest() {
        return jdbc.sql("select id, pack_hash from run order by id desc limit 1")
                .query((row, number) -> new Pass(row.getLong("id"), new Hash(row.getString("pack_hash"))))
                .optional();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LiveImpact read(Weigher weigher, int minutesEach) {
        var builder = Core.liveImpact(weigher);
        jdbc.sql(ADVERTS).withFetchSize(1_000).query(row -> {
            builder.advert(
                    row.getString("subject").substring("advert:".length()),
                    row.getTimestamp("posted_at").toInstant(),
                    decision(row, weigher.advertFacts()).facts());
        });
        jdbc.sql(NETWORKS).withFetchSize(1_000).query(row -> {
            builder.network(
                    List.of((String[]) row.getArray("members").getArray()),
                    decision(row, weigher.networkFacts()).facts());
        });
        return builder.build(minutesEach, asOf());
    }

    private Instant asOf() {
        return jdbc.sql("select as_of from run order by id desc limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static StoredDecision decision(ResultSet row, Vocabulary facts) throws SQLException {
        var faults = new ArrayList<String>();
        return StoredDecision.of(Archive.line(row), subject -> facts, faults)
                .orElseThrow(() -> new IllegalStateException("a stored decision cannot be read: " + faults));
    }
}
