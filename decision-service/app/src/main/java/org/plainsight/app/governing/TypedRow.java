package org.plainsight.app.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainsight.rules.Rules;
import org.plainsight.rules.editing.Form;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Pack;

/**
 * One row in a form: everything in words, as it was typed, until it is read.
 *
 * @param table the table in which it stands
 * @param row the row as it stands there
 * @param cells what is asked of each column
 * @param output what it gives
 * @param texts what readers are told, in the order of the table's annotation columns
 */
record TypedRow(Form form, Table table, Row row, List<String> cells, String output, List<String> texts) {

    private static final List<String> TRUTHS = List.of("anything", "yes", "no", "known", "not known");
    private static final List<String> ALWAYS = List.of("anything", "known", "not known");

    TypedRow {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
    }

    /** What reading it gave. */
    sealed interface Reading {
        /** The edits that make the row of what was typed; none where it was left as it is. */
        record Edits(List<PackEdit> edits) implements Reading {
            public Edits {
                edits = List.copyOf(edits);
            }
        }

        record NotUnderstood(List<Fault> faults) implements Reading {
            public NotUnderstood {
                faults = List.copyOf(faults);
            }
        }
    }

    /** A row as it stands; ids are unique in a file, and a row of the adverts' file comes first. */
    static Optional<TypedRow> of(Pack pack, String id) {
        return Stream.of(pack.adverts(), pack.networks())
                .flatMap(model -> rows(pack, model, id))
                .findFirst();
    }

    private static Stream<TypedRow> rows(Pack pack, Model model, String id) {
        return model.decisions().stream()
                .filter(decision -> decision.logic() instanceof Table)
                .flatMap(decision -> ((Table) decision.logic())
                        .rows().stream()
                                .filter(row -> row.id().equals(id))
                                .map(row -> of(
                                        Form.of(pack, model.file(), decision.name())
                                                .orElseThrow(),
                                        (Table) decision.logic(),
                                        row)));
    }

    private static TypedRow of(Form form, Table table, Row row) {
        return new TypedRow(
                form,
                table,
                row,
                IntStream.range(0, form.fields().size())
                        .mapToObj(i -> form.fields().get(i).words(row.cells().get(i)))
                        .toList(),
                words(row.output()),
                row.annotations());
    }

    private static String words(Value value) {
        return value instanceof Value.Text text ? text.text() : FeelText.value(value);
    }

    String id() {
        return row.id();
    }

    /** Where it stands in its table, from 0. */
    int place() {
        return table.rows().indexOf(row);
    }

    /** What may be chosen for a column, without writing. */
    List<String> choices(int column) {
        var field = form.fields().get(column);
        if (field.type() == Type.TRUTH)
            return TRUTHS.contains(cells.get(column))
                    ? TRUTHS
                    : Stream.concat(TRUTHS.stream(), Stream.of(cells.get(column)))
                            .toList();
        var asked = table.rows().stream().map(it -> field.words(it.cells().get(column)));
        var named = field.choices().stream().map(Words::value);
        return Stream.of(ALWAYS.stream(), asked, named)
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    boolean isTruth(int column) {
        return form.fields().get(column).type() == Type.TRUTH;
    }

    /** What may be chosen as a result; empty where it is a number. */
    List<String> results() {
        if (form.outputType() != Type.TEXT) return List.of();
        return Stream.of(table.outputOrder().stream(), table.rows().stream().map(Row::output), Stream.of((Value)
                        new Value.Text(output)))
                .flatMap(it -> it)
                .map(TypedRow::words)
                .distinct()
                .toList();
    }

    /** The field in which a fault stands: {@code cell-0}, {@code output}, {@code text-0}; empty where it stands in none. */
    Optional<String> field(Fault fault) {
        var column = fault.place().column();
        if (!fault.place().row().equals(id()) || column.isEmpty()) return Optional.empty();
        for (int i = 0; i < cells.size(); i++)
            if (form.fields().get(i).asks().equals(column)
                    || form.fields().get(i).column().label().equals(column)) return Optional.of("cell-" + i);
        if (column.equals(form.output())) return Optional.of("output");
        int text = form.annotations().indexOf(column);
        return text < 0 ? Optional.empty() : Optional.of("text-" + text);
    }

    /** The row as it stands, as a sentence. */
    String sentence(Pack pack) {
        var facts = form.file().equals(pack.adverts().file()) ? Rules.advertFacts() : Rules.networkFacts(pack);
        return Rules.words(facts).row(table, row);
    }

    /** The same row as it was typed: {@code cell-0}, {@code output}, {@code text-0}; what was not sent stays. */
    TypedRow typed(Map<String, String> given) {
        return new TypedRow(
                form,
                table,
                row,
                typed(cells, "cell-", given),
                given.getOrDefault("output", output).strip(),
                typed(texts, "text-", given));
    }

    private static List<String> typed(List<String> before, String name, Map<String, String> given) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> Optional.ofNullable(given.get(name + i))
                        .map(it -> it.replace("\r\n", "\n").strip())
                        .orElse(before.get(i)))
                .toList();
    }

    /** Reads what was typed; all that was not understood is told at once. */
    Reading read() {
        var stands = of(form, table, row);
        var edits = new ArrayList<PackEdit>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equals(stands.cells().get(i))) continue;
            int column = i;
            form.fields()
                    .get(i)
                    .read(cells.get(i))
                    .fold(
                            cell -> edits.add(new PackEdit.ChangeCell(form.file(), id(), column, cell)),
                            bad -> faults.add(
                                    bad.at(place(form.fields().get(column).asks()))));
        }
        if (!output.equals(stands.output()))
            given().fold(
                            value -> edits.add(new PackEdit.ChangeOutput(form.file(), id(), value)),
                            bad -> faults.add(bad.at(place(form.output()))));
        for (int i = 0; i < texts.size(); i++)
            if (!texts.get(i).strip().equals(stands.texts().get(i).strip()))
                edits.add(new PackEdit.ChangeAnnotation(
                        form.file(), id(), form.annotations().get(i), texts.get(i)));
        return faults.isEmpty() ? new Reading.Edits(edits) : new Reading.NotUnderstood(faults);
    }

    private Parsed<Value> given() {
        if (form.outputType() == Type.TEXT) return new Parsed.Good<>(new Value.Text(output));
        return Feel.literal(output)
                .fold(
                        Parsed.Good::new,
                        bad -> new Parsed.Bad<>(
                                bad.weight(),
                                "`%s` is no whole number".formatted(output),
                                "write one, such as 4 or -2"));
    }

    private Place place(String column) {
        return new Place(form.file(), form.decision(), id(), column, "");
    }
}
