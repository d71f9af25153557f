package org.plainsight.app.planning;

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
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions not to look at a network for a while: recorded, legitimate, and taken back by another entry. */
@Service
class NotLooking {

    /**
     * One entry.
     *
     * @param until the last day on which nobody looks; empty: somebody looks after all
     */
    record Entry(String network, Optional<LocalDate> until, String because, String name, Instant at) {
        /** As the record is read out. */
        String words() {
            return until.map(last -> "Not looked at, by decision of %s, because: %s. Until %s; it waits again from %s."
                            .formatted(name, because, Dates.full(last), Dates.full(last.plusDays(1))))
                    .orElse("To be looked at after all, by decision of %s, because: %s.".formatted(name, because));
        }
    }

    /** What came of a decision. */
    sealed interface Recorded {
        record Done() implements Recorded {}

        record AtFault(List<String> faults) implements Recorded {
            public AtFault {
                faults = List.copyOf(faults);
            }
        }
    }

    static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    NotLooking(JdbcClient jdbc, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Networks at which nobody looks today, by decision; those that wait again soonest first. */
    @Transactional(readOnly = true)
    List<Entry> today() {
        return jdbc.sql("select * from resting where until >= ? order by until, network")
                .param(day())
                .query(NotLooking::entry)
                .list();
    }

    /** All entries about a network, the newest first. */
    @Transactional(readOnly = true)
    List<Entry> of(String network) {
        return jdbc.sql("select * from not_looked_at where network = ? order by id desc")
                .param(network)
                .query(NotLooking::entry)
                .list();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Decides that nobody looks until the end of that day; a network that somebody has is theirs. */
    @Transactional
    public Recorded decide(Viewer viewer, String network, @Nullable LocalDate until, String because) {
        var faults = new ArrayList<String>();
        if (because.isBlank() || because.length() > LONGEST_REASON)
            faults.add("Say why nobody is to look, in at most 2,000 characters.");
        if (until == null || until.isBefore(day()) || until.isAfter(day().plusDays(LONGEST_DAYS)))
            faults.add("Give the last day on which nobody looks: today or later, and within a year.");
        if (faults.isEmpty() && !isNobodys(network))
            faults.add("Somebody has this network, or it does not wait any more. Take it from them first.");
        if (!faults.isEmpty()) return new Recorded.AtFault(faults);
        add(viewer, network, until, because);
        log.note(viewer, Act.ALTERATION, "network:" + network, "decided that nobody looks at it until " + until);
        return new Recorded.Done();
    }

    /** Takes the decision back. */
    @Transactional
    public Recorded takeBack(Viewer viewer, String network, String because) {
        if (because.isBlank() || because.length() > LONGEST_REASON)
            return new Recorded.AtFault(List.of("Say why somebody is to look after all, in at most 2,000 characters."));
        if (today().stream().noneMatch(e -> e.network().equals(network)))
            return new Recorded.AtFault(List.of("There is no decision not to look at it to take back."));
        add(viewer, network, null, because);
        log.note(viewer, Act.ALTERATION, "network:" + network, "decided that somebody looks at it after all");
        return new Recorded.Done();
    }

    /** The row is held until the decision stands, so that nobody is given the network meanwhile. */
    private boolean isNobodys(String network) {
        return jdbc.sql(
                        "select 1 from review where network = ? and state <> 'closed' and assigned_to is null for update")
                .param(network)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void add(Viewer viewer, String network, @Nullable LocalDate until, String because) {
        jdbc.sql("""
                        insert into not_looked_at (network, decision, until, because, person, name, at)
                        select network, decision, :until, :because, :person, :name, :at from review where network = :network""")
                .param("until", until, java.sql.Types.DATE)
                .param("because", because.strip())
                .param("person", viewer.id())
                .param("name", viewer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("network", network)
                .update();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString("network"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("because"),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
