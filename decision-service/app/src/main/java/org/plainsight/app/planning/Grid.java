package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.plan.Person;
import org.plainsight.tasking.plan.Schedule;

/** A fortnight, day by day and person by person. */
record Grid(LocalDate start, int days, List<Sheet.Row> rows) {

    Grid {
        rows = List.copyOf(rows);
    }

    /** @param people how full each analyst's fortnight is */
    static Grid of(Fortnight now, Schedule schedule, List<Person> people) {
        return new Grid(
                now.start(),
                Fortnight.DAYS,
                now.workers().stream()
                        .map(worker -> row(now, schedule, worker, person(people, worker)))
                        .toList());
    }

    private static Person person(List<Person> people, Rota.Worker worker) {
        var id = worker.id().toString();
        return people.stream()
                .filter(p -> p.analyst().equals(id))
                .findFirst()
                .orElse(new Person(id, "", 0, 0, 0, 0, 0));
    }

    private static Sheet.Row row(Fortnight now, Schedule schedule, Rota.Worker worker, Person person) {
        return new Sheet.Row(
                person.analyst(),
                worker.name(),
                worker.team(),
                person.networks(),
                person.minutes(),
                person.availableMinutes(),
                person.difficultMinutes(),
                person.difficultAllowed(),
                IntStream.rangeClosed(1, Fortnight.DAYS)
                        .mapToObj(day -> day(now, schedule, worker, day))
                        .toList());
    }

    /** What is late is done first on its day. */
    private static Sheet.Day day(Fortnight now, Schedule schedule, Rota.Worker worker, int day) {
        var id = worker.id().toString();
        var date = now.start().plusDays(day - 1L);
        return new Sheet.Day(
                date,
                worker.minutesOn(date),
                schedule.work().stream()
                        .filter(w -> w.analyst().equals(id) && w.day() == day)
                        .map(w -> work(now, w, date))
                        .sorted(Comparator.comparing((Sheet.Work w) -> !w.isLate()))
                        .toList(),
                schedule.days().stream()
                        .filter(d -> d.analyst().equals(id) && d.day() == day)
                        .mapToInt(Schedule.Day::restMinutes)
                        .sum());
    }

    private static Sheet.Work work(Fortnight now, Schedule.Work work, LocalDate date) {
        var network = now.waiting(work.network());
        return new Sheet.Work(
                work.network(),
                work.minutes(),
                network.map(w -> now.estimate(w).priority()).orElse(3),
                network.flatMap(Desk.Waiting::promisedBy)
                        .filter(by -> Dates.of(by).isBefore(date))
                        .isPresent());
    }

    /** The rows of those whose work somebody looks after. */
    Grid of(Viewer viewer) {
        return new Grid(
                start,
                days,
                rows.stream().filter(row -> viewer.looksAfter(row.team())).toList());
    }

    /** The days on which anybody works, in weeks. */
    List<List<LocalDate>> weeks() {
        var worked = start.datesUntil(start.plusDays(days))
                .filter(day -> rows.stream()
                        .flatMap(row -> row.days().stream())
                        .anyMatch(d -> d.day().equals(day) && d.availableMinutes() > 0))
                .toList();
        var second = start.plusDays(days / 2);
        return Stream.of(
                        worked.stream().filter(d -> d.isBefore(second)).toList(),
                        worked.stream().filter(d -> !d.isBefore(second)).toList())
                .filter(week -> !week.isEmpty())
                .toList();
    }
}
