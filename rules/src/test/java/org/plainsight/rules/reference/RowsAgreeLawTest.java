package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.change.MadePack;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;
import org.plainsight.rules.trace.Trace;

/**
 * Whatever an explanation says of a row, kie-dmn says too: that it fired, that it cannot have fired, how far it was from
 * firing, what the families gave, what would be without it, and what the unknown facts leave open.
 */
class RowsAgreeLawTest {

    private static final int SUBJECTS = 3;
    private static final int COMPLETIONS = 3;

    /** How often each thing was looked at: a law that nothing was put to says nothing. */
    private static final Map<String, Integer> SEEN = new LinkedHashMap<>();

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= 60; seed++) seeds.add(seed);
        return seeds;
    }

    /** One subject of one pack, in both engines. */
    private record Trial(
            MadePack made, ReferenceEngine pack, ReferenceEngine rows, Otherwise otherwise, Map<String, Value> facts) {

        FactSheet sheet() {
            return made.sheet(facts);
        }

        /** The rows that fire in the reference engine with some facts. */
        TreeSet<String> firing(Map<String, Value> with) {
            return RowsAgreeLawTest.firing(made.pack(), rows.results(made.sheet(with)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_reference_engine_says_of_every_row_what_is_said_of_it(long seed) {
        var made = MadePack.of(seed);
        var model = ModelXml.withXml(made.model());
        var pack = engine(model);
        var rows = engine(rewritten(model, (row, number) -> 1 << number));
        var otherwise = Otherwise.of(
                        made.pack(), Grid.of(model, made.vocabulary()), sheet -> result(pack.results(sheet)))
                .orElseThrow();
        var making = Weigher.of(made.pack(), made.vocabulary(), made.vocabulary());
        var weigher = ((Weigher.Making.Made) making).weigher();
        var random = new Random(seed);
        for (int subject = 0; subject < SUBJECTS; subject++) {
            var trial = new Trial(made, pack, rows, otherwise, made.facts());
            var trace = weigher.traceNetwork(trial.sheet());
            familiesAndResultsAgree(trial, trace);
            rowsAgree(trial, trace);
            completionsAgree(trial, trace, random);
            if (subject == 0) oneRowLessAgrees(trial, model);
        }
    }

    private static ReferenceEngine engine(Model model) {
        return ((ReferenceEngine.Compiled.Ready) ReferenceEngine.compile(model)).engine();
    }

    // ---- what the explanation adds up

    private static void familiesAndResultsAgree(Trial trial, Trace trace) {
        var reference = trial.pack().results(trial.sheet());
        var told = new LinkedHashMap<String, String>();
        var found = new LinkedHashMap<String, String>();
        reference.forEach((decision, finding) -> found.put(decision, text(finding)));
        reference
                .keySet()
                .forEach(decision -> told.put(decision, text(trace.results().get(decision))));
        assertThat(told).isEqualTo(found);
    }

    private static String text(Finding finding) {
        return finding instanceof Finding.Known known
                ? known.value() instanceof Value.Decimal number
                        ? number.number().stripTrailingZeros().toPlainString()
                        : known.value().toString()
                : "unknown";
    }

    // ---- what it says of each row

    private static List<RowTrace> rows(Trial trial, Trace trace) {
        return trace.rows().stream()
                .filter(row -> trial.made().pack().indicator(row.row().id()).isPresent())
                .toList();
    }

    private static void rowsAgree(Trial trial, Trace trace) {
        var firing = trial.firing(trial.facts());
        for (var row : rows(trial, trace)) {
            seen(row.verdict().name());
            assertThat(row.verdict() == RowVerdict.FIRED)
                    .as("%s is said to have %s", row.row().id(), row.verdict())
                    .isEqualTo(firing.contains(row.row().id()));
            if (row.verdict() == RowVerdict.FAILED) distanceAgrees(trial, row);
        }
    }

    /** Where one number alone is off, the row fires once it is off no more, and not one step before. */
    private static void distanceAgrees(Trial trial, RowTrace row) {
        var open = row.cells().stream()
                .filter(cell -> cell.verdict() == CellVerdict.FAILED || cell.verdict() == CellVerdict.UNKNOWN)
                .toList();
        if (open.size() != 1 || open.get(0).distance().isEmpty() || !isAlone(row, open.get(0))) return;
        if (open.get(0).distance().get().signum() == 0) return;
        var cell = open.get(0);
        if (!(cell.found() instanceof Finding.Known known) || !(known.value() instanceof Value.Decimal value)) return;
        seen("distance");
        var distance = cell.distance().get();
        assertThat(firesAt(trial, row, cell, value.number(), distance))
                .as("%s", cell)
                .isTrue();
        for (var less = distance.subtract(BigDecimal.ONE); less.signum() > 0; less = less.subtract(BigDecimal.ONE))
            assertThat(firesAt(trial, row, cell, value.number(), less))
                    .as("%s", cell)
                    .isFalse();
    }

    /** Whether no other cell of the row asks about the same fact. */
    private static boolean isAlone(RowTrace row, CellTrace own) {
        return own.column().input() instanceof InputExpression.Named
                && row.cells().stream()
                        .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                        .noneMatch(cell -> cell != own
                                && cell.column()
                                        .input()
                                        .name()
                                        .equals(own.column().input().name()));
    }

    private static boolean firesAt(Trial trial, RowTrace row, CellTrace cell, BigDecimal from, BigDecimal step) {
        for (var number : List.of(from.add(step), from.subtract(step))) {
            var other = new LinkedHashMap<>(trial.facts());
            other.put(cell.column().input().name(), new Value.Decimal(number));
            if (trial.firing(other).contains(row.row().id())) return true;
        }
        return false;
    }

    // ---- what it says of the unknown

    /** However the unknown facts turn out, no row fires that was ruled out, and nothing comes to more than was said. */
    private static void completionsAgree(Trial trial, Trace trace, Random random) {
        var possible = trial.otherwise().possible(trial.sheet());
        var ruledOut = rows(trial, trace).stream()
                .filter(row -> row.verdict() == RowVerdict.FAILED)
                .map(row -> row.row().id())
                .toList();
        for (int i = 0; i < COMPLETIONS; i++) {
            var completed = trial.made().completed(trial.facts(), random);
            assertThat(trial.firing(completed))
                    .as("%s", completed)
                    .filteredOn(ruledOut::contains)
                    .isEmpty();
            var result = result(trial.pack().results(trial.made().sheet(completed)));
            seen("completion");
            assertThat(result.points()).as("%s", completed).isBetween(possible.least(), possible.most());
            assertThat(possible.outcomes()).as("%s", completed).contains(result.outcome());
            assertThat(possible.routes()).as("%s", completed).contains(result.route());
        }
    }

    // ---- what it says of one row less

    private static void oneRowLessAgrees(Trial trial, Model model) {
        trial.otherwise().withoutEachRow(trial.sheet()).entrySet().stream()
                .limit(1)
                .forEach(without -> {
                    var rest = engine(
                            rewritten(model, (row, number) -> row.id().equals(without.getKey()) ? 0 : points(row)));
                    seen("one row less");
                    assertThat(result(rest.results(trial.sheet())))
                            .as("without %s", without.getKey())
                            .isEqualTo(without.getValue());
                });
    }

    private static int points(Logic.Row row) {
        return ((Value.Decimal) row.output()).number().intValueExact();
    }

    // ---- the reference engine, asked about rows

    /** The model with other points for the rows of families, by the row and its number from 0. */
    private static Model rewritten(Model model, BiFunction<Logic.Row, Integer, Integer> points) {
        var decisions = model.decisions().stream()
                .map(decision -> decision.name().endsWith(" rows") ? rewritten(decision, points) : decision)
                .toList();
        return ModelXml.withXml(new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions));
    }

    private static Decision rewritten(Decision decision, BiFunction<Logic.Row, Integer, Integer> points) {
        var table = (Logic.Table) decision.logic();
        var rows = new ArrayList<Logic.Row>();
        for (var row : table.rows())
            rows.add(new Logic.Row(
                    row.id(), row.cells(), Value.Decimal.of(points.apply(row, rows.size())), row.annotations()));
        return new Decision(
                decision.id(),
                decision.name(),
                decision.type(),
                new Logic.Table(
                        table.id(),
                        table.hitPolicy(),
                        table.columns(),
                        table.outputName(),
                        table.outputType(),
                        table.outputOrder(),
                        table.annotations(),
                        rows));
    }

    /** The rows whose powers of two stand in their families' sums. */
    private static TreeSet<String> firing(Pack pack, Map<String, Finding> results) {
        var firing = new TreeSet<String>();
        for (var family : pack.families()) {
            if (!(results.get(family.rowsDecision()) instanceof Finding.Known known)) continue;
            int sum = ((Value.Decimal) known.value()).number().intValueExact();
            var table = (Logic.Table) pack.networks()
                    .decision(family.rowsDecision())
                    .orElseThrow()
                    .logic();
            for (int row = 0; row < table.rows().size(); row++)
                if ((sum >>> row & 1) != 0) firing.add(table.rows().get(row).id());
        }
        return firing;
    }

    private static Result result(Map<String, Finding> results) {
        return new Result(
                Integer.parseInt(text(results.get("Points"))),
                Outcome.of(word(results, "Outcome")).orElseThrow(),
                word(results, "Route"));
    }

    private static String word(Map<String, Finding> results, String decision) {
        return results.get(decision) instanceof Finding.Known known ? ((Value.Text) known.value()).text() : "";
    }

    private static void seen(String what) {
        SEEN.merge(what, 1, Integer::sum);
    }

    @AfterAll
    static void everything_was_looked_at() {
        for (var what : List.of("FIRED", "FAILED", "UNKNOWN", "distance", "completion", "one row less"))
            assertThat(SEEN.getOrDefault(what, 0)).as("looked at: %s", what).isGreaterThan(10);
    }
}
