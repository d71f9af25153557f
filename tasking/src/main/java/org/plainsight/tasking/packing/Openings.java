package org.plainsight.tasking.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Roster;

/**
 * For every desk, with any one of its networks taken away or none: what it would weigh at most if something of a given length and
 * due day had to lie on it, all else packed anew from what is there and what nobody has. Difficult content is not seen here.
 */
final class Openings {
    private static final int NOTHING = 0;

    /** How long something is, and by when it is due. */
    private record Shape(int steps, int due) {}

    private final Room room;
    private final Roster roster;
    private final Desks desks;
    private final Handful handful;
    private final List<Shape> shapes = new ArrayList<>(List.of(new Shape(0, 0)));
    private final int[] shapeOf;
    private final int[][] on;
    private final int[][][] weighs;
    private final int[] weight;
    private final int[] end;
    private int[][] before = new int[0][];
    private int[][] after = new int[0][];
    private int[] row = new int[0];
    private int rows;
    private long looks;

    Openings(Room room, Desks desks) {
        this.room = room;
        this.desks = desks;
        roster = room.roster();
        handful = new Handful(roster);
        on = new int[roster.analysts()][];
        weighs = new int[roster.analysts()][][];
        weight = new int[roster.analysts()];
        end = new int[roster.days()];
        shapeOf = new int[roster.networks()];
        var known = new HashMap<Shape, Integer>();
        for (int n = 0; n < shapeOf.length; n++) {
            if (roster.able(n).length == 0) continue;
            var shape = new Shape(room.steps(n), roster.due(n));
            shapeOf[n] = known.computeIfAbsent(shape, s -> shapes.size());
            if (shapeOf[n] == shapes.size()) shapes.add(shape);
        }
    }

    /** How many numbers are kept in memory at most. */
    static long cells(Room room) {
        long shapes = Math.min(
                room.roster().networks(),
                (long) room.mostSteps() * room.roster().days());
        return shapes * (room.roster().networks() + room.roster().analysts());
    }

    /** What lies on a desk, as it was when it was last looked at. */
    int[] on(int analyst) {
        return on[analyst];
    }

    /** Looks at a desk as it is now. */
    void look(int analyst) {
        gather(analyst);
        var lying = desks.on(analyst);
        on[analyst] = new int[lying.size()];
        for (int i = 0; i < lying.size(); i++) on[analyst][i] = lying.get(i);
        weight[analyst] = Arrays.stream(on[analyst]).map(this::weight).sum();
        weighs[analyst] = new int[lying.size() + 1][];
        for (int i = 0; i <= lying.size(); i++)
            weighs[analyst][i] = without(analyst, i < lying.size() ? on[analyst][i] : -1);
    }

    private void gather(int analyst) {
        handful.clear();
        handful.add(desks.on(analyst), 0, desks.on(analyst).size());
        for (int i = 0; i < desks.left().size(); i++)
            if (desks.isWorthALook(desks.left().get(i), analyst))
                handful.add(desks.left().get(i));
        handful.sort();
        if (handful.size() < before.length) return;
        before = new int[handful.size() + 1][room.mostSteps() + 1];
        after = new int[handful.size() + 1][room.mostSteps() + 1];
        row = new int[handful.size()];
    }

    private int[] without(int analyst, int away) {
        rows = 0;
        for (int i = 0; i < handful.size(); i++) {
            int network = handful.network(i);
            if (network != away && room.steps(network) <= until(analyst, network)) row[rows++] = network;
        }
        fromTheFirst(analyst);
        fromTheLast(analyst);
        for (int day = 0, i = 0; day < end.length; day++) {
            while (i < rows && roster.due(row[i]) <= day) i++;
            end[day] = i;
        }
        var weighs = new int[shapes.size()];
        weighs[NOTHING] = before[rows][room.allSteps(analyst)];
        for (int s = 1; s < weighs.length; s++) weighs[s] = with(analyst, shapes.get(s));
        return weighs;
    }

    private int until(int analyst, int network) {
        return room.stepsUpTo(analyst, roster.due(network));
    }

    private int weight(int network) {
        return roster.network(network).weight();
    }

    /** The most weight of the first few that fits into so many steps. */
    private void fromTheFirst(int analyst) {
        int all = room.allSteps(analyst);
        Arrays.fill(before[0], 0, all + 1, 0);
        for (int i = 0; i < rows; i++)
            Packing.row(before[i], before[i + 1], room.steps(row[i]), until(analyst, row[i]), all, weight(row[i]));
        looks += (long) rows * all;
    }

    /** The most weight of the last few that fits behind so many steps. */
    private void fromTheLast(int analyst) {
        int all = room.allSteps(analyst);
        Arrays.fill(after[rows], 0, all + 1, 0);
        for (int i = rows - 1; i >= 0; i--) {
            int[] from = after[i + 1];
            int[] to = after[i];
            int steps = room.steps(row[i]);
            int latest = until(analyst, row[i]) - steps;
            int weight = weight(row[i]);
            System.arraycopy(from, 0, to, 0, all + 1);
            for (int t = 0; t <= latest; t++) to[t] = Math.max(from[t], from[t + steps] + weight);
        }
        looks += (long) rows * all;
    }

    private int with(int analyst, Shape shape) {
        int[] first = before[end[shape.due]];
        int[] last = after[end[shape.due]];
        int steps = shape.steps;
        int latest = room.stepsUpTo(analyst, shape.due) - steps;
        int most = Integer.MIN_VALUE / 2;
        for (int t = 0; t <= latest; t++) most = Math.max(most, first[t] + last[t + steps]);
        looks += Math.max(0, latest);
        return most;
    }

    /**
     * What the swap that gains most between two desks seems to gain.
     *
     * @param give what goes from the first to the second; negative for nothing
     * @param take what comes back for it; negative for nothing
     */
    record Swap(int give, int take, long gain) {}

    private static final Swap NONE = new Swap(-1, -1, 0);

    /** One that gains nothing if none seems to gain. */
    Swap best(int first, int second) {
        var best = NONE;
        for (int i = 0; i <= on[first].length; i++) {
            int give = at(first, i);
            if (give >= 0 && !roster.isAmongAble(give, second)) continue;
            for (int j = 0; j <= on[second].length; j++) {
                int take = at(second, j);
                if (take >= 0 ? !roster.isAmongAble(take, first) : give < 0) continue;
                long gain = gain(first, i, take) + gain(second, j, give);
                if (gain > best.gain) best = new Swap(give, take, gain);
            }
        }
        return best;
    }

    private int at(int analyst, int i) {
        return i < on[analyst].length ? on[analyst][i] : -1;
    }

    private long gain(int analyst, int away, int comes) {
        int weighs = this.weighs[analyst][away][comes < 0 ? NOTHING : shapeOf[comes]];
        return (long) weighs + (comes < 0 ? 0 : weight(comes)) - weight[analyst];
    }

    /** How many steps were looked at so far: a measure of time that is the same everywhere. */
    long looks() {
        return looks;
    }
}
