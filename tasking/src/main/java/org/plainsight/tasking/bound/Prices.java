package org.plainsight.tasking.bound;

import java.math.BigInteger;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.workload.Network;

/**
 * A certificate. Let every analyst sell the minutes up to each day, and the minutes of difficult content, at these prices. A
 * network gains its weight less what its minutes cost at the cheapest analyst who is able, or 0. No plan that keeps the
 * rules weighs more than all gains and the price of everything that there is to sell (Lagrange's weak duality), whatever
 * the prices, as long as none is below 0.
 *
 * <p>Prices are in millionths of weight for a minute, so that the sum is exact.
 */
public final class Prices {
    public static final long MILLION = 1_000_000;
    /** No minute is worth more than the heaviest network; below this, no product of the sum runs over. */
    static final long HIGHEST = MILLION * Network.MOST_WEIGHT;

    private final long[][] upToDay;
    /** What a minute costs for a network due on each day: the sum of the prices from that day on. */
    private final long[][] minute;

    private final long[] difficult;

    /**
     * @param upToDay for each analyst and day, what a minute costs out of those up to that day; a network due on day d pays
     *     for every day from d on
     * @param difficult for each analyst, what a difficult minute costs on top
     */
    public Prices(long[][] upToDay, long[] difficult) {
        this.upToDay = new long[upToDay.length][];
        this.minute = new long[upToDay.length][];
        for (int a = 0; a < upToDay.length; a++) {
            this.upToDay[a] = upToDay[a].clone();
            this.minute[a] = sumsFromTheEnd(upToDay[a]);
        }
        this.difficult = difficult.clone();
        for (long price : difficult) check(price);
    }

    private static long[] sumsFromTheEnd(long[] prices) {
        var sums = prices.clone();
        for (long price : prices) check(price);
        for (int day = sums.length - 2; day >= 0; day--) {
            sums[day] += sums[day + 1];
            check(sums[day]);
        }
        return sums;
    }

    private static void check(long price) {
        if (price < 0 || price > HIGHEST)
            throw new IllegalArgumentException("a price is `%d`; give 0 to %d".formatted(price, HIGHEST));
    }

    /** Everything is free: then nothing is proved but that no plan weighs more than all networks together. */
    public static Prices free(Roster roster) {
        return new Prices(new long[roster.analysts()][roster.days()], new long[roster.analysts()]);
    }

    public long upToDay(int analyst, int day) {
        return upToDay[analyst][day];
    }

    /** What a difficult minute costs on top of its time. */
    public long difficult(int analyst) {
        return difficult[analyst];
    }

    /** What a minute costs for a network that is due on {@code day}. */
    public long minute(int analyst, int day) {
        return minute[analyst][day];
    }

    /** What no plan's weight can exceed. */
    public long bound(Roster roster) {
        var sum = BigInteger.ZERO;
        for (int a = 0; a < roster.analysts(); a++) sum = sum.add(BigInteger.valueOf(forSale(roster, a)));
        for (int n = 0; n < roster.networks(); n++) sum = sum.add(BigInteger.valueOf(gain(roster, n)));
        return sum.divide(BigInteger.valueOf(MILLION)).longValueExact();
    }

    private long forSale(Roster roster, int analyst) {
        long sum = difficult[analyst] * roster.difficultAllowed(analyst);
        for (int day = 0; day < roster.days(); day++) sum += upToDay[analyst][day] * roster.minutesUpTo(analyst, day);
        return sum;
    }

    /** In millionths of weight; below 0 only for a network that has to be done. */
    public long gain(Roster roster, int network) {
        long best = roster.pin(network).isPresent() ? Long.MIN_VALUE : 0;
        for (int analyst : roster.able(network)) best = Math.max(best, gain(roster, network, analyst));
        return best;
    }

    /** What the network's minutes cost at this analyst, in millionths of weight. */
    public long time(Roster roster, int network, int analyst) {
        return minute(analyst, roster.due(network)) * roster.network(network).minutes();
    }

    /** What the network gains at this analyst, in millionths of weight. */
    public long gain(Roster roster, int network, int analyst) {
        var work = roster.network(network);
        return MILLION * work.weight() - time(roster, network, analyst) - difficult[analyst] * work.difficultMinutes();
    }
}
