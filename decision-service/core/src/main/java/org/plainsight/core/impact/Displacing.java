package org.plainsight.core.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.governance.impact.Impact.Displaced;
import org.plainsight.governance.impact.Share;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/**
 * What looking at other networks crowds out: a fortnight is planned for what the old pack puts forward, and again for what the new
 * one does, with the same people and close to the first plan. Every network takes the same time and needs nothing special.
 */
final class Displacing {

    static final int MOST_PEOPLE = 200;
    /** Working days of a fortnight. */
    private static final int DAYS = 10;
    /** Of a day of seven hours, so much is left for looking. */
    private static final int MINUTES_A_DAY = 300;
    /** More networks than this are not planned: the first of the queue are. */
    private static final int MOST_NETWORKS = 5_000;

    private static final String ANYWHERE = "";

    private final Standings was;
    private final Standings is;
    private final int minutesEach;
    private final int people;
    private final LocalDate start;

    Displacing(Standings was, Standings is, int minutesEach, Optional<Integer> people, Instant asOf) {
        this.was = was;
        this.is = is;
        this.minutesEach = minutesEach;
        this.people = people.orElseGet(() -> enoughFor(was.queue().size()));
        this.start = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    private int enoughFor(int networks) {
        // Nobody shares one network with another, so what is left of a fortnight after whole networks is of no use.
        int each = Math.max(1, DAYS * MINUTES_A_DAY / minutesEach);
        return Math.max(1, Math.min(MOST_PEOPLE, (networks + each - 1) / each));
    }

    Displaced displaced() {
        var old = plan(was, List.of());
        var fresh = plan(is, old.assignments());
        var before = given(old);
        var after = given(fresh);
        var both = was.where(is, (one, other) -> one.putForward() && other.putForward());
        return new Displaced(
                people,
                DAYS,
                MINUTES_A_DAY,
                new Share(before.size(), was.queue().size()),
                new Share(after.size(), is.queue().size()),
                both.stream()
                        .filter(id -> before.contains(id) && !after.contains(id))
                        .toList(),
                both.stream()
                        .filter(id -> !before.contains(id) && after.contains(id))
                        .toList());
    }

    private Plan plan(Standings standings, List<Assignment> inForce) {
        var networks = standings.queue().stream()
                .limit(MOST_NETWORKS)
                .map(id -> network(id, standings.of(id)))
                .toList();
        var workload = new Workload(start, DAYS, analysts(), networks, inForce);
        return Tasking.plan(workload, new Effort(0), Watcher.patient());
    }

    private static Set<String> given(Plan plan) {
        var given = new HashSet<String>();
        plan.assignments().forEach(assignment -> given.add(assignment.network()));
        return given;
    }

    private List<Analyst> analysts() {
        return IntStream.rangeClosed(1, people)
                .mapToObj(number -> new Analyst(
                        "person-%03d".formatted(number),
                        ANYWHERE,
                        ANYWHERE,
                        new TreeSet<>(),
                        Collections.nCopies(DAYS, MINUTES_A_DAY),
                        MINUTES_A_DAY,
                        new TreeSet<>(),
                        new TreeSet<>()))
                .toList();
    }

    private Network network(String id, Standing standing) {
        int priority = priority(standing);
        return new Network(
                id,
                priority,
                worth(priority) + Math.max(0, Math.min(99, standing.points())),
                minutesEach,
                0,
                new TreeSet<>(),
                ANYWHERE,
                DAYS,
                "");
    }

    private static int priority(Standing standing) {
        if (!standing.route().isEmpty() || standing.outcome() == Outcome.SAME_DAY) return 1;
        return standing.outcome() == Outcome.THIS_WEEK ? 2 : 3;
    }

    /** As the planner's pages count; points only settle who comes first among the equally urgent. */
    private static int worth(int priority) {
        return switch (priority) {
            case 1 -> 10_000;
            case 2 -> 3_000;
            default -> 1_000;
        };
    }
}
