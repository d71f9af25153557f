package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.rules.diff.Edit.Kind;
import org.plainsight.rules.diff.Edit.Part;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;

/** Finds what somebody changed in one model, row by row. What is only written another way is no change. */
final class Edits {

    private final Model before;
    private final Model after;
    private final Refinement grid;
    private final Words words;
    private final List<Edit> edits = new ArrayList<>();

    Edits(Model before, Model after, Refinement grid, Words words) {
        this.before = before;
        this.after = after;
        this.grid = grid;
        this.words = words;
    }

    List<Edit> all() {
        var names = new LinkedHashSet<String>();
        after.decisions().forEach(d -> names.add(d.name()));
        before.decisions().forEach(d -> names.add(d.name()));
        for (var name : names) compare(name, before.decision(name), after.decision(name));
        return edits.stream()
                .map(edit -> edit.in(after.file(), edit.decision()))
                .toList();
    }

    private void add(String decision, Edit edit) {
        edits.add(edit.in(after.file(), decision));
    }

    private void compare(String name, Optional<Decision> was, Optional<Decision> is) {
        if (was.isPresent() && is.isPresent())
            compare(name, was.get().logic(), is.get().logic());
        else if (was.isPresent()) gone(name, was.get().logic());
        else is.ifPresent(decision -> come(name, decision.logic()));
    }

    private void compare(String name, Logic was, Logic is) {
        if (was instanceof Table old && is instanceof Table fresh) compareTables(name, old, fresh);
        else if (was instanceof Logic.Formula old && is instanceof Logic.Formula fresh) {
            if (!old.equals(fresh))
                add(
                        name,
                        Edit.changed(
                                Part.FORMULA,
                                name,
                                "",
                                words.expression(old.expression()),
                                words.expression(fresh.expression())));
        } else {
            gone(name, was);
            come(name, is);
        }
    }

    private void gone(String name, Logic logic) {
        if (logic instanceof Logic.Formula formula)
            add(name, Edit.removed(Part.FORMULA, name, words.expression(formula.expression())));
        else
            for (var row : ((Table) logic).rows())
                add(name, Edit.removed(Part.ROW, row.id(), words.row((Table) logic, row)));
    }

    private void come(String name, Logic logic) {
        if (logic instanceof Logic.Formula formula)
            add(name, Edit.added(Part.FORMULA, name, words.expression(formula.expression())));
        else
            for (var row : ((Table) logic).rows())
                add(name, Edit.added(Part.ROW, row.id(), words.row((Table) logic, row)));
    }

    // ---- tables

    private void compareTables(String name, Table was, Table is) {
        if (was.equals(is)) return;
        if (was.hitPolicy() != is.hitPolicy())
            add(
                    name,
                    Edit.changed(
                            Part.TABLE,
                            name,
                            "which rows count",
                            Words.hitPolicy(was.hitPolicy()),
                            Words.hitPolicy(is.hitPolicy())));
        if (!was.outputOrder().equals(is.outputOrder()))
            add(
                    name,
                    Edit.changed(
                            Part.TABLE, name, "order of results", values(was.outputOrder()), values(is.outputOrder())));
        var old = byId(was);
        var fresh = byId(is);
        for (var row : is.rows()) {
            var earlier = old.get(row.id());
            if (earlier == null) add(name, Edit.added(Part.ROW, row.id(), words.row(is, row)));
            else compareRows(name, was, earlier, is, row);
        }
        for (var row : was.rows())
            if (!fresh.containsKey(row.id())) add(name, Edit.removed(Part.ROW, row.id(), words.row(was, row)));
        moved(name, was, is, old, fresh);
    }

    private static String values(List<Value> values) {
        return String.join(", ", values.stream().map(Words::value).toList());
    }

    private static Map<String, Row> byId(Table table) {
        var rows = new LinkedHashMap<String, Row>();
        table.rows().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private void compareRows(String name, Table was, Row old, Table is, Row fresh) {
        var pair = new TablePair(grid.tableBefore(name), grid.tableAfter(name));
        int rowBefore = was.rows().indexOf(old);
        int rowAfter = is.rows().indexOf(fresh);
        for (int column = 0; column < is.columns().size(); column++) {
            var input = is.columns().get(column).input();
            var earlier =
                    was.columns().stream().map(Logic.Column::input).toList().indexOf(input);
            if (earlier < 0) cell(name, is, fresh, column, new Cell.Anything());
            else if (!pair.sameCell(earlier, rowBefore, column, rowAfter))
                cell(name, is, fresh, column, old.cells().get(earlier));
        }
        droppedColumns(name, was, old, is, fresh);
        if (!old.output().equals(fresh.output()))
            add(
                    name,
                    Edit.changed(
                            Part.ROW,
                            fresh.id(),
                            is.outputName(),
                            Words.value(old.output()),
                            Words.value(fresh.output())));
        annotations(name, was, old, is, fresh);
    }

    /** What a row asked in columns that the table has no more. */
    private void droppedColumns(String name, Table was, Row old, Table is, Row fresh) {
        for (int column = 0; column < was.columns().size(); column++) {
            var asked = was.columns().get(column);
            var cell = old.cells().get(column);
            boolean kept = is.columns().stream().anyMatch(c -> c.input().equals(asked.input()));
            if (!kept && !(cell instanceof Cell.Anything))
                add(
                        name,
                        Edit.changed(
                                Part.ROW,
                                fresh.id(),
                                words.input(asked.input()),
                                words.asked(asked, cell),
                                "anything"));
        }
    }

    private void cell(String name, Table is, Row fresh, int column, Cell earlier) {
        var cell = fresh.cells().get(column);
        var asked = is.columns().get(column);
        if (!earlier.equals(cell))
            add(
                    name,
                    Edit.changed(
                            Part.ROW,
                            fresh.id(),
                            words.input(asked.input()),
                            words.asked(asked, earlier),
                            words.asked(asked, cell)));
    }

    private void annotations(String name, Table was, Row old, Table is, Row fresh) {
        Function<String, String> earlier = title -> {
            int place = was.annotations().indexOf(title);
            return place < 0 ? "" : old.annotations().get(place);
        };
        for (int i = 0; i < is.annotations().size(); i++) {
            var title = is.annotations().get(i);
            var text = fresh.annotations().get(i);
            if (!earlier.apply(title).equals(text))
                add(name, Edit.changed(Part.ROW, fresh.id(), "text: " + title, earlier.apply(title), text));
        }
    }

    /** Rows that stand elsewhere among those that both tables have: the fewest that explain the new order. */
    private void moved(String name, Table was, Table is, Map<String, Row> old, Map<String, Row> fresh) {
        var earlier =
                was.rows().stream().map(Row::id).filter(fresh::containsKey).toList();
        var now = is.rows().stream().map(Row::id).filter(old::containsKey).toList();
        var kept = longestKept(now.stream().map(earlier::indexOf).toList());
        for (int place = 0; place < now.size(); place++) {
            if (kept.contains(place)) continue;
            var id = now.get(place);
            add(
                    name,
                    new Edit(
                            Part.ROW,
                            "",
                            "",
                            id,
                            Kind.MOVED,
                            "place",
                            Optional.of("row %d".formatted(place(was, id))),
                            Optional.of("row %d".formatted(place(is, id)))));
        }
    }

    private static int place(Table table, String id) {
        return table.rows().stream().map(Row::id).toList().indexOf(id) + 1;
    }

    /** The places of a longest run of rows that kept their order. */
    private static List<Integer> longestKept(List<Integer> order) {
        var best = new ArrayList<List<Integer>>();
        for (int place = 0; place < order.size(); place++) {
            List<Integer> longest = List.of();
            for (int earlier = 0; earlier < place; earlier++) {
                if (order.get(earlier) < order.get(place) && best.get(earlier).size() > longest.size())
                    longest = best.get(earlier);
            }
            var own = new ArrayList<>(longest);
            own.add(place);
            best.add(own);
        }
        return best.stream().reduce(List.of(), (a, b) -> a.size() >= b.size() ? a : b);
    }
}
