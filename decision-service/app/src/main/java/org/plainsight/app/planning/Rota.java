package org.plainsight.app.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Analysts;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.adverts.Tongue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works when. */
@Service
class Rota {

    /**
     * How much somebody works and what they bring, as a manager may change it.
     *
     * @param languages those besides English that they read
     * @param homeArea the letters of the postcodes that they know best; empty: none
     */
    record Hours(
            int minutes, String weekdays, int difficultMinutes, List<String> languages, String homeArea, int version) {
        static final Hours USUAL = new Hours(420, "12345", 120, List.of(), "", 0);

        Hours {
            languages = List.copyOf(languages);
        }

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

        String team() {
            return analyst.team();
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

    /** Languages besides English that the service can tell. */
    static final List<String> LANGUAGES =
            Tongue.all().stream().filter(l -> !l.equals(Tongue.ENGLISH)).toList();

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
                        row.getInt("minutes"),
                        row.getString("weekdays"),
                        row.getInt("difficult_minutes"),
                        Arrays.stream(row.getString("languages").split(","))
                                .filter(l -> !l.isEmpty())
                                .toList(),
                        row.getString("home_area"),
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
        if (!LANGUAGES.containsAll(wanted.languages())) faults.add("Choose among the languages that are listed.");
        if (!wanted.homeArea().matches("[A-Z]{0,2}"))
            faults.add("The area is the one or two letters that a postcode begins with, such as LS.");
        if (!faults.isEmpty()) return new Changed.AtFault(faults);
        int rows = jdbc.sql("""
                        insert into working_hours (person, minutes, weekdays, difficult_minutes, languages, home_area)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (person) do update set minutes = excluded.minutes,
                            weekdays = excluded.weekdays, difficult_minutes = excluded.difficult_minutes,
                            languages = excluded.languages, home_area = excluded.home_area,
                            version = working_hours.version + 1
                        where working_hours.version = ?""")
                .params(
                        person,
                        wanted.minutes(),
                        wanted.weekdays(),
                        wanted.difficultMinutes(),
                        String.join(",", wanted.languages()),
                        wanted.homeArea(),
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
