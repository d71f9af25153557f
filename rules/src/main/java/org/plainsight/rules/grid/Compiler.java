package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Turns a model into a grid: finds the questions, cuts each into states, lays out rows as bits, makes the masks. */
final class Compiler {

    private static final int MOST_STATES = 32_000;

    private final Model model;
    private final Vocabulary vocabulary;
    private final Scales scales;
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<InputExpression, List<Cell>> asked = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Compiler(Model model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.scales = new Scales(model);
    }

    Compilation compile() {
        for (var decision : model.decisions()) {
            read(decision);
            decisions.put(decision.name(), decisions.size());
        }
        if (!faults.isEmpty()) return new Compilation.Refused(faults);
        var axes = axes();
        if (!faults.isEmpty()) return new Compilation.Refused(faults);
        return new Compilation.Compiled(new Grid(model, vocabulary, axes, stages(axes)));
    }

    // ---- what is asked

    private void read(Decision decision) {
        if (decision.logic() instanceof Logic.Table table) readTable(decision, table);
        else for (var name : ((Logic.Formula) decision.logic()).expression().reads()) readName(decision, name);
    }

    private void readName(Decision decision, String name) {
        if (!decisions.containsKey(name))
            fault(
                    decision,
                    "",
                    "",
                    "it reads `" + name + "`, and no earlier decision is called so",
                    "a formula reads decisions only");
    }

    private void readTable(Decision decision, Logic.Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var type = answerType(column.input());
            if (type.isEmpty()) {
                fault(
                        decision,
                        "",
                        column.label(),
                        "nothing that can be asked so is called `"
                                + column.input().name() + "`",
                        "use a fact of the catalogue or an earlier decision");
                continue;
            }
            var cells = asked.computeIfAbsent(column.input(), k -> new ArrayList<>());
            for (var row : table.rows()) {
                var cell = row.cells().get(i);
                if (fits(cell, type.get())) cells.add(cell);
                else
                    fault(
                            decision,
                            row.id(),
                            column.label(),
                            "the cell asks for something that is no "
                                    + type.get().feel(),
                            "compare with values of that type");
            }
        }
    }

    private void fault(Decision decision, String row, String column, String problem, String remedy) {
        faults.add(Fault.of(new Fault.Place(model.file(), decision.name(), row, column, ""), problem, remedy));
    }

    private Optional<Type> sourceType(String name) {
        if (decisions.containsKey(name))
            return Optional.of(model.decisions().get(decisions.get(name)).type());
        return vocabulary.fact(name).map(f -> f.type());
    }

    /** The type of what a question gives; empty when its fact does not exist or cannot be asked so. */
    private Optional<Type> answerType(InputExpression input) {
        return sourceType(input.name()).flatMap(source -> {
            if (input instanceof InputExpression.Named) return Optional.of(source);
            if (input instanceof InputExpression.TextHolds) return when(source == Type.TEXT, Type.TRUTH);
            if (input instanceof InputExpression.CountOf) return when(source.isList(), Type.NUMBER);
            if (input instanceof InputExpression.Total) return when(source == Type.NUMBERS, Type.NUMBER);
            return when(source.isList(), Type.TRUTH);
        });
    }

    private static Optional<Type> when(boolean fits, Type type) {
        return fits ? Optional.of(type) : Optional.empty();
    }

    private static boolean fits(Cell cell, Type type) {
        return tests(cell).allMatch(test -> {
            if (test instanceof Test.Is is) return isOf(is.value(), type);
            if (!type.isOrdered()) return false;
            if (test instanceof Test.Compares compares) return isOf(compares.bound(), type);
            var between = (Test.Between) test;
            return isOf(between.low(), type) && isOf(between.high(), type);
        });
    }

    private static Stream<Test> tests(Cell cell) {
        if (cell instanceof Cell.AnyOf any) return any.tests().stream();
        if (cell instanceof Cell.NoneOf none) return none.tests().stream();
        return Stream.empty();
    }

    private static boolean isOf(Value value, Type type) {
        if (value instanceof Value.Many many)
            return type.isList() && many.values().stream().allMatch(v -> isOf(v, type.member()));
        if (type.isList()) return false;
        return switch (type) {
            case TEXT -> value instanceof Value.Text;
            case NUMBER -> value instanceof Value.Decimal;
            case TRUTH -> value instanceof Value.Truth;
            case DAY -> value instanceof Value.Day;
            case SPAN -> value instanceof Value.Span;
            default -> value instanceof Value.Months;
        };
    }

    // ---- axes

    private List<Axis> axes() {
        var axes = new ArrayList<Axis>();
        for (boolean ofFact : new boolean[] {true, false}) {
            for (var question : asked.entrySet()) {
                if (decisions.containsKey(question.getKey().name()) == ofFact) continue;
                axes.add(axis(axes.size(), ofFact, question.getKey(), question.getValue()));
            }
        }
        return axes;
    }

    private Axis axis(int index, boolean ofFact, InputExpression input, List<Cell> cells) {
        var type = answerType(input).orElseThrow();
        var ruler = ruler(ofFact, input, type, cells);
        if (ruler.states() > MOST_STATES)
            faults.add(Fault.of(
                    Fault.Place.of(model.file()),
                    "`%s` is cut into %d states, and at most %d are weighed"
                            .formatted(input.name(), ruler.states(), MOST_STATES),
                    "use fewer different bounds"));
        return new Axis(index, input, ofFact, type, ruler);
    }

    private Ruler ruler(boolean ofFact, InputExpression input, Type type, List<Cell> cells) {
        if (type == Type.TRUTH) return new Ruler.Truths();
        if (!type.isOrdered()) return literals(type, cells);
        var bounds = Steps.bounds(cells);
        if (input instanceof InputExpression.CountOf) return Steps.onScale(type, 0, true, bounds);
        var scale = ofFact
                ? OptionalInt.of(vocabulary.fact(input.name()).orElseThrow().scale())
                : decisionScale(input.name(), type);
        return scale.isPresent() ? Steps.onScale(type, scale.getAsInt(), false, bounds) : Steps.exact(type, bounds);
    }

    private OptionalInt decisionScale(String name, Type type) {
        if (type == Type.NUMBER) return scales.of(name);
        return type == Type.SPAN ? OptionalInt.empty() : OptionalInt.of(0);
    }

    private static Ruler literals(Type type, List<Cell> cells) {
        var literals = cells.stream()
                .flatMap(Compiler::tests)
                .map(test -> ((Test.Is) test).value())
                .distinct()
                .toList();
        return new Ruler.Literals(literals, anythingElse(type, literals));
    }

    private static Value anythingElse(Type type, List<Value> literals) {
        if (type == Type.TEXT)
            return Stream.iterate("anything else", s -> s + "!")
                    .<Value>map(Value.Text::new)
                    .filter(v -> !literals.contains(v))
                    .findFirst()
                    .orElseThrow();
        return Stream.iterate(new Value.Many(List.of()), list -> longer(type, list))
                .<Value>map(list -> list)
                .filter(v -> !literals.contains(v))
                .findFirst()
                .orElseThrow();
    }

    private static Value.Many longer(Type type, Value.Many list) {
        var member = type == Type.TEXTS
                ? new Value.Text("anything else")
                : type == Type.TRUTHS ? new Value.Truth(false) : Measure.value(type.member(), BigDecimal.ZERO);
        return new Value.Many(
                Stream.concat(list.values().stream(), Stream.of(member)).toList());
    }

    // ---- stages

    private List<Stage> stages(List<Axis> axes) {
        int[] levels = new int[decisions.size()];
        int most = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(model.decisions().get(i), levels);
            most = Math.max(most, levels[i]);
        }
        var stages = new ArrayList<Stage>();
        for (int level = 0; level <= most; level++) stages.add(stage(level, levels, axes));
        return stages;
    }

    /** A table stands one stage after the decisions that it asks; a formula in the stage of the last that it reads. */
    private int level(Decision decision, int[] levels) {
        boolean isTable = decision.logic() instanceof Logic.Table;
        int level = 0;
        for (var name : reads(decision)) {
            var index = decisions.get(name);
            if (index != null) level = Math.max(level, levels[index] + (isTable ? 1 : 0));
        }
        return level;
    }

    private static Collection<String> reads(Decision decision) {
        if (decision.logic() instanceof Logic.Formula formula)
            return formula.expression().reads();
        return ((Logic.Table) decision.logic())
                .columns().stream().map(column -> column.input().name()).toList();
    }

    private Stage stage(int level, int[] levels, List<Axis> axes) {
        var byInput = new HashMap<InputExpression, Axis>();
        for (var axis : axes) byInput.put(axis.input(), axis);
        var tables = new ArrayList<GridTable>();
        var formulas = new ArrayList<Integer>();
        int bit = 0;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] != level) continue;
            var decision = model.decisions().get(i);
            if (decision.logic() instanceof Logic.Table table) {
                int rows = table.rows().size();
                if (bit % 64 + rows > 64) bit = (bit + 63) / 64 * 64;
                var own = table.columns().stream()
                        .map(c -> byInput.get(c.input()))
                        .toArray(Axis[]::new);
                tables.add(new GridTable(decision, i, own, level, bit));
                bit += rows;
            } else formulas.add(i);
        }
        return stage((bit + 63) / 64, tables, formulas);
    }

    private static Stage stage(int words, List<GridTable> tables, List<Integer> formulas) {
        long[] full = new long[words];
        for (var table : tables) {
            for (int row = 0; row < table.rows(); row++) set(full, table.firstBit() + row);
        }
        var masks = new LinkedHashMap<Axis, long[]>();
        for (var table : tables) {
            for (int column = 0; column < table.columns(); column++) {
                var axis = table.axis(column);
                strike(masks.computeIfAbsent(axis, a -> repeated(full, a.states())), words, table, column);
            }
        }
        return new Stage(
                words,
                tables,
                masks.keySet().stream().mapToInt(Axis::index).toArray(),
                masks.values().toArray(long[][]::new),
                full,
                formulas.stream().mapToInt(i -> i).toArray());
    }

    private static long[] repeated(long[] full, int times) {
        long[] all = new long[full.length * times];
        Arrays.setAll(all, i -> full[i % full.length]);
        return all;
    }

    /** Clears the bits of the rows whose cell in this column does not pass, state by state. */
    private static void strike(long[] masks, int words, GridTable table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            int bit = table.firstBit() + row;
            for (int state = 0; state < table.axis(column).states(); state++) {
                if (!table.passing(row, column).get(state)) masks[state * words + (bit >> 6)] &= ~(1L << bit);
            }
        }
    }

    private static void set(long[] bits, int bit) {
        bits[bit >> 6] |= 1L << bit;
    }
}
