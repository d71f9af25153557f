package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.runs.Decide;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.RunFolder;
import org.plainsight.rules.Rules;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.measure.SpeedOfRules;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

/** How fast the baseline pack weighs the facts of made-up adverts, beside plain Java and the reference engine. */
final class RulesMeasurement implements Measurement {

    private static final long ADVERTS = 20_000;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String about() {
        return "Weighing the facts of 20,000 made-up adverts by the baseline pack: one thread, one run, in turns, the median of the"
                + " rounds; a second is one of the thread's own processor time.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        if (!(Rules.read(Home.baselinePack()) instanceof Reading.Read read))
            throw new IllegalStateException("the baseline pack cannot be read");
        return SpeedOfRules.measure(read.pack(), sheets(progress), progress);
    }

    private static List<FactSheet> sheets(Progress progress) {
        try {
            var folder = Files.createTempDirectory("plainsight-measure-");
            try {
                return sheets(folder, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static List<FactSheet> sheets(Path folder, Progress progress) throws IOException {
        var adverts = folder.resolve("adverts.jsonl");
        MadeUp.adverts(ADVERTS, SEED, adverts, done -> progress.at("making adverts up", done, ADVERTS));
        var run = folder.resolve("run");
        var decision = Decide.decide(DecideRequest.of(adverts, Home.baselinePack(), run), progress, Clock.systemUTC());
        if (!(decision instanceof Decision.Done)) throw new IllegalStateException("the run was refused: " + decision);
        var sheets = new ArrayList<FactSheet>();
        try (var lines = Files.lines(run.resolve(RunFolder.DECISIONS))) {
            lines.filter(line -> line.startsWith("{\"subject\":\"advert:")).forEach(line -> sheets.add(facts(line)));
        }
        return sheets;
    }

    private static FactSheet facts(String line) {
        var faults = new ArrayList<String>();
        return StoredDecision.of(line, subject -> Rules.advertFacts(), faults)
                .orElseThrow(() -> new IllegalStateException(String.join("; ", faults)))
                .facts();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
