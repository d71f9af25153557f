package org.plainsight.app.deciding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Tongue;
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
     * @param languages other than English in which adverts of it are written, as far as can be told
     * @param holder who has it
     * @param notFor who decided first where somebody else is to be second
     * @param seenBy who wrote anything down about it before
     */
    public record Waiting(
            String network,
            int adverts,
            String outcome,
            List<String> areas,
            SortedSet<String> languages,
            Optional<Instant> promisedBy,
            Optional<UUID> holder,
            List<UUID> notFor,
            List<UUID> seenBy) {
        public Waiting {
            areas = List.copyOf(areas);
            languages = Collections.unmodifiableSortedSet(languages);
            notFor = List.copyOf(notFor);
            seenBy = List.copyOf(seenBy);
        }

        /** The same, needing a reader of these languages. */
        public Waiting inLanguages(SortedSet<String> others) {
            return new Waiting(network, adverts, outcome, areas, others, promisedBy, holder, notFor, seenBy);
        }
    }

    private static final String WAITS =
            "n.active and r.state <> 'closed' and n.route = '' and n.id not in (select network from resting where until >= ?) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Desk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of it, the oldest promise first; without what is not looked at by decision. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var languages = languages();
        return jdbc.sql("""
                        select n.id, n.adverts, n.outcome, n.areas, r.promised_by, r.assigned_to,
                            array(select distinct j.person from judgement j where j.network = n.id
                                and r.state = 'second' and j.decision = r.decision and j.kind = 'decision') as not_for,
                            array(select distinct j.person from judgement j where j.network = n.id) as seen_by
                        from review r join network n on n.id = r.network
                        where %s
                        order by r.promised_by nulls last, n.id""".formatted(WAITS))
                .param(today())
                .query((row, n) -> line(row, languages))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** For each network that waits, the languages besides English. */
    private Map<String, SortedSet<String>> languages() {
        var languages = new HashMap<String, SortedSet<String>>();
        jdbc.sql("""
                        select n.id, a.title || ' ' || a.body as words from review r join network n on n.id = r.network
                        join network_advert m on m.network = n.id join advert a on a.id = m.advert where %s""".formatted(WAITS)).param(today()).query(row -> {
            var language = Tongue.of(row.getString(2));
            if (!language.equals(Tongue.ENGLISH) && !language.equals(Tongue.NOT_TOLD))
                languages
                        .computeIfAbsent(row.getString(1), n -> new TreeSet<>())
                        .add(language);
        });
        return languages;
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

    private static Waiting line(ResultSet row, Map<String, SortedSet<String>> languages) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getInt("adverts"),
                row.getString("outcome"),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                languages.getOrDefault(row.getString("id"), new TreeSet<>()),
                Optional.ofNullable(row.getTimestamp("promised_by")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)),
                people(row.getArray("not_for")),
                people(row.getArray("seen_by")));
    }

    private static List<UUID> people(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
