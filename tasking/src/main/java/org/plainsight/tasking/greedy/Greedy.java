package org.plainsight.tasking.greedy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/** Goes down the list and gives each network to whoever of those who can take it has the most time left for it. */
public final class Greedy {
    private Greedy() {}

    /** The plan that {@code order} gives, beginning with what stands. */
    public static Allocation plan(Roster roster, Standing standing, Order order) {
        return fill(roster, standing.pinsAndKept(), order.list(roster));
    }

    /** Gives what nobody has yet, in the list's order, to whoever can take it with the most time left for it. */
    public static Allocation fill(Roster roster, Allocation begun, List<Integer> list) {
        var loads = Load.all(roster, begun);
        var analystOf = new int[roster.networks()];
        for (int n = 0; n < analystOf.length; n++) analystOf[n] = begun.analystOf(n);
        for (int network : list) {
            if (analystOf[network] >= 0) continue;
            int best = freest(roster, loads, network);
            if (best < 0) continue;
            analystOf[network] = best;
            loads[best].take(network);
        }
        return Allocation.of(analystOf);
    }

    private static int freest(Roster roster, Load[] loads, int network) {
        int best = -1;
        int mostFree = -1;
        for (int analyst : roster.able(network)) {
            if (loads[analyst].spareDifficult() < roster.network(network).difficultMinutes()) continue;
            int free = loads[analyst].freeFor(network);
            if (free < roster.network(network).minutes() || free <= mostFree) continue;
            best = analyst;
            mostFree = free;
        }
        return best;
    }

    /** The heaviest of the three; of equally heavy ones, the one with more networks of the highest priority. */
    public static Allocation heaviest(Roster roster, Standing standing) {
        return Stream.of(Order.values())
                .map(order -> plan(roster, standing, order))
                .max(Comparator.<Allocation>comparingLong(plan -> plan.weight(roster))
                        .thenComparingInt(plan -> plan.firstPriority(roster)))
                .orElseThrow();
    }
}
