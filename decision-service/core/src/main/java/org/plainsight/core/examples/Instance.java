package org.plainsight.core.examples;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.core.facts.Basis;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;

/**
 * One advert or network for which a row was judged.
 *
 * @param scene the adverts and reviews that it can be weighed from again, its own adverts first
 * @param about what it is, in one plain sentence
 * @param vocabulary the facts that there are about it
 * @param bases what the facts that the row asks about rest on
 */
record Instance(Scene scene, String about, Vocabulary vocabulary, RowTrace row, List<Basis> bases) {

    /** What a cell that fails adds to the gap beside its distance, which is below 1. */
    private static final double FAILED = 1;

    private static final double WITHOUT_DISTANCE = 2;
    private static final double UNKNOWN = 2.5;

    Instance {
        bases = List.copyOf(bases);
    }

    /** How far the row is from firing: 0 where it does, below 2 where one number is off. */
    static double gapOf(RowTrace row) {
        return row.cells().stream().mapToDouble(Instance::gapOf).sum();
    }

    private static double gapOf(CellTrace cell) {
        if (cell.verdict() == CellVerdict.UNKNOWN) return UNKNOWN;
        if (cell.verdict() != CellVerdict.FAILED) return 0;
        if (cell.distance().isEmpty()) return WITHOUT_DISTANCE;
        double distance = cell.distance().get().doubleValue();
        return FAILED + distance / (distance + 1);
    }

    double gap() {
        return gapOf(row);
    }

    /** Whether a single cell stands in the row's way, and it is known to. */
    static boolean isNear(RowTrace row) {
        var open = row.cells().stream()
                .map(CellTrace::verdict)
                .filter(verdict -> verdict == CellVerdict.FAILED || verdict == CellVerdict.UNKNOWN)
                .toList();
        return open.equals(List.of(CellVerdict.FAILED));
    }

    /** What was found for each cell that asks something: instances with the same look alike to a reader. */
    String found() {
        return row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(cell -> String.valueOf(cell.found()))
                .collect(Collectors.joining("|"));
    }
}
