package org.plainsight.app.governing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Words;

/**
 * One row as a form.
 *
 * @param output what it gives, as it stands in the file
 * @param texts what stands beside it, in the order of the table's annotations
 */
record RowForm(String row, List<Asked> asked, String outputName, String output, List<Text> texts) {

    /** One column: what it asks about, and how this row asks. */
    record Asked(String words, Type type, CellForm cell) {
        List<CellForm.Way> ways() {
            return CellForm.ways(type);
        }

        boolean isTruth() {
            return type == Type.TRUTH;
        }
    }

    /** A text beside the row. */
    record Text(String title, String words) {}

    RowForm {
        asked = List.copyOf(asked);
        texts = List.copyOf(texts);
    }

    static RowForm of(Table table, Row row, Words words) {
        return new RowForm(
                row.id(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> new Asked(
                                words.input(table.columns().get(i).input()),
                                table.columns().get(i).type(),
                                CellForm.of(row.cells().get(i))))
                        .toList(),
                table.outputName(),
                FeelText.value(row.output()),
                IntStream.range(0, table.annotations().size())
                        .mapToObj(i -> new Text(
                                table.annotations().get(i), row.annotations().get(i)))
                        .toList());
    }

    /** The same row as it was typed: {@code way-0}, {@code low-0}, {@code output}, {@code text-0}; what was not sent stays. */
    RowForm typed(Map<String, String> given) {
        var cells = new ArrayList<Asked>();
        for (int i = 0; i < asked.size(); i++) {
            var old = asked.get(i);
            var cell = new CellForm(
                    way(given.getOrDefault("way-" + i, ""), old.cell().way()),
                    given.getOrDefault("low-" + i, old.cell().low()),
                    given.getOrDefault("high-" + i, old.cell().high()),
                    given.getOrDefault("exact-" + i, old.cell().exact()));
            cells.add(new Asked(old.words(), old.type(), cell));
        }
        var typed = new ArrayList<Text>();
        for (int i = 0; i < texts.size(); i++)
            typed.add(new Text(
                    texts.get(i).title(),
                    given.getOrDefault("text-" + i, texts.get(i).words()).strip()));
        return new RowForm(
                row, cells, outputName, given.getOrDefault("output", output).strip(), typed);
    }

    private static CellForm.Way way(String name, CellForm.Way old) {
        return Arrays.stream(CellForm.Way.values())
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElse(old);
    }
}
