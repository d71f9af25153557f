package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.core.Core;
import org.plainsight.core.measure.FirstOnTheList;
import org.plainsight.core.measure.FirstOnTheList.Beginning;
import org.plainsight.core.measure.HowPopulationsFared;
import org.plainsight.core.measure.LinkQuality;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.rules.pack.Progress;

/** How the baseline pack and the links treat made-up people, population by population, on seeds that tuned nothing. */
final class QualityMeasurement implements Measurement {

    /** Seeds that nobody looked at while rules and links were made; 1 to 10 are for that. */
    static final List<Long> FRESH_SEEDS = List.of(101L, 102L, 103L, 104L, 105L);

    static final long ADVERTS = 20_000;
    /** Harder than the usual market: one advert in ten carries the number of a switchboard. */
    private static final double SWITCHBOARD = 0.10;

    /** So many adverts are decided twice, the second time with protected words swapped. */
    private static final long FLIPPED = 5_000;

    private static final List<Integer> FIRST = List.of(50, 100);

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String about() {
        return "Whom the baseline pack puts forward, and how well links find networks, on made-up adverts of which the truth is known.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        return measure(FRESH_SEEDS, ADVERTS, progress);
    }

    @Override
    public Map<String, Object> measure(List<Long> seeds, long adverts, Progress progress) {
        var fared = new ArrayList<List<HowPopulationsFared.Line>>();
        Map<Integer, Map<String, Beginning>> beginnings = new TreeMap<>();
        var links = new ArrayList<Map<String, Object>>();
        for (long seed : seeds) {
            var run = run(seed, adverts, progress);
            fared.add(HowPopulationsFared.of(run.truth(), run.networks(), run.alone()));
            links.add(links(seed, run));
            for (int first : FIRST)
                FirstOnTheList.of(run.truth(), run.networks(), first)
                        .forEach((list, beginning) -> beginnings
                                .computeIfAbsent(first, k -> new LinkedHashMap<>())
                                .merge(list, beginning, Beginning::plus));
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("data", "made-up adverts");
        figures.put("seeds", seeds);
        figures.put("advertsOfEachSeed", adverts);
        figures.put("switchboardPercent", Math.round(100 * SWITCHBOARD));
        figures.put("populations", populations(HowPopulationsFared.sum(fared)));
        beginnings.forEach((first, lists) -> figures.put("first" + first, lists(lists)));
        figures.put("links", links);
        figures.put("flip", flip(flip(seeds.get(0), Math.min(adverts, FLIPPED), progress)));
        return figures;
    }

    private static Map<String, Object> flip(Flip flip) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("linesSwapped", flip.adverts());
        figures.put("decisions", flip.decisions());
        figures.put("changed", flip.changed());
        return figures;
    }

    @Override
    public String inWords(Map<String, Object> figures) {
        return new QualityTables(figures).told();
    }

    private static List<Map<String, Object>> populations(List<HowPopulationsFared.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((HowPopulationsFared.Line line) -> !line.lawful())
                        .thenComparing(HowPopulationsFared.Line::exploited)
                        .thenComparing(HowPopulationsFared.Line::population))
                .map(line -> {
                    Map<String, Object> figures = new LinkedHashMap<>();
                    figures.put("population", line.population());
                    figures.put("lawful", line.lawful());
                    figures.put("exploited", line.exploited());
                    figures.put("adverts", line.adverts());
                    figures.put("advertsPutForward", line.putForward());
                    figures.put("networks", line.networks());
                    figures.put("networksPutForward", line.networksPutForward());
                    figures.put("networksOf5OrMore", line.larger());
                    figures.put("networksOf5OrMorePutForward", line.largerPutForward());
                    return figures;
                })
                .toList();
    }

    private static List<Map<String, Object>> lists(Map<String, Beginning> lists) {
        var figures = new ArrayList<Map<String, Object>>();
        lists.forEach((list, beginning) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("list", list);
            line.put("exploited", beginning.right());
            line.put("lookedAt", beginning.of());
            figures.add(line);
        });
        return figures;
    }

    private static Map<String, Object> links(long seed, MadeUpRun run) {
        var networkOf = run.networkOf();
        var planted = new ArrayList<String>();
        var found = new ArrayList<String>();
        run.truth().forEach((advert, truth) -> {
            planted.add(truth.network());
            found.add(networkOf.getOrDefault(advert, LinkQuality.ALONE));
        });
        var quality = LinkQuality.of(planted, found);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seed", seed);
        figures.put("adverts", quality.adverts());
        figures.put("pairPrecision", share(quality.pairPrecision()));
        figures.put("pairRecall", share(quality.pairRecall()));
        figures.put("bCubedPrecision", share(quality.bCubedPrecision()));
        figures.put("bCubedRecall", share(quality.bCubedRecall()));
        figures.put("bCubedF", share(quality.bCubedF()));
        figures.put("largestFound", quality.largestFound());
        figures.put("largestPlanted", quality.largestPlanted());
        figures.put("hubs", run.hubs());
        return figures;
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
    }

    private interface InFolder<T> {
        T work(Path folder) throws IOException;
    }

    private static <T> T inFolder(InFolder<T> work) {
        try {
            var folder = Files.createTempDirectory("plainsight-measure-");
            try {
                return work.work(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static MadeUpRun run(long seed, long adverts, Progress progress) {
        return inFolder(folder -> {
            var file = madeUp(folder, seed, adverts, progress);
            var run = decided(file, folder.resolve("run"), progress);
            return MadeUpRun.read(run, MadeUp.truthOf(file));
        });
    }

    private static Flip flip(long seed, long adverts, Progress progress) {
        return inFolder(folder -> {
            var file = madeUp(folder, seed, adverts, progress);
            var swapped = folder.resolve("swapped.jsonl");
            long touched = Flip.swap(file, swapped);
            var one = decided(file, folder.resolve("run"), progress);
            var other = decided(swapped, folder.resolve("run-of-swapped"), progress);
            return Flip.between(one, other, touched);
        });
    }

    private static Path madeUp(Path folder, long seed, long adverts, Progress progress) {
        var file = folder.resolve("adverts.jsonl");
        MadeUp.adverts(
                adverts,
                seed,
                SWITCHBOARD,
                file,
                done -> progress.at("seed %d: making adverts up".formatted(seed), done, adverts));
        return file;
    }

    private static Path decided(Path adverts, Path run, Progress progress) {
        var decision = Core.decide(DecideRequest.of(adverts, Home.baselinePack(), run), progress, Clock.systemUTC());
        if (!(decision instanceof Decision.Done)) throw new IllegalStateException("the run was refused: " + decision);
        return run;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
