package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;
import org.plainsight.rules.trace.Trace;

/**
 * A model, compiled. Facts are reduced to a vector of states, one for each question that the model asks of a fact; everything
 * else (results, rows, cells, distances) is a function of that vector. Immutable and safe for any number of threads.
 */
public final class Grid {

    private final Model model;
    private final Vocabulary vocabulary;
    private final List<Axis> axes;
    private final List<Axis> factAxes;
    private final int[] slots;
    private final List<Stage> stages;
    private final Map<String, Integer> decisions = new LinkedHashMap<>();
    private final Map<String, GridTable> tables = new LinkedHashMap<>();
    /** What each formula reads, by its place; none for a table. */
    private final List<Set<String>> formulaReads;

    private final StateText text;
    private final Encoder encoder;
    private final long[] noMasks;

    Grid(Model model, Vocabulary vocabulary, List<Axis> axes, List<Stage> stages) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.axes = List.copyOf(axes);
        this.factAxes = axes.stream().filter(Axis::isOfFact).toList();
        this.slots = factAxes.stream()
                .mapToInt(a -> vocabulary.slot(a.input().name()))
                .toArray();
        this.stages = List.copyOf(stages);
        for (var decision : model.decisions()) decisions.put(decision.name(), decisions.size());
        this.formulaReads = model.decisions().stream().map(Grid::formulaReads).toList();
        var byName = stages.stream()
                .flatMap(s -> s.tables().stream())
                .collect(Collectors.toMap(GridTable::decision, t -> t));
        for (var name : decisions.keySet()) {
            var table = byName.get(name);
            if (table != null) tables.put(name, table);
        }
        this.encoder = new Encoder(factAxes, vocabulary);
        this.noMasks = encoder.noMasks();
        this.text = new StateText(factAxes.stream().mapToInt(Axis::states).toArray());
    }

    private static Set<String> formulaReads(Decision decision) {
        return decision.logic() instanceof Logic.Formula formula
                ? formula.expression().reads()
                : Set.of();
    }

    /** Compiles a model over the facts of a vocabulary, or says all that stands in the way. */
    public static Compilation compile(Model model, Vocabulary vocabulary) {
        return new Compiler(model, vocabulary).compile();
    }

    /** Compiles a model that is known to be sound; {@link IllegalArgumentException} with every fault where it is not. */
    public static Grid of(Model model, Vocabulary vocabulary) {
        var compilation = compile(model, vocabulary);
        if (compilation instanceof Compilation.Compiled compiled) return compiled.grid();
        throw new IllegalArgumentException(((Compilation.Refused) compilation)
                .faults().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }

    public Model model() {
        return model;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every question of the model, those to facts first: their places are the places in a vector of states. */
    public List<Axis> axes() {
        return axes;
    }

    /** The questions to facts. */
    public List<Axis> factAxes() {
        return factAxes;
    }

    /** The decision tables in the model's order. */
    public List<GridTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The table that makes a decision; empty where a formula does. */
    public Optional<GridTable> table(String decision) {
        return Optional.ofNullable(tables.get(decision));
    }

    List<Stage> stages() {
        return stages;
    }

    int decisionIndex(String name) {
        var index = decisions.get(name);
        if (index == null) throw new IllegalArgumentException("no decision is called `%s`".formatted(name));
        return index;
    }

    // ---- from facts to states, from states to results

    /** The vector of states of a sheet of facts. */
    public short[] states(FactSheet sheet) {
        return encoder.states(places(sheet));
    }

    /** The vector of places, a finer form of the vector of states that takes less work to find. */
    public short[] places(FactSheet sheet) {
        short[] places = new short[encoder.size()];
        encoder.encode(sheet, noMasks, 0, places);
        return places;
    }

    /** The vector of states behind the places that a kernel filled. */
    public short[] statesOf(short[] places) {
        return encoder.states(places);
    }

    Encoder encoder() {
        return encoder;
    }

    /** Everything that follows from a vector of states. */
    public Evaluation evaluate(short[] states) {
        requireFitting(states);
        int[] all = new int[axes.size()];
        for (int i = 0; i < states.length; i++) all[i] = states[i];
        var answers = new Answer[decisions.size()];
        var bits = new ArrayList<long[]>();
        for (var stage : stages) {
            for (int axis : stage.axes()) {
                if (axis >= states.length) all[axis] = decisionState(axes.get(axis), answers);
            }
            bits.add(stage.matching(all));
            run(stage, bits.get(bits.size() - 1), answers);
        }
        return new Evaluation(this, all, bits, answers);
    }

    /**
     * The rows that match among the tables that ask about facts alone, a bit each. Whatever follows from those tables is the
     * same for equal bits.
     */
    public BitSet factRows(short[] states) {
        requireFitting(states);
        if (stages.isEmpty()) return new BitSet();
        int[] all = new int[axes.size()];
        for (int i = 0; i < states.length; i++) all[i] = states[i];
        return BitSet.valueOf(stages.get(0).matching(all));
    }

    private void requireFitting(short[] states) {
        if (states.length != factAxes.size())
            throw new IllegalArgumentException(
                    "a vector of %d states is needed, and %d were given".formatted(factAxes.size(), states.length));
        for (int i = 0; i < states.length; i++) {
            if (states[i] < 0 || states[i] >= factAxes.get(i).states())
                throw new IllegalArgumentException("%s has no state %d".formatted(factAxes.get(i), states[i]));
        }
    }

    private int decisionState(Axis axis, Answer[] answers) {
        var value = answers[decisionIndex(axis.input().name())].value();
        return axis.ruler().stateOf(axis.answer(value));
    }

    private void run(Stage stage, long[] bits, Answer[] answers) {
        for (var table : stage.tables()) {
            var failed = failedAmong(table.readsDecisions(), answers);
            answers[table.decisionIndex()] =
                    failed.orElseGet(() -> HitPolicies.answer(table.table(), table.matching(bits)));
        }
        for (int formula : stage.formulas()) {
            var expression = ((Logic.Formula) model.decisions().get(formula).logic()).expression();
            var failed = failedAmong(formulaReads.get(formula), answers);
            answers[formula] =
                    failed.orElseGet(() -> Formulas.answer(expression, name -> answers[decisionIndex(name)].value()));
        }
    }

    /** What reads a failed decision fails too, whether or not it would have used it; so kie-dmn has it. */
    private Optional<Answer> failedAmong(Iterable<String> names, Answer[] answers) {
        for (var name : names) {
            if (answers[decisionIndex(name)].failed())
                return Optional.of(Answer.failure("it rests on `" + name + "`, which has no result"));
        }
        return Optional.empty();
    }

    /** A fast way to these decisions alone; empty where the model cannot be computed in whole numbers. */
    public Optional<Kernel> kernel(List<String> wanted) {
        return KernelWriter.write(this, wanted);
    }

    /** Room for many vectors of this grid. */
    public StateColumns columns(int size) {
        return new StateColumns(factAxes.stream().mapToInt(Axis::states).toArray(), size);
    }

    /** The vectors of many subjects from the typed values that were stored of them. */
    public StateColumns columns(FactColumns facts) {
        if (facts.vocabulary() != vocabulary)
            throw new IllegalArgumentException("the facts were found for another vocabulary");
        var columns = columns(facts.size());
        var statesOf = new IdentityHashMap<List<FactSheet>, short[][]>();
        for (var axis : factAxes) {
            var column = facts.column(slots[axis.index()]);
            var states = statesOf.computeIfAbsent(column.values(), this::statesOfAll);
            columns.put(axis.index(), column.numbers(), states[axis.index()]);
        }
        return columns;
    }

    /** For each question the state of each sheet. */
    private short[][] statesOfAll(List<FactSheet> sheets) {
        short[][] states = new short[factAxes.size()][sheets.size()];
        for (int number = 0; number < sheets.size(); number++) {
            short[] vector = states(sheets.get(number));
            for (int axis = 0; axis < vector.length; axis++) states[axis][number] = vector[axis];
        }
        return states;
    }

    // ---- the vector as text

    /** The vector in its compact written form. */
    public String compact(short[] states) {
        requireFitting(states);
        return text.write(states);
    }

    /** Reads the compact written form, or says why it cannot be a vector of this grid. */
    public StateText.Reading read(String compact) {
        return text.read(compact);
    }

    // ---- the trace

    /** The whole reasoning: every row with every cell, every result. The sheet lends the values that are shown. */
    public Trace trace(short[] states, FactSheet sheet) {
        var evaluation = evaluate(states);
        var rows = new ArrayList<RowTrace>();
        for (var table : tables.values()) {
            for (int row = 0; row < table.rows(); row++) rows.add(rowTrace(evaluation, table, row, sheet));
        }
        return new Trace(rows, evaluation.results());
    }

    private RowTrace rowTrace(Evaluation evaluation, GridTable table, int row, FactSheet sheet) {
        var cells = new ArrayList<CellTrace>();
        for (int column = 0; column < table.columns(); column++) {
            var axis = table.axis(column);
            var found = found(evaluation, axis, sheet);
            cells.add(new CellTrace(
                    table.table().columns().get(column),
                    table.cell(row, column),
                    evaluation.verdict(table, row, column),
                    found,
                    distance(evaluation, table, row, column, found)));
        }
        return new RowTrace(
                table.decision(), table.table().rows().get(row), row + 1, evaluation.verdict(table, row), cells);
    }

    private Finding found(Evaluation evaluation, Axis axis, FactSheet sheet) {
        var source = axis.isOfFact()
                ? sheet.finding(slots[axis.index()])
                : evaluation.result(axis.input().name());
        if (!(source instanceof Finding.Known known)) return source;
        var answer = axis.answer(known.value());
        return answer == null ? new Finding.Unknown("the list is empty") : new Finding.Known(answer);
    }

    private static Optional<BigDecimal> distance(
            Evaluation evaluation, GridTable table, int row, int column, Finding found) {
        if (evaluation.verdict(table, row, column) != CellVerdict.FAILED) return Optional.empty();
        if (!(table.axis(column).ruler() instanceof Steps steps)) return Optional.empty();
        if (!(found instanceof Finding.Known known)) return Optional.empty();
        var from = Measure.of(known.value());
        int own = steps.stateOf(known.value());
        var passing = table.passing(row, column);
        int below = own == 0 ? -1 : passing.previousSetBit(own - 1);
        int above = passing.nextSetBit(own + 1);
        var down = below > 0 ? Optional.of(steps.distance(from, below)) : Optional.<BigDecimal>empty();
        var up = above > 0 ? Optional.of(steps.distance(from, above)) : Optional.<BigDecimal>empty();
        var nearest = down.isEmpty() || up.isEmpty()
                ? down.or(() -> up)
                : Optional.of(down.get().min(up.get()));
        return nearest.map(distance -> new Value.Decimal(distance).number());
    }

    /** How a cell judges a state, by what it passes. */
    static CellVerdict verdict(Cell cell, BitSet passing, int state) {
        if (cell instanceof Cell.Anything) return CellVerdict.NOT_ASKED;
        if (passing.get(state)) return CellVerdict.PASSED;
        return state == 0 ? CellVerdict.UNKNOWN : CellVerdict.FAILED;
    }

    static RowVerdict worst(List<CellVerdict> cells) {
        return cells.contains(CellVerdict.FAILED) ? RowVerdict.FAILED : RowVerdict.UNKNOWN;
    }
}
