package org.plainsight.app.planning;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** A fortnight as tasking reads it: people and networks by their ids, days by their numbers, languages as skills. */
final class Workloads {
    private Workloads() {}

    /** @param pins for each network that is held, its analyst */
    static Workload of(Fortnight now, Map<String, String> pins) {
        return new Workload(
                now.start(),
                Fortnight.DAYS,
                now.workers().stream().map(w -> analyst(now, w)).toList(),
                now.waiting().stream()
                        .map(w -> network(now, w, pins.getOrDefault(w.network(), "")))
                        .toList(),
                now.held());
    }

    private static Analyst analyst(Fortnight now, Rota.Worker worker) {
        return new Analyst(
                worker.id().toString(),
                worker.team(),
                worker.hours().homeArea(),
                new TreeSet<>(worker.hours().languages()),
                now.days().stream().map(worker::minutesOn).toList(),
                worker.hours().difficultMinutes(),
                named(now, w -> w.notFor().contains(worker.id()) || isElsewhere(worker, w)),
                named(now, w -> w.seenBy().contains(worker.id())));
    }

    private static boolean isElsewhere(Rota.Worker worker, Desk.Waiting waiting) {
        var areas = worker.analyst().areas();
        return !areas.isEmpty() && Collections.disjoint(areas, waiting.areas());
    }

    private static SortedSet<String> named(Fortnight now, Predicate<Desk.Waiting> which) {
        var names = new TreeSet<String>();
        now.waiting().stream().filter(which).map(Desk.Waiting::network).forEach(names::add);
        return names;
    }

    private static Network network(Fortnight now, Desk.Waiting waiting, String pin) {
        var estimate = now.estimate(waiting);
        return new Network(
                waiting.network(),
                estimate.priority(),
                estimate.weight(),
                estimate.minutes(),
                estimate.difficultMinutes(),
                new TreeSet<>(waiting.languages()),
                region(waiting),
                waiting.promisedBy()
                        .map(by -> Fortnight.dueDay(now.start(), by))
                        .orElse(Fortnight.DAYS),
                pin);
    }

    /** Where it is, if that is one place; what is spread over several is nobody's home. */
    private static String region(Desk.Waiting waiting) {
        return waiting.areas().size() == 1 ? waiting.areas().get(0) : "";
    }
}
