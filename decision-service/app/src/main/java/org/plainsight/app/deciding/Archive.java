package org.plainsight.app.deciding;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.app.governing.RulesInForce;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.core.runs.Shelf;
import org.plainsight.rules.Weigher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads decisions back as the lines that core wrote, to the byte, so that core and explain need not know of tables. */
@Service
class Archive {

    private static final String WHERE = "the service's tables";

    private static final String DECISIONS = """
            select d.*, f.facts, r.pack_id, r.pack_version, r.pack_hash
            from standing s join decision d on d.id = s.decision join facts f on f.decision = d.id
            join run r on r.id = d.run\s""";

    private final JdbcClient jdbc;
    private final RulesInForce rules;

    Archive(JdbcClient jdbc, RulesInForce rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Everything that is kept about the standing decision of a subject. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Dossiers.Answer dossier(String subject) {
        return Core.dossier(new Tables(), WHERE, subject);
    }

    /** The same, with what it takes to say where a network stands among all others; that takes a while where there are many. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Dossiers.Answer dossierAmongAll(String subject) {
        return Core.dossier(new RankedTables(), WHERE, subject);
    }

    /** The standing decision of a subject, as the contract writes it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<String> decision(String subject) {
        return Optional.ofNullable(new Tables().decisions(List.of(subject)).get(subject));
    }

    /** A network as the contract writes it, without facts. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<String> network(String id) {
        return new Tables().network(id);
    }

    /** The newest version of an advert, as it was sent. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<String> advert(String id) {
        return Optional.ofNullable(new Tables().adverts(List.of(id)).get(id));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** A decision as core wrote it, from the columns of a decision, its facts and its run. */
    static String line(ResultSet row) throws SQLException {
        var route = row.getString("route");
        return "{\"subject\":%s,\"pack\":{\"id\":%s,\"version\":%s,\"hash\":%s},\"decidedAt\":%s,\"outcome\":%s,%s\"points\":%d,\"families\":%s,\"rows\":%s,\"unknown\":%s,\"facts\":%s,\"trace\":%s}"
                .formatted(
                        quoted(row.getString("subject")),
                        quoted(row.getString("pack_id")),
                        quoted(row.getString("pack_version")),
                        quoted(row.getString("pack_hash")),
                        quoted(row.getTimestamp("decided_at").toInstant().toString()),
                        quoted(row.getString("outcome")),
                        route.isEmpty() ? "" : "\"route\":" + quoted(route) + ",",
                        row.getInt("points"),
                        row.getString("families"),
                        row.getString("rows"),
                        row.getString("unknown"),
                        row.getString("facts"),
                        quoted(row.getString("trace")));
    }

    /** The tables as a shelf of lines. */
    private class Tables implements Shelf {

        /** By the rules of the newest run, which all standing decisions are from; not by those that will weigh them next. */
        private final Weigher weigher = jdbc.sql("select pack_hash from run order by id desc limit 1")
                .query(String.class)
                .optional()
                .flatMap(rules::of)
                .orElseGet(rules::shown);

        @Override
        public Weigher weigher() {
            return weigher;
        }

        @Override
        public Map<String, String> decisions(Collection<String> subjects) {
            var lines = new LinkedHashMap<String, String>();
            jdbc.sql(DECISIONS + "where s.subject = any(?::text[])")
                    .param(subjects.toArray(new String[0]))
                    .query(row -> {
                        lines.put(row.getString("subject"), line(row));
                    });
            return lines;
        }

        @Override
        public List<String> evidence(String subject) {
            var start = "{\"subject\":" + quoted(subject);
            return jdbc.sql(
                            "select e.bases from standing s join evidence e on e.decision = s.decision where s.subject = ?")
                    .param(subject)
                    .query(String.class)
                    .optional()
                    .map(bases -> Bases.lines(start, bases))
                    .orElse(List.of());
        }

        @Override
        public Optional<String> network(String id) {
            return jdbc.sql("select line from network where id = ? and active")
                    .param(id)
                    .query(String.class)
                    .optional();
        }

        @Override
        public Optional<String> networkOf(String advert) {
            return jdbc.sql("select n.line from network n join network_advert a on a.network = n.id where a.advert = ?")
                    .param(advert)
                    .query(String.class)
                    .optional();
        }

        @Override
        public List<String> acts(Set<String> adverts) {
            return jdbc.sql("select line from link_act where a = any(?::text[]) or b = any(?::text[]) order by id")
                    .params(adverts.toArray(new String[0]), adverts.toArray(new String[0]))
                    .query(String.class)
                    .list();
        }

        @Override
        public Map<String, String> adverts(Collection<String> ids) {
            var lines = new HashMap<String, String>();
            jdbc.sql("select id, line from advert where id = any(?::text[])")
                    .param(ids.toArray(new String[0]))
                    .query(row -> {
                        lines.put(row.getString("id"), row.getString("line"));
                    });
            return lines;
        }
    }

    /** The same, for whoever asks where one network stands among all. */
    private final class RankedTables extends Tables {

        @Override
        public List<String> ranked() {
            return jdbc.sql(DECISIONS + "where s.subject like 'network:%' order by s.subject collate \"C\"")
                    .query((row, number) -> line(row))
                    .list();
        }
    }
}
