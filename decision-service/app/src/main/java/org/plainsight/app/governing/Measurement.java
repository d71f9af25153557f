package org.plainsight.app.governing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.plainsight.core.Core;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.ImpactSheet;
import org.plainsight.core.impact.Measuring;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Impact;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Computes all that a vote rests on: the checks, the diff, and what the change would do to the adverts that are kept. */
@Component
class Measurement {

    /** Whoever waits for it. */
    interface Watch {
        void at(String step, long done, long of);

        boolean isStopped();
    }

    /** What came of it. */
    sealed interface Made {
        record Measured(EvidenceSheet sheet, EvidenceReport report) implements Made {}

        record Refused(String because) implements Made {}

        record Stopped() implements Made {}
    }

    /** Somebody wants it ended. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Packs packs;
    private final Checking checking;
    private final StoredAdverts adverts;
    private final Clock clock;

    Measurement(Packs packs, Checking checking, StoredAdverts adverts, Clock clock) {
        this.packs = packs;
        this.checking = checking;
        this.adverts = adverts;
        this.clock = clock;
    }

    /**
     * Measures.
     *
     * @param answers the questions and answers that the sheet binds
     */
    Made of(Hash base, Hash proposed, Hash answers, Watch watch) {
        var before = packs.find(base.hex());
        var after = packs.find(proposed.hex());
        if (before.isEmpty() || after.isEmpty())
            return new Made.Refused("The files that are kept for these rules are not those that were frozen.");
        try {
            return measured(before.get(), after.get(), answers, watch);
        } catch (Ended e) {
            return new Made.Stopped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void step(Watch watch, String step, long done, long of) {
        if (watch.isStopped()) throw new Ended();
        watch.at(step, done, of);
    }

    private Made measured(Pack before, Pack after, Hash answers, Watch watch) throws IOException {
        step(watch, "checking the rules", 0, 0);
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        var checks =
                checking.of(after, today, (stage, done, all) -> step(watch, "checking the rules: " + stage, done, all));
        if (!checks.sound())
            return new Made.Refused("The rules have faults: "
                    + checks.faults().stream().map(Object::toString).collect(Collectors.joining("; ")));
        step(watch, "comparing the rules", 0, 0);
        if (!(PackDiff.of(before, after) instanceof PackDiff.Comparing.Compared compared))
            return new Made.Refused("The rules cannot be compared.");
        var folder = Files.createTempDirectory("plainsight-evidence");
        try {
            return measured(compared.diff(), checks, answers, folder, watch);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Made measured(PackDiff diff, CheckReport checks, Hash answers, Path folder, Watch watch)
            throws IOException {
        step(watch, "freezing the adverts", 0, 0);
        var frozen = folder.resolve("adverts.jsonl");
        adverts.writeInto(frozen);
        var measuring = Core.impact(ImpactRequest.of(diff.before(), diff.after(), frozen), watch::at, watch::isStopped);
        if (measuring instanceof Measuring.Stopped) return new Made.Stopped();
        if (!(measuring instanceof Measuring.Measured it))
            return new Made.Refused("The effect on the adverts cannot be computed: " + measuring);
        var sheet = EvidenceSheet.of(
                it.impact(), Hash.of(String.join("\n", checks.statements())), Hash.of(cases(diff.after())), answers);
        return new Made.Measured(sheet, report(sheet, diff, checks, it.impact()));
    }

    private static String cases(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("cases/"))
                .map(file -> Hash.of(file.getValue()) + "  " + file.getKey())
                .collect(Collectors.joining("\n"));
    }

    private static EvidenceReport report(EvidenceSheet sheet, PackDiff diff, CheckReport checks, Impact impact) {
        var figures = impact.figures();
        return new EvidenceReport(
                sheet.hash().hex(),
                diff.inShort(),
                new EvidenceReport.Counts(
                        impact.adverts().of(),
                        figures.networks(),
                        figures.before(),
                        figures.after(),
                        figures.entered(),
                        figures.left()),
                impact.cost().days(),
                figures.minutesAWeek(),
                impact.cost().minutesEach(),
                ImpactSheet.of(impact),
                checks.statements(),
                impact.canonical());
    }
}
