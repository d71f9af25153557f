package org.plainsight.app.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person. */
@Service
class Queue {

    /**
     * One network that waits.
     *
     * @param isSecond whether a second reviewer is asked for
     * @param isLate whether the promise is broken
     */
    record Waiting(
            String network,
            String summary,
            int adverts,
            Optional<Instant> promisedBy,
            boolean isSecond,
            boolean isLate) {}

    /** What waits for the reader, and what waits for anybody. */
    record Found(List<Waiting> mine, List<Waiting> anybodys) {}

    /** Something on the safeguarding list; an advert or a network. */
    record Urgent(String subject, String summary, Instant decidedAt, String because) {}

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    Queue(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** The oldest promise first; what the safeguarding route took is on a list of its own. */
    @Transactional
    public Found of(Viewer viewer) {
        log.note(viewer, Act.CONSULTATION, "reviews", "read what waits");
        return new Found(
                waiting(viewer, "r.assigned_to = ?"),
                waiting(
                        viewer,
                        "r.assigned_to is null and not exists (select 1 from judgement j where j.network = n.id "
                                + "and j.decision = r.decision and j.kind = 'decision' and j.person = ?)"));
    }

    private List<Waiting> waiting(Viewer viewer, String whose) {
        var values = new ArrayList<Object>();
        values.add(viewer.id());
        var areas = "true";
        if (!viewer.areas().isEmpty()) {
            areas = "n.areas && ?::text[]";
            values.add(viewer.areas().toArray(new String[0]));
        }
        values.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return jdbc.sql("""
                        select n.id, n.summary, n.adverts, r.promised_by, r.state from review r join network n on n.id = r.network
                        where n.active and r.state <> 'closed' and n.route = '' and %s and %s
                            and n.id not in (select network from resting where until >= ?)
                        order by r.promised_by nulls last, n.id""".formatted(whose, areas))
                .params(values)
                .query(this::line)
                .list();
    }

    private Waiting line(ResultSet row, int number) throws SQLException {
        var promised = Optional.ofNullable(row.getTimestamp("promised_by")).map(Timestamp::toInstant);
        return new Waiting(
                row.getString("id"),
                row.getString("summary"),
                row.getInt("adverts"),
                promised,
                row.getString("state").equals(Review.SECOND),
                promised.filter(p -> p.isBefore(clock.instant())).isPresent());
    }

    /** What the safeguarding route took, and what people put there; points have no part in it. */
    @Transactional
    public List<Urgent> urgent(Viewer viewer) {
        log.note(viewer, Act.CONSULTATION, "safeguarding list", "read the list");
        return asked(URGENT + " order by at desc, subject limit 200", viewer)
                .query((row, n) -> new Urgent(
                        row.getString("subject"),
                        row.getString("summary"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("because")))
                .list();
    }

    /** How many things the rules put on the safeguarding list. */
    @Transactional(readOnly = true)
    public long urgentCount(Viewer viewer) {
        return asked("select count(*) from (" + URGENT + ") u where because = 'the rules'", viewer)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String query, Viewer viewer) {
        return jdbc.sql(query)
                .param("everywhere", viewer.areas().isEmpty())
                .param("areas", viewer.areas().toArray(new String[0]));
    }

    /** Networks and adverts in the reader's areas; an advert is where its network is, or where it says if it stands alone. */
    private static final String URGENT = """
            select s.subject, coalesce(n.summary, '') as summary, d.decided_at as at, 'the rules' as because
            from standing s join decision d on d.id = s.decision
            left join advert a on s.subject = 'advert:' || a.id left join network_advert m on m.advert = a.id
            left join network n on s.subject = 'network:' || n.id left join network its on its.id = m.network
            where d.route <> '' and (:everywhere or n.areas && :areas::text[] or its.areas && :areas::text[]
                or its.id is null and substring(a.outcode from '^[A-Z]+') = any(:areas::text[]))
            union all
            select 'network:' || n.id, n.summary, max(j.at), string_agg(distinct j.name, ', ')
            from judgement j join network n on n.id = j.network
            where j.outcome = 'safeguarding' and (:everywhere or n.areas && :areas::text[]) group by n.id""";
}
