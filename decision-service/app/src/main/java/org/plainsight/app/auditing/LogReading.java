package org.plainsight.app.auditing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.pages.Csv;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the access log. */
@Service
class LogReading {

    /** One entry. */
    record Entry(
            long seq,
            Instant at,
            String name,
            String role,
            String act,
            String subject,
            String detail,
            String purpose,
            String recipient) {}

    /** What the auditor asks for; empty parts ask nothing. */
    record Asked(
            String who,
            String act,
            String about,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Some entries, newest first, and whether there are older ones. */
    record Found(List<Entry> entries, boolean hasMore) {
        long last() {
            return entries.get(entries.size() - 1).seq();
        }
    }

    /** Somebody who reads far more than they usually do. */
    record Unusual(String name, String role, long lastDay, long usualDay) {}

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final AccessLog log;

    LogReading(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Transactional(readOnly = true)
    Found page(Asked asked, long before) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        ask(where, values, "position(lower(?) in lower(name)) > 0", asked.who());
        ask(where, values, "act = ?", asked.act());
        ask(where, values, "subject = ?", asked.about());
        if (asked.from() != null)
            ask(where, values, "at >= ?", asked.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        if (asked.to() != null)
            ask(where, values, "at < ?", asked.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (before > 0) ask(where, values, "seq < ?", before);
        var entries = jdbc.sql("select * from access_log %s order by seq desc limit %d"
                        .formatted(where.isEmpty() ? "" : "where " + String.join(" and ", where), PAGE + 1))
                .params(values)
                .query(LogReading::entry)
                .list();
        return new Found(entries.subList(0, Math.min(PAGE, entries.size())), entries.size() > PAGE);
    }

    private static void ask(List<String> where, List<Object> values, String clause, Object value) {
        if (value.equals("")) return;
        where.add(clause);
        values.add(value);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getString("role"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("purpose"),
                row.getString("recipient"));
    }

    /** Whoever read more than fifty things in a day, and more than three times what is usual for them in thirty days. */
    @Transactional(readOnly = true)
    List<Unusual> unusual() {
        return jdbc.sql("""
                        select name, role,
                            count(*) filter (where at > now() - interval '1 day') as last_day,
                            count(*) filter (where at <= now() - interval '1 day') / 29 as usual_day
                        from access_log
                        where act = 'consultation' and person is not null and at > now() - interval '30 days'
                        group by person, name, role
                        having count(*) filter (where at > now() - interval '1 day') > 50
                            and count(*) filter (where at > now() - interval '1 day')
                                > 3 * (count(*) filter (where at <= now() - interval '1 day') / 29)
                        order by last_day desc""")
                .query((row, number) -> new Unusual(
                        row.getString("name"),
                        row.getString("role"),
                        row.getLong("last_day"),
                        row.getLong("usual_day")))
                .list();
    }

    /** The whole log as CSV. Handing it out is a disclosure, and is noted before it is read. */
    @Transactional
    String export(Viewer viewer) {
        log.note(viewer, Act.DISCLOSURE, "access log", "exported the whole log", viewer.name());
        var rows = jdbc.sql("select * from access_log order by seq").query(LogReading::entry).stream()
                .map(LogReading::csv);
        return Csv.of("seq,at,name,role,act,subject,detail,purpose,recipient", rows);
    }

    private static String csv(Entry entry) {
        return Csv.line(
                String.valueOf(entry.seq()),
                entry.at().toString(),
                entry.name(),
                entry.role(),
                entry.act(),
                entry.subject(),
                entry.detail(),
                entry.purpose(),
                entry.recipient());
    }
}
