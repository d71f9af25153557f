package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.runs.Decide;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.rules.pack.Progress;

/** How many adverts {@code decide} takes from file to run folder in a second. */
final class DecideMeasurement implements Measurement {

    private static final long ADVERTS = 200_000;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public String about() {
        return "Deciding 200,000 made-up adverts by the baseline pack, from the file to the whole run folder, once.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        try {
            var folder = Files.createTempDirectory("plainsight-measure-");
            try {
                return measure(folder, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static Map<String, Object> measure(Path folder, Progress progress) {
        var adverts = folder.resolve("adverts.jsonl");
        MadeUp.adverts(ADVERTS, SEED, adverts, done -> progress.at("making adverts up", done, ADVERTS));
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var processor = processorTime();
        var request = DecideRequest.of(adverts, Home.baselinePack(), folder.resolve("run"));
        long began = System.nanoTime();
        var decision = Decide.decide(request, progress, Clock.systemUTC());
        long nanos = System.nanoTime() - began;
        if (!(decision instanceof Decision.Done done))
            throw new IllegalStateException("the run was refused: " + decision);
        return figures(done.summary(), request.threads(), nanos, processorTime().minus(processor));
    }

    /** The time that processors have spent on this program so far; nothing where the system does not tell. */
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Map<String, Object> figures(Summary summary, int threads, long nanos, Duration processor) {
        var figures = new LinkedHashMap<String, Object>();
        long adverts = summary.counts().getOrDefault("adverts", 0L);
        var seconds = BigDecimal.valueOf(nanos, 9);
        figures.put("adverts", adverts);
        figures.put("networks", summary.counts().getOrDefault("networks", 0L));
        figures.put("threads", threads);
        figures.put("seconds", seconds.setScale(1, RoundingMode.HALF_UP));
        figures.put(
                "adverts per second",
                BigDecimal.valueOf(adverts)
                        .divide(seconds, 0, RoundingMode.HALF_UP)
                        .longValueExact());
        if (!processor.isZero())
            figures.put(
                    "seconds of processor time, all threads",
                    BigDecimal.valueOf(processor.toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
        figures.put(
                "heap in use at its peak, megabytes",
                heap().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20);
        mostMemory().ifPresent(kilobytes -> figures.put("memory in use at its peak, megabytes", kilobytes >> 10));
        summary.seconds().forEach((stage, s) -> figures.put("seconds for " + stage, BigDecimal.valueOf(s)));
        return figures;
    }

    /** The most memory that the whole program ever took, in kilobytes, where Linux tells it. */
    private static OptionalLong mostMemory() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // Other systems have no such file, and the figure is left out there.
            return OptionalLong.empty();
        }
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
