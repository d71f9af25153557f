package org.plainsight.app.governing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.core.Core;
import org.plainsight.core.impact.Impact;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
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

    /** So long is one network taken to need: an assumption, which the page says. */
    private static final int MINUTES_EACH = 120;

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
        var checks = checking.of(
                after, today, (stage, done, all) -> step(watch, "checking the rules: " + stage, done, all));
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
        var measuring = Core.impact(
                diff.before(),
                diff.after(),
                frozen,
                MINUTES_EACH,
                Runtime.getRuntime().availableProcessors(),
                (stage, done, all) -> step(watch, stage, done, all));
        if (!(measuring instanceof Impact.Measuring.Measured it))
            return new Made.Refused("The effect on the adverts cannot be computed: " + measuring);
        var sheet = sheet(diff, checks, it.impact(), answers);
        return new Made.Measured(sheet, report(sheet, diff, checks, it.impact()));
    }

    private static EvidenceSheet sheet(PackDiff diff, CheckReport checks, Impact impact, Hash answers) {
        return new EvidenceSheet(
                new Hash(diff.after().id().hash()),
                new Hash(diff.before().id().hash()),
                Hash.of(diff.inWords()),
                new Hash(impact.snapshot()),
                Hash.of(impact.toString()),
                Hash.of(String.join("\n", checks.statements())),
                Hash.of(cases(diff.after())),
                answers);
    }

    private static String cases(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("cases/"))
                .map(file -> Hash.of(file.getValue()) + "  " + file.getKey())
                .collect(Collectors.joining("\n"));
    }

    // ---- as it is shown

    private static EvidenceReport report(EvidenceSheet sheet, PackDiff diff, CheckReport checks, Impact impact) {
        return new EvidenceReport(
                sheet.hash().hex(),
                diff.inShort(),
                impact.snapshot(),
                impact.adverts().of(),
                impact.networks(),
                impact.days(),
                impact.stayed() + impact.left().size(),
                impact.stayed() + impact.entered().size(),
                moved(impact.entered()),
                moved(impact.left()),
                moved(impact.moved()),
                Math.round(impact.hoursAWeek() * 10),
                impact.minutesEach(),
                impact.causes().stream()
                        .map(c -> new EvidenceReport.Cause(c.edit(), c.separable(), c.entered(), c.left(), c.moved()))
                        .toList(),
                impact.groups().stream()
                        .map(g -> new EvidenceReport.Group(
                                g.kind(), g.name(), g.before().toString(), g.after().toString()))
                        .toList(),
                impact.hiddenGroups(),
                new EvidenceReport.Flip(
                        impact.flip().words(),
                        impact.flip().texts(),
                        impact.flip().changed()),
                List.of(),
                checks.statements());
    }

    private static List<EvidenceReport.Moved> moved(List<Impact.Moved> moved) {
        var shown = new ArrayList<EvidenceReport.Moved>();
        for (var it : moved)
            shown.add(new EvidenceReport.Moved(
                    it.network(), it.adverts(), words(it.before()), words(it.after()), it.because()));
        return shown;
    }

    private static String words(org.plainsight.core.impact.Standing standing) {
        return "%s, %d points%s"
                .formatted(
                        standing.outcome().code().replace('-', ' '),
                        standing.points(),
                        standing.route().isEmpty() ? "" : ", route " + standing.route());
    }
}
