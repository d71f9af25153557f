package org.plainsight.core.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws among ways of going on, those that have helped more often than the others. */
final class Draw<T> {

    /** Each time that a way helps, it gains this share of what all weighed at first. */
    private static final double HELPED = 0.1;

    private final List<T> ways = new ArrayList<>();
    private final List<Double> given = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Integer> lately = new ArrayList<>();
    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** Adds a way that is drawn in proportion to this weight, which is above 0. */
    void add(T way, int weight) {
        ways.add(way);
        given.add((double) weight);
        weights.add((double) weight);
    }

    T next() {
        double left = random.nextDouble() * total(weights);
        int drawn = 0;
        while (drawn < ways.size() - 1 && left >= weights.get(drawn)) left -= weights.get(drawn++);
        lately.add(drawn);
        return ways.get(drawn);
    }

    /** What was drawn so far is not what {@link #helped} speaks of. */
    void forget() {
        lately.clear();
    }

    /** What was drawn lately has helped. */
    void helped() {
        for (int way : lately) weights.set(way, weights.get(way) + HELPED * total(given));
    }

    /** Forgets what has helped. */
    void startAnew() {
        for (int way = 0; way < ways.size(); way++) weights.set(way, given.get(way));
        lately.clear();
    }

    private static double total(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }
}
