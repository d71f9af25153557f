package org.plainsight.core.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.junit.jupiter.api.Test;
import org.plainsight.core.measure.LinkQuality;

/**
 * Hubs by cohesion beside other ways to keep a switchboard from joining strangers (decision 0005). The table is written to
 * {@code target/hubs-beside-leiden.txt}; {@code -Dhubs.adverts=20000 -Dhubs.seeds=101,102,103} makes it of more.
 */
class HubsBesideLeidenTest {

    private static final long ADVERTS = Long.getLong("hubs.adverts", 3_000);
    private static final List<Long> SEEDS = Arrays.stream(
                    System.getProperty("hubs.seeds", "101").split(","))
            .map(Long::valueOf)
            .toList();
    /** The resolutions that did best on seeds 1 and 2 of 20,000 adverts. */
    private static final double MODULARITY = Double.parseDouble(System.getProperty("hubs.modularity", "300"));

    private static final double CPM = Double.parseDouble(System.getProperty("hubs.cpm", "0.005"));

    @Test
    void cohesion_keeps_strangers_apart_and_networks_whole_where_counting_and_leiden_do_not() throws IOException {
        Map<String, List<LinkQuality>> rows = new LinkedHashMap<>();
        for (long seed : SEEDS) row(new MadeUpMarket(ADVERTS, seed), rows);
        Files.writeString(Path.of("target", "hubs-beside-leiden.txt"), table(rows));
        var gate = rows.getOrDefault("gate by cohesion", List.of());
        // Precision is not held here: in a small market one copywriter who pays for his clients may be most of the
        // pairs.
        assertThat(gate)
                .hasSameSizeAs(SEEDS)
                .allSatisfy(quality -> assertThat(quality.pairRecall()).isGreaterThan(0.9));
        rows.forEach((method, qualities) -> {
            if (method.startsWith("gate") || method.startsWith("as built")) return;
            for (int i = 0; i < gate.size(); i++)
                assertThat(f(qualities.get(i))).as(method).isLessThan(f(gate.get(i)));
        });
    }

    private static void row(MadeUpMarket market, Map<String, List<LinkQuality>> rows) {
        var carriers = market.carriers();
        var hubs = market.hubs();
        add(rows, "every identifier joins", market.quality(market.joined(number -> true)));
        for (int cap : List.of(20, 50))
            add(
                    rows,
                    "no identifier of more than %d adverts".formatted(cap),
                    market.quality(market.joined(number -> carriers.adverts(number).length <= cap)));
        add(rows, "Leiden, modularity, IDF weights", market.quality(leiden(market, true, MODULARITY)));
        add(rows, "Leiden, CPM, IDF weights", market.quality(leiden(market, false, CPM)));
        add(
                rows,
                "gate by cohesion",
                market.quality(market.joined(number -> !hubs.contains(carriers.identifier(number)))));
        add(rows, "as built: gate, phones in their time, weak pairs", market.quality(market.asBuilt()));
    }

    private static void add(Map<String, List<LinkQuality>> rows, String method, LinkQuality quality) {
        rows.computeIfAbsent(method, k -> new ArrayList<>()).add(quality);
    }

    /** Communities of adverts and identifiers; an edge weighs the less, the more adverts carry the identifier. */
    private static int[] leiden(MadeUpMarket market, boolean modularity, double resolution) {
        var carriers = market.carriers();
        int adverts = market.size();
        var strong = market.strong().toArray();
        int edges = Arrays.stream(strong)
                .map(number -> carriers.adverts(number).length)
                .sum();
        var ends = new int[2][edges];
        var weights = new double[edges];
        double all = 0;
        int at = 0;
        for (int i = 0; i < strong.length; i++)
            for (int advert : carriers.adverts(strong[i])) {
                ends[0][at] = advert;
                ends[1][at] = adverts + i;
                weights[at] = 1 / Math.log(1.0 + carriers.adverts(strong[i]).length);
                all += weights[at++];
            }
        var network = new Network(
                adverts + strong.length,
                modularity,
                new LargeIntArray[] {new LargeIntArray(ends[0]), new LargeIntArray(ends[1])},
                new LargeDoubleArray(weights),
                false,
                false);
        double gamma = modularity ? resolution / (2 * all) : resolution;
        var clusters = new LeidenAlgorithm(gamma, 10, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(1))
                .findClustering(network)
                .getClusters();
        return Arrays.copyOf(clusters, adverts);
    }

    private static double f(LinkQuality quality) {
        double sum = quality.pairPrecision() + quality.pairRecall();
        return sum == 0 ? 0 : 2 * quality.pairPrecision() * quality.pairRecall() / sum;
    }

    private static String table(Map<String, List<LinkQuality>> rows) {
        var text = new StringBuilder("%,d made-up adverts of each seed %s, a switchboard's number on 10 %% of them%n"
                .formatted(ADVERTS, SEEDS));
        rows.forEach((method, qualities) -> {
            text.append("%-50s".formatted(method));
            for (var quality : qualities)
                text.append(" | P %.3f R %.3f F %.3f largest %,d of %,d"
                        .formatted(
                                quality.pairPrecision(),
                                quality.pairRecall(),
                                f(quality),
                                quality.largestFound(),
                                quality.largestPlanted()));
            text.append('\n');
        });
        return text.toString();
    }
}
