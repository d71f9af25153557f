package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Pack;

/** The new pack with one edit left out, to see what that edit alone brings about. */
public final class Undo {

    /**
     * One edit that can be left out by itself.
     *
     * @param name what it is, as a reader would look for it
     * @param left the new pack without it; it may not be able to weigh
     */
    public record Without(String name, Pack left) {}

    private final Pack before;
    private final Pack after;

    private Undo(PackDiff diff) {
        this.before = diff.before();
        this.after = diff.after();
    }

    /** Every edit that can change a result: each row by itself, all limits together, all phrases, all patterns. */
    public static List<Without> each(PackDiff diff) {
        var undo = new Undo(diff);
        var each = new LinkedHashMap<String, Pack>();
        for (var edit : diff.edits()) {
            if (!edit.changesWeighing()) continue;
            switch (edit.part()) {
                case ROW ->
                    each.putIfAbsent(
                            "row `%s` of %s".formatted(edit.subject(), edit.model()),
                            undo.models(edit, decision -> undo.row(decision, edit.subject(), edit.model())));
                case TABLE ->
                    each.putIfAbsent(
                            "table `%s` of %s".formatted(edit.decision(), edit.model()),
                            undo.models(edit, old -> undo.old(old, edit.model())));
                case FORMULA, FAMILY, LIMIT -> each.putIfAbsent("limits and formulas", undo.limits());
                case PHRASE -> each.putIfAbsent("phrases", undo.phrases());
                case PATTERN -> each.putIfAbsent("patterns", undo.patterns());
                case CASE, CHARTER, SOURCE, EXCLUDED -> {}
            }
        }
        return each.entrySet().stream()
                .map(it -> new Without(it.getKey(), it.getValue()))
                .toList();
    }

    private Pack models(Edit edit, UnaryOperator<Decision> change) {
        boolean adverts = edit.model().equals(after.adverts().file());
        var model = replaced(adverts ? after.adverts() : after.networks(), edit.decision(), change);
        return adverts ? copy(model, after.networks()) : copy(after.adverts(), model);
    }

    private static Model replaced(Model model, String decision, UnaryOperator<Decision> change) {
        var decisions = model.decisions().stream()
                .map(d -> d.name().equals(decision) ? change.apply(d) : d)
                .toList();
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions);
    }

    private Model before(String file) {
        return before.adverts().file().equals(file) ? before.adverts() : before.networks();
    }

    private Decision old(Decision decision, String file) {
        return before(file).decision(decision.name()).orElse(decision);
    }

    /** The table with one row as it was: changed back, taken out, or put back where it stood. */
    private Decision row(Decision decision, String id, String file) {
        var was = old(decision, file);
        if (!(was.logic() instanceof Table old) || !(decision.logic() instanceof Table fresh)) return decision;
        if (!old.columns().stream()
                .map(Logic.Column::input)
                .toList()
                .equals(fresh.columns().stream().map(Logic.Column::input).toList())) return was;
        var rows = new ArrayList<>(fresh.rows());
        rows.removeIf(row -> row.id().equals(id));
        old.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .ifPresent(row -> rows.add(place(old, rows, row), row));
        return new Decision(
                decision.id(),
                decision.name(),
                decision.type(),
                new Table(
                        fresh.id(),
                        fresh.hitPolicy(),
                        fresh.columns(),
                        fresh.outputName(),
                        fresh.outputType(),
                        fresh.outputOrder(),
                        fresh.annotations(),
                        rows));
    }

    /** After the nearest row above it that is still there. */
    private static int place(Table old, List<Row> rows, Row row) {
        var ids = rows.stream().map(Row::id).toList();
        for (int above = old.rows().indexOf(row) - 1; above >= 0; above--) {
            int there = ids.indexOf(old.rows().get(above).id());
            if (there >= 0) return there + 1;
        }
        return 0;
    }

    private Pack limits() {
        return new Pack(
                after.id(),
                after.charter(),
                before.families(),
                before.weakCap(),
                formulas(after.adverts()),
                formulas(after.networks()),
                after.sentences(),
                after.lexicon(),
                after.cases(),
                after.indicators(),
                after.changelog());
    }

    private Model formulas(Model model) {
        Map<String, Decision> old = before(model.file()).byName();
        var decisions = model.decisions().stream()
                .map(d -> d.logic() instanceof Logic.Formula ? old.getOrDefault(d.name(), d) : d)
                .toList();
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions);
    }

    private Pack phrases() {
        return new Pack(
                after.id(),
                after.charter(),
                after.families(),
                after.weakCap(),
                after.adverts(),
                after.networks(),
                after.sentences(),
                before.lexicon(),
                after.cases(),
                after.indicators(),
                after.changelog());
    }

    private Pack patterns() {
        return new Pack(
                after.id(),
                after.charter(),
                after.families(),
                after.weakCap(),
                after.adverts(),
                after.networks(),
                before.sentences(),
                after.lexicon(),
                after.cases(),
                after.indicators(),
                after.changelog());
    }

    private Pack copy(Model adverts, Model networks) {
        return new Pack(
                after.id(),
                after.charter(),
                after.families(),
                after.weakCap(),
                adverts,
                networks,
                after.sentences(),
                after.lexicon(),
                after.cases(),
                after.indicators(),
                after.changelog());
    }
}
