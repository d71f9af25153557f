package org.plainsight.tasking.packing;

import java.util.Arrays;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Load;

/**
 * Packs one desk with what is worth most there, as {@link org.plainsight.tasking.bound.Filling} does, but in small numbers and
 * among few networks: quick where that proves, and good where that is exact.
 */
final class Packing {
    private static final int LARGEST_SUM = 1 << 30;

    private final Room room;
    private final int steps;
    private int[][] best = new int[0][];
    private int[] row = new int[0];
    private int[] packed = new int[0];
    private int count;
    private boolean tooDifficult;
    private long looks;

    Packing(Room room) {
        this.room = room;
        steps = room.mostSteps();
    }

    /**
     * Packs the desk; {@link #packed} then says with what.
     *
     * @param desk what is pinned to it
     * @param value by place in {@code networks}; what is not worth more than 0 is left
     */
    void pack(int analyst, Load desk, Handful networks, double[] value) {
        makeRoomFor(networks.size());
        double scale = scale(networks.size(), value);
        int all = room.allSteps(analyst);
        int rows = 0;
        Arrays.fill(best[0], 0, all + 1, 0);
        for (int i = 0; i < networks.size(); i++) {
            if (value[i] <= 0) continue;
            int steps = room.steps(networks.network(i));
            int until = until(analyst, networks.network(i));
            if (steps > until) continue;
            row(best[rows], best[rows + 1], steps, until, all, (int) (value[i] * scale));
            row[rows++] = i;
            looks += all;
        }
        readBack(analyst, desk, networks, rows, all);
    }

    private void makeRoomFor(int networks) {
        if (networks < best.length) return;
        int had = best.length;
        best = Arrays.copyOf(best, networks + 1);
        for (int i = had; i < best.length; i++) best[i] = new int[steps + 1];
        row = new int[networks];
        packed = new int[networks];
    }

    /** As fine as fits into an {@code int} when everything is added up. */
    private static double scale(int of, double[] value) {
        double sum = 1;
        for (int i = 0; i < of; i++) sum += Math.max(0, value[i]);
        return LARGEST_SUM / sum;
    }

    private int until(int analyst, int network) {
        return room.stepsUpTo(analyst, room.roster().due(network));
    }

    /** Copies first and compares at equal places then, which processors do many at a time. */
    static void row(int[] before, int[] after, int steps, int until, int all, int value) {
        System.arraycopy(before, 0, after, steps, until + 1 - steps);
        for (int t = steps; t <= until; t++) after[t] = Math.max(before[t], after[t] + value);
        System.arraycopy(before, 0, after, 0, steps);
        Arrays.fill(after, until + 1, all + 1, after[until]);
    }

    /** What shows too much difficult content, or fits in steps and not in minutes, is left. */
    private void readBack(int analyst, Load desk, Handful networks, int rows, int all) {
        count = 0;
        tooDifficult = false;
        int t = all;
        for (int at = rows; at > 0; at--) {
            int network = networks.network(row[at - 1]);
            t = Math.min(t, until(analyst, network));
            if (best[at][t] == best[at - 1][t]) continue;
            t -= room.steps(network);
            if (!desk.fits(network)) {
                tooDifficult |=
                        desk.spareDifficult() < room.roster().network(network).difficultMinutes();
                continue;
            }
            desk.take(network);
            packed[count++] = row[at - 1];
        }
    }

    /** A place in the handful that was given to {@link #pack}. */
    int packed(int i) {
        return packed[i];
    }

    int count() {
        return count;
    }

    /** Whether something was left because the desk would have shown too much difficult content. */
    boolean isTooDifficult() {
        return tooDifficult;
    }

    /** How many steps were looked at so far: a measure of time that is the same everywhere. */
    long looks() {
        return looks;
    }
}
