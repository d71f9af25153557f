package org.plainsight.core.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The instances of one row that are worth keeping: on which it fires, on which it nearly does, and others to breed from. */
final class Shelf {

    /** So many of each are shown. */
    static final int SHOWN = 3;

    /** So many that look different are kept, and so many that look alike. */
    private static final int KEPT = 24;

    private static final int ALIKE = SHOWN;

    private static final int SEEDS = 6;

    /** One instance that was lacked counts as much as any gap there is. */
    private static final double WORTH = 100;

    /** Those that were changed least first, then the fewest adverts: they are read soonest. */
    private static final Comparator<Instance> SMALL = Comparator.<Instance>comparingInt(
                    one -> one.scene().changes())
            .thenComparingInt(one -> one.scene().size())
            .thenComparing(Instance::about);

    private static final Comparator<Instance> NEAR =
            Comparator.comparingDouble(Instance::gap).thenComparing(SMALL);

    private final Map<String, List<Instance>> fires = new TreeMap<>();
    private final Map<String, List<Instance>> nearly = new TreeMap<>();
    private final List<Instance> seeds = new ArrayList<>();

    /** Whether an instance with this gap may be kept, before anybody makes one. */
    boolean wants(double gap, boolean near) {
        if (gap == 0) return fires.size() < KEPT;
        boolean nearer = near && (nearly.size() < KEPT || gap <= furthest());
        return nearer
                || seeds.size() < SEEDS
                || gap < seeds.get(seeds.size() - 1).gap();
    }

    private double furthest() {
        return nearly.values().stream()
                .mapToDouble(alike -> alike.get(0).gap())
                .max()
                .orElse(0);
    }

    void put(Instance instance) {
        if (instance.gap() == 0) put(fires, instance);
        else if (Instance.isNear(instance.row())) put(nearly, instance);
        double furthest = furthest();
        if (nearly.size() > KEPT) nearly.values().removeIf(alike -> alike.get(0).gap() == furthest);
        if (instance.scene().size() > Twists.MOST_ADVERTS) return;
        seeds.add(instance);
        seeds.sort(NEAR);
        if (seeds.size() > SEEDS) seeds.remove(seeds.size() - 1);
    }

    private static void put(Map<String, List<Instance>> kept, Instance instance) {
        var alike = kept.computeIfAbsent(instance.found(), found -> new ArrayList<>());
        if (alike.stream().anyMatch(other -> other.about().equals(instance.about()))) return;
        alike.add(instance);
        alike.sort(SMALL);
        if (alike.size() > ALIKE) alike.remove(alike.size() - 1);
    }

    boolean isFull() {
        return lacking() == 0;
    }

    private int lacking() {
        return Math.max(0, SHOWN - count(fires)) + Math.max(0, SHOWN - count(nearly));
    }

    /** How far it is from being full: lower with each instance that it lacked, and with each that is nearer than any before. */
    double distance() {
        return WORTH * lacking() + (seeds.isEmpty() ? 0 : seeds.get(0).gap());
    }

    private static int count(Map<String, List<Instance>> kept) {
        return kept.values().stream().mapToInt(List::size).sum();
    }

    /** What to breed from, the nearest to firing first; none before anything was judged. */
    List<Instance> seeds() {
        return List.copyOf(seeds);
    }

    /** Up to three on which the row fires, as different as there are. */
    List<Instance> firing() {
        return shown(fires, SMALL);
    }

    /** Up to three on which it nearly does, the nearest that look different first. */
    List<Instance> nearly() {
        return shown(nearly, NEAR);
    }

    /** The first of each look in order, then the second of each. */
    private static List<Instance> shown(Map<String, List<Instance>> kept, Comparator<Instance> order) {
        var chosen = new LinkedHashMap<String, Instance>();
        for (int turn = 0; turn < ALIKE; turn++) {
            int which = turn;
            kept.values().stream()
                    .filter(alike -> alike.size() > which)
                    .map(alike -> alike.get(which))
                    .sorted(order)
                    .filter(one -> chosen.size() < SHOWN)
                    .forEach(one -> {
                        if (chosen.size() < SHOWN) chosen.putIfAbsent(one.about(), one);
                    });
        }
        return List.copyOf(chosen.values());
    }
}
