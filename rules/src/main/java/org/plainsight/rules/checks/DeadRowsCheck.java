package org.plainsight.rules.checks;

import java.util.BitSet;
import java.util.Optional;
import java.util.TreeSet;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Value;

/**
 * Rows that can never fire: within a table, because no answer passes all their cells; across tables, because no facts at all
 * give the points and families that an outcome row asks for.
 */
final class DeadRowsCheck implements Check {

    @Override
    public String name() {
        return "rows that can never fire";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var side : pack.sides()) {
            var possible = new PossibleResults(side);
            for (var table : side.grid().tables()) within(side, new TableGeometry(table), possible, findings);
            side.grid().table(FixedNames.OUTCOME).ifPresent(outcome -> across(side, outcome, findings));
        }
    }

    private static void within(Side side, TableGeometry table, PossibleResults possible, Findings findings) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.box(row).isEmpty())
                findings.fault(
                        side.place(table.table(), row),
                        "the row can never match: no answer passes all its cells",
                        "widen a cell, or take the row out");
            else if (!possible.canMatch(table.table(), row))
                findings.fault(
                        side.place(table.table(), row),
                        "the row can never match: it asks an earlier decision for what this one never gives",
                        "ask for something that it gives, or take the row out");
        }
    }

    private static void across(Side side, GridTable outcome, Findings findings) {
        var totals = Totals.of(side);
        if (totals.isEmpty()) {
            if (side.inFixedForms())
                findings.say("%s: which outcome rows can be reached was not decided: too many combinations"
                        .formatted(side.model().file()));
            return;
        }
        var taken = new BitSet();
        var points = new TreeSet<Integer>();
        for (var total : totals.get().all()) {
            points.add(total.points());
            int row = firstMatch(outcome, total);
            if (row >= 0) taken.set(row);
        }
        findings.say("%s: points can come to anything between %d and %d, %s in all"
                .formatted(
                        side.model().file(),
                        points.first(),
                        points.last(),
                        InWords.counted(points.size(), "total", "different totals")));
        var geometry = new TableGeometry(outcome);
        for (int row = 0; row < outcome.table().rows().size(); row++) {
            if (taken.get(row) || geometry.box(row).isEmpty()) continue;
            findings.fault(
                    side.place(outcome, row),
                    "the row can never be taken: no facts give points and strong families that reach it (points end at %d)"
                            .formatted(points.last()),
                    "lower what the row asks for, or take it out");
        }
    }

    /** The row that the table takes of a combination, from 0; -1 for none. */
    static int firstMatch(GridTable outcome, Totals.Total total) {
        for (int row = 0; row < outcome.table().rows().size(); row++) {
            if (total.outcomeRowsByFacts().get(row) && matchesTotals(outcome, row, total)) return row;
        }
        return -1;
    }

    private static boolean matchesTotals(GridTable outcome, int row, Totals.Total total) {
        for (int column = 0; column < outcome.table().columns().size(); column++) {
            var axis = outcome.axis(column);
            if (axis.isOfFact()) continue;
            int number = axis.input().name().equals(FixedNames.POINTS) ? total.points() : total.strong();
            int state = axis.stateOf(Optional.of(Value.Decimal.of(number)));
            if (!outcome.passing(row, column).get(state)) return false;
        }
        return true;
    }
}
