package org.plainsight.app.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Analysts;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works when. */
@Service
class Rota {

    /** How much somebody works, as a manager may change it. */
    record Hours(String team, int minutes, String weekdays, int difficultMinutes, int version) {
        static final Hours USUAL = new Hours("", 420, "12345", 120, 0);

        boolean includes(int weekday) {
            return weekdays.contains(String.valueOf(weekday));
        }
    }

    /** Days off; the last one is included. */
    record Off(UUID id, LocalDate from, LocalDate to) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** An analyst with hours and days off. */
    record Worker(Analysts.Analyst analyst, Hours hours, List<Off> off) {
        Worker {
            off = List.copyOf(off);
        }

        UUID id() {
            return analyst.id();
        }

        String name() {
            return analyst.name();
        }

        int minutesOn(LocalDate day) {
            boolean works = hours.includes(day.getDayOfWeek().getValue())
                    && off.stream().noneMatch(o -> o.includes(day));
            return works ? hours.minutes() : 0;
        }
    }

    /** What came of a change. */
    sealed interface Changed {
        record Done() implements Changed {}

        record AtFault(List<String> faults) implements Changed {}

        /** Somebody else changed it since the page was read. */
        record Overtaken() implements Changed {}
    }

    private static final int LONGEST_OFF = 366;
    private static final int MOST_MINUTES = 24 * 60;

    private final Analysts analysts;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    Rota(Analysts analysts, JdbcClient jdbc, AccessLog log, Clock clock) {
        this.analysts = analysts;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Transactional(readOnly = true)
    List<Worker> everybody() {
        return analysts.all().stream()
                .map(a -> new Worker(a, hours(a.id()), off(a.id())))
                .toList();
    }

    private Hours hours(UUID person) {
        return jdbc.sql("select * from working_hours where person = ?")
                .param(person)
                .query((row, n) -> new Hours(
                        row.getString("team"),
                        row.getInt("minutes"),
                        row.getString("weekdays"),
                        row.getInt("difficult_minutes"),
                        row.getInt("version")))
                .optional()
                .orElse(Hours.USUAL);
    }

    private List<Off> off(UUID person) {
        return jdbc.sql("select id, from_day, to_day from absence where person = ? and to_day >= ? order by from_day")
                .params(person, today())
                .query((row, n) -> new Off(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Changes somebody's hours; all faults are told at once. */
    @Transactional
    public Changed change(Viewer viewer, UUID person, Hours wanted) {
        var faults = new ArrayList<String>();
        if (wanted.minutes() < 0 || wanted.minutes() > MOST_MINUTES)
            faults.add("Minutes of a day are 0 to %d, not %d.".formatted(MOST_MINUTES, wanted.minutes()));
        if (wanted.difficultMinutes() < 0 || wanted.difficultMinutes() > MOST_MINUTES)
            faults.add("Difficult minutes of a day are 0 to %d, not %d."
                    .formatted(MOST_MINUTES, wanted.difficultMinutes()));
        if (!wanted.weekdays().matches("1?2?3?4?5?6?7?")) faults.add("The days of work are not understood.");
        if (wanted.team().length() > 100) faults.add("A team's name has at most 100 letters.");
        if (!faults.isEmpty()) return new Changed.AtFault(faults);
        int rows = jdbc.sql("""
                        insert into working_hours (person, team, minutes, weekdays, difficult_minutes) values (?, ?, ?, ?, ?)
                        on conflict (person) do update set team = excluded.team, minutes = excluded.minutes,
                            weekdays = excluded.weekdays, difficult_minutes = excluded.difficult_minutes,
                            version = working_hours.version + 1
                        where working_hours.version = ?""")
                .params(
                        person,
                        wanted.team().strip(),
                        wanted.minutes(),
                        wanted.weekdays(),
                        wanted.difficultMinutes(),
                        wanted.version())
                .update();
        if (rows == 0) return new Changed.Overtaken();
        log.note(viewer, Act.ALTERATION, "hours:" + person, "changed the hours of work");
        return new Changed.Done();
    }

    /** Notes days off. */
    @Transactional
    public Changed takeOff(Viewer viewer, UUID person, LocalDate from, LocalDate to) {
        var faults = new ArrayList<String>();
        if (to.isBefore(from)) faults.add("The last day off, %s, is before the first, %s.".formatted(to, from));
        if (to.isBefore(today())) faults.add("These days are over.");
        if (to.isAfter(from.plusDays(LONGEST_OFF))) faults.add("Give at most a year at once.");
        if (!faults.isEmpty()) return new Changed.AtFault(faults);
        jdbc.sql("insert into absence (id, person, from_day, to_day) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), person, from, to)
                .update();
        log.note(viewer, Act.ALTERATION, "hours:" + person, "noted days off");
        return new Changed.Done();
    }

    /** Takes days off back. */
    @Transactional
    public void comeBack(Viewer viewer, UUID person, UUID off) {
        int rows = jdbc.sql("delete from absence where id = ? and person = ?")
                .params(off, person)
                .update();
        if (rows > 0) log.note(viewer, Act.ALTERATION, "hours:" + person, "took days off back");
    }
}
