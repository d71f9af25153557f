package org.plainsight.app.deciding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Finder;
import org.plainsight.core.identifiers.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The networks there are, as a neutral list: any order, no points needed. */
@Service
class Networks {

    /** Some lines, how many there are in all, and the pages around. */
    record Found(List<NetworkLine> lines, long all, NetworkFilter filter) {
        boolean hasMore() {
            return (filter.page() + 1L) * NetworkFilter.PAGE < all;
        }
    }

    /** What there is to choose from. */
    record Choices(List<String> sources, List<String> grounds) {}

    /** What a line of the list tells; the rest of a network is far larger. */
    private static final String LINE =
            "n.id, n.summary, n.adverts, n.towns, n.sources, n.grounds, n.first_at, n.last_at, n.lately, n.changed_at";

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Finder finder = new Finder();

    Networks(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Transactional(readOnly = true)
    Choices choices() {
        return new Choices(
                jdbc.sql("select distinct unnest(sources) as s from network where active order by s")
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct unnest(grounds) as g from network where active order by g")
                        .query(String.class)
                        .list());
    }

    /** A page of the list; that somebody looked for something is noted, with what they looked for left out. */
    @Transactional
    Found find(Viewer viewer, NetworkFilter filter) {
        log.note(viewer, Act.CONSULTATION, "networks", filter.q().isBlank() ? "read the list" : "searched the list");
        var asked = asked(viewer, filter);
        long all = jdbc.sql("select count(*) from network n where n.active and " + asked.clause())
                .params(asked.values)
                .query(Long.class)
                .single();
        var lines = jdbc.sql("""
                        select %s, l.at as looked_at,
                            coalesce(r.assigned_to = ?, false) and r.state <> 'closed' as mine,
                            (select string_agg(c.what, '; ' order by c.id) from network_change c
                                where c.network = n.id and c.at > l.at) as changes
                        from network n left join looked l on l.network = n.id and l.person = ?
                        left join review r on r.network = n.id
                        where n.active and %s
                        order by coalesce(r.assigned_to = ? and r.state <> 'closed', false) desc, %s, n.id
                        limit %d offset %d""".formatted(
                                LINE,
                                asked.clause(),
                                filter.order().sql(),
                                NetworkFilter.PAGE,
                                (long) filter.page() * NetworkFilter.PAGE))
                .params(inOrder(viewer, asked))
                .query(Networks::line)
                .list();
        return new Found(lines, all, filter);
    }

    private static List<Object> inOrder(Viewer viewer, Asked asked) {
        var values = new ArrayList<Object>();
        values.add(viewer.id());
        values.add(viewer.id());
        values.addAll(asked.values);
        values.add(viewer.id());
        return values;
    }

    /** Networks by id, after the cursor, for the API. */
    @Transactional
    List<NetworkLine> after(Viewer viewer, String cursor, int most) {
        log.note(viewer, Act.CONSULTATION, "networks", "read the list");
        var asked = new Asked(viewer).where("n.id > ?", cursor);
        return jdbc.sql("""
                        select %s, null::timestamptz as looked_at, false as mine, null::text as changes from network n
                        where n.active and %s order by n.id limit %d""".formatted(LINE, asked.clause(), most))
                .params(asked.values)
                .query(Networks::line)
                .list();
    }

    private Asked asked(Viewer viewer, NetworkFilter filter) {
        var asked = new Asked(viewer);
        if (!filter.area().isBlank()) asked.where("? = any(n.areas)", filter.areaLetters());
        if (!filter.source().isEmpty()) asked.where("? = any(n.sources)", filter.source());
        if (!filter.ground().isEmpty()) asked.where("? = any(n.grounds)", filter.ground());
        if (filter.from() != null)
            asked.where("n.last_at >= ?", filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        if (filter.to() != null)
            asked.where("n.last_at < ?", filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (!filter.q().isBlank()) search(asked, filter.q().strip());
        return asked;
    }

    /** By whatever the words may be: an identifier in any written form, an id, a name, or words of the texts. */
    private void search(Asked asked, String words) {
        var identifiers = finder
                .find(Advert.of("q", Advert.Kind.ADVERT, "q", Instant.EPOCH)
                        .text(words)
                        .build("{}"))
                .occurrences()
                .stream()
                .map(Occurrence::identifier)
                .filter(i -> i.kind().isContact())
                .map(i -> i.value())
                .toArray(String[]::new);
        var lower = words.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        asked.where("""
                n.id in (select ?::text union select m.network from network_advert m where m.advert in (
                    select a.id from advert a
                        where a.id = ? or lower(a.name) = ? or a.words @@ websearch_to_tsquery('simple', ?)
                    union select i.advert from identifier i
                        where i.value = any(?::text[]) or i.value = ? or split_part(i.value, ':', 2) = ?))""", words, words, lower, words, identifiers, lower, lower);
    }

    private static NetworkLine line(ResultSet row, int number) throws SQLException {
        return new NetworkLine(
                row.getString("id"),
                row.getString("summary"),
                row.getInt("adverts"),
                texts(row.getArray("towns")),
                texts(row.getArray("sources")),
                texts(row.getArray("grounds")),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getInt("lately"),
                news(row),
                row.getBoolean("mine"));
    }

    /** What changed since the reader looked; nothing where they never did. */
    private static String news(ResultSet row) throws SQLException {
        var looked = row.getTimestamp("looked_at");
        var changes = row.getString("changes");
        if (looked == null) return "";
        if (changes != null) return "since you looked: " + changes;
        return row.getTimestamp("changed_at").after(looked) ? "changed since you looked" : "";
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** Conditions and their values; the reader's areas are always among them. */
    private static final class Asked {
        private final List<String> clauses = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Asked(Viewer viewer) {
            if (viewer.areas().isEmpty()) clauses.add("true");
            else where("n.areas && ?::text[]", (Object) viewer.areas().toArray(new String[0]));
        }

        Asked where(String clause, Object... given) {
            clauses.add(clause);
            values.addAll(Arrays.asList(given));
            return this;
        }

        String clause() {
            return String.join(" and ", clauses);
        }
    }
}
