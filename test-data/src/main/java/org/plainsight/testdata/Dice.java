package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance, from a seed. Everything is derived from {@link SplittableRandom#nextLong()} and strict arithmetic, because the
 * JDK promises no more than that to stay the same from one release to the next.
 */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    static Dice of(long seed, long stream) {
        return new Dice(mix(seed * 0x9E3779B97F4A7C15L + mix(stream)));
    }

    /** Stafford's variant 13 of the 64-bit finaliser: a bijection that scatters neighbours. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long bits() {
        return random.nextLong();
    }

    /** At least 0 and less than 1. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    long between(long low, long high) {
        return low + (long) (unit() * (high - low + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** At most {@code count} different ones, in random order. */
    <T> List<T> pickSome(List<T> from, int count) {
        List<T> rest = new ArrayList<>(from);
        List<T> picked = new ArrayList<>();
        while (picked.size() < count && !rest.isEmpty()) {
            picked.add(rest.remove(below(rest.size())));
        }
        return picked;
    }

    /** The index that the weights' running totals give to one throw. */
    int weighted(double[] runningTotals) {
        double at = unit() * runningTotals[runningTotals.length - 1];
        int low = 0;
        int high = runningTotals.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runningTotals[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Few large, many small: a Pareto law from {@code least}, cut at {@code most}. */
    int pareto(int least, double alpha, int most) {
        double size = least / StrictMath.pow(1 - unit(), 1 / alpha);
        return (int) Math.max(least, Math.min(most, size));
    }

    /** A log-normal throw around its median. */
    double logNormal(double median, double sigma) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
        return median * StrictMath.exp(sigma * normal);
    }

    static double[] runningTotals(double[] weights) {
        double[] totals = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            totals[i] = sum;
        }
        return totals;
    }
}
