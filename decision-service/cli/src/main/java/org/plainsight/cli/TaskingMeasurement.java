package org.plainsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.plainsight.core.files.WorkloadFile;
import org.plainsight.core.files.WorkloadReading;
import org.plainsight.rules.pack.Progress;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.workload.Workload;

/** How good plans are: against what is provably possible, and against going down a list. */
final class TaskingMeasurement implements Measurement {
    /** None of these was looked at while the search was tuned. */
    private static final long FIRST_SEED = 1001;

    private static final int SEEDS = 20;
    private static final int ABSENCES = 5;
    private static final Effort LARGE_EFFORT = new Effort(1_000);

    @Override
    public String name() {
        return "tasking";
    }

    @Override
    public String about() {
        return "Planning made-up workloads: %d of 200 networks for 20 analysts with %,d moves, one of 5,000 for 200 with %,d moves."
                .formatted(SEEDS, Effort.USUAL.moves(), LARGE_EFFORT.moves());
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        var figures = new LinkedHashMap<String, Object>();
        var runs = new ArrayList<Run>();
        for (int i = 0; i < SEEDS; i++) {
            progress.at("planning 200 networks for 20 analysts", i, SEEDS);
            runs.add(Run.of(workload(200, 20, FIRST_SEED + i), Effort.USUAL));
        }
        figures("200 x 20: ", runs, figures);
        var moved = new ArrayList<Double>();
        for (int i = 0; i < ABSENCES; i++) {
            progress.at("planning again after an absence", i, ABSENCES);
            moved.add(movedAfterAnAbsence(runs.get(i).plan()));
        }
        figures.put("untouched assignments moved after an absence, mean %", mean(moved, share -> 100 * share, 2));
        figures.put("the same, worst of %d, %%".formatted(ABSENCES), rounded(100 * most(moved), 2));
        progress.at("planning 5,000 networks for 200 analysts", 0, 1);
        figures("5,000 x 200: ", List.of(Run.of(workload(5_000, 200, FIRST_SEED), LARGE_EFFORT)), figures);
        return figures;
    }

    private static void figures(String of, List<Run> runs, Map<String, Object> figures) {
        figures.put(of + "plans", runs.size());
        figures.put(of + "gap to the bound, mean %", mean(runs, Run::gap, 3));
        figures.put(
                of + "gap to the bound, worst %",
                rounded(most(runs.stream().map(Run::gap).toList()), 3));
        figures.put(of + "over the best of 3 lists, mean %", mean(runs, Run::overGreedy, 2));
        figures.put(
                of + "over the best of 3 lists, least %",
                rounded(runs.stream().mapToDouble(Run::overGreedy).min().orElse(0), 2));
        figures.put(
                of + "plans below the best of 3 lists",
                runs.stream().filter(Run::isBelowGreedy).count());
        figures.put(
                of + "plans with fewer of the highest priority",
                runs.stream().filter(Run::leavesMoreFirst).count());
        figures.put(
                of + "broken rules",
                runs.stream().mapToLong(run -> run.brokenRules).sum());
        figures.put(of + "processor seconds for the bound, mean", mean(runs, run -> run.boundSeconds, 1));
        figures.put(of + "processor seconds for packing and moves, mean", mean(runs, run -> run.moveSeconds, 1));
    }

    /** One plan and what it took; the auction that proves the bound also finds the plan that is packed anew. */
    private record Run(Plan plan, long brokenRules, double boundSeconds, double moveSeconds) {

        static Run of(Workload workload, Effort effort) {
            long began = processorNanos();
            var firstMove = new long[1];
            var plan = Tasking.plan(workload, effort, sight -> {
                if (firstMove[0] == 0 && sight.step().compareTo(Watcher.Step.AUCTION) > 0)
                    firstMove[0] = processorNanos();
                return true;
            });
            long ended = processorNanos();
            return new Run(
                    plan,
                    Tasking.faults(workload, plan.assignments()).size(),
                    (firstMove[0] - began) / 1e9,
                    (ended - firstMove[0]) / 1e9);
        }

        private static long processorNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        double gap() {
            return 100 * plan.quality().gap().doubleValue();
        }

        double overGreedy() {
            var quality = plan.quality();
            return 100.0 * (quality.assignedWeight() - quality.greedyWeight()) / quality.greedyWeight();
        }

        boolean isBelowGreedy() {
            return plan.quality().assignedWeight() < plan.quality().greedyWeight();
        }

        boolean leavesMoreFirst() {
            return plan.quality().firstPriority() < plan.quality().greedyFirstPriority();
        }
    }

    /** The plan is published; its first analyst with work is off for the first week; how many of the others' assignments move. */
    private static double movedAfterAnAbsence(Plan plan) {
        var absent = plan.placements().get(0).analyst();
        var untouched = new HashSet<>(plan.assignments());
        untouched.removeIf(assignment -> assignment.analyst().equals(absent));
        var again = Tasking.plan(
                plan.workload().withPublished(plan.assignments()).withAbsence(absent, 1, 5),
                Effort.USUAL,
                Watcher.patient());
        var kept = new HashSet<>(again.assignments());
        return (double) untouched.stream()
                        .filter(assignment -> !kept.contains(assignment))
                        .count()
                / untouched.size();
    }

    private static Workload workload(int networks, int analysts, long seed) {
        try {
            var file = Files.createTempFile("plainsight-measure-", ".json");
            try {
                MadeUp.workload(networks, analysts, seed, file);
                if (WorkloadFile.read(file) instanceof WorkloadReading.Read read) return read.workload();
                throw new IllegalStateException("the made-up workload cannot be read");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static <T> BigDecimal mean(List<T> of, ToDoubleFunction<T> value, int digits) {
        return rounded(of.stream().mapToDouble(value).average().orElse(0), digits);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
