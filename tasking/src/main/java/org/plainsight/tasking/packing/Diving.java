package org.plainsight.tasking.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.bound.Dual;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;

/**
 * A plan from nothing, desk by desk: whoever's time can be filled with the least loss at today's prices is filled for good, some
 * at a time; then prices are found anew for those who are still open (a dive into the relaxed plan). People who can do little go
 * first, and long networks before short ones, so that the last still find what fits.
 */
public final class Diving {
    private static final double AT_A_TIME = 0.1;
    /** Looks of one network at one analyst that finding prices anew may take each time. */
    private static final long PRICE_LOOKS = 6_000_000;

    private static final int FEWEST_ROUNDS = 30;
    private static final int MOST_ROUNDS = 300;
    /** In typical networks: how much more a network's time may cost than it brings, and it is still looked at. */
    private static final double SLACK = 0.1;
    /** In typical networks: how much loss is taken so that who can do nothing goes before who can do everything. */
    private static final double NARROW_FIRST = 1.0;
    /** The share of its cost that a network of typical length seems to bring on top; twice as long, twice the share. */
    private static final double LONG_FIRST = 0.01;
    /** The share of its weight that a network seems to bring on top, so that time without a price is filled too. */
    private static final double WHERE_TIME_IS_FREE = 0.0005;
    /** In weight for each difficult minute. */
    private static final double FIRST_AVERSION = 0.05;

    private static final int MOST_AVERSIONS = 8;
    /** Steps of networks at a desk that are kept in memory. */
    private static final long MOST_CELLS = 40_000_000;

    private final Roster roster;
    private final Room room;
    private final Dual dual;
    private final Packing packing;
    private final Handful handful;
    private final int[] analystOf;
    private final double[] brings;
    private final double typicalWeight;
    private final double typicalMinutes;
    private double[] value = new double[0];

    private Diving(Roster roster, Room room, Dual dual) {
        this.roster = roster;
        this.room = room;
        this.dual = dual;
        packing = new Packing(room);
        handful = new Handful(roster);
        analystOf = new int[roster.networks()];
        brings = new double[roster.networks()];
        for (int n = 0; n < analystOf.length; n++) analystOf[n] = roster.pin(n).orElse(-1);
        var networks = roster.workload().networks();
        typicalWeight = networks.stream()
                .mapToInt(network -> network.weight())
                .average()
                .orElse(0);
        typicalMinutes = Math.max(
                1,
                networks.stream()
                        .mapToInt(network -> network.minutes())
                        .average()
                        .orElse(0));
    }

    /** Asked before some desks are filled whether to go on; hears how many are. */
    @FunctionalInterface
    public interface Watch {
        boolean goOn(long filled, long of);
    }

    /**
     * A plan that keeps every rule, and perhaps not the guards; the same for the same workload. Those who were not reached when the
     * watch ended it have their pins alone; so has everybody where there is too much to look at.
     *
     * @param dual where everybody is open; when the dive is over, nobody is
     */
    public static Allocation dive(Roster roster, Dual dual, Watch watch) {
        var pins = IntStream.range(0, roster.networks())
                .map(n -> roster.pin(n).orElse(-1))
                .toArray();
        var room = new Room(roster);
        long steps = room.mostSteps();
        if (steps * roster.networks() == 0 || steps * roster.networks() > MOST_CELLS) return Allocation.of(pins);
        return new Diving(roster, room, dual).dive(watch);
    }

    private Allocation dive(Watch watch) {
        var open = new ArrayList<Integer>();
        for (int a = 0; a < roster.analysts(); a++) open.add(a);
        while (!open.isEmpty() && watch.goOn(roster.analysts() - open.size(), roster.analysts())) {
            for (int n = 0; n < brings.length; n++)
                brings[n] = roster.network(n).weight() - dual.claim(n);
            var next = List.copyOf(inOrder(open).subList(0, Math.max(1, (int) (AT_A_TIME * open.size()))));
            for (int analyst : next) fill(analyst);
            open.removeAll(next);
            dual.again((int) Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, PRICE_LOOKS / (1 + dual.pairs()))));
        }
        return Allocation.of(analystOf);
    }

    private List<Integer> inOrder(List<Integer> open) {
        var rank = new double[roster.analysts()];
        for (int a : open) rank[a] = loss(a) + NARROW_FIRST * typicalWeight * room.wanted(a).length / roster.networks();
        return open.stream()
                .sorted(Comparator.<Integer>comparingDouble(a -> rank[a]).thenComparing(a -> a))
                .toList();
    }

    /** How far this desk, packed as well as can be, stays below what its time is worth. */
    private double loss(int analyst) {
        pack(analyst);
        double loss = dual.forSale(analyst);
        for (int i = 0; i < packing.count(); i++) loss -= brings[handful.network(packing.packed(i))];
        return loss;
    }

    private void fill(int analyst) {
        pack(analyst);
        for (int i = 0; i < packing.count(); i++) analystOf[handful.network(packing.packed(i))] = analyst;
        dual.close(analyst, Allocation.of(analystOf).networksOf(analyst));
    }

    /** More and more averse to difficult content, until there is no more of it than the person may see. */
    private void pack(int analyst) {
        handful.clear();
        for (int n : room.wanted(analyst)) if (isWorthALook(n, analyst)) handful.add(n);
        if (value.length < handful.size()) value = new double[2 * handful.size()];
        double aversion = 0;
        for (int i = 0; i < MOST_AVERSIONS; i++) {
            pack(analyst, aversion);
            if (!packing.isTooDifficult()) return;
            aversion = Math.max(FIRST_AVERSION, 2 * aversion);
        }
    }

    private void pack(int analyst, double aversion) {
        for (int i = 0; i < handful.size(); i++) value[i] = value(handful.network(i), analyst, aversion);
        var desk = new Load(roster, analyst);
        for (int n = 0; n < analystOf.length; n++) if (analystOf[n] == analyst) desk.take(n);
        packing.pack(analyst, desk, handful, value);
    }

    private boolean isWorthALook(int network, int analyst) {
        return dual.isOpen(network) && brings[network] > dual.cost(network, analyst) - SLACK * typicalWeight;
    }

    private double value(int network, int analyst, double aversion) {
        var work = roster.network(network);
        double longFirst = LONG_FIRST * dual.cost(network, analyst) * work.minutes() / typicalMinutes;
        return brings[network] + WHERE_TIME_IS_FREE * work.weight() + longFirst - aversion * work.difficultMinutes();
    }
}
