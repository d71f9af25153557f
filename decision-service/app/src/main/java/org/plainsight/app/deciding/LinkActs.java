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

    /** Two adverts, the lower id first: what is said of them is said of both. */
    record Pair(String one, String other) {
        Pair {
            if (one.compareTo(other) > 0) {
                var first = other;
                other = one;
                one = first;
            }
        }
    }

    /**
     * One thing that was said.
     *
     * @param stands whether it is the last word about the two, and says that they do not belong together
     */
    record Said(String act, String a, String b, String name, String because, Instant at, boolean stands) {}

    private static final String UNLINK = "unlink";
    private static final String UNDO = "undo";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final AccessLog log;
    private final Clock clock;

    LinkActs(JdbcClient jdbc, Reach reach, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Writes down that the two do not belong together, whatever they share.
     *
     * @param network the one in which they are now, both of them, and which the viewer may see
     * @return what is wrong with it; empty where it was written
     */
    @Transactional
    List<String> unlink(Viewer viewer, String network, Pair pair, String because) {
        var faults = new ArrayList<String>();
        if (!areBothIn(network, pair)) faults.add("Name two adverts of this network, by their ids.");
        return write(viewer, UNLINK, pair, because, faults);
    }

    /** Writes down that this no longer stands. By now the two may be in two networks or in none; the viewer may see both. */
    @Transactional
    List<String> undo(Viewer viewer, Pair pair, String because) {
        var faults = new ArrayList<String>();
        boolean isTheirs = reach.hasAdvert(viewer, pair.one()) && reach.hasAdvert(viewer, pair.other());
        if (!isTheirs || !stands(pair)) faults.add("Nobody says of these two that they do not belong together.");
        return write(viewer, UNDO, pair, because, faults);
    }

    private List<String> write(Viewer viewer, String act, Pair pair, String because, List<String> faults) {
        if (because.isBlank() || because.length() > LONGEST)
            faults.add("Say why, in your own words, in at most %,d characters.".formatted(LONGEST));
        if (!faults.isEmpty()) return faults;
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log.note(viewer, Act.ALTERATION, "advert:" + pair.one(), act + " with advert:" + pair.other());
        jdbc.sql("insert into link_act (act, a, b, line, name, because, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        act,
                        pair.one(),
                        pair.other(),
                        line(act, pair.one(), pair.other(), viewer.name(), because, at),
                        viewer.name(),
                        because,
                        Timestamp.from(at))
                .update();
        return List.of();
    }

    private boolean areBothIn(String network, Pair pair) {
        return !pair.one().equals(pair.other()) && isIn(network, pair.one()) && isIn(network, pair.other());
    }

    private boolean isIn(String network, String advert) {
        return jdbc.sql("select exists (select 1 from network_advert where network = ? and advert = ?)")
                .params(network, advert)
                .query(Boolean.class)
                .single();
    }

    /** Whether the last word about the two is that they do not belong together. */
    private boolean stands(Pair pair) {
        return jdbc.sql("select act from link_act where a = ? and b = ? order by id desc limit 1")
                .params(pair.one(), pair.other())
                .query(String.class)
                .optional()
                .filter(UNLINK::equals)
                .isPresent();
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
        return jdbc.sql("""
                        select *, act = 'unlink' and id = max(id) over (partition by a, b) as stands
                        from link_act where a = any(?::text[]) or b = any(?::text[]) order by id""")
                .params(adverts.toArray(new String[0]), adverts.toArray(new String[0]))
                .query((row, n) -> new Said(
                        row.getString("act"),
                        row.getString("a"),
                        row.getString("b"),
                        row.getString("name"),
                        row.getString("because"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("stands")))
                .list();
    }
}
