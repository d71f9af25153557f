package org.plainsight.app.planning;

import java.util.List;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.HandMove;

/**
 * One analyst who could be given a network by hand.
 *
 * @param words what it breaks or costs, with numbers
 * @param isPossible whether no hard rule stops it, whatever is given up
 * @param displaced what would have to be taken from the analyst for it
 */
record Choice(Rota.Worker worker, boolean hasIt, String words, boolean isPossible, List<String> displaced) {

    Choice {
        displaced = List.copyOf(displaced);
    }

    static Choice of(Fortnight now, Desk.Waiting network, Rota.Worker worker, HandMove move) {
        boolean hasIt = network.holder().filter(worker.id()::equals).isPresent();
        var told = new Told(now);
        if (move instanceof HandMove.Breaks breaks)
            return new Choice(
                    worker, hasIt, "cannot: " + told.words(breaks.obstacle().detail()), false, List.of());
        if (move instanceof HandMove.Displaces displaces)
            return new Choice(
                    worker,
                    hasIt,
                    "does not fit: %s. It would fit if nobody looked at %s"
                            .formatted(
                                    told.words(displaces.obstacle().detail()),
                                    String.join(", ", displaces.displaced())),
                    true,
                    displaces.displaced());
        return new Choice(
                worker,
                hasIt,
                (hasIt ? "has it now, and it fits" : "it fits") + afterwards(now, network, worker),
                true,
                List.of());
    }

    private static String afterwards(Fortnight now, Desk.Waiting network, Rota.Worker worker) {
        var id = worker.id().toString();
        long minutes = now.desks().stream()
                .filter(d -> d.analyst().equals(id) && !d.network().equals(network.network()))
                .flatMap(d -> now.waiting(d.network()).stream())
                .mapToLong(w -> now.estimate(w).minutes())
                .sum();
        return "; they would then have %s of %s"
                .formatted(
                        Amounts.bareHours(minutes + now.estimate(network).minutes()),
                        Amounts.hours(now.minutesOf(worker)));
    }
}
