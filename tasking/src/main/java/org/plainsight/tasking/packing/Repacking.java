package org.plainsight.tasking.packing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Standing;

/**
 * Makes a plan heavier, desk by desk. Swaps and packings take turns: a packing clears two desks, fills one after the other from
 * what lay on them and some of what nobody has, and keeps that if the plan is no lighter. A little chance in the values makes each
 * packing another one.
 */
public final class Repacking {
    private static final long SEED = 1;
    /** How often any two desks meet, on average. */
    private static final long MEETINGS = 40;
    /** Steps of one network at one desk that all packing may take. */
    private static final long LOOKS = 18_000_000_000L;

    /** So few desks meet often enough without swaps, which led packing of 20 desks into poorer corners now and then. */
    private static final int FEW_DESKS = 100;

    /** In how many parts the watch is told how much is done. */
    private static final long PARTS = 1_000;

    /** How often swapping and packing take turns. */
    private static final int ROUNDS = 20;

    private static final int MOST_LEFT_TRIED = 100;
    private static final double CHANCE = 0.001;

    private final Roster roster;
    private final Worth worth;
    private final Desks desks;
    private final Clearing clearing;
    private final Swapping swapping;
    private final long tries;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private long packings;

    private Repacking(Roster roster, Standing standing, Guards guards, Prices prices, Worth worth, Allocation begun) {
        this.roster = roster;
        this.worth = worth;
        long people = roster.analysts();
        tries = MEETINGS * people * (people + 1) / 2;
        var room = new Room(roster);
        desks = new Desks(roster, prices, begun);
        clearing = new Clearing(room, desks, new Tally(roster, standing, guards, begun));
        swapping = new Swapping(room, desks, clearing);
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
        for (int round = 0; round < ROUNDS && goesOn(watch); round++) {
            swap(watch);
            long least = tries * (round + 1) / ROUNDS;
            long until = looks() + (LOOKS - looks()) / (ROUNDS - round);
            for (; packings < least && looks() < until && goesOn(watch); packings++)
                packTwo(random.nextInt(roster.analysts()), random.nextInt(roster.analysts()));
        }
        swap(watch);
        return desks.allocation();
    }

    private void swap(Watch watch) {
        if (roster.analysts() > FEW_DESKS) swapping.swap(() -> goesOn(watch));
    }

    /** Whichever comes first ends it: as many packings as there should be, or as many looks. */
    private boolean goesOn(Watch watch) {
        long done = Math.max(PARTS * packings / tries, PARTS * looks() / LOOKS);
        return looks() < LOOKS && watch.goOn(Math.min(done, PARTS), PARTS, clearing.gained());
    }

    private long looks() {
        return clearing.looks() + swapping.looks();
    }

    /** One, if they are the same. */
    private void packTwo(int first, int second) {
        int left = desks.left().size();
        int from = left == 0 ? 0 : random.nextInt(left);
        clearing.clear(first, second, from, Math.min(left, MOST_LEFT_TRIED));
        boolean favoured = random.nextBoolean();
        if (first != second) pack(first, second, favoured);
        pack(second, second, favoured);
        if (!clearing.keep(0)) return;
        swapping.packed(first);
        swapping.packed(second);
    }

    private void pack(int analyst, int follower, boolean favoured) {
        clearing.pack(analyst, network -> {
            boolean othersFollow = follower != analyst && roster.isAmongAble(network, follower);
            return worth.of(network, analyst, favoured, othersFollow) * (1 + CHANCE * random.nextDouble());
        });
    }
}
