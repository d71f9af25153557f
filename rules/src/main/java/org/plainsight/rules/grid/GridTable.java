package org.plainsight.rules.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic;

/** One decision table on the grid: which axis each column asks, and which states of it each cell passes. */
public final class GridTable {

    private final Decision decision;
    private final int decisionIndex;
    private final Logic.Table table;
    private final Axis[] axes;
    private final BitSet[][] passing;
    private final Set<String> readsDecisions;
    private final int stage;
    private final int firstBit;

    GridTable(Decision decision, int decisionIndex, Axis[] axes, int stage, int firstBit) {
        this.decision = decision;
        this.decisionIndex = decisionIndex;
        this.table = (Logic.Table) decision.logic();
        this.axes = axes;
        this.readsDecisions = decisionsOf(axes);
        this.stage = stage;
        this.firstBit = firstBit;
        this.passing = new BitSet[table.rows().size()][table.columns().size()];
        for (int row = 0; row < passing.length; row++) {
            for (int column = 0; column < axes.length; column++)
                passing[row][column] = statesThatPass(cell(row, column), axes[column]);
        }
    }

    private static BitSet statesThatPass(Cell cell, Axis axis) {
        var states = new BitSet(axis.states());
        for (int state = 0; state < axis.states(); state++) states.set(state, Cells.passes(cell, axis.judged(state)));
        return states;
    }

    /** The name of the decision that the table makes. */
    public String decision() {
        return decision.name();
    }

    public Logic.Table table() {
        return table;
    }

    /** The axis that a column asks. */
    public Axis axis(int column) {
        return axes[column];
    }

    /** The states of the column's axis that the cell passes. Not to be changed. */
    public BitSet passing(int row, int column) {
        return passing[row][column];
    }

    public Cell cell(int row, int column) {
        return table.rows().get(row).cells().get(column);
    }

    /** The names of the decisions that its columns ask. */
    Set<String> readsDecisions() {
        return readsDecisions;
    }

    private static Set<String> decisionsOf(Axis[] axes) {
        return Arrays.stream(axes)
                .filter(axis -> !axis.isOfFact())
                .map(axis -> axis.input().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether no column asks about another decision, so that its rows are among {@link Grid#factRows}. */
    public boolean asksFactsAlone() {
        return stage == 0;
    }

    int rows() {
        return passing.length;
    }

    int columns() {
        return axes.length;
    }

    int decisionIndex() {
        return decisionIndex;
    }

    int stage() {
        return stage;
    }

    /** The place of its first row's bit among all bits of its stage. */
    int firstBit() {
        return firstBit;
    }

    /** The rows whose bits are set. */
    BitSet matching(long[] bits) {
        var matching = new BitSet(rows());
        for (int row = 0; row < rows(); row++) {
            int bit = firstBit + row;
            matching.set(row, ((bits[bit >> 6] >>> bit) & 1) != 0);
        }
        return matching;
    }
}
