package org.plainsight.app.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Workload;

/**
 * What waits, who works, and what was decided by hand, as it was read at one moment: everything that a plan is made of.
 *
 * @param elsewhere what is with somebody who is no analyst, or no longer; it is not planned
 * @param readers what managers said of languages, by network
 * @param newestByHand the newest entry by hand that was read; 0: there was none
 */
record Fortnight(
        LocalDate start,
        List<Desk.Waiting> waiting,
        List<Desk.Waiting> elsewhere,
        List<Rota.Worker> workers,
        Estimates estimates,
        Holds holds,
        Map<String, Readers.Said> readers,
        long newestByHand) {

    static final int DAYS = 14;
    /** What is late already is to be looked at within so many days, so that it comes before what has time. */
    private static final int LATE_WITHIN_DAYS = 5;

    Fortnight {
        waiting = List.copyOf(waiting);
        elsewhere = List.copyOf(elsewhere);
        readers = Map.copyOf(readers);
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

    /** The same, holding plans to this. */
    Fortnight holding(Holds others) {
        return new Fortnight(start, waiting, elsewhere, workers, estimates, others, readers, newestByHand);
    }

    Estimate estimate(Desk.Waiting network) {
        return estimates.of(network);
    }

    Optional<Desk.Waiting> waiting(String network) {
        return waiting.stream().filter(w -> w.network().equals(network)).findFirst();
    }

    Optional<Rota.Worker> worker(UUID id) {
        return workers.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    boolean isLate(Desk.Waiting network) {
        return network.promisedBy().filter(by -> Dates.of(by).isBefore(start)).isPresent();
    }

    /** Who has what now. */
    List<Assignment> held() {
        return waiting.stream()
                .flatMap(w -> w.holder().stream().map(h -> new Assignment(w.network(), h.toString())))
                .toList();
    }

    /** Who has what once what was decided by hand is done. */
    List<Assignment> desks() {
        return waiting.stream()
                .flatMap(w -> Optional.ofNullable(holds.kept().get(w.network()))
                        .or(() -> w.holder().map(UUID::toString))
                        .map(analyst -> new Assignment(w.network(), analyst))
                        .stream())
                .toList();
    }

    /** With what was decided by hand as pins, and what people have now as the plan in force. */
    Workload workload() {
        return Workloads.of(this, holds.kept());
    }

    /** The day, counted from 1, by whose end somebody should have looked. */
    static int dueDay(LocalDate start, Instant promisedBy) {
        var day = LocalDate.ofInstant(promisedBy, ZoneOffset.UTC);
        if (day.isBefore(start)) return LATE_WITHIN_DAYS;
        return (int) Math.min(DAYS, ChronoUnit.DAYS.between(start, day) + 1);
    }
}
