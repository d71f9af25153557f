package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * Writes the {@link Kernel} for a few decisions. Whatever follows from the rows of one short table alone (its answer, the capped
 * points of its family, whether the family counts) is worked out now for every pattern of rows, by the same code that
 * {@link Grid#evaluate} uses, and only looked up later; what joins tables becomes whole-number arithmetic whose every interval
 * is known. A model that cannot be written so (division, lists over long tables) has no kernel and is weighed by the grid.
 */
final class KernelWriter {

    /** Tables of at most so many rows are looked up: 1,024 patterns. */
    private static final int SHORT = 10;

    private static final int MOST_STATES_BY_NUMBER = 4_096;
    private static final int FINEST = 9;

    /** A register, what its number means, and where the number can lie. */
    private record Slot(int register, KernelType type, Interval interval, boolean nullable) {}

    /** The model cannot be written as a kernel. */
    private static final class NoKernel extends Exception {
        private static final long serialVersionUID = 1L;

        NoKernel(String why) {
            super(why, null, false, false);
        }
    }

    private final Grid grid;
    private final Map<String, Decision> decisions;
    private final List<String> texts;
    private final Set<String> needed = new HashSet<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, List<Map<String, Answer>>> patterns = new HashMap<>();
    private final Map<Integer, Integer> firstWords = new HashMap<>();
    private final List<KernelStage> stages = new ArrayList<>();
    private final List<TableWalk> walks = new ArrayList<>();
    private final List<Integer> code = new ArrayList<>();
    private final List<Integer> views = new ArrayList<>();
    private final List<Long> entries = new ArrayList<>();
    private final List<Long> constants = new ArrayList<>();
    private int registers;
    private int words;

    private KernelWriter(Grid grid) {
        this.grid = grid;
        this.decisions = grid.model().byName();
        this.texts = List.copyOf(texts(grid));
    }

    static Optional<Kernel> write(Grid grid, List<String> wanted) {
        try {
            return Optional.of(new KernelWriter(grid).written(wanted));
        } catch (NoKernel | Interval.TooWide reason) {
            return Optional.empty();
        }
    }

    private static Set<String> texts(Grid grid) {
        var texts = new TreeSet<String>();
        for (var decision : grid.model().decisions()) {
            if (decision.logic() instanceof Logic.Table table)
                table.rows().forEach(row -> addText(texts, row.output()));
            else addTexts(texts, ((Logic.Formula) decision.logic()).expression());
        }
        return texts;
    }

    private static void addTexts(Set<String> texts, Expression expression) {
        if (expression instanceof Expression.Literal literal) addText(texts, literal.value());
        expression.parts().forEach(part -> addTexts(texts, part));
    }

    private static void addText(Set<String> texts, Value value) {
        if (value instanceof Value.Text text) texts.add(text.text());
    }

    private Kernel written(List<String> wanted) throws NoKernel, Interval.TooWide {
        wanted.forEach(this::need);
        var results = new ArrayList<Kernel.Result>();
        for (var name : wanted) {
            var slot = slot(name);
            results.add(new Kernel.Result(slot.register(), slot.type()));
        }
        return new Kernel(
                code.stream().mapToInt(i -> i).toArray(),
                registers,
                constants.stream().mapToLong(l -> l).toArray(),
                stages.toArray(KernelStage[]::new),
                views.stream().mapToInt(i -> i).toArray(),
                entries.stream().mapToLong(l -> l).toArray(),
                walks.toArray(TableWalk[]::new),
                results.toArray(Kernel.Result[]::new),
                grid.encoder());
    }

    private void need(String name) {
        if (needed.add(name)) reads(decision(name)).forEach(this::need);
    }

    private Decision decision(String name) {
        var decision = decisions.get(name);
        if (decision == null) throw new IllegalArgumentException("no decision is called `%s`".formatted(name));
        return decision;
    }

    private Set<String> reads(Decision decision) {
        if (decision.logic() instanceof Logic.Formula formula)
            return formula.expression().reads();
        return table(decision.name()).readsDecisions();
    }

    private GridTable table(String name) {
        return grid.table(name).orElseThrow();
    }

    // ---- what can fail, and what one short table decides alone

    private boolean canFail(String name) {
        var decision = decision(name);
        if (reads(decision).stream().anyMatch(this::canFail)) return true;
        if (decision.logic() instanceof Logic.Formula formula) return divides(formula.expression());
        var policy = ((Logic.Table) decision.logic()).hitPolicy();
        return policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY;
    }

    private static boolean divides(Expression expression) {
        if (expression instanceof Expression.Arithmetic it && it.operator() == Expression.Operator.DIVIDED_BY)
            return true;
        return expression.parts().stream().anyMatch(KernelWriter::divides);
    }

    /** The tables that an expression rests on, through formulas. */
    private Set<String> roots(Expression expression) {
        var roots = new LinkedHashSet<String>();
        for (var name : expression.reads()) {
            if (decision(name).logic() instanceof Logic.Formula formula) roots.addAll(roots(formula.expression()));
            else roots.add(name);
        }
        return roots;
    }

    /** The one short table that an expression rests on, where it is one. */
    private Optional<GridTable> root(Expression expression) {
        var roots = roots(expression);
        if (roots.size() != 1) return Optional.empty();
        var table = table(roots.iterator().next());
        boolean sure = table.readsDecisions().stream().noneMatch(this::canFail);
        return sure && table.rows() <= SHORT ? Optional.of(table) : Optional.empty();
    }

    /** For each pattern of a short table's rows, what it and every formula that rests on it alone give. */
    private List<Map<String, Answer>> patterns(GridTable table) {
        return patterns.computeIfAbsent(table.decision(), name -> {
            var formulas = formulasOver(table);
            var all = new ArrayList<Map<String, Answer>>();
            for (int pattern = 0; pattern < 1 << table.rows(); pattern++) all.add(answers(table, pattern, formulas));
            return all;
        });
    }

    /** An expression with what it reads, which takes a walk through it to find and is asked for every pattern. */
    private record Known(String name, Expression expression, Set<String> reads) {

        Known(String name, Expression expression) {
            this(name, expression, expression.reads());
        }

        Answer answer(Map<String, Answer> answers) {
            for (var read : reads) if (given(answers, read).failed()) return Answer.failure("it rests on a failure");
            return Formulas.answer(expression, read -> given(answers, read).value());
        }
    }

    /** The formulas that rest on a table and on each other alone, in the model's order. */
    private List<Known> formulasOver(GridTable table) {
        var known = new HashSet<>(Set.of(table.decision()));
        var formulas = new ArrayList<Known>();
        for (var decision : grid.model().decisions()) {
            if (!(decision.logic() instanceof Logic.Formula formula)) continue;
            var own = new Known(decision.name(), formula.expression());
            if (!known.containsAll(own.reads())) continue;
            known.add(own.name());
            formulas.add(own);
        }
        return formulas;
    }

    private static Map<String, Answer> answers(GridTable table, int pattern, List<Known> formulas) {
        var answers = new HashMap<String, Answer>();
        answers.put(table.decision(), HitPolicies.answer(table.table(), BitSet.valueOf(new long[] {pattern})));
        for (var formula : formulas) answers.put(formula.name(), formula.answer(answers));
        return answers;
    }

    private static Answer given(Map<String, Answer> answers, String name) {
        var answer = answers.get(name);
        return answer == null ? Answer.unknown("") : answer;
    }

    // ---- decisions

    private Slot slot(String name) throws NoKernel, Interval.TooWide {
        var known = slots.get(name);
        if (known != null) return known;
        var decision = decision(name);
        var slot =
                decision.logic() instanceof Logic.Formula formula ? formula(formula.expression()) : table(table(name));
        for (var read : reads(decision)) {
            if (canFail(read)) emit(Op.SPOIL, slot.register(), slot(read).register(), 0, 0);
        }
        slots.put(name, slot);
        return slot;
    }

    private Slot table(GridTable table) throws NoKernel, Interval.TooWide {
        if (table.rows() <= SHORT) {
            var answers = new ArrayList<Answer>();
            for (var pattern : patterns(table)) answers.add(given(pattern, table.decision()));
            return lookup(table, answers, OptionalScale.ANY);
        }
        return walk(table);
    }

    private Slot formula(Expression expression) throws NoKernel, Interval.TooWide {
        var root = root(expression);
        if (root.isPresent()) return lookup(root.get(), tabulated(root.get(), expression), OptionalScale.ANY);
        return written(expression);
    }

    private List<Answer> tabulated(GridTable table, Expression expression) {
        var known = new Known("", expression);
        return patterns(table).stream().map(known::answer).toList();
    }

    // ---- code

    private void emit(int op, int register, int a, int b, int c) {
        code.addAll(List.of(op, register, a, b, c));
    }

    private Slot emit(int op, KernelType type, Interval interval, boolean nullable, int a, int b, int c) {
        emit(op, registers, a, b, c);
        return new Slot(registers++, type, interval, nullable);
    }

    private Slot emit(int op, KernelType type, Interval interval, Slot a, Slot b) {
        return emit(op, type, interval, a.nullable() || b.nullable(), a.register(), b.register(), 0);
    }

    private int constant(long value) {
        constants.add(value);
        return constants.size() - 1;
    }

    private KernelType number(int scale) {
        return new KernelType(Type.NUMBER, scale, texts);
    }

    private KernelType truth() {
        return new KernelType(Type.TRUTH, 0, texts);
    }

    /** The scale that values are wanted on, or the coarsest that holds them all. */
    private record OptionalScale(int scale) {
        static final OptionalScale ANY = new OptionalScale(-1);
    }

    private KernelType typeOf(Iterable<Value> values, OptionalScale wanted) throws NoKernel {
        var type = Type.NUMBER;
        int scale = Math.max(0, wanted.scale());
        for (var value : values) {
            if (value instanceof Value.Many) throw new NoKernel("a list in a register");
            type = Type.of(value);
            if (value instanceof Value.Decimal number)
                scale = Math.max(scale, number.number().scale());
        }
        if (scale > FINEST) throw new NoKernel("numbers too fine for a register");
        return new KernelType(type, scale, texts);
    }

    private static long raw(KernelType type, Value value) throws NoKernel {
        var raw = type.raw(value);
        if (raw.isEmpty()) throw new NoKernel("a value that no register holds");
        return raw.get();
    }

    private Slot lookup(GridTable table, List<Answer> answers, OptionalScale wanted) throws NoKernel, Interval.TooWide {
        stage(table.stage());
        var type = typeOf(answers.stream().flatMap(a -> a.known().stream()).toList(), wanted);
        var interval = addView(table, answers, type);
        boolean nullable = answers.stream().anyMatch(a -> a.known().isEmpty());
        return emit(Op.LOOKUP, type, interval, nullable, views.size() / 4 - 1, 0, 0);
    }

    private Interval addView(GridTable table, List<Answer> answers, KernelType type) throws NoKernel {
        int bit = firstBit(table);
        views.addAll(List.of(bit >> 6, bit & 63, (1 << table.rows()) - 1, entries.size()));
        @Nullable Interval interval = null;
        for (var answer : answers) {
            var value = answer.value();
            if (value == null) {
                entries.add(answer.failed() ? Op.FAILED : Op.NULL);
                continue;
            }
            var own = Interval.of(raw(type, value));
            entries.add(own.low());
            interval = interval == null ? own : interval.or(own);
        }
        return interval == null ? Interval.of(0) : interval;
    }

    private int firstBit(GridTable table) {
        var first = firstWords.get(table.stage());
        if (first == null) throw new IllegalStateException("stage %d is not written".formatted(table.stage()));
        return first * 64 + table.firstBit();
    }

    private Slot walk(GridTable table) throws NoKernel, Interval.TooWide {
        var policy = table.table().hitPolicy();
        if (!TableWalk.knows(policy)) throw new NoKernel("a list from a long table");
        stage(table.stage());
        var outputs = table.table().rows().stream().map(Logic.Row::output).toList();
        var type = typeOf(outputs, OptionalScale.ANY);
        long[] raws = new long[outputs.size()];
        for (int i = 0; i < raws.length; i++) raws[i] = raw(type, outputs.get(i));
        var order = table.table().outputOrder();
        int[] ranks = outputs.stream()
                .mapToInt(o -> order.contains(o) ? order.indexOf(o) : Integer.MAX_VALUE)
                .toArray();
        walks.add(new TableWalk(policy, firstBit(table), raws, ranks));
        return emit(Op.WALK, type, reach(policy, raws), true, walks.size() - 1, 0, 0);
    }

    private static Interval reach(HitPolicy policy, long[] raws) throws Interval.TooWide {
        var reach = Interval.of(raws[0]);
        for (long raw : raws) reach = reach.or(Interval.of(raw));
        if (policy != HitPolicy.COLLECT_SUM) return reach;
        var sum = Interval.of(0);
        for (long raw : raws) sum = sum.plus(Interval.of(0).or(Interval.of(raw)));
        return sum;
    }

    // ---- stages

    private void stage(int index) throws NoKernel, Interval.TooWide {
        if (firstWords.containsKey(index)) return;
        var stage = grid.stages().get(index);
        var tables = stage.tables().stream()
                .filter(t -> needed.contains(t.decision()))
                .toList();
        var asked = new LinkedHashSet<Axis>();
        for (var table : tables) for (int c = 0; c < table.columns(); c++) asked.add(table.axis(c));
        var registerAxes = new ArrayList<RegisterAxis>();
        var registerMasks = new ArrayList<Integer>();
        var facts = new ArrayList<Integer>();
        var factMasks = new ArrayList<Integer>();
        var masks = new ArrayList<Long>();
        for (int i = 0; i < stage.axes().length; i++) {
            var axis = grid.axes().get(stage.axes()[i]);
            if (!asked.contains(axis)) continue;
            if (axis.isOfFact()) {
                facts.add(axis.index());
                factMasks.add(masks.size());
            } else {
                registerAxes.add(registerAxis(axis, slot(axis.input().name())));
                registerMasks.add(masks.size());
            }
            for (long mask : stage.masks(i)) masks.add(mask);
        }
        firstWords.put(index, words);
        stages.add(new KernelStage(
                words,
                stage.full(),
                ints(facts),
                ints(factMasks),
                registerAxes.toArray(RegisterAxis[]::new),
                ints(registerMasks),
                masks.stream().mapToLong(l -> l).toArray()));
        words += stage.words();
        emit(Op.STAGE, 0, stages.size() - 1, 0, 0);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(i -> i).toArray();
    }

    private static RegisterAxis registerAxis(Axis axis, Slot slot) throws NoKernel {
        if (!(axis.input() instanceof InputExpression.Named)) throw new NoKernel("a question that no register answers");
        long low = slot.interval().low();
        long width = slot.interval().high() - low;
        if (width < MOST_STATES_BY_NUMBER) {
            short[] states = new short[(int) width + 1];
            for (int i = 0; i < states.length; i++)
                states[i] = (short) axis.ruler().stateOf(slot.type().value(low + i));
            return RegisterAxis.ofFew(slot.register(), low, states);
        }
        if (axis.ruler() instanceof Steps steps)
            return RegisterAxis.ofCuts(slot.register(), steps.cuts(slot.type().scale()));
        throw new NoKernel("a question that no register answers");
    }

    // ---- formulas

    private Slot written(Expression expression) throws NoKernel, Interval.TooWide {
        if (divides(expression)) throw new NoKernel("a division");
        if (expression.reads().isEmpty()) return constant(expression);
        if (expression instanceof Expression.Result result) return slot(result.decision());
        if (root(expression).isPresent())
            return lookup(root(expression).get(), tabulated(root(expression).get(), expression), OptionalScale.ANY);
        if (expression instanceof Expression.Arithmetic it)
            return it.operator() == Expression.Operator.PLUS ? sum(terms(it)) : arithmetic(it);
        if (expression instanceof Expression.Comparison it) return comparison(it);
        if (expression instanceof Expression.Choice it) return choice(it);
        if (expression instanceof Expression.Call it) return call(it);
        throw new NoKernel("a list in a register");
    }

    private Slot constant(Expression expression) throws NoKernel {
        var value = Formulas.answer(expression, name -> null).value();
        if (value == null) return emit(Op.CONSTANT, number(0), Interval.of(0), true, constant(Op.NULL), 0, 0);
        var type = typeOf(List.of(value), OptionalScale.ANY);
        long raw = raw(type, value);
        return emit(Op.CONSTANT, type, Interval.of(raw), false, constant(raw), 0, 0);
    }

    private static List<Expression> terms(Expression expression) {
        if (!(expression instanceof Expression.Arithmetic it) || it.operator() != Expression.Operator.PLUS)
            return List.of(expression);
        var terms = new ArrayList<>(terms(it.left()));
        terms.addAll(terms(it.right()));
        return terms;
    }

    /** A sum: what short tables decide alone, and never as null, in one instruction; then the rest, one by one. */
    private Slot sum(List<Expression> terms) throws NoKernel, Interval.TooWide {
        var rest = new ArrayList<Slot>();
        var looked = new ArrayList<Expression>();
        int scale = 0;
        for (var term : terms) {
            if (isLookup(term)) {
                looked.add(term);
                for (var answer : tabulated(root(term).orElseThrow(), term))
                    scale = Math.max(
                            scale, Measure.of(answer.known().orElseThrow()).scale());
            } else {
                rest.add(written(term));
                scale = Math.max(scale, rest.get(rest.size() - 1).type().scale());
            }
        }
        if (scale > FINEST) throw new NoKernel("numbers too fine for a register");
        if (!looked.isEmpty()) rest.add(0, sumOfLookups(looked, scale));
        var sum = rescaled(rest.get(0), scale);
        for (var slot : rest.subList(1, rest.size())) sum = add(sum, rescaled(slot, scale));
        return sum;
    }

    private boolean isLookup(Expression term) {
        if (term.reads().isEmpty()) return false;
        var root = root(term);
        return root.isPresent()
                && tabulated(root.get(), term).stream().allMatch(a -> a.value() instanceof Value.Decimal);
    }

    private Slot sumOfLookups(List<Expression> terms, int scale) throws NoKernel, Interval.TooWide {
        for (var term : terms) stage(root(term).orElseThrow().stage());
        var interval = Interval.of(0);
        var parts = new ArrayList<LookedUp>();
        for (var term : terms) {
            var part = lookedUp(root(term).orElseThrow(), term, number(scale));
            parts.add(part);
            interval = interval.plus(part.interval());
        }
        int from = views.size() / 4;
        for (var part : merged(parts)) {
            views.addAll(List.of(part.bit() >> 6, part.bit() & 63, (1 << part.width()) - 1, entries.size()));
            entries.addAll(part.values());
        }
        return emit(Op.SUM_OF_LOOKUPS, number(scale), interval, false, from, views.size() / 4, 0);
    }

    private LookedUp lookedUp(GridTable table, Expression term, KernelType type) throws NoKernel {
        var values = new ArrayList<Long>();
        for (var answer : tabulated(table, term))
            values.add(raw(type, answer.known().orElseThrow()));
        return new LookedUp(firstBit(table), table.rows(), values);
    }

    /** Neighbours that are still short together become one: one look instead of several. */
    private static List<LookedUp> merged(List<LookedUp> parts) {
        var merged = new ArrayList<LookedUp>();
        for (var part :
                parts.stream().sorted(Comparator.comparingInt(LookedUp::bit)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.isNear(part)) merged.set(merged.size() - 1, last.and(part));
            else merged.add(part);
        }
        return merged;
    }

    /** What each pattern of some neighbouring bits adds to a sum. */
    private record LookedUp(int bit, int width, List<Long> values) {
        boolean isNear(LookedUp next) {
            return bit >> 6 == next.bit >> 6 && next.bit + next.width - bit <= SHORT;
        }

        LookedUp and(LookedUp next) {
            int shift = next.bit - bit;
            int all = Math.max(width, shift + next.width);
            var sums = new ArrayList<Long>();
            for (int pattern = 0; pattern < 1 << all; pattern++) {
                int own = pattern & ((1 << width) - 1);
                int other = (pattern >> shift) & ((1 << next.width) - 1);
                sums.add(values.get(own) + next.values.get(other));
            }
            return new LookedUp(bit, all, sums);
        }

        Interval interval() {
            var reach = Interval.of(values.get(0));
            for (long value : values) reach = reach.or(Interval.of(value));
            return reach;
        }
    }

    private Slot add(Slot a, Slot b) throws Interval.TooWide {
        return emit(Op.ADD, a.type(), a.interval().plus(b.interval()), a, b);
    }

    private Slot rescaled(Slot slot, int scale) throws Interval.TooWide {
        int missing = scale - slot.type().scale();
        if (missing == 0 || slot.type().type() != Type.NUMBER) return slot;
        long factor = BigDecimal.TEN.pow(missing).longValueExact();
        var by = emit(Op.CONSTANT, number(0), Interval.of(factor), false, constant(factor), 0, 0);
        return emit(Op.MULTIPLY, number(scale), slot.interval().times(by.interval()), slot, by);
    }

    private Slot arithmetic(Expression.Arithmetic it) throws NoKernel, Interval.TooWide {
        var left = written(it.left());
        var right = written(it.right());
        if (it.operator() == Expression.Operator.TIMES) {
            int scale = left.type().scale() + right.type().scale();
            if (scale > FINEST) throw new NoKernel("numbers too fine for a register");
            return emit(Op.MULTIPLY, number(scale), left.interval().times(right.interval()), left, right);
        }
        int scale = Math.max(left.type().scale(), right.type().scale());
        var a = rescaled(left, scale);
        var b = rescaled(right, scale);
        return emit(Op.SUBTRACT, number(scale), a.interval().minus(b.interval()), a, b);
    }

    private Slot comparison(Expression.Comparison it) throws NoKernel, Interval.TooWide {
        var left = written(it.left());
        var right = written(it.right());
        int scale = Math.max(left.type().scale(), right.type().scale());
        var a = rescaled(left, scale);
        var b = rescaled(right, scale);
        return switch (it.comparator()) {
            case EQUALS -> emit(Op.EQUAL, truth(), new Interval(0, 1), false, a.register(), b.register(), 0);
            case DIFFERS -> emit(Op.DIFFERENT, truth(), new Interval(0, 1), false, a.register(), b.register(), 0);
            case BELOW -> emit(Op.BELOW, truth(), new Interval(0, 1), a, b);
            case AT_MOST -> emit(Op.NOT_ABOVE, truth(), new Interval(0, 1), a, b);
            case ABOVE -> emit(Op.BELOW, truth(), new Interval(0, 1), b, a);
            case AT_LEAST -> emit(Op.NOT_ABOVE, truth(), new Interval(0, 1), b, a);
        };
    }

    private Slot choice(Expression.Choice it) throws NoKernel, Interval.TooWide {
        var condition = written(it.condition());
        var then = written(it.then());
        var otherwise = written(it.otherwise());
        int scale = Math.max(then.type().scale(), otherwise.type().scale());
        var a = rescaled(then, scale);
        var b = rescaled(otherwise, scale);
        boolean firstIsNull = it.then() instanceof Expression.Unknown;
        return emit(
                Op.CHOOSE,
                firstIsNull ? b.type() : a.type(),
                a.interval().or(b.interval()),
                a.nullable() || b.nullable(),
                condition.register(),
                a.register(),
                b.register());
    }

    private Slot call(Expression.Call it) throws NoKernel, Interval.TooWide {
        var members = it.arguments().size() == 1 && it.arguments().get(0) instanceof Expression.Listing listing
                ? listing.members()
                : it.arguments();
        boolean listed = members != it.arguments();
        if (it.function() == Expression.Function.COUNT) {
            if (!listed) throw new NoKernel("a list in a register");
            int count = constant(members.size());
            return emit(Op.CONSTANT, number(0), Interval.of(members.size()), false, count, 0, 0);
        }
        if (!listed && members.size() == 1 && isList(members.get(0))) throw new NoKernel("a list in a register");
        if (it.function() == Expression.Function.SUM) return sum(members);
        var slots = new ArrayList<Slot>();
        int scale = 0;
        for (var member : members) {
            slots.add(written(member));
            scale = Math.max(scale, slots.get(slots.size() - 1).type().scale());
        }
        var best = rescaled(slots.get(0), scale);
        for (var slot : slots.subList(1, slots.size())) best = extreme(it.function(), best, rescaled(slot, scale));
        return best;
    }

    private boolean isList(Expression expression) {
        return expression instanceof Expression.Result result
                && decision(result.decision()).type().isList();
    }

    private Slot extreme(Expression.Function function, Slot a, Slot b) {
        boolean least = function == Expression.Function.MIN;
        var low = least
                ? Math.min(a.interval().low(), b.interval().low())
                : Math.max(a.interval().low(), b.interval().low());
        var high = least
                ? Math.min(a.interval().high(), b.interval().high())
                : Math.max(a.interval().high(), b.interval().high());
        return emit(least ? Op.LESSER : Op.GREATER, a.type(), new Interval(low, high), a, b);
    }
}
