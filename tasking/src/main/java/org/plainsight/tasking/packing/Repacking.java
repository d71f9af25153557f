package org.plainsight.tasking.packing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/**
 * Clears two desks, packs one after the other from what lay on them and some of what nobody has, and keeps that if the plan is no
 * lighter. A little chance in the values makes each packing another one.
 */
public final class Repacking {
    private static final long SEED = 1;
    /** How often any two desks meet, on average. */
    private static final long MEETINGS = 40;
    /** Steps of one network at one desk that all packing may take. */
    private static final long LOOKS = 12_000_000_000L;

    private static final int MOST_LEFT_TRIED = 100;
    private static final double CHANCE = 0.001;

    private final Roster roster;
    private final Worth worth;
    private final Tally tally;
    private final Desks desks;
    private final Packing packing;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Handful handful;
    private final int[][] pinned;
    private double[] value = new double[0];

    private Repacking(Roster roster, Standing standing, Guards guards, Prices prices, Worth worth, Allocation begun) {
        this.roster = roster;
        this.worth = worth;
        tally = new Tally(roster, standing, guards, begun);
        desks = new Desks(roster, prices, begun);
        packing = new Packing(new Room(roster));
        handful = new Handful(roster);
        pinned = new int[roster.analysts()][];
        for (int a = 0; a < pinned.length; a++) pinned[a] = pinned(a);
    }

    private int[] pinned(int analyst) {
        return IntStream.range(0, roster.networks())
                .filter(n -> roster.pin(n).orElse(-1) == analyst)
                .toArray();
    }

    /** Asked now and then whether to go on; hears how much is over, and the weight gained. */
    @FunctionalInterface
    public interface Watch {
        boolean goOn(long done, long of, long gained);
    }

    /**
     * The plan after all packing: the same weight or more; the same for the same workload.
     *
     * @param prices tell what is hardly worth its time
     * @param begun keeps every rule, and so does what comes back; it comes no further away from the guards
     */
    public static Allocation repack(
            Roster roster,
            Standing standing,
            Guards guards,
            Prices prices,
            Worth worth,
            Allocation begun,
            Watch watch) {
        if (roster.analysts() == 0 || roster.networks() == 0) return begun;
        return new Repacking(roster, standing, guards, prices, worth, begun).repack(watch);
    }

    private Allocation repack(Watch watch) {
        long people = roster.analysts();
        long tries = MEETINGS * people * (people + 1) / 2;
        long gained = 0;
        for (long i = 0; i < tries && packing.looks() < LOOKS && watch.goOn(i, tries, gained); i++)
            gained += packTwo(random.nextInt(roster.analysts()), random.nextInt(roster.analysts()));
        return desks.allocation();
    }

    /** One, if they are the same; gives the weight gained. */
    private long packTwo(int first, int second) {
        take(first, second);
        boolean favoured = random.nextBoolean();
        if (first != second) pack(first, second, favoured);
        pack(second, second, favoured);
        var change = tally.change(handful, desks);
        if (change.weight() < 0 || !tally.allows(change)) return 0;
        tally.make(change);
        for (int i = 0; i < handful.size(); i++) desks.move(handful.network(i), handful.to(i));
        return change.weight();
    }

    private void take(int first, int second) {
        handful.clear();
        handful.add(desks.on(first), 0, desks.on(first).size());
        if (first != second) handful.add(desks.on(second), 0, desks.on(second).size());
        var left = desks.left();
        if (left.size() > 0) handful.add(left, random.nextInt(left.size()), Math.min(left.size(), MOST_LEFT_TRIED));
        handful.sort();
    }

    private void pack(int analyst, int follower, boolean favoured) {
        if (value.length < handful.size()) value = new double[2 * handful.size()];
        for (int i = 0; i < handful.size(); i++) value[i] = value(i, analyst, follower, favoured);
        var desk = new Load(roster, analyst);
        for (int n : pinned[analyst]) desk.take(n);
        packing.pack(analyst, desk, handful, value);
        for (int i = 0; i < packing.count(); i++) handful.give(packing.packed(i), analyst);
    }

    private double value(int i, int analyst, int follower, boolean favoured) {
        int network = handful.network(i);
        if (handful.to(i) >= 0 || !roster.isAmongAble(network, analyst)) return 0;
        boolean othersFollow = follower != analyst && roster.isAmongAble(network, follower);
        return worth.of(network, analyst, favoured, othersFollow) * (1 + CHANCE * random.nextDouble());
    }
}
