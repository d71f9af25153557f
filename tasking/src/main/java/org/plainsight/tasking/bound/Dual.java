package org.plainsight.tasking.bound;

import java.util.Arrays;
import org.plainsight.tasking.fit.Roster;

/**
 * Looks for the prices that prove the lowest bound. The bound is a convex function of the prices with sharp edges; it is rounded
 * off (a network chooses among analysts as water among channels, the more sharply the lower the temperature), followed downhill
 * with momentum, and sharpened step by step. The best prices seen, sharp, are kept.
 */
public final class Dual {
    private static final double FIRST_TEMPERATURE = 0.2;
    private static final double LAST_TEMPERATURE = 0.0003;
    private static final double WARM_TEMPERATURE = 0.01;
    private static final double NEGLIGIBLE = -30;
    private static final double STEP = 0.1;
    private static final int[] NOBODY = {};

    private final Roster roster;
    private final int days;
    private final int width;
    private final double[] weight;
    private final double[] minutes;
    private final double[] difficult;
    private final int[] due;
    /** Who is still open and able. */
    private final int[][] able;

    private final boolean[] open;
    private final double[] forSale;
    private final double[] stride;
    private final double[] minute;
    private final double[] bought;
    private final double[] gain;
    private double[] price;

    private Dual(Roster roster) {
        this.roster = roster;
        this.days = roster.days();
        this.width = days + 1;
        int networks = roster.networks();
        weight = new double[networks];
        minutes = new double[networks];
        difficult = new double[networks];
        due = new int[networks];
        able = new int[networks][];
        open = new boolean[networks];
        Arrays.fill(open, true);
        int most = 0;
        for (int n = 0; n < networks; n++) {
            weight[n] = roster.network(n).weight();
            minutes[n] = roster.network(n).minutes();
            difficult[n] = roster.network(n).difficultMinutes();
            due[n] = roster.due(n);
            able[n] = roster.able(n);
            most = Math.max(most, able[n].length);
        }
        gain = new double[most];
        int size = roster.analysts() * width;
        forSale = new double[size];
        stride = new double[size];
        minute = new double[size];
        bought = new double[size];
        price = new double[size];
        for (int a = 0; a < roster.analysts(); a++) describe(a);
    }

    private void describe(int analyst) {
        for (int day = 0; day < days; day++) forSale[analyst * width + day] = roster.minutesUpTo(analyst, day);
        forSale[analyst * width + days] = roster.difficultAllowed(analyst);
        double typical = typicalMinutes();
        for (int k = 0; k < width; k++) {
            double sold = Math.max(1, forSale[analyst * width + k]);
            stride[analyst * width + k] = 1 / (sold * typical);
        }
    }

    private double typicalMinutes() {
        double sum = 0;
        for (double m : minutes) sum += m;
        return Math.max(1, sum / Math.max(1, minutes.length));
    }

    /** The best prices that {@code rounds} looks at all analysts and networks find; the same for the same roster. */
    public static Prices search(Roster roster, int rounds) {
        if (roster.networks() == 0 || roster.analysts() == 0) return Prices.free(roster);
        return open(roster, rounds).prices();
    }

    /** Everybody and everything is open, at the prices that {@code rounds} looks find. */
    public static Dual open(Roster roster, int rounds) {
        var dual = new Dual(roster);
        dual.follow(rounds, FIRST_TEMPERATURE);
        return dual;
    }

    /** From now on this analyst sells nothing, and these networks buy nothing. */
    public void close(int analyst, int[] networks) {
        for (int n : networks) close(n);
        Arrays.fill(forSale, analyst * width, (analyst + 1) * width, 0);
        Arrays.fill(price, analyst * width, (analyst + 1) * width, 0);
        for (int n = 0; n < open.length; n++) {
            if (!open[n] || Arrays.binarySearch(able[n], analyst) < 0) continue;
            able[n] = without(able[n], analyst);
            if (able[n].length == 0) close(n);
        }
    }

    private static int[] without(int[] able, int analyst) {
        return Arrays.stream(able).filter(a -> a != analyst).toArray();
    }

    private void close(int network) {
        open[network] = false;
        able[network] = NOBODY;
    }

    /** Finds prices for those who are still open, beginning with the prices that there are. */
    public void again(int rounds) {
        follow(rounds, WARM_TEMPERATURE);
    }

    /** Whether somebody open is able, and it is not closed itself. */
    public boolean isOpen(int network) {
        return open[network];
    }

    /** How many analysts are open and able, all open networks together. */
    public long pairs() {
        return Arrays.stream(able).mapToLong(who -> who.length).sum();
    }

    /** In weight; what the network gains at best, or 0. */
    public double claim(int network) {
        double best = 0;
        for (int analyst : able[network]) best = Math.max(best, weight[network] - cost(network, analyst));
        return best;
    }

    /** In weight; what the network's minutes cost at an analyst who is open. */
    public double cost(int network, int analyst) {
        int at = analyst * width;
        return minutes[network] * minute[at + due[network]] + difficult[network] * price[at + days];
    }

    /** In weight; the price of all that an analyst sells. */
    public double forSale(int analyst) {
        double sum = 0;
        for (int k = analyst * width; k < (analyst + 1) * width; k++) sum += price[k] * forSale[k];
        return sum;
    }

    private void follow(int rounds, double hot) {
        int size = forSale.length;
        var ahead = price.clone();
        var best = price.clone();
        var slope = new double[size];
        double lowest = Double.MAX_VALUE;
        double typical = typicalWeight();
        double momentum = 1;
        for (int round = 0; round < rounds; round++) {
            double temperature = typical * hot * StrictMath.pow(LAST_TEMPERATURE / hot, (double) round / rounds);
            double bound = look(ahead, slope, temperature);
            if (bound < lowest) {
                lowest = bound;
                System.arraycopy(ahead, 0, best, 0, size);
            }
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double carry = (momentum - 1) / next;
            double against = 0;
            for (int i = 0; i < size; i++) {
                double to = Math.max(0, ahead[i] - STEP * temperature * stride[i] * slope[i]);
                against += slope[i] * (to - price[i]);
                ahead[i] = Math.max(0, to + carry * (to - price[i]));
                price[i] = to;
            }
            momentum = against > 0 ? 1 : next;
        }
        price = best;
        sumUp(best);
    }

    private double typicalWeight() {
        double sum = 0;
        for (double w : weight) sum += w;
        return Math.max(1, sum / weight.length);
    }

    /** The sharp bound at these prices; {@code slope} becomes the direction in which the rounded one rises. */
    private double look(double[] price, double[] slope, double temperature) {
        Arrays.fill(bought, 0);
        double bound = sumUp(price);
        for (int n = 0; n < weight.length; n++) if (open[n]) bound += buy(n, price, temperature);
        for (int a = 0; a < roster.analysts(); a++) {
            double asked = 0;
            for (int day = 0; day < days; day++) {
                int i = a * width + day;
                asked += bought[i];
                slope[i] = forSale[i] - asked;
            }
            slope[a * width + days] = forSale[a * width + days] - bought[a * width + days];
        }
        return bound;
    }

    /** What a minute costs for each due day; gives the price of everything that there is to sell. */
    private double sumUp(double[] price) {
        double all = 0;
        for (int a = 0; a < roster.analysts(); a++) {
            double sum = 0;
            for (int day = days - 1; day >= 0; day--) {
                int i = a * width + day;
                sum += price[i];
                minute[i] = sum;
                all += price[i] * forSale[i];
            }
            all += price[a * width + days] * forSale[a * width + days];
        }
        return all;
    }

    /** Lets one network choose; gives what it gains at best. */
    private double buy(int network, double[] price, double temperature) {
        var able = this.able[network];
        boolean held = roster.pin(network).isPresent();
        double best = held ? Double.NEGATIVE_INFINITY : 0;
        for (int i = 0; i < able.length; i++) {
            int at = able[i] * width;
            gain[i] = weight[network]
                    - minutes[network] * minute[at + due[network]]
                    - difficult[network] * price[at + days];
            best = Math.max(best, gain[i]);
        }
        double total = held ? 0 : share(-best, temperature);
        for (int i = 0; i < able.length; i++) {
            gain[i] = share(gain[i] - best, temperature);
            total += gain[i];
        }
        for (int i = 0; i < able.length; i++) {
            if (gain[i] == 0) continue;
            double share = gain[i] / total;
            int at = able[i] * width;
            bought[at + due[network]] += share * minutes[network];
            bought[at + days] += share * difficult[network];
        }
        return best;
    }

    private static double share(double behind, double temperature) {
        double x = behind / temperature;
        return x < NEGLIGIBLE ? 0 : StrictMath.exp(x);
    }

    /** The best prices found so far. */
    public Prices prices() {
        var upToDay = new long[roster.analysts()][days];
        var shown = new long[roster.analysts()];
        for (int a = 0; a < shown.length; a++) {
            for (int day = 0; day < days; day++) upToDay[a][day] = Math.round(Prices.MILLION * price[a * width + day]);
            shown[a] = Math.round(Prices.MILLION * price[a * width + days]);
        }
        return new Prices(upToDay, shown);
    }
}
