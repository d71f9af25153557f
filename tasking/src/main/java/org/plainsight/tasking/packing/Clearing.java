package org.plainsight.tasking.packing;

import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;

/** Desks that are cleared and packed again one after the other, from what lay on them and what is offered beside. */
final class Clearing {
    private final Roster roster;
    private final Desks desks;
    private final Tally tally;
    private final Packing packing;
    private final Handful handful;
    private final int[][] pinned;
    private double[] value = new double[0];
    private long gained;

    Clearing(Room room, Desks desks, Tally tally) {
        roster = room.roster();
        this.desks = desks;
        this.tally = tally;
        packing = new Packing(room);
        handful = new Handful(roster);
        pinned = new int[roster.analysts()][];
        for (int a = 0; a < pinned.length; a++) pinned[a] = pinned(a);
    }

    private int[] pinned(int analyst) {
        return IntStream.range(0, roster.networks())
                .filter(n -> roster.pin(n).orElse(-1) == analyst)
                .toArray();
    }

    /** What a network counts for at the desk that is being packed; left if not above 0. */
    @FunctionalInterface
    interface Value {
        double of(int network);
    }

    /** Clears one desk, or two if they differ, and offers so many of what nobody has, from one place on. */
    void clear(int first, int second, int from, int count) {
        handful.clear();
        add(desks.on(first));
        if (first != second) add(desks.on(second));
        handful.add(desks.left(), from, count);
        handful.sort();
    }

    private void add(Heap heap) {
        handful.add(heap, 0, heap.size());
    }

    /** Fills a desk with what nobody has taken yet. */
    void pack(int analyst, Value worth) {
        if (value.length < handful.size()) value = new double[2 * handful.size()];
        for (int i = 0; i < handful.size(); i++) {
            boolean free = handful.to(i) < 0 && roster.isAmongAble(handful.network(i), analyst);
            value[i] = free ? worth.of(handful.network(i)) : 0;
        }
        var desk = new Load(roster, analyst);
        for (int n : pinned[analyst]) desk.take(n);
        packing.pack(analyst, desk, handful, value);
        for (int i = 0; i < packing.count(); i++) handful.give(packing.packed(i), analyst);
    }

    /** Leaves the desks as they are packed now, if the plan is heavier by so much and comes no further from the guards. */
    boolean keep(long byAtLeast) {
        var change = tally.change(handful, desks);
        if (change.weight() < byAtLeast || !tally.allows(change)) return false;
        tally.make(change);
        gained += change.weight();
        for (int i = 0; i < handful.size(); i++) desks.move(handful.network(i), handful.to(i));
        return true;
    }

    /** How much heavier the plan has become. */
    long gained() {
        return gained;
    }

    /** How many steps were looked at so far: a measure of time that is the same everywhere. */
    long looks() {
        return packing.looks();
    }
}
