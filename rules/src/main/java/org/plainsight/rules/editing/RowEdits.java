package org.plainsight.rules.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainsight.rules.files.ModelText;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Edits of the rows of one model. */
final class RowEdits {

    private final Model model;
    private final List<Fault> faults;
    private ModelText text;

    RowEdits(Model model, String text, List<Fault> faults) {
        this.model = model;
        this.faults = faults;
        this.text = ModelText.of(text);
    }

    /** The model's text, as the edits so far have left it. */
    String text() {
        return text.text();
    }

    private record Found(String decision, Table table) {}

    private Optional<Found> found(String row) {
        var found =
                tables().filter(it -> text.rows(it.decision()).contains(row)).findFirst();
        if (found.isEmpty())
            fault(
                    "",
                    row,
                    "",
                    "there is no row `%s`".formatted(row),
                    "name a row that stands in %s".formatted(model.file()));
        return found;
    }

    private Stream<Found> tables() {
        return model.decisions().stream()
                .filter(it -> it.logic() instanceof Table)
                .map(it -> new Found(it.name(), (Table) it.logic()));
    }

    private Optional<Found> decision(String name) {
        var found = tables().filter(it -> it.decision().equals(name)).findFirst();
        if (found.isEmpty()) fault(name, "", "", "there is no table `%s`".formatted(name), "name one that there is");
        return found;
    }

    void change(PackEdit.ChangeCell edit) {
        found(edit.row()).ifPresent(at -> {
            if (edit.column() < 0 || edit.column() >= at.table().columns().size()) {
                fault(
                        at.decision(),
                        edit.row(),
                        "",
                        "there is no column %d".formatted(edit.column()),
                        "choose one of the table's");
                return;
            }
            if (fits(at, edit.row(), edit.column(), edit.cell()))
                text = text.cell(edit.row(), edit.column(), FeelText.cell(edit.cell()));
        });
    }

    /** Whether a cell may stand in that column, read as it will be read from the file. */
    private boolean fits(Found at, String row, int place, Cell cell) {
        var column = at.table().columns().get(place);
        var read = Feel.cell(FeelText.cell(cell), column.input(), column.type());
        if (read instanceof Parsed.Bad<Cell> bad)
            faults.add(bad.at(new Place(model.file(), at.decision(), row, column.label(), FeelText.cell(cell))));
        return read instanceof Parsed.Good<Cell>;
    }

    void change(PackEdit.ChangeOutput edit) {
        found(edit.row()).ifPresent(at -> {
            if (gives(at, edit.row(), edit.output())) text = text.output(edit.row(), FeelText.value(edit.output()));
        });
    }

    private boolean gives(Found at, String row, Value output) {
        boolean fits = !isEmptyList(output) && Type.of(output) == at.table().outputType();
        if (!fits)
            fault(
                    at.decision(),
                    row,
                    at.table().outputName(),
                    "`%s` is no %s"
                            .formatted(
                                    FeelText.value(output),
                                    at.table().outputType().feel()),
                    "give a value of the column's type");
        return fits;
    }

    private static boolean isEmptyList(Value value) {
        return value instanceof Value.Many many && many.values().isEmpty();
    }

    void change(PackEdit.ChangeAnnotation edit) {
        found(edit.row()).ifPresent(at -> {
            int column = at.table().annotations().indexOf(edit.column());
            if (column < 0)
                fault(
                        at.decision(),
                        edit.row(),
                        edit.column(),
                        "there is no annotation column `%s`".formatted(edit.column()),
                        "choose one of " + String.join(", ", at.table().annotations()));
            else if (canBeWritten(at, edit.row(), edit.column(), edit.words()))
                text = text.annotation(edit.row(), column, edit.words().strip());
        });
    }

    private boolean canBeWritten(Found at, String row, String column, String words) {
        boolean can = words.codePoints().allMatch(RowEdits::isOfXml);
        if (!can)
            fault(
                    at.decision(),
                    row,
                    column,
                    "the text holds a character that XML cannot hold",
                    "write it as plain text");
        return can;
    }

    /** Line breaks of Windows would come back as others, so they are left out as well. */
    private static boolean isOfXml(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
    }

    void add(PackEdit.AddRow edit) {
        decision(edit.decision()).ifPresent(at -> {
            int before = faults.size();
            var row = edit.row();
            if (row.cells().size() != at.table().columns().size())
                fault(
                        at.decision(),
                        row.id(),
                        "",
                        "the row has %d cells for %d columns"
                                .formatted(
                                        row.cells().size(), at.table().columns().size()),
                        "give one for each");
            else
                for (int i = 0; i < row.cells().size(); i++)
                    fits(at, row.id(), i, row.cells().get(i));
            gives(at, row.id(), row.output());
            canBeWritten(at, row.id(), "", row.id());
            for (var words : row.annotations()) canBeWritten(at, row.id(), "", words);
            if (faults.size() == before) text = text.added(edit.decision(), row, Math.max(0, edit.place()));
        });
    }

    void remove(PackEdit.RemoveRow edit) {
        found(edit.row()).ifPresent(at -> text = text.removed(edit.row()));
    }

    void move(PackEdit.MoveRow edit) {
        found(edit.row()).ifPresent(at -> text = text.moved(at.decision(), edit.row(), Math.max(0, edit.place())));
    }

    private void fault(String table, String row, String column, String problem, String remedy) {
        faults.add(Fault.of(new Place(model.file(), table, row, column, ""), problem, remedy));
    }
}
