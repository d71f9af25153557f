package org.plainsight.app.deciding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.runs.RunFolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a run folder into the tables, whole or not at all. Only what came out otherwise than before becomes a new decision:
 * the others stand. Readers see the old state until the new one is there.
 */
@Component
class RunRecorder {

    private final JdbcTemplate jdbc;
    private final AccessLog log;
    private final Figures figures;
    private final Clock clock;

    RunRecorder(JdbcTemplate jdbc, AccessLog log, Figures figures, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.figures = figures;
        this.clock = clock;
    }

    /** The last version of an advert that the rules have seen. */
    @Transactional(readOnly = true)
    long decidedUpTo() {
        var upTo = jdbc.queryForObject("select coalesce(max(up_to), 0) from run", Long.class);
        return upTo == null ? 0 : upTo;
    }

    /** The hash of the rules that everything standing was weighed by; empty before the first run. */
    @Transactional(readOnly = true)
    Optional<String> lastPack() {
        return jdbc.queryForList("select pack_hash from run order by id desc limit 1", String.class).stream()
                .findFirst();
    }

    /**
     * Records what is in the folder.
     *
     * @param standing the subjects that are not in it, since all of them stand as they are written down
     * @param upTo the last version of an advert that it was made from
     */
    @Transactional
    public void record(Path folder, Set<String> standing, Instant begun, long upTo) {
        jdbc.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                figures.decided(new Recording(connection, statement, folder).record(standing, begun, upTo));
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        log.note(Act.COMBINATION, "run", "put adverts together into networks and weighed them");
    }

    /** One run on its way into the tables. */
    private final class Recording {
        private final Connection connection;
        private final Statement statement;
        private final Path folder;

        Recording(Connection connection, Statement statement, Path folder) {
            this.connection = connection;
            this.statement = statement;
            this.folder = folder;
        }

        /** Gives how many subjects were decided otherwise than before. */
        long record(Set<String> standing, Instant begun, long upTo) throws IOException, SQLException {
            statement.execute(TEMPORARY);
            decisions(standing);
            long run = run(begun, upTo);
            networks();
            statement.execute(STANDING);
            statement.execute(DECISIONS.replace(":run", String.valueOf(run)));
            statement.execute(NETWORKS.replace(":run", String.valueOf(run)));
            statement.execute(REVIEWS.replace(":run", String.valueOf(run)));
            hubs();
            try (var rows = statement.executeQuery("select count(*) from changed")) {
                rows.next();
                return rows.getLong(1);
            }
        }

        private BufferedReader lines(String name) throws IOException {
            return Files.newBufferedReader(folder.resolve(name));
        }

        /** Sends decisions, facts and evidence. */
        private void decisions(Set<String> standing) throws IOException {
            try (var lines = lines(RunFolder.DECISIONS);
                    var subjects = new CopyRows(connection, "fresh_subject");
                    var rows = new CopyRows(connection, "fresh_decision")) {
                for (var subject : standing) subjects.add(subject, true);
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var parts = LineParts.of(line);
                    subjects.add(parts.get("subject"), false);
                    rows.add(
                            parts.get("subject"),
                            parts.get("decidedAt"),
                            parts.get("outcome"),
                            parts.getOr("route", ""),
                            parts.get("points"),
                            parts.get("families"),
                            parts.get("rows"),
                            parts.get("unknown"),
                            parts.get("trace"),
                            parts.get("facts"),
                            digest(line, parts));
                }
            }
            bases();
        }

        /** The same facts under the same rules give the same digest, whenever they were weighed. */
        private String digest(String line, LineParts parts) {
            var undated = line.replaceFirst("\"decidedAt\":\"" + parts.get("decidedAt") + "\"", "");
            return HexFormat.of().formatHex(AdvertTable.sha256(undated));
        }

        /** The lines of evidence stand subject by subject. */
        private void bases() throws IOException {
            try (var lines = lines(RunFolder.EVIDENCE);
                    var rows = new CopyRows(connection, "fresh_basis")) {
                var start = "";
                var bases = new Bases();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (start.isEmpty() || !line.startsWith(start + ",")) {
                        if (!start.isEmpty()) rows.add(subject(start), bases.take());
                        start = Bases.start(line);
                    }
                    bases.add(line, start.length());
                }
                if (!start.isEmpty()) rows.add(subject(start), bases.take());
            }
        }

        private static String subject(String start) {
            return LineParts.of(start + "}").get("subject");
        }

        private long run(Instant begun, long upTo) throws IOException, SQLException {
            var summary = Files.readString(folder.resolve(RunFolder.SUMMARY));
            var pack = LineParts.of(LineParts.of(summary).get("pack"));
            try (var insert = connection.prepareStatement("""
                    insert into run (pack_id, pack_version, pack_hash, as_of, begun_at, ended_at, up_to, summary)
                    values (?, ?, ?, ?::timestamptz, ?, ?, ?, ?::json) returning id""")) {
                insert.setString(1, pack.getOr("id", ""));
                insert.setString(2, pack.getOr("version", ""));
                insert.setString(3, pack.getOr("hash", ""));
                insert.setString(4, LineParts.of(summary).get("asOf"));
                insert.setTimestamp(5, Timestamp.from(begun));
                insert.setTimestamp(6, Timestamp.from(clock.instant()));
                insert.setLong(7, upTo);
                insert.setString(8, summary);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        private void networks() throws IOException {
            try (var lines = lines(RunFolder.NETWORKS);
                    var networks = new CopyRows(connection, "fresh_network")) {
                var members = new HashMap<String, List<String>>();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var parts = LineParts.of(line);
                    var stored = StoredNetwork.of(line).orElseThrow();
                    members.put(stored.id(), stored.adverts());
                    networks.add(
                            stored.id(),
                            stored.summary(),
                            line.replace(",\"facts\":" + parts.get("facts"), ""),
                            String.join(" ", grounds(stored)),
                            HexFormat.of().formatHex(AdvertTable.sha256(parts.get("adverts") + parts.get("links"))));
                }
                members(members);
            }
        }

        private static List<String> grounds(StoredNetwork network) {
            return network.links().stream()
                    .map(StoredNetwork.StoredLink::kind)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private void members(Map<String, List<String>> members) {
            try (var rows = new CopyRows(connection, "fresh_member")) {
                members.forEach((network, adverts) -> adverts.forEach(advert -> rows.add(advert, network)));
            }
        }

        private void hubs() throws IOException, SQLException {
            statement.execute("delete from hub");
            try (var lines = lines(RunFolder.HUBS);
                    var rows = new CopyRows(connection, "hub (kind, value, adverts, reason)")) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var parts = LineParts.of(line);
                    rows.add(parts.get("kind"), parts.get("value"), parts.get("adverts"), parts.get("reason"));
                }
            }
        }
    }

    private static final String TEMPORARY = """
            create temp table fresh_subject (subject text primary key, stands boolean) on commit drop;
            create temp table fresh_decision (subject text, decided_at timestamptz, outcome text, route text,
                points integer, families json, rows json, unknown json, trace text, facts json, digest text) on commit drop;
            create temp table fresh_basis (subject text, bases text) on commit drop;
            create temp table fresh_network (id text primary key, summary text, line text, grounds text, digest text) on commit drop;
            create temp table fresh_member (advert text primary key, network text) on commit drop""";

    /** The adverts of the networks that stand are together as they were. */
    private static final String STANDING = """
            insert into fresh_member
                select m.advert, m.network from network_advert m
                join fresh_subject s on s.subject = 'network:' || m.network and s.stands;
            analyze fresh_subject;
            analyze fresh_decision;
            analyze fresh_basis;
            analyze fresh_network;
            analyze fresh_member""";

    private static final String DECISIONS = """
            create temp table changed on commit drop as
                select f.* from fresh_decision f
                left join standing s on s.subject = f.subject left join decision d on d.id = s.decision
                left join evidence e on e.decision = d.id left join fresh_basis b on b.subject = f.subject
                where d.id is null or d.digest <> decode(f.digest, 'hex') or e.bases is distinct from b.bases;
            insert into decision (run, subject, decided_at, outcome, route, points, families, rows, unknown, trace, digest)
                select :run, subject, decided_at, outcome, route, points, families, rows, unknown, trace, decode(digest, 'hex')
                from changed;
            insert into facts (decision, facts)
                select d.id, c.facts from changed c join decision d on d.subject = c.subject and d.run = :run;
            insert into evidence (decision, bases)
                select d.id, b.bases from changed c join decision d on d.subject = c.subject and d.run = :run
                join fresh_basis b on b.subject = c.subject;
            insert into standing (subject, decision)
                select subject, id from decision where run = :run
                on conflict (subject) do update set decision = excluded.decision;
            delete from standing where not exists (select 1 from fresh_subject f where f.subject = standing.subject)""";

    private static final String NETWORKS = """
            create temp table moved on commit drop as
                select coalesce(f.advert, o.advert) as advert, f.network as now, o.network as was
                from fresh_member f full join network_advert o on o.advert = f.advert
                where f.network is distinct from o.network;
            create temp table began on commit drop as
                select f.id from fresh_network f left join network n on n.id = f.id and n.active where n.id is null;
            create temp table ended on commit drop as
                select n.id from network n
                where n.active and not exists (select 1 from fresh_subject f where f.subject = 'network:' || n.id);
            create temp table shape on commit drop as
                select m.network, count(*)::int as adverts,
                    array_remove(array_agg(distinct a.town order by a.town), '') as towns,
                    array_remove(array_agg(distinct a.outcode order by a.outcode), '') as outcodes,
                    array_remove(array_agg(distinct substring(a.outcode from '^[A-Z]+')), null) as areas,
                    array_agg(distinct a.source order by a.source) as sources,
                    min(a.posted_at) as first_at, max(a.version_at) as last_at,
                    (count(*) filter (where a.version_at > r.as_of - interval '7 days'))::int as lately
                from fresh_member m join advert a on a.id = m.advert cross join (select as_of from run where id = :run) r
                group by m.network;
            insert into network (id, active, adverts, towns, outcodes, areas, sources, grounds, first_at, last_at, lately, summary,
                    line, outcome, route, points, digest, begun_run, changed_run, changed_at)
                select f.id, true, s.adverts, s.towns, s.outcodes, s.areas, s.sources, string_to_array(f.grounds, ' '), s.first_at,
                    s.last_at, s.lately, f.summary, f.line, d.outcome, d.route, d.points, decode(f.digest, 'hex'), :run, :run, now()
                from fresh_network f join shape s on s.network = f.id join fresh_decision d on d.subject = 'network:' || f.id
                on conflict (id) do update set active = true, adverts = excluded.adverts, towns = excluded.towns,
                    outcodes = excluded.outcodes, areas = excluded.areas, sources = excluded.sources, grounds = excluded.grounds,
                    first_at = excluded.first_at, last_at = excluded.last_at, lately = excluded.lately,
                    summary = excluded.summary, line = excluded.line, outcome = excluded.outcome, route = excluded.route,
                    points = excluded.points, digest = excluded.digest,
                    changed_run = case when network.digest = excluded.digest then network.changed_run else :run end,
                    changed_at = case when network.digest = excluded.digest then network.changed_at else now() end;
            update network n set towns = s.towns, outcodes = s.outcodes, areas = s.areas, sources = s.sources,
                    first_at = s.first_at, last_at = s.last_at, lately = s.lately
                from shape s where s.network = n.id and (n.towns, n.outcodes, n.areas, n.sources, n.first_at, n.last_at, n.lately)
                    is distinct from (s.towns, s.outcodes, s.areas, s.sources, s.first_at, s.last_at, s.lately);
            delete from network_advert where exists (select 1 from moved where moved.advert = network_advert.advert);
            insert into network_advert (advert, network) select advert, now from moved where now is not null;
            update network set active = false, line = (line::jsonb - 'links')::text, changed_run = :run, changed_at = now() where id in (select id from ended);
            insert into network_change (network, run, at, what)
                select b.id, :run, now(), format('began with %s adverts', n.adverts) from began b join network n on n.id = b.id;
            insert into network_change (network, run, at, what)
                select now, :run, now(), format('%s %s joined%s', count(*), case count(*) when 1 then 'advert' else 'adverts' end,
                    case when count(was) > 0 then ', from ' || string_agg(distinct was, ', ') else '' end)
                from moved where now is not null and now not in (select id from began) group by now;
            insert into network_change (network, run, at, what)
                select was, :run, now(), format('%s %s left%s', count(*), case count(*) when 1 then 'advert' else 'adverts' end,
                    case when count(now) > 0 then ', to ' || string_agg(distinct now, ', ') else '' end)
                from moved where was is not null and was not in (select id from ended) group by was;
            insert into network_change (network, run, at, what)
                select e.id, :run, now(), coalesce((select 'went into ' || string_agg(distinct m.now, ', ')
                    from moved m where m.was = e.id and m.now is not null), 'holds together no more')
                from ended e""";

    /**
     * What is put forward waits for a person; what a person decided stands until the rules decide something else, or decide of
     * other adverts. That a network is a day older is nothing new.
     */
    private static final String REVIEWS = """
            insert into review (network, decision, opened_at, promised_by, state)
                select n.id, s.decision, now(),
                    case when n.route <> '' or n.outcome = 'same-day' then now() + interval '1 day'
                         when n.outcome = 'this-week' then now() + interval '7 days' end, 'open'
                from network n join standing s on s.subject = 'network:' || n.id join decision d on d.id = s.decision
                left join review r on r.network = n.id left join decision before on before.id = r.decision
                where n.active and (n.outcome <> 'none' or n.route <> '') and (r.network is null
                    or r.decision <> s.decision and (n.changed_run = :run or
                        (before.outcome, before.route, before.rows::text) <> (d.outcome, d.route, d.rows::text)))
                on conflict (network) do update set decision = excluded.decision, opened_at = excluded.opened_at,
                    promised_by = excluded.promised_by, state = 'open', version = review.version + 1""";
}
