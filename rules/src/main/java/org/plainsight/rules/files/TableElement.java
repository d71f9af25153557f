package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.files.DmnReader.Typed;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Reads one decision table, cell by cell, so that every fault in it is named at once. */
final class TableElement {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 100;

    private final Place place;
    private final Map<String, Type> types;
    private final Map<String, Type> known;
    private final RowIds rowIds;
    private final List<Fault> faults;

    TableElement(Place place, Map<String, Type> types, Map<String, Type> known, RowIds rowIds, List<Fault> faults) {
        this.place = place;
        this.types = types;
        this.known = known;
        this.rowIds = rowIds;
        this.faults = faults;
    }

    /** The table, where every part of it could be read. */
    Optional<Typed> read(Element table) {
        int before = faults.size();
        if (overLimits(table)) return Optional.empty();
        var policy = HitPolicies.read(table, place, faults);
        var columns = table.all("input").stream().map(this::column).toList();
        var output = output(table);
        var outputType = outputType(table, output);
        var rows = new ArrayList<Optional<Row>>();
        for (var rule : table.all("rule"))
            rows.add(row(rule, rows.size() + 1, columns, outputType, annotations(table)));
        if (faults.size() > before || policy.isEmpty() || outputType.isEmpty()) return Optional.empty();
        var order = outputOrder(output, outputType.get(), policy.get(), rows);
        var type = HitPolicies.type(policy.get(), outputType.get(), place, faults);
        if (faults.size() > before) return Optional.empty();
        return Optional.of(new Typed(
                new Table(
                        table.attribute("id"),
                        policy.get(),
                        columns.stream().flatMap(Optional::stream).toList(),
                        outputName(output),
                        outputType.get(),
                        order,
                        annotations(table),
                        rows.stream().flatMap(Optional::stream).toList()),
                type));
    }

    private boolean overLimits(Element table) {
        int rows = table.all("rule").size();
        int columns = table.all("input").size();
        if (rows > MOST_ROWS)
            faults.add(Fault.unsafe(place, "%d rows are more than %d".formatted(rows, MOST_ROWS), "split the table"));
        if (columns > MOST_COLUMNS)
            faults.add(Fault.unsafe(
                    place, "%d columns are more than %d".formatted(columns, MOST_COLUMNS), "split the table"));
        if (rows == 0) fault("the table has no rows", "write at least one");
        if (columns == 0) fault("the table has no input column", "write at least one");
        int outputs = table.all("output").size();
        if (outputs > 1)
            fault("the table has %d output columns".formatted(outputs), "make a second table for the second output");
        if (outputs == 0) fault("the table has no output column", "write one");
        return rows > MOST_ROWS || columns > MOST_COLUMNS || outputs == 0;
    }

    private static Element output(Element table) {
        return table.all("output").get(0);
    }

    private String outputName(Element output) {
        var name = output.attribute("name");
        if (!name.isBlank()) return name;
        return output.attribute("label").isBlank() ? place.table() : output.attribute("label");
    }

    private static List<String> annotations(Element table) {
        return table.all("annotation").stream().map(a -> a.attribute("name")).toList();
    }

    private Optional<Column> column(Element input) {
        var text = input.first("inputExpression").map(Element::textChild).orElse("");
        var label = input.attribute("label").isBlank() ? text : input.attribute("label");
        var at = new Place(place.file(), place.table(), "", label, "").withText(text);
        var parsed = Feel.input(text, known);
        if (parsed instanceof Parsed.Bad<InputExpression> bad) {
            faults.add(bad.at(at));
            return Optional.empty();
        }
        var expression = ((Parsed.Good<InputExpression>) parsed).value();
        var type = Feel.type(expression, known);
        checkType(
                input.first("inputExpression").map(e -> e.attribute("typeRef")).orElse(""), type, at);
        return Optional.of(new Column(input.attribute("id"), label, expression, type));
    }

    private void checkType(String declared, Type type, Place at) {
        if (!declared.isEmpty() && types.get(declared) != type)
            faults.add(Fault.of(
                    at,
                    "it is declared as `%s` and gives %s".formatted(declared, type.feel()),
                    "declare it as `%s`, or leave the typeRef out".formatted(type.feel())));
    }

    /** The declared type, else that of the first row's output. */
    private Optional<Type> outputType(Element table, Element output) {
        var name = output.attribute("typeRef");
        if (!name.isEmpty()) {
            var type = Optional.ofNullable(types.get(name)).filter(t -> !t.isList());
            if (type.isEmpty())
                fault(
                        "the output's type `%s` is not known".formatted(name),
                        "use string, number, boolean, date or a duration");
            return type;
        }
        var first = table.all("rule").stream()
                .flatMap(r -> r.all("outputEntry").stream())
                .findFirst()
                .map(e -> Feel.literal(e.textChild()));
        if (first.isPresent() && first.get() instanceof Parsed.Good<Value> good)
            return Optional.of(Type.of(good.value()));
        fault("the output column has no type", "give it one, such as number");
        return Optional.empty();
    }

    private Optional<Row> row(
            Element rule,
            int number,
            List<Optional<Column>> columns,
            Optional<Type> outputType,
            List<String> annotations) {
        int before = faults.size();
        rowIds.take(rule.attribute("id"), place.table(), number);
        var name = rule.attribute("id").isBlank() ? String.valueOf(number) : rule.attribute("id");
        var at = new Place(place.file(), place.table(), name, "", "");
        var cells = cells(rule, columns, at);
        var value = value(rule, outputType, at);
        var notes = rule.all("annotationEntry").stream().map(Element::textChild).toList();
        if (notes.size() > annotations.size())
            faults.add(Fault.of(
                    at, "the row has more annotations than the table has columns for", "take the last ones out"));
        if (faults.size() > before || value.isEmpty()) return Optional.empty();
        return Optional.of(new Row(rule.attribute("id"), cells, value.get(), padded(notes, annotations.size())));
    }

    private static List<String> padded(List<String> notes, int size) {
        var padded = new ArrayList<>(notes);
        while (padded.size() < size) padded.add("");
        return padded;
    }

    private List<Cell> cells(Element rule, List<Optional<Column>> columns, Place at) {
        var entries = rule.all("inputEntry");
        if (entries.size() != columns.size())
            faults.add(Fault.of(
                    at,
                    "the row has %d cells for %d input columns".formatted(entries.size(), columns.size()),
                    "write one cell for each column, `-` where nothing is asked"));
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < Math.min(entries.size(), columns.size()); i++) {
            var column = columns.get(i);
            if (column.isEmpty()) continue;
            var text = entries.get(i).textChild();
            if (entries.get(i).first("text").isEmpty())
                faults.add(Fault.of(
                        at,
                        "the cell of `%s` has no text".formatted(column.get().label()),
                        "write `-` where nothing is asked"));
            var cellAt = new Place(at.file(), at.table(), at.row(), column.get().label(), "").withText(text);
            Feel.cell(text, column.get().input(), column.get().type())
                    .fold(cells::add, bad -> faults.add(bad.at(cellAt)));
        }
        return cells;
    }

    private Optional<Value> value(Element rule, Optional<Type> type, Place at) {
        var entries = rule.all("outputEntry");
        if (entries.size() != 1) {
            faults.add(Fault.of(at, "the row has %d outputs".formatted(entries.size()), "write one"));
            return Optional.empty();
        }
        var text = entries.get(0).textChild();
        var parsed = Feel.literal(text);
        if (parsed instanceof Parsed.Bad<Value> bad) {
            faults.add(bad.at(at.withText(text)));
            return Optional.empty();
        }
        var value = ((Parsed.Good<Value>) parsed).value();
        if (type.isPresent() && Type.of(value) != type.get())
            faults.add(Fault.of(
                    at.withText(text),
                    "the output is %s, and its column holds %s"
                            .formatted(Type.of(value).feel(), type.get().feel()),
                    "write a value of the column's type"));
        return Optional.of(value);
    }

    /** The order that P and O need; of other policies the output values only limit what rows may give. */
    private List<Value> outputOrder(Element output, Type type, HitPolicy policy, List<Optional<Row>> rows) {
        boolean needed = policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER;
        var text = output.first("outputValues").map(Element::textChild).orElse("");
        if (text.isEmpty()) {
            if (needed)
                fault(
                        "hit policy `%s` needs the output values in order of priority".formatted(policy.sign()),
                        "list them in the output column's head, highest first");
            return List.of();
        }
        var parsed = Feel.literals(text);
        if (parsed instanceof Parsed.Bad<List<Value>> bad) {
            faults.add(bad.at(place.withText(text)));
            return List.of();
        }
        var values = ((Parsed.Good<List<Value>>) parsed).value();
        if (values.stream().anyMatch(v -> Type.of(v) != type)
                || values.stream().distinct().count() < values.size())
            faults.add(Fault.of(
                    place.withText(text),
                    "the output values are not different values of the output's type",
                    "list each once"));
        rows.stream()
                .flatMap(Optional::stream)
                .filter(r -> !values.contains(r.output()))
                .forEach(r -> faults.add(Fault.of(
                        new Place(place.file(), place.table(), r.id(), "", ""),
                        "the row's output is not among the output values",
                        "add it to them, or correct it")));
        return needed ? values : List.of();
    }

    private void fault(String problem, String remedy) {
        faults.add(Fault.of(place, problem, remedy));
    }

    /** Hit policies as DMN spells them. */
    private static final class HitPolicies {

        private static final Map<String, HitPolicy> SINGLE = Map.of(
                "UNIQUE", HitPolicy.UNIQUE,
                "ANY", HitPolicy.ANY,
                "PRIORITY", HitPolicy.PRIORITY,
                "FIRST", HitPolicy.FIRST,
                "RULE ORDER", HitPolicy.RULE_ORDER,
                "OUTPUT ORDER", HitPolicy.OUTPUT_ORDER,
                "COLLECT", HitPolicy.COLLECT);
        private static final Map<String, HitPolicy> COLLECTING = Map.of(
                "SUM", HitPolicy.COLLECT_SUM,
                "COUNT", HitPolicy.COLLECT_COUNT,
                "MIN", HitPolicy.COLLECT_MIN,
                "MAX", HitPolicy.COLLECT_MAX);

        static Optional<HitPolicy> read(Element table, Place place, List<Fault> faults) {
            var name = table.attribute("hitPolicy").isEmpty() ? "UNIQUE" : table.attribute("hitPolicy");
            var aggregation = table.attribute("aggregation");
            var policy = aggregation.isEmpty()
                    ? SINGLE.get(name)
                    : name.equals("COLLECT") ? COLLECTING.get(aggregation) : null;
            if (policy == null)
                faults.add(Fault.of(
                        place.withText((name + " " + aggregation).strip()),
                        "this hit policy is not known",
                        "use one of U, A, P, F, R, O, C, C+, C#, C<, C>"));
            return Optional.ofNullable(policy);
        }

        /** The type of what a table of that policy gives. */
        static Optional<Type> type(HitPolicy policy, Type output, Place place, List<Fault> faults) {
            if (policy == HitPolicy.COLLECT_COUNT) return Optional.of(Type.NUMBER);
            boolean sum = policy == HitPolicy.COLLECT_SUM;
            boolean extreme = policy == HitPolicy.COLLECT_MIN || policy == HitPolicy.COLLECT_MAX;
            boolean list = policy.takesAll() && !sum && !extreme;
            boolean fits = sum ? output == Type.NUMBER : extreme ? output.isOrdered() : !list || isListed(output);
            if (!fits) {
                faults.add(Fault.of(
                        place,
                        "hit policy `%s` does not go with outputs of type %s".formatted(policy.sign(), output.feel()),
                        "use another hit policy or another output"));
                return Optional.empty();
            }
            return Optional.of(list ? output.listOf() : output);
        }

        private static boolean isListed(Type type) {
            return Arrays.asList(Type.TEXT, Type.NUMBER, Type.TRUTH, Type.DAY).contains(type);
        }
    }
}
