package org.plainsight.tasking.bound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.greedy.Greedy;

/**
 * Looks for the claims that prove the lowest bound, and finds good plans on the way. In each round every analyst fills their time
 * with what earns most; a network that several took asks more in the next round, one that nobody took asks less (a subgradient
 * with Polyak's steps). Now and then the analysts choose one after the other instead, which makes a plan.
 */
public final class Auction {
    private static final int ROUNDS_BETWEEN_PLANS = 4;
    /** How much more than its weight the highest priority counts, in turn: plans must not leave much of it. */
    private static final int[] FAVOURS = {0, 1, 4, 20};

    private static final int PATIENCE = 12;
    private static final double FIRST_PACE = 1.0;
    private static final double CARRIED = 0.3;
    /** Difficult minutes that count as much as one network. */
    private static final double BUNDLE = 100;
    /** Steps of one network at one analyst that the whole auction may take. */
    private static final long LOOKS = 3_000_000_000L;

    private static final int MOST_ROUNDS = 1_000;
    /** In typical networks: how much more a network's time may cost than it gains, and it is still looked at. */
    private static final double SLACK = 0.5;

    private final Roster roster;
    private final Predicate<Allocation> allowed;
    private final Prices prices;
    private final long slack;
    private final Room room;
    private final Filling filling;
    private final long[] claim;
    private final long[] difficult;
    private final long[] value;
    private final int[] takers;
    private final long[] shown;
    private final double[] networkDrift;
    private final double[] analystDrift;

    private Auction(Roster roster, Prices prices, Predicate<Allocation> allowed) {
        this.roster = roster;
        this.allowed = allowed;
        this.prices = prices;
        this.room = new Room(roster);
        this.filling = new Filling(room);
        claim = new long[roster.networks()];
        difficult = new long[roster.analysts()];
        value = new long[roster.networks()];
        takers = new int[roster.networks()];
        shown = new long[roster.analysts()];
        networkDrift = new double[roster.networks()];
        analystDrift = new double[roster.analysts()];
        slack = (long) (SLACK * Prices.MILLION * typicalWeight());
        for (int n = 0; n < claim.length; n++) claim[n] = Math.max(0, prices.gain(roster, n));
        for (int a = 0; a < difficult.length; a++) difficult[a] = prices.difficult(a);
    }

    private double typicalWeight() {
        return roster.workload().networks().stream()
                .mapToInt(network -> network.weight())
                .average()
                .orElse(0);
    }

    /**
     * What an auction ends with.
     *
     * @param claims prove the bound
     * @param plan the heaviest plan that was found on the way
     */
    public record Outcome(Claims claims, Allocation plan) {}

    /** Asked before each round whether to go on; hears how much of the auction is over. */
    @FunctionalInterface
    public interface Watch {
        boolean goOn(long done, long of);
    }

    /**
     * As many rounds as are worth their time; the same for the same workload.
     *
     * @param prices where the claims start
     * @param plan a plan that keeps every rule
     * @param allowed which plans may take its place
     */
    public static Outcome hold(
            Roster roster, Prices prices, Allocation plan, Predicate<Allocation> allowed, Watch watch) {
        var auction = new Auction(roster, prices, allowed);
        return auction.hold(plan, watch);
    }

    private Outcome hold(Allocation begun, Watch watch) {
        var best = new Claims(claim, difficult);
        var plan = begun;
        double lowest = Double.MAX_VALUE;
        double pace = FIRST_PACE;
        int waited = 0;
        for (int round = 0;
                round < MOST_ROUNDS && filling.looks() < LOOKS && watch.goOn(filling.looks(), LOOKS);
                round++) {
            if (round % ROUNDS_BETWEEN_PLANS == 0) plan = heavier(plan, oneAfterTheOther(round / ROUNDS_BETWEEN_PLANS));
            double bound = round();
            if (bound < lowest - 0.01) {
                lowest = bound;
                best = new Claims(claim, difficult);
                waited = 0;
            } else if (++waited == PATIENCE) {
                pace *= 0.7;
                waited = 0;
            }
            step(pace * Math.max(0.01, bound - plan.weight(roster)));
        }
        return new Outcome(best, plan);
    }

    private Allocation heavier(Allocation one, Allocation other) {
        return other.weight(roster) > one.weight(roster) && allowed.test(other) ? other : one;
    }

    /** Everyone chooses as if alone; gives the bound that this proves. */
    private double round() {
        Arrays.fill(takers, 0);
        double bound = Prices.MILLION * (double) room.pinned();
        for (int n = 0; n < claim.length; n++) if (roster.pin(n).isEmpty()) bound += claim[n];
        for (int a = 0; a < difficult.length; a++) {
            bound += difficult[a] * (double) room.difficult(a);
            price(a);
            bound += filling.fill(a, value);
            shown[a] = 0;
            for (int i = 0; i < filling.chosenCount(); i++) {
                takers[filling.chosen(i)]++;
                shown[a] += roster.network(filling.chosen(i)).difficultMinutes();
            }
        }
        return bound / Prices.MILLION;
    }

    /** What is far from worth its time is not looked at; the proof at the end looks at everything. */
    private void price(int analyst) {
        for (int n : room.wanted(analyst)) {
            value[n] = value(analyst, n);
            if (value[n] < prices.time(roster, n, analyst) - slack) value[n] = 0;
        }
    }

    private long value(int analyst, int network) {
        var work = roster.network(network);
        return Prices.MILLION * work.weight() - claim[network] - difficult[analyst] * work.difficultMinutes();
    }

    /** Difficult minutes are counted in bundles, so that they do not drown the networks. */
    private void step(double distance) {
        double length = 0;
        for (int n = 0; n < claim.length; n++) {
            networkDrift[n] = CARRIED * networkDrift[n] + (roster.pin(n).isPresent() ? 0 : 1 - takers[n]);
            length += networkDrift[n] * networkDrift[n];
        }
        for (int a = 0; a < difficult.length; a++) {
            analystDrift[a] = CARRIED * analystDrift[a] + (room.difficult(a) - shown[a]) / BUNDLE;
            if (difficult[a] == 0 && analystDrift[a] > 0) analystDrift[a] = 0;
            length += analystDrift[a] * analystDrift[a];
        }
        if (length == 0) return;
        double stride = Prices.MILLION * distance / length;
        for (int n = 0; n < claim.length; n++) claim[n] = within(claim[n] - stride * networkDrift[n]);
        for (int a = 0; a < difficult.length; a++)
            difficult[a] = within(difficult[a] - stride * analystDrift[a] / BUNDLE);
    }

    private static long within(double price) {
        return Math.round(Math.max(0, Math.min(Prices.HIGHEST, price)));
    }

    /** Everyone chooses from what those before have left; the first of one round is the last of the next. */
    private Allocation oneAfterTheOther(int first) {
        var analystOf = new int[roster.networks()];
        for (int n = 0; n < analystOf.length; n++) analystOf[n] = roster.pin(n).orElse(-1);
        int favour = FAVOURS[first % FAVOURS.length];
        for (int i = 0; i < roster.analysts(); i++) choose((first + i) % roster.analysts(), analystOf, favour);
        var list = IntStream.range(0, roster.networks())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(n -> -claim[n]).thenComparing(n -> n))
                .toList();
        return Greedy.fill(roster, Allocation.of(analystOf), list);
    }

    private void choose(int analyst, int[] analystOf, int favour) {
        price(analyst);
        for (int n : room.wanted(analyst)) {
            if (analystOf[n] >= 0) value[n] = 0;
            else if (favour > 0 && roster.network(n).priority() == 1)
                value[n] = value(analyst, n)
                        + favour * Prices.MILLION * roster.network(n).weight() / 2;
        }
        filling.fill(analyst, value);
        var load = new Load(roster, analyst);
        for (int n = 0; n < analystOf.length; n++) if (analystOf[n] == analyst) load.take(n);
        IntStream.range(0, filling.chosenCount())
                .map(filling::chosen)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(n -> -value[n]).thenComparing(n -> n))
                .forEach(n -> {
                    if (!load.fits(n)) return;
                    load.take(n);
                    analystOf[n] = analyst;
                });
    }
}
