package org.plainsight.rules.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;

/** Edits a model at random, as somebody at a form would: a bound, what a row gives, a row more, less or elsewhere. */
final class Tweaks {

    private final Random chance;

    Tweaks(long seed) {
        this.chance = new Random(seed);
    }

    static Pack with(Pack pack, Model adverts, Model networks) {
        return new Pack(
                pack.id(),
                pack.charter(),
                pack.families(),
                pack.weakCap(),
                adverts,
                networks,
                pack.sentences(),
                pack.lexicon(),
                pack.cases(),
                pack.indicators(),
                pack.changelog());
    }

    /** The model with so many edits. */
    Model model(Model model, int edits) {
        var decisions = new ArrayList<>(model.decisions());
        for (int edit = 0; edit < edits; edit++) {
            var tables =
                    decisions.stream().filter(d -> d.logic() instanceof Table).toList();
            var decision = tables.get(chance.nextInt(tables.size()));
            decisions.set(
                    decisions.indexOf(decision),
                    new Decision(decision.id(), decision.name(), decision.type(), table((Table) decision.logic())));
        }
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions);
    }

    private Table table(Table table) {
        var rows = new ArrayList<>(table.rows());
        // the last row of a table that reads from the top catches every case
        int free = table.hitPolicy() == HitPolicy.FIRST ? rows.size() - 1 : rows.size();
        if (free == 0) return table;
        int place = chance.nextInt(free);
        switch (chance.nextInt(5)) {
            case 0 -> rows.set(place, output(table, rows.get(place)));
            case 1 -> {
                if (free > 1) rows.remove(place);
            }
            case 2 -> java.util.Collections.swap(rows, place, chance.nextInt(free));
            case 3 ->
                rows.add(
                        place,
                        new Row(
                                "new-" + chance.nextInt(1_000_000),
                                rows.get(place).cells(),
                                rows.get(place).output(),
                                rows.get(place).annotations()));
            default -> rows.set(place, bound(rows.get(place)));
        }
        return new Table(
                table.id(),
                table.hitPolicy(),
                table.columns(),
                table.outputName(),
                table.outputType(),
                table.outputOrder(),
                table.annotations(),
                rows);
    }

    private Row output(Table table, Row row) {
        var output = row.output() instanceof Value.Decimal points && table.hitPolicy() == HitPolicy.COLLECT_SUM
                ? new Value.Decimal(points.number().add(BigDecimal.valueOf(chance.nextBoolean() ? 1 : -1)))
                : table.rows().get(chance.nextInt(table.rows().size())).output();
        return new Row(row.id(), row.cells(), output, row.annotations());
    }

    private Row bound(Row row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.cells())
            cells.add(cell instanceof Cell.AnyOf any ? new Cell.AnyOf(moved(any.tests())) : cell);
        return new Row(row.id(), cells, row.output(), row.annotations());
    }

    private List<Test> moved(List<Test> tests) {
        return tests.stream()
                .map(test -> test instanceof Test.Compares compares && compares.bound() instanceof Value.Decimal bound
                        ? new Test.Compares(
                                compares.order(),
                                new Value.Decimal(bound.number().add(BigDecimal.valueOf(chance.nextInt(5) - 2))))
                        : test)
                .toList();
    }

    static long tables(Model model) {
        return model.decisions().stream()
                .filter(d -> d.logic() instanceof Logic.Table)
                .count();
    }
}
