package org.plainsight.app.deciding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person and who has it, for whoever plans that; what the safeguarding route took is not planned here. */
@Component
public class Desk {

    /**
     * A network that waits.
     *
     * @param outcome how soon the rules would have somebody look, such as {@code same-day}
     * @param areas the letters that its postcodes begin with
     * @param holder who has it
     * @param notFor who decided first where somebody else is to be second
     * @param seenBy who wrote anything down about it before
     */
    public record Waiting(
            String network,
            int adverts,
            String outcome,
            List<String> areas,
            Optional<Instant> promisedBy,
            Optional<UUID> holder,
            List<UUID> notFor,
            List<UUID> seenBy) {
        public Waiting {
            areas = List.copyOf(areas);
            notFor = List.copyOf(notFor);
            seenBy = List.copyOf(seenBy);
        }
    }

    private final JdbcClient jdbc;

    Desk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it, the oldest promise first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select n.id, n.adverts, n.outcome, n.areas, r.promised_by, r.assigned_to,
                            array(select distinct j.person from judgement j where j.network = n.id
                                and r.state = 'second' and j.decision = r.decision and j.kind = 'decision') as not_for,
                            array(select distinct j.person from judgement j where j.network = n.id) as seen_by
                        from review r join network n on n.id = r.network
                        where n.active and r.state <> 'closed' and n.route = ''
                        order by r.promised_by nulls last, n.id""").query(Desk::line).list();
    }

    /**
     * Gives a network to somebody, or to nobody, unless it is not as it was when that was thought of: closed, with another
     * person, or already looked at by the one who should now look second.
     *
     * @param had who had it then; null: nobody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean give(String network, @Nullable UUID had, @Nullable UUID to) {
        return jdbc.sql("""
                        update review r set assigned_to = :to, version = version + 1
                        where network = :network and state <> 'closed' and assigned_to is not distinct from :had
                            and not exists (select 1 from judgement j where j.network = r.network and r.state = 'second'
                                and j.decision = r.decision and j.kind = 'decision' and j.person = :to)""")
                        .param("to", to, java.sql.Types.OTHER)
                        .param("had", had, java.sql.Types.OTHER)
                        .param("network", network)
                        .update()
                > 0;
    }

    private static Waiting line(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getInt("adverts"),
                row.getString("outcome"),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                Optional.ofNullable(row.getTimestamp("promised_by")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)),
                people(row.getArray("not_for")),
                people(row.getArray("seen_by")));
    }

    private static List<UUID> people(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
