package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Evaluation;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowVerdict;

/**
 * Cases that come out otherwise than the board wrote, and rows of families that no case fires or that no case nearly fires:
 * nearly means that the row does not fire for exactly one of its cells.
 */
final class CasesCheck implements Check {

    private final Set<String> fired = new HashSet<>();
    private final Set<String> nearlyFired = new HashSet<>();

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        if (pack.sides().size() < 2) return;
        var sheets = new CaseSheets(pack.sides().get(0), pack.sides().get(1), pack.caseFacts());
        int run = 0;
        int notRun = 0;
        long done = 0;
        for (var example : pack.pack().cases()) {
            pack.progress().at(name(), ++done, pack.pack().cases().size());
            var ready = sheets.ready(example);
            if (ready instanceof CaseSheets.Ready.ToRun toRun) {
                run++;
                new Run(example, toRun.side(), toRun.sheet(), findings).look();
            } else if (ready instanceof CaseSheets.Ready.AtFault atFault) {
                for (var problem : atFault.problems())
                    findings.fault(place(example), problem, "change what the case gives");
            } else notRun++;
        }
        findings.say("%s run%s"
                .formatted(
                        InWords.counted(run, "case", "cases"),
                        notRun == 0
                                ? ""
                                : ", %d not: they give adverts, and nobody here reads adverts".formatted(notRun)));
        for (var side : pack.sides()) {
            coverage(side, findings);
            outcomes(side, findings);
        }
    }

    /** Rows of the outcome and the route need no case each, but a board may want to know. */
    private void outcomes(Side side, Findings findings) {
        for (var name : List.of(FixedNames.OUTCOME, FixedNames.ROUTE)) {
            var without = side.grid().table(name).stream()
                    .flatMap(table -> table.table().rows().stream())
                    .map(row -> row.id())
                    .filter(id -> !fired.contains(key(side, id)))
                    .toList();
            if (!without.isEmpty())
                findings.say("%s: no case fires %s of %s".formatted(side.model().file(), InWords.names(without), name));
        }
    }

    private static Place place(CaseExample example) {
        return Place.of(example.file()).withText(example.name());
    }

    // ---- one case

    private final class Run {
        private final CaseExample example;
        private final Side side;
        private final Evaluation evaluation;
        private final Findings findings;

        Run(CaseExample example, Side side, FactSheet sheet, Findings findings) {
            this.example = example;
            this.side = side;
            this.evaluation = side.grid().evaluate(side.grid().states(sheet));
            this.findings = findings;
        }

        void look() {
            var firing = new ArrayList<String>();
            var all = new HashSet<String>();
            for (var table : side.grid().tables()) {
                for (int row = 0; row < table.table().rows().size(); row++) {
                    var id = table.table().rows().get(row).id();
                    all.add(id);
                    remember(table, row, id, firing);
                }
            }
            rows(firing, all);
            result("outcome", FixedNames.OUTCOME, example.then().outcome());
            result("route", FixedNames.ROUTE, example.then().route());
            points();
        }

        private void remember(GridTable table, int row, String id, List<String> firing) {
            if (evaluation.verdict(table, row) == RowVerdict.FIRED) {
                firing.add(id);
                fired.add(key(side, id));
            } else if (failing(table, row) == 1) nearlyFired.add(key(side, id));
        }

        private long failing(GridTable table, int row) {
            long failing = 0;
            for (int column = 0; column < table.table().columns().size(); column++) {
                var verdict = evaluation.verdict(table, row, column);
                if (verdict == CellVerdict.FAILED || verdict == CellVerdict.UNKNOWN) failing++;
            }
            return failing;
        }

        private void rows(List<String> firing, Set<String> all) {
            for (var id : example.then().fires()) {
                if (firing.contains(id)) continue;
                wrong(all.contains(id) ? "row `%s` should fire and does not".formatted(id) : unknownRow(id));
            }
            for (var id : example.then().not()) {
                if (!all.contains(id)) wrong(unknownRow(id));
                else if (firing.contains(id)) wrong("row `%s` fires and should not".formatted(id));
            }
        }

        private String unknownRow(String id) {
            return "%s has no row `%s`".formatted(side.model().file(), id);
        }

        private void result(String what, String decision, Optional<String> expected) {
            if (expected.isEmpty()) return;
            var found = side.model().decision(decision).isEmpty()
                    ? "none"
                    : evaluation.result(decision) instanceof Finding.Known known
                                    && known.value() instanceof Value.Text text
                            ? text.text()
                            : "none";
            if (!found.equals(expected.get()))
                wrong("the %s should be `%s` and is `%s`".formatted(what, expected.get(), found));
        }

        private void points() {
            if (example.then().points().isEmpty()
                    || side.model().decision(FixedNames.POINTS).isEmpty()) return;
            var expected = Value.Decimal.of(example.then().points().getAsInt());
            var found = evaluation.result(FixedNames.POINTS);
            if (found.equals(new Finding.Known(expected))) return;
            wrong("the points should be %s and are %s".formatted(InWords.value(expected), InWords.finding(found)));
        }

        private void wrong(String problem) {
            findings.fault(place(example), problem, "change the rows, or have the board change the case");
        }
    }

    // ---- all cases

    private static String key(Side side, String row) {
        return side.model().file() + "#" + row;
    }

    private void coverage(Side side, Findings findings) {
        for (var family : side.families()) {
            var table = side.grid().table(family.rowsDecision());
            if (table.isEmpty()) continue;
            for (int row = 0; row < table.get().table().rows().size(); row++)
                coverage(side, table.get(), row, findings);
        }
    }

    private void coverage(Side side, GridTable table, int row, Findings findings) {
        var id = table.table().rows().get(row).id();
        if (!fired.contains(key(side, id)))
            findings.fault(side.place(table, row), "no case fires this row", "add a case in which it fires");
        if (!nearlyFired.contains(key(side, id)) && asks(table, row))
            findings.fault(
                    side.place(table, row),
                    "no case nearly fires this row",
                    "add a case in which all its cells but one pass");
    }

    private static boolean asks(GridTable table, int row) {
        return !new TableGeometry(table)
                .everything()
                .minus(new TableGeometry(table).box(row))
                .isEmpty();
    }
}
