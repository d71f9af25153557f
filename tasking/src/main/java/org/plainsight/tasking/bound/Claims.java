package org.plainsight.tasking.bound;

import java.math.BigInteger;
import org.plainsight.tasking.fit.Roster;

/**
 * A sharper certificate than {@link Prices}. Whoever takes a network pays its claim, and pays for each difficult minute; then
 * each analyst alone is asked for the most that their time can earn, network by whole network. No plan that keeps the rules
 * weighs more than the pins, all claims, the price of all difficult minutes, and what all analysts can earn, whatever the
 * claims and prices, as long as none is below 0.
 *
 * <p>Claims are in millionths of weight, so that the sum is exact.
 */
public final class Claims {
    private final long[] claim;
    private final long[] difficult;

    /**
     * @param claim for each network
     * @param difficult for each analyst, the price of a difficult minute
     */
    public Claims(long[] claim, long[] difficult) {
        this.claim = claim.clone();
        this.difficult = difficult.clone();
        for (long price : claim) check(price);
        for (long price : difficult) check(price);
    }

    /** Every network claims what it gains at these prices. */
    public static Claims at(Roster roster, Prices prices) {
        var claim = new long[roster.networks()];
        var difficult = new long[roster.analysts()];
        for (int n = 0; n < claim.length; n++) claim[n] = Math.max(0, prices.gain(roster, n));
        for (int a = 0; a < difficult.length; a++) difficult[a] = prices.difficult(a);
        return new Claims(claim, difficult);
    }

    private static void check(long price) {
        if (price < 0 || price > Prices.HIGHEST)
            throw new IllegalArgumentException("a claim is `%d`; give 0 to %d".formatted(price, Prices.HIGHEST));
    }

    /** What no plan's weight can exceed. */
    public long bound(Roster roster) {
        var room = new Room(roster);
        var filling = new Filling(room);
        var sum = BigInteger.valueOf(Prices.MILLION * room.pinned());
        for (int n = 0; n < roster.networks(); n++) {
            if (roster.pin(n).isEmpty()) sum = sum.add(BigInteger.valueOf(claim[n]));
        }
        var value = new long[roster.networks()];
        for (int a = 0; a < roster.analysts(); a++) {
            sum = sum.add(BigInteger.valueOf(difficult[a] * room.difficult(a)));
            for (int n : room.wanted(a)) value[n] = value(roster, a, n);
            sum = sum.add(BigInteger.valueOf(filling.fill(a, value)));
        }
        return sum.divide(BigInteger.valueOf(Prices.MILLION)).longValueExact();
    }

    /** What the network is worth to the analyst who pays its claim, in millionths of weight. */
    public long value(Roster roster, int analyst, int network) {
        var work = roster.network(network);
        return Prices.MILLION * work.weight() - claim[network] - difficult[analyst] * work.difficultMinutes();
    }

    public long claim(int network) {
        return claim[network];
    }

    public long difficult(int analyst) {
        return difficult[analyst];
    }
}
