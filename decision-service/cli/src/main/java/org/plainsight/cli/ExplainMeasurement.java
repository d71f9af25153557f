package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.plainsight.core.Core;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.core.runs.Overview;
import org.plainsight.explain.Explain;
import org.plainsight.explain.html.Html;
import org.plainsight.rules.pack.Progress;

/** How long it takes to explain one network of a run, all parts, once what the run holds is read. */
final class ExplainMeasurement implements Measurement {

    private static final long ADVERTS = 20_000;
    private static final long SEED = 1;
    /** Every network that was put forward, the largest, and others spread over the run. */
    private static final int OTHERS = 400;

    private static final int LARGEST = 20;
    /** The first are explained to warm the machine up, and not counted. */
    private static final int WARM = 40;

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String about() {
        return "Explaining networks of 20,000 made-up adverts one after another, all parts and the page, after the run is read.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        try {
            var folder = Files.createTempDirectory("plainsight-measure-");
            try {
                return measure(folder, progress);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static Map<String, Object> measure(Path folder, Progress progress) {
        var adverts = folder.resolve("adverts.jsonl");
        var run = folder.resolve("run");
        MadeUp.adverts(ADVERTS, SEED, adverts, done -> progress.at("making adverts up", done, ADVERTS));
        var decision = Core.decide(DecideRequest.of(adverts, Home.baselinePack(), run), progress, Clock.systemUTC());
        if (!(decision instanceof Decision.Done done))
            throw new IllegalStateException("the run was refused: " + decision);
        var subjects = subjects(run);
        long began = System.nanoTime();
        if (!(Core.load(run, subjects) instanceof Dossiers.Loading.Loaded loaded))
            throw new IllegalStateException("the run that was just written cannot be read");
        long loading = System.nanoTime() - began;
        for (var subject : subjects.subList(0, Math.min(WARM, subjects.size()))) explain(loaded.dossiers(), subject);
        long[] nanos = new long[subjects.size()];
        long characters = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            characters = Math.max(characters, explain(loaded.dossiers(), subjects.get(i)));
            nanos[i] = System.nanoTime() - start;
            progress.at("explaining", i + 1L, nanos.length);
        }
        return figures(done, nanos, loading, characters);
    }

    private static List<String> subjects(Path run) {
        if (!(Core.networks(run) instanceof Overview.Listing.Listed listed))
            throw new IllegalStateException("the run that was just written cannot be read");
        var networks = listed.networks();
        int step = Math.max(1, networks.size() / OTHERS);
        var chosen = new LinkedHashSet<String>();
        for (int i = 0; i < networks.size(); i++)
            if (isPutForward(networks.get(i)) || i % step == 0)
                chosen.add("network:" + networks.get(i).id());
        networks.stream()
                .sorted(Comparator.comparingInt(n -> -n.adverts()))
                .limit(LARGEST)
                .forEach(n -> chosen.add("network:" + n.id()));
        return List.copyOf(chosen);
    }

    private static boolean isPutForward(Overview.Line line) {
        return !line.outcome().equals("none") || !line.route().isEmpty();
    }

    /** Gives the length of the page. */
    private static long explain(Dossiers dossiers, String subject) {
        var dossier = ((Dossiers.Answer.Found) dossiers.answer(subject)).dossier();
        return Html.of(Explain.why(dossier)).length();
    }

    private static Map<String, Object> figures(Decision.Done done, long[] nanos, long loading, long characters) {
        Arrays.sort(nanos);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("adverts", done.summary().counts().getOrDefault("adverts", 0L));
        figures.put("networks", done.summary().counts().getOrDefault("networks", 0L));
        figures.put("networks explained", nanos.length);
        figures.put("milliseconds, half take no longer", milliseconds(nanos[nanos.length / 2]));
        figures.put("milliseconds, 99 of 100 take no longer", milliseconds(nanos[nanos.length * 99 / 100]));
        figures.put("milliseconds, the slowest", milliseconds(nanos[nanos.length - 1]));
        figures.put("seconds to read the run", BigDecimal.valueOf(loading, 9).setScale(1, RoundingMode.HALF_UP));
        figures.put("the longest page, characters", characters);
        return figures;
    }

    private static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }
}
