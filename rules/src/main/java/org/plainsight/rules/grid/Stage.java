package org.plainsight.rules.grid;

import java.util.List;

/**
 * Tables that can be looked up together, since none reads another of them, and the formulas that follow from them. Each row
 * has one bit; a table of at most 64 rows keeps its bits in one word.
 */
final class Stage {

    private final int words;
    private final List<GridTable> tables;
    private final int[] axes;
    private final long[][] masks;
    private final long[] full;
    private final int[] formulas;

    /**
     * @param axes the axes that its tables ask
     * @param masks for each of the axes, {@code words} longs per state: the bits of the rows that the state leaves standing
     * @param full the bits that stand for rows
     * @param formulas the indices of the decisions to compute after its tables, in order
     */
    Stage(int words, List<GridTable> tables, int[] axes, long[][] masks, long[] full, int[] formulas) {
        this.words = words;
        this.tables = List.copyOf(tables);
        this.axes = axes;
        this.masks = masks;
        this.full = full;
        this.formulas = formulas;
    }

    int words() {
        return words;
    }

    List<GridTable> tables() {
        return tables;
    }

    int[] axes() {
        return axes;
    }

    long[] masks(int place) {
        return masks[place];
    }

    long[] full() {
        return full;
    }

    int[] formulas() {
        return formulas;
    }

    /** The rows that match when each axis of the grid is in its state. */
    long[] matching(int[] states) {
        long[] bits = full.clone();
        for (int i = 0; i < axes.length; i++) {
            int at = states[axes[i]] * words;
            for (int word = 0; word < words; word++) bits[word] &= masks[i][at + word];
        }
        return bits;
    }
}
