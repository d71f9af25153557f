package org.plainsight.tasking.plan;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/**
 * Makes every single exchange that gains weight, until none does: so that what is said of a network that is left (what it would
 * cost to have it) never makes a reader ask why that was not done.
 */
public final class Polish {
    private static final int MOST_ROUNDS = 100;

    private final Roster roster;
    private final Standing standing;
    private final Guards guards;

    public Polish(Roster roster, Standing standing, Guards guards) {
        this.roster = roster;
        this.standing = standing;
        this.guards = guards;
    }

    /** The same plan or a heavier one. */
    public Allocation polish(Allocation begun) {
        var plan = begun;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var better = once(plan);
            if (better.equals(plan)) return plan;
            plan = better;
        }
        return plan;
    }

    /** Goes through what is left, the weightiest first. */
    private Allocation once(Allocation begun) {
        var plan = begun;
        var exchanges = new Exchanges(roster, plan);
        var left = IntStream.range(0, roster.networks())
                .filter(n -> !begun.isAssigned(n))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> -roster.network(n).weight())
                        .thenComparing(n -> n))
                .toList();
        for (int network : left) {
            var price = exchanges.cheapest(network, roster.network(network).weight());
            if (price.isEmpty()) continue;
            var better = plan.with(network, price.get().analyst());
            for (int displaced : price.get().displaced()) better = better.without(displaced);
            if (!guards.allow(roster, standing, better)) continue;
            plan = better;
            exchanges = new Exchanges(roster, plan);
        }
        return plan;
    }
}
