package org.plainsight.app.governing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.core.Core;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.ImpactSheet;
import org.plainsight.core.impact.Measuring;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.activating.ReducesOnly;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Impact;
import org.plainsight.rules.diff.PackDiff;
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

        record Drafted(EvidenceReport report) implements Made {}

        record Tried(ReducesOnly.Proving proving, EvidenceReport report) implements Made {}

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
     * Measures a frozen change, with every check.
     *
     * @param answers the questions and answers that the sheet binds
     */
    Made of(Hash base, Hash proposed, Hash answers, Watch watch) {
        return over(base, proposed, (before, after) -> checked(before, after, answers, watch));
    }

    /** Measures a draft: what it would do, without the checks, and without a sheet that a ballot could rest on. */
    Made draft(Hash base, Hash proposed, Watch watch) {
        return over(base, proposed, (before, after) -> {
            var measuring = measured(before, after, watch);
            if (!(measuring instanceof Effect.Seen seen)) return ((Effect.Unseen) measuring).because();
            return new Made.Drafted(report("", seen, List.of()));
        });
    }

    /** Tries to prove of rules that they only reduce. */
    Made reducing(Hash base, Hash proposed, Watch watch) {
        return over(base, proposed, (before, after) -> {
            var measuring = measured(before, after, watch);
            if (!(measuring instanceof Effect.Seen seen)) return ((Effect.Unseen) measuring).because();
            return new Made.Tried(ReducesOnly.prove(seen.diff(), seen.impact()), report("", seen, List.of()));
        });
    }

    /** Something that reads the adverts for two packs. */
    private interface OfPacks {
        Made of(Pack before, Pack after) throws IOException;
    }

    private Made over(Hash base, Hash proposed, OfPacks measuring) {
        var before = packs.find(base.hex());
        var after = packs.find(proposed.hex());
        if (before.isEmpty() || after.isEmpty())
            return new Made.Refused("The files that are kept for these rules are not those that were frozen.");
        try {
            return measuring.of(before.get(), after.get());
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

    private Made checked(Pack before, Pack after, Hash answers, Watch watch) throws IOException {
        step(watch, "checking the rules", 0, 0);
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        var checks = checking.full(
                after, today, (stage, done, all) -> step(watch, "checking the rules: " + stage, done, all));
        if (!checks.sound())
            return new Made.Refused("The rules have faults: " + String.join(" ", FaultWords.of(checks.faults())));
        var effect = measured(before, after, watch);
        if (!(effect instanceof Effect.Seen seen)) return ((Effect.Unseen) effect).because();
        var sheet = EvidenceSheet.of(
                seen.impact(), Hash.of(String.join("\n", checks.statements())), Hash.of(cases(after)), answers);
        return new Made.Measured(sheet, report(sheet.hash().hex(), seen, checks.statements()));
    }

    /** What both packs make of the same adverts. */
    private sealed interface Effect {
        record Seen(PackDiff diff, Impact impact) implements Effect {}

        record Unseen(Made because) implements Effect {}
    }

    private Effect measured(Pack before, Pack after, Watch watch) throws IOException {
        step(watch, "comparing the rules", 0, 0);
        if (!(PackDiff.of(before, after) instanceof PackDiff.Comparing.Compared compared))
            return new Effect.Unseen(new Made.Refused("The rules cannot be compared."));
        var folder = Files.createTempDirectory("plainsight-evidence");
        try {
            return measured(compared.diff(), folder, watch);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Effect measured(PackDiff diff, Path folder, Watch watch) throws IOException {
        step(watch, "freezing the adverts", 0, 0);
        var frozen = folder.resolve("adverts.jsonl");
        adverts.writeInto(frozen);
        var findings = folder.resolve("findings.jsonl");
        adverts.writeFindingsInto(findings);
        var unlinks = folder.resolve("unlinks.jsonl");
        adverts.writeUnlinksInto(unlinks);
        var request = ImpactRequest.of(diff.before(), diff.after(), frozen)
                .with(findings)
                .unlinking(unlinks);
        var measuring = Core.impact(request, watch::at, watch::isStopped);
        if (measuring instanceof Measuring.Measured it) return new Effect.Seen(diff, it.impact());
        return new Effect.Unseen(
                measuring instanceof Measuring.Stopped ? new Made.Stopped() : new Made.Refused(words(measuring)));
    }

    private static String words(Measuring measuring) {
        if (measuring instanceof Measuring.PackAtFault it)
            return "These rules cannot weigh. " + String.join(" ", FaultWords.of(it.faults()));
        return "The effect on the adverts cannot be computed: " + measuring;
    }

    private static String cases(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("cases/"))
                .map(file -> Hash.of(file.getValue()) + "  " + file.getKey())
                .collect(Collectors.joining("\n"));
    }

    private static EvidenceReport report(String sheet, Effect.Seen seen, List<String> statements) {
        var impact = seen.impact();
        var figures = impact.figures();
        return new EvidenceReport(
                sheet,
                seen.diff().inShort(),
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
                statements,
                impact.canonical());
    }
}
