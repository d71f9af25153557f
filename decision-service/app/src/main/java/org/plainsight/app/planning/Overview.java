package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.plan.Person;

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
        long leastNeeded,
        long mostNeeded,
        long minutesThere,
        List<Share> shares) {

    Overview {
        shares = List.copyOf(shares);
    }

    /** What somebody has, beside what they can take; for one analyst or a team. */
    record Filling(int networks, long minutes, long there, long difficult, long difficultAllowed) {

        boolean isOver() {
            return minutes > there || difficult > difficultAllowed;
        }

        String hoursWords() {
            return "%s of %s, %s"
                    .formatted(Amounts.bareHours(minutes), Amounts.hours(there), Amounts.of(networks, "network"));
        }

        String difficultWords() {
            return "%s of %s of difficult content"
                    .formatted(Amounts.bareHours(difficult), Amounts.hours(difficultAllowed));
        }

        private static Filling sum(List<Share> shares) {
            return new Filling(
                    shares.stream().mapToInt(s -> s.filling().networks()).sum(),
                    sum(shares, Filling::minutes),
                    sum(shares, Filling::there),
                    sum(shares, Filling::difficult),
                    sum(shares, Filling::difficultAllowed));
        }

        private static long sum(List<Share> shares, ToLongFunction<Filling> of) {
            return shares.stream().map(Share::filling).mapToLong(of).sum();
        }
    }

    /** What one analyst has now. */
    record Share(Rota.Worker worker, Filling filling) {
        Person person() {
            return new Person(
                    worker.id().toString(),
                    worker.team(),
                    filling.networks(),
                    (int) filling.minutes(),
                    (int) filling.there(),
                    (int) filling.difficult(),
                    (int) filling.difficultAllowed());
        }
    }

    /** What a team has now. */
    record Team(String name, int analysts, Filling filling) {}

    /** Those whose work somebody looks after. */
    List<Share> sharesOf(Viewer viewer) {
        return shares.stream()
                .filter(share -> viewer.looksAfter(share.worker().team()))
                .toList();
    }

    /** By name; people without a team are one of their own. */
    List<Team> teams() {
        var teams = shares.stream()
                .collect(Collectors.groupingBy(s -> s.worker().team(), TreeMap::new, Collectors.toList()));
        return teams.entrySet().stream()
                .map(team -> new Team(
                        team.getKey().isEmpty() ? "In no team" : team.getKey(),
                        team.getValue().size(),
                        Filling.sum(team.getValue())))
                .toList();
    }

    static Overview of(Fortnight now) {
        var waiting = now.waiting();
        return new Overview(
                waiting.size(),
                count(now, w -> w.holder().isEmpty()),
                count(now, w -> isDue(w, now.start(), now.start())),
                count(now, w -> isDue(w, now.start(), now.start().plusDays(6))),
                count(now, now::isLate),
                sum(now, Estimate::minutes),
                sum(now, Estimate::least),
                sum(now, Estimate::most),
                now.minutesThereAre(),
                now.workers().stream().map(worker -> share(now, worker)).toList());
    }

    private static long sum(Fortnight now, ToIntFunction<Estimate> minutes) {
        return now.waiting().stream()
                .map(now::estimate)
                .mapToInt(minutes)
                .asLongStream()
                .sum();
    }

    private static int count(Fortnight now, Predicate<Desk.Waiting> which) {
        return (int) now.waiting().stream().filter(which).count();
    }

    private static boolean isDue(Desk.Waiting waiting, LocalDate from, LocalDate to) {
        return waiting.promisedBy()
                .map(Dates::of)
                .filter(by -> !by.isBefore(from) && !by.isAfter(to))
                .isPresent();
    }

    private static Share share(Fortnight now, Rota.Worker worker) {
        var theirs = now.waiting().stream()
                .filter(w -> w.holder().filter(worker.id()::equals).isPresent())
                .map(now::estimate)
                .toList();
        long days = now.days().stream().filter(day -> worker.minutesOn(day) > 0).count();
        return new Share(
                worker,
                new Filling(
                        theirs.size(),
                        theirs.stream().mapToLong(Estimate::minutes).sum(),
                        now.minutesOf(worker),
                        theirs.stream().mapToLong(Estimate::difficultMinutes).sum(),
                        days * worker.hours().difficultMinutes()));
    }

    /** One plain sentence that begins the page. */
    String lead() {
        if (waiting == 0) return "Nothing waits.";
        if (shares.isEmpty()) return "There is no analyst with an open account, so nobody can look at what waits.";
        long missing = minutesNeeded - minutesThere;
        if (missing > 0)
            return "There is more to look at than hours to look: about %s %s missing in the next fortnight."
                    .formatted(Amounts.hours(missing), missing == 60 ? "is" : "are");
        return "The hours of the next fortnight are enough for what waits, if looking takes as long as assumed.";
    }
}
