package org.plainsight.app.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what waits, and who works when, into a workload of one fortnight from today. */
@Component
class Queueing {

    /** What waits, who works, and when that was read. */
    record Now(LocalDate start, List<Desk.Waiting> waiting, List<Rota.Worker> workers) {
        Now {
            waiting = List.copyOf(waiting);
            workers = List.copyOf(workers);
        }

        /** Hours there are in the fortnight, in minutes. */
        long minutesThereAre() {
            return workers.stream().mapToLong(this::minutesOf).sum();
        }

        long minutesOf(Rota.Worker worker) {
            return days().stream().mapToLong(worker::minutesOn).sum();
        }

        List<LocalDate> days() {
            return start.datesUntil(start.plusDays(DAYS)).toList();
        }
    }

    static final int DAYS = 14;
    /** What is late already is to be looked at within so many days, so that it comes before what has time. */
    private static final int LATE_WITHIN_DAYS = 5;

    private final Desk desk;
    private final Rota rota;

    Queueing(Desk desk, Rota rota) {
        this.desk = desk;
        this.rota = rota;
    }

    /** What somebody has who is no analyst, or no longer, stays with them and is not planned. */
    @Transactional(readOnly = true)
    Now now() {
        var workers = rota.everybody();
        var ids = workers.stream().map(Rota.Worker::id).toList();
        var waiting = desk.waiting().stream()
                .filter(w -> w.holder().isEmpty() || ids.contains(w.holder().get()))
                .toList();
        return new Now(rota.today(), waiting, workers);
    }

    static Workload workload(Now now) {
        return new Workload(
                now.start(),
                DAYS,
                now.workers().stream().map(w -> analyst(now, w)).toList(),
                now.waiting().stream().map(w -> network(now, w)).toList(),
                now.waiting().stream()
                        .flatMap(w -> w.holder().stream().map(h -> new Assignment(w.network(), h.toString())))
                        .toList());
    }

    private static Analyst analyst(Now now, Rota.Worker worker) {
        return new Analyst(
                worker.id().toString(),
                worker.hours().team(),
                "",
                none(),
                now.days().stream().map(worker::minutesOn).toList(),
                worker.hours().difficultMinutes(),
                named(now, w -> w.notFor().contains(worker.id()) || isElsewhere(worker, w)),
                named(now, w -> w.seenBy().contains(worker.id())));
    }

    private static boolean isElsewhere(Rota.Worker worker, Desk.Waiting waiting) {
        var areas = worker.analyst().areas();
        return !areas.isEmpty() && Collections.disjoint(areas, waiting.areas());
    }

    private static SortedSet<String> named(Now now, java.util.function.Predicate<Desk.Waiting> which) {
        var names = new TreeSet<String>();
        now.waiting().stream().filter(which).map(Desk.Waiting::network).forEach(names::add);
        return names;
    }

    private static Network network(Now now, Desk.Waiting waiting) {
        var estimate = Estimate.of(waiting);
        return new Network(
                waiting.network(),
                estimate.priority(),
                estimate.weight(),
                estimate.minutes(),
                estimate.difficultMinutes(),
                none(),
                "",
                waiting.promisedBy().map(by -> dueDay(now.start(), by)).orElse(DAYS),
                "");
    }

    /** The day, counted from 1, by whose end somebody should have looked. */
    static int dueDay(LocalDate start, Instant promisedBy) {
        var day = LocalDate.ofInstant(promisedBy, ZoneOffset.UTC);
        if (day.isBefore(start)) return LATE_WITHIN_DAYS;
        return (int) Math.min(DAYS, ChronoUnit.DAYS.between(start, day) + 1);
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }
}
