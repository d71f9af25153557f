package org.plainsight.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;

/** A pack as somebody at the form might leave it: every row of it edited once, its first bound moved by one or its points. */
final class RowEdits {

    /** @param adverts whether the row weighs adverts, so that networks hear of it through what their adverts show */
    record Edited(boolean adverts, Pack pack) {}

    private final Pack pack;

    private RowEdits(Pack pack) {
        this.pack = pack;
    }

    static List<Edited> of(Pack pack) {
        return new RowEdits(pack).all();
    }

    private List<Edited> all() {
        var all = new ArrayList<Edited>();
        for (var model : edited(pack.networks())) all.add(new Edited(false, with(pack.adverts(), model)));
        for (var model : edited(pack.adverts())) all.add(new Edited(true, with(model, pack.networks())));
        return all;
    }

    private Pack with(Model adverts, Model networks) {
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

    private static List<Model> edited(Model model) {
        var models = new ArrayList<Model>();
        for (var decision : model.decisions()) {
            if (!(decision.logic() instanceof Table table)) continue;
            for (int row = 0; row < table.rows().size(); row++) {
                var edited = edited(table.rows().get(row));
                if (edited.isPresent()) models.add(with(model, decision, table, row, edited.get()));
            }
        }
        return models;
    }

    private static Model with(Model model, Decision decision, Table table, int place, Row row) {
        var rows = new ArrayList<>(table.rows());
        rows.set(place, row);
        var edited = new Decision(
                decision.id(),
                decision.name(),
                decision.type(),
                new Table(
                        table.id(),
                        table.hitPolicy(),
                        table.columns(),
                        table.outputName(),
                        table.outputType(),
                        table.outputOrder(),
                        table.annotations(),
                        rows));
        var decisions = new ArrayList<>(model.decisions());
        decisions.set(decisions.indexOf(decision), edited);
        return new Model(model.name(), model.namespace(), model.file(), model.facts(), decisions);
    }

    private static Optional<Row> edited(Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            var moved = moved(row.cells().get(column));
            if (moved.isEmpty()) continue;
            var cells = new ArrayList<>(row.cells());
            cells.set(column, moved.get());
            return Optional.of(new Row(row.id(), cells, row.output(), row.annotations()));
        }
        if (!(row.output() instanceof Value.Decimal points)) return Optional.empty();
        return Optional.of(new Row(row.id(), row.cells(), plusOne(points), row.annotations()));
    }

    private static Optional<Cell> moved(Cell cell) {
        if (!(cell instanceof Cell.AnyOf any)) return Optional.empty();
        if (any.tests().get(0) instanceof Test.Compares compares && compares.bound() instanceof Value.Decimal bound)
            return Optional.of(new Cell.AnyOf(List.of(new Test.Compares(compares.order(), plusOne(bound)))));
        if (any.tests().get(0) instanceof Test.Between between && between.high() instanceof Value.Decimal high)
            return Optional.of(new Cell.AnyOf(List.of(
                    new Test.Between(between.low(), between.lowClosed(), plusOne(high), between.highClosed()))));
        return Optional.empty();
    }

    private static Value plusOne(Value.Decimal number) {
        return new Value.Decimal(number.number().add(BigDecimal.ONE));
    }
}
