package org.plainsight.tasking.packing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/** Who has what while desks are packed, and what nobody has though it is nearly worth its time. Pins are not seen here. */
final class Desks {
    private static final int FEWEST_MARGINAL = 100;
    private static final int MARGINAL_FOR_EACH_DESK = 2;

    /** In typical networks: how much more a network's time may cost at one desk than it brings, and it is still looked at there. */
    private static final double SLACK = 0.05;

    private final Roster roster;
    private final Prices prices;
    private final double slack;
    private final int[] analystOf;
    private final boolean[] nearlyWorth;
    private final Heap[] on;
    private final Heap left;

    Desks(Roster roster, Prices prices, Allocation begun) {
        this.roster = roster;
        this.prices = prices;
        slack = SLACK
                * Prices.MILLION
                * roster.workload().networks().stream()
                        .mapToInt(network -> network.weight())
                        .average()
                        .orElse(0);
        analystOf = IntStream.range(0, roster.networks()).map(begun::analystOf).toArray();
        nearlyWorth = nearlyWorth(roster, prices);
        var place = new int[analystOf.length];
        left = new Heap(place);
        on = new Heap[roster.analysts()];
        for (int a = 0; a < on.length; a++) on[a] = new Heap(place);
        for (int n = 0; n < analystOf.length; n++) if (roster.pin(n).isEmpty()) put(n, analystOf[n]);
    }

    /** All that gain something at these prices, and the next few. */
    private static boolean[] nearlyWorth(Roster roster, Prices prices) {
        long[] gain = IntStream.range(0, roster.networks())
                .mapToLong(n -> gain(roster, prices, n))
                .toArray();
        long[] losing = Arrays.stream(gain).filter(g -> g <= 0).sorted().toArray();
        int few = Math.max(FEWEST_MARGINAL, MARGINAL_FOR_EACH_DESK * roster.analysts());
        long least = losing.length <= few ? Long.MIN_VALUE : losing[losing.length - few];
        var worth = new boolean[gain.length];
        for (int n = 0; n < worth.length; n++) worth[n] = roster.able(n).length > 0 && gain[n] >= least;
        return worth;
    }

    private static long gain(Roster roster, Prices prices, int network) {
        return IntStream.of(roster.able(network))
                .mapToLong(a -> prices.gain(roster, network, a))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private void put(int network, int analyst) {
        analystOf[network] = analyst;
        if (analyst >= 0) on[analyst].add(network);
        else if (nearlyWorth[network]) left.add(network);
    }

    /** Takes a network from whoever has it and gives it to an analyst, or to nobody if that is negative. */
    void move(int network, int analyst) {
        int from = analystOf[network];
        if (from == analyst) return;
        if (from >= 0) on[from].remove(network);
        else if (nearlyWorth[network]) left.remove(network);
        put(network, analyst);
    }

    int analystOf(int network) {
        return analystOf[network];
    }

    Heap on(int analyst) {
        return on[analyst];
    }

    /** What nobody has, though it is nearly worth its time. */
    Heap left() {
        return left;
    }

    /** Whether a network that nobody has is nearly worth its time at this desk. */
    boolean isWorthALook(int network, int analyst) {
        return roster.isAmongAble(network, analyst) && prices.gain(roster, network, analyst) > -slack;
    }

    Allocation allocation() {
        return Allocation.of(analystOf);
    }
}
