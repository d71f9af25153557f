package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainsight.rules.checks.Box;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Value;

/** One table before and after, as boxes on the common grid: where the rows that its answer rests on are others, or give something else. */
final class TablePair {

    /**
     * Where one row gave way to another.
     *
     * @param boxes do not overlap
     */
    record Shift(Optional<Row> before, Optional<Row> after, List<Box> boxes) {}

    /** A row with the boxes in which the answer rests on it. */
    private record Winning(Row row, List<Box> boxes) {}

    private final Optional<GridTable> before;
    private final Optional<GridTable> after;
    private final List<Axis> axes;

    TablePair(Optional<GridTable> before, Optional<GridTable> after) {
        this.before = before;
        this.after = after;
        Set<Axis> asked = new LinkedHashSet<>();
        for (var table : Stream.concat(after.stream(), before.stream()).toList()) {
            for (int column = 0; column < table.table().columns().size(); column++) asked.add(table.axis(column));
        }
        this.axes = List.copyOf(asked);
    }

    /** The axes of its boxes, in the order of the sides. */
    List<Axis> axes() {
        return axes;
    }

    /** Every place of the table's own grid where something about its rows changes, as shifts. */
    List<Shift> shifts() {
        var old = winning(before);
        var fresh = winning(after);
        boolean one = Stream.concat(before.stream(), after.stream()).noneMatch(TablePair::takesSeveral);
        return one && before.isPresent() && after.isPresent() ? exchanged(old, fresh) : rowByRow(old, fresh);
    }

    private static boolean takesSeveral(GridTable table) {
        return table.table().hitPolicy().takesAll() || table.table().hitPolicy() == HitPolicy.ANY;
    }

    /** For tables in which every matching row counts by itself. */
    private List<Shift> rowByRow(Map<String, Winning> old, Map<String, Winning> fresh) {
        var shifts = new ArrayList<Shift>();
        var ids = new LinkedHashSet<>(fresh.keySet());
        ids.addAll(old.keySet());
        for (var id : ids) {
            var was = Optional.ofNullable(old.get(id));
            var is = Optional.ofNullable(fresh.get(id));
            var wasBoxes = was.map(Winning::boxes).orElse(List.of());
            var isBoxes = is.map(Winning::boxes).orElse(List.of());
            add(shifts, was.map(Winning::row), Optional.empty(), minus(wasBoxes, isBoxes));
            add(shifts, Optional.empty(), is.map(Winning::row), minus(isBoxes, wasBoxes));
            if (was.isPresent()
                    && is.isPresent()
                    && givesElse(was.get().row(), is.get().row()))
                add(shifts, was.map(Winning::row), is.map(Winning::row), and(wasBoxes, isBoxes));
        }
        return shifts;
    }

    /** For tables in which one row decides: who decided before, who decides now. */
    private List<Shift> exchanged(Map<String, Winning> old, Map<String, Winning> fresh) {
        var shifts = new ArrayList<Shift>();
        var allOld = old.values().stream().flatMap(w -> w.boxes().stream()).toList();
        var allFresh = fresh.values().stream().flatMap(w -> w.boxes().stream()).toList();
        for (var was : old.values()) {
            for (var is : fresh.values()) {
                if (was.row().id().equals(is.row().id()) && !givesElse(was.row(), is.row())) continue;
                add(shifts, Optional.of(was.row()), Optional.of(is.row()), and(was.boxes(), is.boxes()));
            }
            add(shifts, Optional.of(was.row()), Optional.empty(), minus(was.boxes(), allFresh));
        }
        for (var is : fresh.values()) add(shifts, Optional.empty(), Optional.of(is.row()), minus(is.boxes(), allOld));
        return shifts;
    }

    private boolean givesElse(Row was, Row is) {
        return !was.output().equals(is.output()) || policyChanged();
    }

    /** Whether the same rows are made into something else than before. */
    private boolean policyChanged() {
        return before.isPresent()
                && after.isPresent()
                && before.get().table().hitPolicy() != after.get().table().hitPolicy();
    }

    private static void add(List<Shift> shifts, Optional<Row> was, Optional<Row> is, List<Box> boxes) {
        if (!boxes.isEmpty()) shifts.add(new Shift(was, is, boxes));
    }

    private static List<Box> minus(List<Box> boxes, List<Box> others) {
        return boxes.stream().flatMap(box -> box.minusAll(others).stream()).toList();
    }

    private static List<Box> and(List<Box> boxes, List<Box> others) {
        return boxes.stream()
                .flatMap(box -> others.stream().map(box::and))
                .filter(box -> !box.isEmpty())
                .toList();
    }

    // ---- where a row's answer stands

    private Map<String, Winning> winning(Optional<GridTable> table) {
        var winning = new LinkedHashMap<String, Winning>();
        if (table.isEmpty()) return winning;
        var rows = table.get().table().rows();
        for (int row = 0; row < rows.size(); row++) {
            int own = row;
            var rivals = IntStream.range(0, rows.size())
                    .filter(other -> givesWay(table.get(), own, other))
                    .mapToObj(other -> box(table.get(), other))
                    .toList();
            var box = box(table.get(), row);
            winning.put(
                    rows.get(row).id(), new Winning(rows.get(row), box.isEmpty() ? List.of() : box.minusAll(rivals)));
        }
        return winning;
    }

    /** Whether the answer does not rest on one row where another matches too. */
    private static boolean givesWay(GridTable table, int own, int other) {
        if (own == other) return false;
        return switch (table.table().hitPolicy()) {
            case FIRST -> other < own;
            case UNIQUE -> true;
            case ANY -> !output(table, own).equals(output(table, other));
            case PRIORITY ->
                Comparator.<Integer>comparingInt(row -> priority(table, row))
                                .thenComparing(Comparator.naturalOrder())
                                .compare(other, own)
                        < 0;
            default -> false;
        };
    }

    private static int priority(GridTable table, int row) {
        int place = table.table().outputOrder().indexOf(output(table, row));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Value output(GridTable table, int row) {
        return table.table().rows().get(row).output();
    }

    private Box box(GridTable table, int row) {
        var sides = new ArrayList<BitSet>();
        for (var axis : axes) {
            var states = new BitSet();
            states.set(0, axis.states());
            for (int column = 0; column < table.table().columns().size(); column++) {
                if (table.axis(column).equals(axis)) states.and(table.passing(row, column));
            }
            sides.add(states);
        }
        return Box.of(sides);
    }

    /** Whether two cells of one column pass the same states, however they are written. */
    boolean sameCell(int columnBefore, int rowBefore, int columnAfter, int rowAfter) {
        var old = before.orElseThrow();
        var fresh = after.orElseThrow();
        return old.axis(columnBefore).equals(fresh.axis(columnAfter))
                && old.passing(rowBefore, columnBefore).equals(fresh.passing(rowAfter, columnAfter));
    }
}
