package org.plainsight.app.governing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.rules.Rules;
import org.plainsight.rules.diff.Edit;
import org.plainsight.rules.diff.Edit.Part;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Pack;

/** Draws a diff of two packs as tables in which the changes are marked. */
final class Redlining {

    private static final Cell ANYTHING = new Cell.Anything();

    private final PackDiff diff;
    private final Pack before;
    private final Pack after;

    private Redlining(PackDiff diff) {
        this.diff = diff;
        this.before = diff.before();
        this.after = diff.after();
    }

    static Redline of(PackDiff diff) {
        return new Redlining(diff).redline();
    }

    private Redline redline() {
        var tables = new ArrayList<Redline.Table>();
        edited(after.adverts())
                .forEach(name ->
                        tables.add(table(before.adverts(), after.adverts(), name, Rules.words(Rules.advertFacts()))));
        edited(after.networks())
                .forEach(name -> tables.add(
                        table(before.networks(), after.networks(), name, Rules.words(Rules.networkFacts(after)))));
        var others = diff.edits().stream()
                .filter(edit -> edit.part() != Part.ROW)
                .map(Redlining::other)
                .toList();
        return new Redline(tables, others);
    }

    private Set<String> edited(Model model) {
        return diff.edits().stream()
                .filter(edit -> edit.part() == Part.ROW && edit.model().equals(model.file()))
                .map(Edit::decision)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Redline.Other other(Edit edit) {
        var place = edit.model().isEmpty()
                ? "%s %s".formatted(edit.part().word(), edit.subject())
                : "%s %s".formatted(edit.part().word(), edit.decision());
        var what = edit.what().isEmpty() ? "" : ", " + edit.what();
        return new Redline.Other(
                (place + what).replace("`", ""),
                edit.before().orElse(""),
                edit.after().orElse(""));
    }

    // ---- one table

    private Redline.Table table(Model was, Model is, String name, Words words) {
        var old = logic(was, name);
        var fresh = logic(is, name);
        var known = fresh.or(() -> old).orElseThrow();
        var shown = shown(name, old, fresh);
        var inputs = inputs(shown, old, fresh);
        var columns = new ArrayList<>(inputs.stream().map(words::input).toList());
        columns.add(known.outputName());
        return new Redline.Table(
                is.file(),
                name,
                Words.hitPolicy(known.hitPolicy()),
                columns,
                shown.values().stream()
                        .map(pair -> line(pair, inputs, old, fresh, words))
                        .toList(),
                fresh.map(table -> table.rows().stream()
                                .filter(row -> !shown.containsKey(row.id()))
                                .map(row -> words.row(table, row))
                                .toList())
                        .orElse(List.of()),
                shown.values().stream().flatMap(pair -> feel(pair, old, fresh)).toList());
    }

    private static Optional<Table> logic(Model model, String name) {
        return model.decision(name)
                .map(decision -> decision.logic())
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }

    /** A row as it was and as it is. */
    private record Pair(String id, Optional<Row> old, Optional<Row> fresh, Redline.Kind kind) {}

    /** The edited rows in the order in which they are read: removed ones after those that stand. */
    private Map<String, Pair> shown(String name, Optional<Table> old, Optional<Table> fresh) {
        var edits = diff.edits().stream()
                .filter(edit -> edit.part() == Part.ROW && edit.decision().equals(name))
                .collect(Collectors.groupingBy(Edit::subject, LinkedHashMap::new, Collectors.toList()));
        var ids = new LinkedHashSet<String>();
        fresh.ifPresent(table -> table.rows().forEach(row -> ids.add(row.id())));
        old.ifPresent(table -> table.rows().forEach(row -> ids.add(row.id())));
        var shown = new LinkedHashMap<String, Pair>();
        for (var id : ids) {
            var mine = edits.get(id);
            if (mine != null) shown.put(id, new Pair(id, row(old, id), row(fresh, id), kind(mine)));
        }
        return shown;
    }

    private static Optional<Row> row(Optional<Table> table, String id) {
        return table.stream()
                .flatMap(t -> t.rows().stream())
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    private static Redline.Kind kind(List<Edit> edits) {
        var kinds = edits.stream().map(Edit::kind).collect(Collectors.toSet());
        if (kinds.contains(Edit.Kind.ADDED)) return Redline.Kind.ADDED;
        if (kinds.contains(Edit.Kind.REMOVED)) return Redline.Kind.REMOVED;
        return kinds.contains(Edit.Kind.CHANGED) ? Redline.Kind.CHANGED : Redline.Kind.MOVED;
    }

    /** What any of the shown rows asks about, before or after. */
    private static List<InputExpression> inputs(Map<String, Pair> shown, Optional<Table> old, Optional<Table> fresh) {
        var inputs = new LinkedHashSet<InputExpression>();
        for (var table : List.of(fresh, old))
            table.ifPresent(t -> t.columns().forEach(column -> {
                boolean asked = shown.values().stream()
                        .anyMatch(pair -> !cell(fresh, pair.fresh(), column.input())
                                        .equals(ANYTHING)
                                || !cell(old, pair.old(), column.input()).equals(ANYTHING));
                if (asked) inputs.add(column.input());
            }));
        return List.copyOf(inputs);
    }

    private static Cell cell(Optional<Table> table, Optional<Row> row, InputExpression input) {
        if (table.isEmpty() || row.isEmpty()) return ANYTHING;
        var place = place(table.get(), input);
        return place < 0 ? ANYTHING : row.get().cells().get(place);
    }

    private static int place(Table table, InputExpression input) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).input().equals(input))
                .findFirst()
                .orElse(-1);
    }

    private Redline.Line line(
            Pair pair, List<InputExpression> inputs, Optional<Table> old, Optional<Table> fresh, Words words) {
        var cells = new ArrayList<Redline.Cell>();
        for (var input : inputs)
            cells.add(new Redline.Cell(asked(old, pair.old(), input, words), asked(fresh, pair.fresh(), input, words)));
        cells.add(new Redline.Cell(
                pair.old().map(row -> Words.value(row.output())).orElse(""),
                pair.fresh().map(row -> Words.value(row.output())).orElse("")));
        var name = after.indicator(pair.id())
                .or(() -> before.indicator(pair.id()))
                .map(indicator -> indicator.name())
                .orElse("");
        return new Redline.Line(
                pair.id(),
                placeOf(pair, pair.fresh().isPresent() ? fresh : old),
                name,
                pair.kind(),
                cells,
                texts(pair, old, fresh));
    }

    private static int placeOf(Pair pair, Optional<Table> table) {
        return table.map(t -> t.rows().stream().map(Row::id).toList().indexOf(pair.id()) + 1)
                .orElse(0);
    }

    private static String asked(Optional<Table> table, Optional<Row> row, InputExpression input, Words words) {
        if (table.isEmpty() || row.isEmpty()) return "";
        int place = place(table.get(), input);
        if (place < 0) return "anything";
        return words.asked(table.get().columns().get(place), row.get().cells().get(place));
    }

    private static List<Redline.Text> texts(Pair pair, Optional<Table> old, Optional<Table> fresh) {
        if (fresh.isEmpty() || pair.fresh().isEmpty()) return List.of();
        var texts = new ArrayList<Redline.Text>();
        for (int i = 0; i < fresh.get().annotations().size(); i++) {
            var title = fresh.get().annotations().get(i);
            var now = pair.fresh().get().annotations().get(i);
            var then = text(old, pair.old(), title);
            if (!then.equals(now)) texts.add(new Redline.Text(title, then, now));
        }
        return texts;
    }

    private static String text(Optional<Table> table, Optional<Row> row, String title) {
        if (table.isEmpty() || row.isEmpty()) return "";
        int place = table.get().annotations().indexOf(title);
        return place < 0 ? "" : row.get().annotations().get(place);
    }

    private static java.util.stream.Stream<String> feel(Pair pair, Optional<Table> old, Optional<Table> fresh) {
        return java.util.stream.Stream.of(
                        pair.old().map(row -> "- " + feel(old.orElseThrow(), row)),
                        pair.fresh().map(row -> "+ " + feel(fresh.orElseThrow(), row)))
                .flatMap(Optional::stream);
    }

    private static String feel(Table table, Row row) {
        var asked = IntStream.range(0, row.cells().size())
                .filter(i -> !(row.cells().get(i) instanceof Cell.Anything))
                .mapToObj(i -> "%s: %s"
                        .formatted(
                                FeelText.input(table.columns().get(i).input()),
                                FeelText.cell(row.cells().get(i))))
                .collect(Collectors.joining("; "));
        return "%s: %s → %s %s".formatted(row.id(), asked, table.outputName(), FeelText.value(row.output()));
    }
}
