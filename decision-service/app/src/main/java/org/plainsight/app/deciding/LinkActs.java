package org.plainsight.app.deciding;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analysts say about links: that one tells nothing, and that they were wrong about that. */
@Service
class LinkActs {

    /** One thing that was said. */
    record Said(String act, String a, String b, String name, String because, Instant at) {}

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    LinkActs(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Writes down that the two do not belong together, or that this no longer stands.
     *
     * @param act {@code unlink} or {@code undo}; either is about all that the two share
     * @return what is wrong with it; empty where it was written
     */
    @Transactional
    public List<String> say(Viewer viewer, String act, String one, String other, String because) {
        var faults = new ArrayList<String>();
        if (!areInOneNetwork(one, other) && act.equals("unlink"))
            faults.add("Name two adverts that are in one network, by their ids.");
        if (because.isBlank() || because.length() > LONGEST)
            faults.add("Say why, in your own words, in at most %d characters.".formatted(LONGEST));
        if (!faults.isEmpty()) return faults;
        boolean inOrder = one.compareTo(other) < 0;
        var a = inOrder ? one : other;
        var b = inOrder ? other : one;
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log.note(viewer, Act.ALTERATION, "advert:" + a, act + " with advert:" + b);
        jdbc.sql("insert into link_act (act, a, b, line, name, because, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        act,
                        a,
                        b,
                        line(act, a, b, viewer.name(), because, at),
                        viewer.name(),
                        because,
                        Timestamp.from(at))
                .update();
        return List.of();
    }

    private boolean areInOneNetwork(String one, String other) {
        return !one.equals(other)
                && jdbc.sql("""
                                select count(*) from network_advert x join network_advert y on y.network = x.network
                                where x.advert = ? and y.advert = ?""").params(one, other).query(Long.class).single() > 0;
    }

    private static String line(String act, String a, String b, String by, String because, Instant at) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("act", act);
            json.writeStringField("a", a);
            json.writeStringField("b", b);
            json.writeStringField("by", by);
            json.writeStringField("because", because.strip());
            json.writeStringField("at", at.toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** What was said about links of these adverts, in order. */
    @Transactional(readOnly = true)
    public List<Said> about(List<String> adverts) {
        return jdbc.sql("select * from link_act where a = any(?::text[]) or b = any(?::text[]) order by id")
                .params(adverts.toArray(new String[0]), adverts.toArray(new String[0]))
                .query((row, n) -> new Said(
                        row.getString("act"),
                        row.getString("a"),
                        row.getString("b"),
                        row.getString("name"),
                        row.getString("because"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
