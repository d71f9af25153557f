package org.plainsight.rules.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowVerdict;

/** What follows from one vector of states: which rows match in each table, and what each decision gives. */
public final class Evaluation {

    private final Grid grid;
    private final int[] states;
    private final List<long[]> bits;
    private final Answer[] answers;

    Evaluation(Grid grid, int[] states, List<long[]> bits, Answer[] answers) {
        this.grid = grid;
        this.states = states;
        this.bits = bits;
        this.answers = answers;
    }

    /** The state of an axis, those over decisions included. */
    public int state(Axis axis) {
        return states[axis.index()];
    }

    /** The rows of a table whose every cell passes, counted from 0. */
    public BitSet matching(GridTable table) {
        return table.matching(bits.get(table.stage()));
    }

    /** The rows of a table that its answer rests on, counted from 0. */
    public BitSet fired(GridTable table) {
        return answers[table.decisionIndex()].failed()
                ? new BitSet()
                : HitPolicies.taken(table.table(), matching(table));
    }

    public CellVerdict verdict(GridTable table, int row, int column) {
        return Grid.verdict(table.cell(row, column), table.passing(row, column), state(table.axis(column)));
    }

    public RowVerdict verdict(GridTable table, int row) {
        if (fired(table).get(row)) return RowVerdict.FIRED;
        if (matching(table).get(row)) return RowVerdict.HIDDEN;
        var cells = new ArrayList<CellVerdict>();
        for (int column = 0; column < table.columns(); column++) cells.add(verdict(table, row, column));
        return Grid.worst(cells);
    }

    /** What a decision gives; unknown where DMN gives null. */
    public Finding result(String decision) {
        return answers[grid.decisionIndex(decision)].finding();
    }

    /** Whether DMN gives no result at all, because of a failure in the decision or before it. */
    public boolean failed(String decision) {
        return answers[grid.decisionIndex(decision)].failed();
    }

    /** What each decision gives, in the model's order. */
    public Map<String, Finding> results() {
        var results = new LinkedHashMap<String, Finding>();
        for (var decision : grid.model().decisions()) results.put(decision.name(), result(decision.name()));
        return Collections.unmodifiableMap(results);
    }
}
