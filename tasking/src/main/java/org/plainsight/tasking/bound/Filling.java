package org.plainsight.tasking.bound;

import java.util.Arrays;

/**
 * Fills one analyst's time with what is worth most there, exactly: networks are looked at by due day, and for every number of
 * steps the best value that fits into them is kept (dynamic programming over a knapsack that opens day by day).
 */
public final class Filling {
    private final Room room;
    private final long[][] best;
    private final int[] looked;
    private final int[] chosen;
    private int chosenCount;
    private long looks;

    public Filling(Room room) {
        this.room = room;
        int steps = 0;
        int wanted = 0;
        for (int a = 0; a < room.roster().analysts(); a++) {
            steps = Math.max(steps, room.allSteps(a));
            wanted = Math.max(wanted, room.wanted(a).length);
        }
        best = new long[wanted + 1][steps + 1];
        looked = new int[wanted];
        chosen = new int[wanted];
    }

    /**
     * The most value that the analyst can take; {@link #chosen} then says with what.
     *
     * @param value by network; what is not worth more than 0 is left
     */
    public long fill(int analyst, long[] value) {
        int all = room.allSteps(analyst);
        int rows = 0;
        Arrays.fill(best[0], 0, all + 1, 0);
        for (int network : room.wanted(analyst)) {
            if (value[network] <= 0) continue;
            looked[rows] = network;
            row(best[rows], best[rows + 1], room.steps(network), until(analyst, network), all, value[network]);
            rows++;
            looks += all;
        }
        readBack(analyst, rows, all);
        return best[rows][all];
    }

    private int until(int analyst, int network) {
        return room.stepsUpTo(analyst, room.roster().due(network));
    }

    /** Time after the due day is of no use to what is due by then, nor to anything due before it. */
    private static void row(long[] before, long[] after, int steps, int until, int all, long value) {
        System.arraycopy(before, 0, after, 0, steps);
        for (int t = steps; t <= until; t++) after[t] = Math.max(before[t], before[t - steps] + value);
        Arrays.fill(after, until + 1, all + 1, after[until]);
    }

    private void readBack(int analyst, int rows, int all) {
        chosenCount = 0;
        int t = all;
        for (int row = rows; row > 0; row--) {
            int network = looked[row - 1];
            t = Math.min(t, until(analyst, network));
            if (best[row][t] == best[row - 1][t]) continue;
            chosen[chosenCount++] = network;
            t -= room.steps(network);
        }
    }

    /** How many steps were looked at so far: a measure of time that is the same everywhere. */
    public long looks() {
        return looks;
    }

    public int chosenCount() {
        return chosenCount;
    }

    public int chosen(int i) {
        return chosen[i];
    }
}
