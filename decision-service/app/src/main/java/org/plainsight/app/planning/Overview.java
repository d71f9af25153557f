package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.plainsight.app.deciding.Desk;

/**
 * What waits, against the hours of the fortnight; minutes needed are an estimate.
 *
 * @param dueToday promised for today
 * @param dueThisWeek promised within seven days, today among them
 * @param late promised for a day that is over
 */
record Overview(
        int waiting,
        int nobodys,
        int dueToday,
        int dueThisWeek,
        int late,
        long minutesNeeded,
        long minutesThere,
        List<Share> shares) {

    Overview {
        shares = List.copyOf(shares);
    }

    /** What one analyst has now, beside what they can take. */
    record Share(Rota.Worker worker, int networks, long minutes, long there, long difficult, long difficultAllowed) {

        boolean isOver() {
            return minutes > there || difficult > difficultAllowed;
        }

        String hoursWords() {
            return "%s of %s hours, %d %s"
                    .formatted(
                            Estimate.hours(minutes),
                            Estimate.hours(there),
                            networks,
                            networks == 1 ? "network" : "networks");
        }

        String difficultWords() {
            return "%s of %s hours of difficult content"
                    .formatted(Estimate.hours(difficult), Estimate.hours(difficultAllowed));
        }
    }

    static Overview of(Queueing.Now now) {
        var waiting = now.waiting();
        return new Overview(
                waiting.size(),
                count(now, w -> w.holder().isEmpty()),
                count(now, w -> isDue(w, now.start(), now.start())),
                count(now, w -> isDue(w, now.start(), now.start().plusDays(6))),
                count(
                        now,
                        w -> w.promisedBy()
                                .filter(by -> Dates.of(by).isBefore(now.start()))
                                .isPresent()),
                waiting.stream().mapToLong(w -> Estimate.of(w).minutes()).sum(),
                now.minutesThereAre(),
                now.workers().stream().map(worker -> share(now, worker)).toList());
    }

    private static int count(Queueing.Now now, Predicate<Desk.Waiting> which) {
        return (int) now.waiting().stream().filter(which).count();
    }

    private static boolean isDue(Desk.Waiting waiting, LocalDate from, LocalDate to) {
        return waiting.promisedBy()
                .map(Dates::of)
                .filter(by -> !by.isBefore(from) && !by.isAfter(to))
                .isPresent();
    }

    private static Share share(Queueing.Now now, Rota.Worker worker) {
        var theirs = now.waiting().stream()
                .filter(w -> w.holder().filter(worker.id()::equals).isPresent())
                .map(Estimate::of)
                .toList();
        long days = now.days().stream().filter(day -> worker.minutesOn(day) > 0).count();
        return new Share(
                worker,
                theirs.size(),
                theirs.stream().mapToLong(Estimate::minutes).sum(),
                now.minutesOf(worker),
                theirs.stream().mapToLong(Estimate::difficultMinutes).sum(),
                days * worker.hours().difficultMinutes());
    }

    /** One plain sentence that begins the page. */
    String lead() {
        if (waiting == 0) return "Nothing waits.";
        if (shares.isEmpty()) return "There is no analyst with an open account, so nobody can look at what waits.";
        long missing = minutesNeeded - minutesThere;
        if (missing > 0)
            return "There is more to look at than hours to look: about %s hours are missing in the next fortnight."
                    .formatted(Estimate.hours(missing));
        return "The hours of the next fortnight are enough for what waits, if looking takes as long as assumed.";
    }
}
