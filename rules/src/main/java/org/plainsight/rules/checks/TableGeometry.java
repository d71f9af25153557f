package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.FeelText;

/** One table as boxes on the axes that its columns ask; two columns with the same question share an axis. */
final class TableGeometry {

    private final GridTable table;
    private final List<Axis> axes;

    TableGeometry(GridTable table) {
        this.table = table;
        var distinct = new ArrayList<Axis>();
        for (int column = 0; column < columns(); column++) {
            if (!distinct.contains(table.axis(column))) distinct.add(table.axis(column));
        }
        this.axes = List.copyOf(distinct);
    }

    GridTable table() {
        return table;
    }

    List<Axis> axes() {
        return axes;
    }

    int rows() {
        return table.table().rows().size();
    }

    private int columns() {
        return table.table().columns().size();
    }

    /** Every state that some answer falls into, unknown included. */
    Box everything() {
        return Box.of(axes.stream().map(TableGeometry::states).toList());
    }

    private static BitSet states(Axis axis) {
        var states = new BitSet();
        for (int state = 0; state < axis.states(); state++)
            states.set(state, state == 0 || axis.representative(state).isPresent());
        return states;
    }

    /** Where the row matches. */
    Box box(int row) {
        var sides = new ArrayList<BitSet>();
        for (var axis : axes) {
            var side = states(axis);
            for (int column = 0; column < columns(); column++) {
                if (table.axis(column) == axis) side.and(table.passing(row, column));
            }
            sides.add(side);
        }
        return Box.of(sides);
    }

    List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (int row = 0; row < rows(); row++) boxes.add(box(row));
        return boxes;
    }

    /** One case in the box, in words, by what each column asks about; something known where it can be. */
    String inWords(Box box) {
        var parts = new ArrayList<String>();
        for (int axis = 0; axis < axes.size(); axis++) {
            var answer =
                    axes.get(axis).representative(Math.max(0, box.side(axis).nextSetBit(1)));
            parts.add(FeelText.input(axes.get(axis).input()) + " "
                    + answer.map(InWords::value).orElse("unknown"));
        }
        return String.join(", ", parts);
    }

    /** The box as wishes, axis by axis. */
    Map<Axis, BitSet> wishes(Box box) {
        var wishes = new LinkedHashMap<Axis, BitSet>();
        for (int i = 0; i < axes.size(); i++) wishes.put(axes.get(i), box.side(i));
        return wishes;
    }
}
