package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.core.Core;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.LiveImpact;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.StoredFacts;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.pack.Progress;

/** How soon somebody who edits a row hears what the edit would do to everything that is stored. */
final class LiveImpactMeasurement implements Measurement {

    private static final long DECIDED = 20_000;
    private static final long USUAL = 200_000;
    private static final long MANY = 1_000_000;
    /** A million adverts' values, and what it takes to build them, fit in so much. */
    private static final long MEMORY_FOR_MANY = 4L << 30;

    private static final long SEED = 1;

    @Override
    public String name() {
        return "live-impact";
    }

    @Override
    public String about() {
        return "What an edit of one row would do to all stored adverts and networks, after each row of the baseline pack was edited in turn. 20,000 made-up adverts were decided once; their values were stored again and again, under other ids, up to the number given.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        var sizes = Runtime.getRuntime().maxMemory() >= MEMORY_FOR_MANY ? List.of(USUAL, MANY) : List.of(USUAL);
        return measure(SEED, sizes, progress);
    }

    @Override
    public Map<String, Object> measure(List<Long> seeds, long adverts, Progress progress) {
        return measure(seeds.get(0), List.of(adverts), progress);
    }

    private static Map<String, Object> measure(long seed, List<Long> sizes, Progress progress) {
        try {
            var folder = Files.createTempDirectory("plainsight-measure-");
            try {
                var run = decided(folder, seed, progress);
                var figures = new LinkedHashMap<String, Object>();
                for (long size : sizes) figures.put("%,d adverts".formatted(size), figures(run, size, progress));
                return figures;
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    @Override
    public String inWords(Map<String, Object> figures) {
        var text = new StringBuilder(about()).append('\n');
        figures.forEach((size, all) -> {
            text.append(size).append('\n');
            ((Map<?, ?>) all).forEach((what, figure) -> text.append("  %-56s %s%n".formatted(what, figure)));
        });
        return text.toString();
    }

    // ---- what is stored

    /** Everything that a run holds, to be stored several times over. */
    private static final class Held implements StoredFacts.Taker {
        private record Advert(String id, Instant postedAt, FactSheet facts) {}

        private record Network(List<String> adverts, FactSheet facts) {}

        private final Weigher weigher;
        private final List<Advert> adverts = new ArrayList<>();
        private final List<Network> networks = new ArrayList<>();

        Held(Weigher weigher) {
            this.weigher = weigher;
        }

        @Override
        public void advert(String id, Instant postedAt, FactSheet facts) {
            adverts.add(new Advert(id, postedAt, facts));
        }

        @Override
        public void network(List<String> ids, FactSheet facts) {
            networks.add(new Network(ids, facts));
        }

        /** The same stored over and over, until there are so many adverts at least. */
        LiveImpact repeated(long atLeast, Instant asOf, Progress progress) {
            var live = Core.liveImpact(weigher);
            int times = (int) ((atLeast + adverts.size() - 1) / adverts.size());
            for (int time = 0; time < times; time++) {
                progress.at("storing", time, times);
                var copy = "#" + time;
                adverts.forEach(advert -> live.advert(advert.id() + copy, advert.postedAt(), advert.facts()));
            }
            for (int time = 0; time < times; time++) {
                var copy = "#" + time;
                networks.forEach(network -> live.network(
                        network.adverts().stream().map(id -> id + copy).toList(), network.facts()));
            }
            return live.build(ImpactRequest.USUAL_MINUTES, asOf);
        }
    }

    private static StoredFacts.Reading.Read<Held> decided(Path folder, long seed, Progress progress) {
        var adverts = folder.resolve("adverts.jsonl");
        MadeUp.adverts(DECIDED, seed, adverts, done -> progress.at("making adverts up", done, DECIDED));
        var request = DecideRequest.of(adverts, Home.baselinePack(), folder.resolve("run"));
        if (Core.decide(request, progress, Clock.systemUTC()) instanceof Decision.Refused refused)
            throw new IllegalStateException("the run was refused: " + refused);
        if (StoredFacts.read(folder.resolve("run"), Held::new) instanceof StoredFacts.Reading.Read<Held> read)
            return read;
        throw new IllegalStateException("the run that was just written cannot be read");
    }

    // ---- how soon it answers

    private static Map<String, Object> figures(StoredFacts.Reading.Read<Held> run, long size, Progress progress) {
        var live = run.taker().repeated(size, run.asOf(), progress);
        var edits = RowEdits.of(live.before());
        long[] nanos = new long[edits.size()];
        long[] ofAdverts =
                new long[(int) edits.stream().filter(RowEdits.Edited::adverts).count()];
        LiveImpact.Answer.Told last = null;
        // The first round warms the machine up and is not counted.
        for (int round = 0; round < 2; round++) {
            int advert = 0;
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                var answer = live.of(edits.get(i).pack());
                nanos[i] = System.nanoTime() - start;
                if (edits.get(i).adverts()) ofAdverts[advert++] = nanos[i];
                if (answer instanceof LiveImpact.Answer.Told told) last = told;
                progress.at("editing rows", i + 1L, nanos.length);
            }
        }
        if (last == null) throw new IllegalStateException("no edit could be weighed");
        var figures = new LinkedHashMap<String, Object>();
        figures.put("adverts stored", last.adverts().of());
        figures.put("networks stored", last.figures().networks());
        figures.put("edits, one row each", edits.size());
        put(figures, "all edits", nanos);
        put(figures, "edits of rows about adverts", ofAdverts);
        return figures;
    }

    private static void put(Map<String, Object> figures, String what, long[] nanos) {
        Arrays.sort(nanos);
        figures.put(what + ", half take, ms", milliseconds(nanos[nanos.length / 2]));
        figures.put(what + ", 95 of 100 take, ms", milliseconds(nanos[nanos.length * 95 / 100]));
        figures.put(what + ", the slowest, ms", milliseconds(nanos[nanos.length - 1]));
    }

    private static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }
}
