package org.plainsight.rules.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainsight.rules.Rules;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Pack;

/**
 * What a form has to know of one table to offer its rows for editing.
 *
 * @param file the model's file
 * @param decision the decision whose table it is
 * @param fields one for each input column, in their order
 * @param output the name of what rows give
 * @param outputType the type of what rows give
 * @param annotations the annotation columns
 */
public record Form(
        String file, String decision, List<Field> fields, String output, Type outputType, List<String> annotations) {

    public Form {
        fields = List.copyOf(fields);
        annotations = List.copyOf(annotations);
    }

    /**
     * One column, as a field of a form.
     *
     * @param asks what it asks about, in words
     * @param unit the unit in words; empty where there is none
     * @param counted whether it is a whole number, said as people count
     * @param choices values that the pack already names for it, to be offered; yes and no for a truth
     */
    public record Field(Column column, String asks, String unit, boolean counted, List<Value> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public Type type() {
            return column.type();
        }

        /** A cell in the words in which {@link #read} takes it back. */
        public String words(Cell cell) {
            return new Words(name -> asks, name -> counted).asked(column, cell);
        }

        /**
         * Reads what somebody wrote or chose: {@code any}, {@code 8 or more}, {@code between 3 and 5}, {@code yes}, {@code not known},
         * a value that is offered, or FEEL.
         */
        public Parsed<Cell> read(String text) {
            return CellWords.read(text, this);
        }
    }

    /** The form of a decision's table; nothing where there is no such table. */
    public static Optional<Form> of(Pack pack, String file, String decision) {
        return Stream.of(pack.adverts(), pack.networks())
                .filter(model -> model.file().equals(file))
                .flatMap(model -> model.decision(decision).stream()
                        .filter(it -> it.logic() instanceof Table)
                        .map(it -> of(pack, model, it.name(), (Table) it.logic())))
                .findFirst();
    }

    private static Form of(Pack pack, Model model, String decision, Table table) {
        var facts = vocabulary(pack, model);
        var fields = IntStream.range(0, table.columns().size())
                .mapToObj(i -> field(facts, model, table.columns().get(i)))
                .toList();
        return new Form(model.file(), decision, fields, table.outputName(), table.outputType(), table.annotations());
    }

    private static Vocabulary vocabulary(Pack pack, Model model) {
        return model.file().equals(pack.adverts().file()) ? Rules.advertFacts() : Rules.networkFacts(pack);
    }

    private static Field field(Vocabulary facts, Model model, Column column) {
        var fact = facts.fact(column.input().name());
        var words =
                new Words(name -> facts.fact(name).map(FactDefinition::words).orElse(name));
        boolean counted = column.type() == Type.NUMBER
                && (column.input() instanceof InputExpression.CountOf
                        || fact.map(it -> it.scale() == 0).orElse(true));
        return new Field(
                column,
                words.input(column.input()),
                fact.map(FactDefinition::unit).orElse(""),
                counted,
                choices(model, column));
    }

    private static List<Value> choices(Model model, Column column) {
        if (column.type() == Type.TRUTH) return List.of(new Value.Truth(true), new Value.Truth(false));
        return model.decisions().stream()
                .filter(it -> it.logic() instanceof Table)
                .flatMap(it -> named((Table) it.logic(), column))
                .distinct()
                .toList();
    }

    private static Stream<Value> named(Table table, Column column) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).input().equals(column.input()))
                .boxed()
                .flatMap(i ->
                        table.rows().stream().flatMap(row -> named(row.cells().get(i))));
    }

    private static Stream<Value> named(Cell cell) {
        var tests = cell instanceof Cell.AnyOf any
                ? any.tests()
                : cell instanceof Cell.NoneOf none ? none.tests() : List.<Test>of();
        return tests.stream().filter(Test.Is.class::isInstance).map(it -> ((Test.Is) it).value());
    }
}
