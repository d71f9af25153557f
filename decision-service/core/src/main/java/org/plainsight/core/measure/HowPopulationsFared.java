package org.plainsight.core.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many adverts and planted networks of each kind of made-up people were put forward. */
public final class HowPopulationsFared {

    /** A planted network of this many adverts or more is also counted as a larger one. */
    public static final int LARGER = 5;

    /**
     * One kind of people.
     *
     * @param putForward adverts that were put forward by themselves or stand in a network that was
     * @param networks planted networks of two adverts or more
     * @param networksPutForward of lawful people those with an advert put forward; of others those half of whose adverts or
     *     more stand in one network that was
     * @param larger planted networks of {@link #LARGER} adverts or more
     */
    public record Line(
            String population,
            boolean lawful,
            boolean exploited,
            long adverts,
            long putForward,
            long networks,
            long networksPutForward,
            long larger,
            long largerPutForward) {

        private Line plus(Line other) {
            return new Line(
                    population,
                    lawful,
                    exploited,
                    adverts + other.adverts,
                    putForward + other.putForward,
                    networks + other.networks,
                    networksPutForward + other.networksPutForward,
                    larger + other.larger,
                    largerPutForward + other.largerPutForward);
        }
    }

    private final Map<String, Planted> truth;
    private final Set<String> putForward = new HashSet<>();
    /** The network put forward that holds the advert. */
    private final Map<String, String> inside = new HashMap<>();

    private HowPopulationsFared(Map<String, Planted> truth, Collection<Listed> networks, Collection<String> alone) {
        this.truth = truth;
        putForward.addAll(alone);
        for (var network : networks)
            if (network.putForward()) for (var advert : network.adverts()) inside.put(advert, network.id());
        putForward.addAll(inside.keySet());
    }

    /**
     * @param truth what is planted about each advert, by its id
     * @param alone the adverts that were put forward by themselves
     * @return one line for each population, by its code
     */
    public static List<Line> of(Map<String, Planted> truth, Collection<Listed> networks, Collection<String> alone) {
        return new HowPopulationsFared(truth, networks, alone).lines();
    }

    /** The sums of lines about several runs, population by population. */
    public static List<Line> sum(Collection<List<Line>> runs) {
        var sums = new TreeMap<String, Line>();
        for (var run : runs) for (var line : run) sums.merge(line.population(), line, Line::plus);
        return List.copyOf(sums.values());
    }

    private List<Line> lines() {
        var lines = new TreeMap<String, Line>();
        var networks = new TreeMap<String, Set<String>>();
        truth.forEach((advert, planted) -> {
            lines.merge(planted.population(), line(planted, 1, putForward.contains(advert) ? 1 : 0), Line::plus);
            if (!planted.network().equals(LinkQuality.ALONE))
                networks.computeIfAbsent(planted.network(), k -> new HashSet<>())
                        .add(advert);
        });
        for (var adverts : networks.values()) {
            var planted = truth.get(adverts.iterator().next());
            if (planted != null && adverts.size() > 1)
                lines.merge(planted.population(), network(planted, adverts), Line::plus);
        }
        return List.copyOf(lines.values());
    }

    private static Line line(Planted planted, long adverts, long putForward) {
        return new Line(planted.population(), planted.lawful(), planted.exploited(), adverts, putForward, 0, 0, 0, 0);
    }

    private Line network(Planted planted, Set<String> adverts) {
        long counts = (planted.lawful() ? isTouched(adverts) : isFound(adverts)) ? 1 : 0;
        long larger = adverts.size() >= LARGER ? 1 : 0;
        return new Line(
                planted.population(), planted.lawful(), planted.exploited(), 0, 0, 1, counts, larger, larger * counts);
    }

    private boolean isTouched(Set<String> adverts) {
        return adverts.stream().anyMatch(putForward::contains);
    }

    private boolean isFound(Set<String> adverts) {
        var together = new HashMap<String, Integer>();
        for (var advert : adverts) {
            var network = inside.get(advert);
            if (network != null) together.merge(network, 1, Integer::sum);
        }
        return together.values().stream().anyMatch(count -> 2 * count >= adverts.size());
    }
}
