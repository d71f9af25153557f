package org.plainsight.tasking.packing;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Roster;

/**
 * Between every two desks, swaps two networks or moves one, where both desks weigh more when all else there is packed anew with
 * what nobody has; until no such swap is left.
 */
final class Swapping {
    /** Numbers in memory. */
    private static final long MOST_CELLS = 40_000_000;

    private final Roster roster;
    private final Desks desks;
    private final Clearing clearing;
    private final Openings openings;
    private final boolean possible;
    private final double forced;
    private final boolean[] stale;
    /** For each desk the count of changes at which it last changed; for each two, at which they were last tried. */
    private final int[] changed;

    private final int[][] tried;
    private int changes;

    Swapping(Room room, Desks desks, Clearing clearing) {
        roster = room.roster();
        this.desks = desks;
        this.clearing = clearing;
        openings = new Openings(room, desks);
        long all = roster.workload().networks().stream()
                .mapToLong(network -> network.weight())
                .sum();
        possible = Openings.cells(room) <= MOST_CELLS && all < Integer.MAX_VALUE / 4;
        forced = 1.0 + all;
        stale = new boolean[roster.analysts()];
        Arrays.fill(stale, true);
        changed = new int[roster.analysts()];
        tried = new int[roster.analysts()][roster.analysts()];
        for (int[] row : tried) Arrays.fill(row, -1);
    }

    /** Somebody else packed this desk. */
    void packed(int analyst) {
        stale[analyst] = true;
        changed[analyst] = ++changes;
    }

    /** Makes every swap that gains, until there is none or the watch ends it. */
    void swap(BooleanSupplier goOn) {
        if (!possible) return;
        for (int a = 0; a < stale.length; a++) if (stale[a]) look(a);
        int before;
        do {
            before = changes;
            for (int a = 0; a < stale.length; a++)
                for (int b = a + 1; b < stale.length; b++) {
                    if (!goOn.getAsBoolean()) return;
                    if (tried[a][b] < Math.max(changed[a], changed[b])) swap(a, b);
                }
        } while (changes > before);
    }

    private void look(int analyst) {
        openings.look(analyst);
        stale[analyst] = false;
    }

    private void swap(int first, int second) {
        while (true) {
            tried[first][second] = changes;
            var swap = openings.best(first, second);
            if (swap.gain() == 0 || !make(swap, first, second)) return;
            changed[first] = ++changes;
            changed[second] = changes;
            look(first);
            look(second);
        }
    }

    /** What seemed to gain may not: both would have the same network that nobody has, or too much that is difficult. */
    private boolean make(Openings.Swap swap, int first, int second) {
        clearing.clear(first, second, 0, desks.left().size());
        clearing.pack(first, network -> value(network, first, swap.give(), swap.take()));
        clearing.pack(second, network -> value(network, second, swap.take(), swap.give()));
        return clearing.keep(1);
    }

    private double value(int network, int analyst, int goes, int comes) {
        if (network == goes) return 0;
        int weight = roster.network(network).weight();
        if (network == comes) return forced + weight;
        int has = desks.analystOf(network);
        boolean free = has == analyst || (has < 0 && desks.isWorthALook(network, analyst));
        return free ? weight : 0;
    }

    /** How many steps were looked at so far: a measure of time that is the same everywhere. */
    long looks() {
        return openings.looks();
    }
}
