package org.plainsight.core.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the networks that were found agree with those that were planted, over pairs of adverts and advert by advert
 * (B-cubed; Bagga and Baldwin 1998). Each share is from 0 to 1; a share of nothing is 1.
 *
 * @param adverts how many adverts were compared
 * @param plantedPairs pairs of adverts that one planted network holds
 * @param foundPairs pairs of adverts that one found network holds
 * @param rightPairs pairs that both hold together
 * @param precisionSum over adverts, the share of each one's found companions, itself among them, that were planted with it
 * @param recallSum over adverts, the share of each one's planted companions, itself among them, that were found with it
 * @param largestPlanted the adverts of the largest planted network
 * @param largestFound the adverts of the largest found network
 */
public record LinkQuality(
        long adverts,
        long plantedPairs,
        long foundPairs,
        long rightPairs,
        double precisionSum,
        double recallSum,
        long largestPlanted,
        long largestFound) {

    /** An advert that no network holds has this for its network. */
    public static final String ALONE = "";

    /**
     * @param planted the planted network of each advert, or {@link #ALONE}
     * @param found the found network of each advert, in the same order
     */
    public static LinkQuality of(List<String> planted, List<String> found) {
        if (planted.size() != found.size())
            throw new IllegalArgumentException("%d adverts were planted and %d found; give the same ones in one order"
                    .formatted(planted.size(), found.size()));
        Map<String, Long> plantedSizes = new TreeMap<>();
        Map<String, Long> foundSizes = new TreeMap<>();
        Map<Shared, Long> shared = new TreeMap<>();
        for (int i = 0; i < planted.size(); i++) {
            var both = new Shared(label(planted.get(i), i), label(found.get(i), i));
            plantedSizes.merge(both.planted(), 1L, Long::sum);
            foundSizes.merge(both.found(), 1L, Long::sum);
            shared.merge(both, 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (var cell : shared.entrySet()) {
            double squared = (double) cell.getValue() * cell.getValue();
            precision += squared / foundSizes.getOrDefault(cell.getKey().found(), 1L);
            recall += squared / plantedSizes.getOrDefault(cell.getKey().planted(), 1L);
        }
        return new LinkQuality(
                planted.size(),
                pairs(plantedSizes),
                pairs(foundSizes),
                pairs(shared),
                precision,
                recall,
                largest(plantedSizes),
                largest(foundSizes));
    }

    /** What a planted and a found network have in common. */
    private record Shared(String planted, String found) implements Comparable<Shared> {
        @Override
        public int compareTo(Shared other) {
            int order = planted.compareTo(other.planted);
            return order != 0 ? order : found.compareTo(other.found);
        }
    }

    /** An advert alone is a network of its own; the blank keeps its label apart from every network's. */
    private static String label(String network, int advert) {
        return network.equals(ALONE) ? " " + advert : network;
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private static long largest(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Of the pairs found together, those planted together. */
    public double pairPrecision() {
        return share((double) rightPairs, (double) foundPairs);
    }

    /** Of the pairs planted together, those found together. */
    public double pairRecall() {
        return share((double) rightPairs, (double) plantedPairs);
    }

    public double bCubedPrecision() {
        return share(precisionSum, (double) adverts);
    }

    public double bCubedRecall() {
        return share(recallSum, (double) adverts);
    }

    /** The harmonic mean of both. */
    public double bCubedF() {
        double sum = bCubedPrecision() + bCubedRecall();
        return sum == 0 ? 0 : 2 * bCubedPrecision() * bCubedRecall() / sum;
    }

    /** How many times the largest planted network the largest found one is. */
    public double largestRatio() {
        return share((double) largestFound, (double) largestPlanted);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
