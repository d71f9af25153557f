package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Made;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.reference.ReferenceEngine;

/** Whatever the parser accepts means the same to kie-dmn, unknown values among them. */
class AgreesWithKieTest {

    private static final int CELLS = 80;
    private static final int VALUES = 25;

    @ParameterizedTest
    @EnumSource(Type.class)
    void cells_mean_the_same(Type type) {
        var made = new Made(type.ordinal());
        var cells = IntStream.range(0, CELLS).mapToObj(i -> made.cell(type)).toList();
        var model = read(DmnText.table(Map.of("fact", type), "fact", type, cells));
        var engine = engine(model);
        var vocabulary = vocabulary(Map.of("fact", type));
        assertThat(fired(engine, FactSheet.of(vocabulary).build()))
                .as("unknown")
                .isEqualTo(numbers(cells, cell -> cell instanceof Cell.Anything || cell instanceof Cell.IsUnknown));
        for (int i = 0; i < VALUES; i++) {
            var value = type.isList() ? many(made, type) : made.value(type);
            var sheet = FactSheet.of(vocabulary).set("fact", value).build();
            assertThat(fired(engine, sheet))
                    .as("value %s of %s", value, type)
                    .isEqualTo(numbers(cells, cell -> Naive.passes(cell, value)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "NUMBER | ~~",
                "NUMBER | >=3",
                "NUMBER | ]3..5[",
                "NUMBER | ( 3 .. 5 ]",
                "NUMBER | -3",
                "NUMBER | - 3",
                "NUMBER | [-5..-1]",
                "NUMBER | 3,5",
                "NUMBER | not( 3 , null )",
                "NUMBER | not([3..5], null)",
                "NUMBER | 3.0",
                "NUMBER | 0.50",
                "NUMBER | < -1.5",
                "TEXT | \"a\",\"b\"",
                "TEXT | not(\"a\", null)",
                "TEXT | \"\\u0061\"",
                "TEXT | \"-\"",
                "TEXT | ~~",
                "TRUTH | false",
                "TRUTH | not(null,true)",
                "TRUTHS | not( null )",
                "DAY | @\"2026-01-31\"",
                "DAY | >@\"2026-01-31\"",
                "DAY | [@\"2026-01-05\"..date(\"2026-01-31\"))",
                "SPAN | > @\"P1D\"",
                "SPAN | @\"-PT5H\"",
                "SPAN | [duration(\"-P1D\")..duration(\"PT20H30M\")]",
                "SPAN | >= duration(\"PT3600S\")",
                "MONTHS | < @\"P1Y\"",
                "MONTHS | duration(\"P14M\")",
                "MONTHS | >= duration(\"-P1Y2M\")"
            })
    void other_spellings_mean_the_same(Type type, String text) {
        var cell = Feel.cell(text, type).fold(c -> c, bad -> {
            throw new AssertionError(bad.problem());
        });
        var xml = DmnText.table(Map.of("fact", type), "fact", type, List.of(new Cell.Anything()));
        var engine = engine(read(xml.replace("<text>-</text>", "<text>" + DmnText.escaped(text) + "</text>")));
        var vocabulary = vocabulary(Map.of("fact", type));
        assertThat(fired(engine, FactSheet.of(vocabulary).build()))
                .isEqualTo(numbers(List.of(cell), c -> Naive.passes(c, null)));
        var made = new Made(7);
        for (int i = 0; i < 40; i++) {
            var value = type.isList() ? many(made, type) : made.value(type);
            assertThat(fired(engine, FactSheet.of(vocabulary).set("fact", value).build()))
                    .as("%s", value)
                    .isEqualTo(numbers(List.of(cell), c -> Naive.passes(c, value)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adverts with Wording",
                "Weak signals in wording rows",
                "phones and e",
                "row 2",
                "été",
                "a then b",
                "x or y",
                "number of towns",
                "sum of hours",
                "count x",
                "list of names",
                "day of posting",
                "all names",
                "any name",
                "max hours",
                "min",
                "string",
                "is open",
                "names not known",
                "in town",
                "share for all",
                "years and months duration",
                "now then",
                "before",
                "time of day",
                "date posted",
                "floor level",
                "split names",
                "context of it",
                "a null b",
                "of",
                "a of b",
                "a instance of b",
                "item",
                "mode"
            })
    void a_name_that_is_accepted_means_the_same(String name) {
        if (Feel.nameFault(name).isPresent()) return;
        var facts = Map.of(name, Type.NUMBER, "a", Type.NUMBER);
        var formula = "if " + name + " > 3 then " + name + " + a else a";
        var xml = DmnText.file(
                facts,
                DmnText.decision(
                                "D row",
                                Type.NUMBERS,
                                both(name),
                                DmnText.table(
                                        "COLLECT",
                                        "",
                                        List.of(name, "a"),
                                        "number",
                                        "number",
                                        DmnText.row("r1", List.of("> 3", "-"), "1")))
                        + DmnText.decision(
                                "e",
                                Type.NUMBER,
                                both(name),
                                DmnText.table(
                                        "FIRST",
                                        "",
                                        List.of(name),
                                        "number",
                                        "number",
                                        DmnText.row("r2", List.of("-"), "5"))));
        var engine = engine(read(xml));
        var sheet = FactSheet.of(vocabulary(facts))
                .set(name, Value.Decimal.of(4))
                .set("a", Value.Decimal.of(1))
                .build();
        assertThat(engine.results(sheet).get("D row"))
                .as(formula)
                .isEqualTo(new Finding.Known(new Value.Many(List.of(Value.Decimal.of(1)))));
    }

    private static String both(String name) {
        return DmnText.required("Input", DmnText.id("i", name)) + DmnText.required("Input", "i-a");
    }

    @Test
    void questions_to_facts_mean_the_same() {
        for (long seed = 0; seed < 30; seed++) {
            var made = new Made(seed);
            var input = made.input();
            var type = type(input);
            var cells = cells(made, input, type);
            var model = read(DmnText.table(Made.FACTS, FeelText.input(input), type, cells));
            var engine = engine(model);
            var vocabulary = vocabulary(Made.FACTS);
            for (int i = 0; i < 12; i++) {
                var fact = Made.FACTS.getOrDefault(input.name(), Type.TEXT);
                var value = i == 0 ? null : fact.isList() ? many(made, fact) : made.value(fact);
                var sheet = FactSheet.of(vocabulary);
                if (value != null) sheet.set(input.name(), value);
                var answer = value == null ? null : Naive.answer(input, value);
                assertThat(fired(engine, sheet.build()))
                        .as(
                                "seed %d: %s of %s, cells %s",
                                seed,
                                FeelText.input(input),
                                value,
                                cells.stream().map(FeelText::cell).toList())
                        .isEqualTo(numbers(cells, cell -> Naive.passes(cell, answer)));
            }
        }
    }

    /** Of a {@code some} question only {@code true} may be asked. */
    private static List<Cell> cells(Made made, InputExpression input, Type type) {
        if (!(input instanceof InputExpression.SomeMember))
            return IntStream.range(0, 12).mapToObj(i -> made.cell(type)).toList();
        return List.of(
                new Cell.Anything(),
                new Cell.AnyOf(List.of(new org.plainsight.rules.language.Test.Is(new Value.Truth(true)))));
    }

    @Test
    void formulas_mean_the_same() {
        for (long seed = 0; seed < 30; seed++) {
            var made = new Made(seed);
            var type = made.one(List.of(Type.NUMBER, Type.TRUTH, Type.TEXT));
            var formula = made.formula(type, 3);
            var values = new java.util.TreeMap<String, List<Value>>();
            new java.util.TreeMap<>(Made.FACTS)
                    .forEach((name, t) -> values.put(
                            name,
                            IntStream.range(0, 3)
                                    .mapToObj(i -> made.value(t.member()))
                                    .toList()));
            var engine = engine(read(DmnText.formula(Made.FACTS, values, type, formula)));
            var picks = values.keySet().stream().collect(Collectors.toMap(n -> "pick " + n, n -> Type.NUMBER));
            for (int i = 0; i < 8; i++) {
                var sheet = FactSheet.of(vocabulary(picks));
                var given = new java.util.HashMap<String, Finding>();
                values.forEach((name, of) -> {
                    int pick = made.one(List.of(-1, 0, 1, 2));
                    if (pick >= 0) sheet.set("pick " + name, Value.Decimal.of(pick));
                    boolean list = Made.FACTS.getOrDefault(name, Type.TEXT).isList();
                    // a COLLECT table that no row of fits gives an empty list, never null
                    if (list) given.put(name, new Finding.Known(new Value.Many(of.subList(0, pick + 1))));
                    else given.put(name, pick < 0 ? new Finding.Unknown("") : new Finding.Known(of.get(pick)));
                });
                assertThat(shown(engine.results(sheet.build()).get("D")))
                        .as("seed %d: %s with %s", seed, FeelText.expression(formula), given)
                        .isEqualTo(shown(Naive.result(formula, given::get)));
            }
        }
    }

    /** Kie divides to 34 digits, and so does the oracle; the last digits may differ by rounding. */
    private static String shown(Finding finding) {
        if (finding instanceof Finding.Known known && known.value() instanceof Value.Decimal number)
            return number.number()
                    .round(new java.math.MathContext(20))
                    .stripTrailingZeros()
                    .toPlainString();
        return finding instanceof Finding.Known known ? known.value().toString() : "unknown";
    }

    private static Type type(InputExpression input) {
        return Feel.type(input, Made.FACTS);
    }

    private static Value many(Made made, Type type) {
        var members = new ArrayList<Value>();
        int count = made.one(List.of(0, 1, 2, 3));
        for (int i = 0; i < count; i++) members.add(made.value(type.member()));
        return new Value.Many(members);
    }

    static Model read(String xml) {
        var faults = new ArrayList<Fault>();
        var model = DmnReader.read("adverts.dmn", xml, faults);
        assertThat(faults).isEmpty();
        return model.orElseThrow();
    }

    private static ReferenceEngine engine(Model model) {
        var compiled = ReferenceEngine.compile(model);
        if (compiled instanceof ReferenceEngine.Compiled.Ready ready) return ready.engine();
        throw new AssertionError(compiled + "\n" + model.xml());
    }

    private static Vocabulary vocabulary(Map<String, Type> facts) {
        return new Vocabulary(facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(f -> new FactDefinition(
                        f.getKey(),
                        FactDefinition.Subject.ADVERT,
                        f.getValue(),
                        f.getValue().member() == Type.NUMBER ? 2 : 0,
                        "",
                        f.getKey(),
                        "",
                        "",
                        FactDefinition.Basis.FACT,
                        true,
                        ""))
                .toList());
    }

    /** The numbers of the rows that fired. */
    private static TreeSet<Integer> fired(ReferenceEngine engine, FactSheet facts) {
        var found = engine.results(facts).get("D");
        if (!(found instanceof Finding.Known known)) return new TreeSet<>();
        return ((Value.Many) known.value())
                .values().stream()
                        .map(v -> ((Value.Decimal) v).number().intValueExact())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<Integer> numbers(List<Cell> cells, java.util.function.Predicate<Cell> passes) {
        return IntStream.range(0, cells.size())
                .filter(i -> passes.test(cells.get(i)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a cell, a question and a formula mean, written down as plainly as can be. */
    private static final class Naive {

        static boolean passes(Cell cell, @org.jspecify.annotations.Nullable Value value) {
            if (cell instanceof Cell.Anything) return true;
            if (cell instanceof Cell.IsUnknown) return value == null;
            if (value == null) return false;
            if (cell instanceof Cell.AnyOf any) return any.tests().stream().anyMatch(t -> passes(t, value));
            return ((Cell.NoneOf) cell).tests().stream().noneMatch(t -> passes(t, value));
        }

        private static boolean passes(org.plainsight.rules.language.Test test, Value value) {
            if (test instanceof org.plainsight.rules.language.Test.Is is)
                return is.value().equals(value);
            if (test instanceof org.plainsight.rules.language.Test.Compares compares) {
                int order = order(value, compares.bound());
                return switch (compares.order()) {
                    case BELOW -> order < 0;
                    case AT_MOST -> order <= 0;
                    case ABOVE -> order > 0;
                    case AT_LEAST -> order >= 0;
                };
            }
            var between = (org.plainsight.rules.language.Test.Between) test;
            int low = order(value, between.low());
            int high = order(value, between.high());
            return (low > 0 || (low == 0 && between.lowClosed())) && (high < 0 || (high == 0 && between.highClosed()));
        }

        private static int order(Value a, Value b) {
            if (a instanceof Value.Decimal x) return x.number().compareTo(((Value.Decimal) b).number());
            if (a instanceof Value.Day x) return x.day().compareTo(((Value.Day) b).day());
            if (a instanceof Value.Span x) return x.span().compareTo(((Value.Span) b).span());
            return Integer.compare(((Value.Months) a).months(), ((Value.Months) b).months());
        }

        static @org.jspecify.annotations.Nullable Value answer(InputExpression input, Value value) {
            if (input instanceof InputExpression.Named) return value;
            if (input instanceof InputExpression.TextHolds text)
                return new Value.Truth(((Value.Text) value).text().contains(text.part()));
            var members = ((Value.Many) value).values();
            if (input instanceof InputExpression.CountOf) return Value.Decimal.of(members.size());
            if (input instanceof InputExpression.ListHolds list)
                return new Value.Truth(members.contains(list.member()));
            if (input instanceof InputExpression.SomeMember some)
                return new Value.Truth(members.stream().anyMatch(m -> passes(some.cell(), m)));
            var numbers = members.stream().map(m -> ((Value.Decimal) m).number());
            var total = switch (((InputExpression.Total) input).kind()) {
                case MIN -> numbers.min(BigDecimal::compareTo);
                case MAX -> numbers.max(BigDecimal::compareTo);
                case SUM -> numbers.reduce(BigDecimal::add);
            };
            return total.map(Value.Decimal::new).orElse(null);
        }

        static Finding result(Expression formula, java.util.function.Function<String, Finding> decisions) {
            var value = value(formula, decisions);
            return value == null ? new Finding.Unknown("") : new Finding.Known(value);
        }

        private static @org.jspecify.annotations.Nullable Value value(
                Expression formula, java.util.function.Function<String, Finding> decisions) {
            if (formula instanceof Expression.Literal it) return it.value();
            if (formula instanceof Expression.Unknown) return null;
            if (formula instanceof Expression.Result it)
                return decisions.apply(it.decision()) instanceof Finding.Known known ? known.value() : null;
            if (formula instanceof Expression.Choice it)
                return new Value.Truth(true).equals(value(it.condition(), decisions))
                        ? value(it.then(), decisions)
                        : value(it.otherwise(), decisions);
            if (formula instanceof Expression.Comparison it)
                return compared(it.comparator(), value(it.left(), decisions), value(it.right(), decisions));
            if (formula instanceof Expression.Arithmetic it) {
                var left = value(it.left(), decisions);
                var right = value(it.right(), decisions);
                return left == null || right == null ? null : calculated(it.operator(), number(left), number(right));
            }
            if (formula instanceof Expression.Call it) return called(it, decisions);
            var members = new ArrayList<Value>();
            for (var member : ((Expression.Listing) formula).members()) {
                var value = value(member, decisions);
                if (value == null) return new Value.Text("a list with a hole");
                members.add(value);
            }
            return new Value.Many(members);
        }

        private static BigDecimal number(Value value) {
            return ((Value.Decimal) value).number();
        }

        private static @org.jspecify.annotations.Nullable Value compared(
                Expression.Comparator comparator,
                @org.jspecify.annotations.Nullable Value left,
                @org.jspecify.annotations.Nullable Value right) {
            boolean same = left == null ? right == null : left.equals(right);
            if (comparator == Expression.Comparator.EQUALS) return new Value.Truth(same);
            if (comparator == Expression.Comparator.DIFFERS) return new Value.Truth(!same);
            if (left == null || right == null) return null;
            int order = order(left, right);
            return new Value.Truth(
                    switch (comparator) {
                        case BELOW -> order < 0;
                        case AT_MOST -> order <= 0;
                        case ABOVE -> order > 0;
                        default -> order >= 0;
                    });
        }

        private static @org.jspecify.annotations.Nullable Value calculated(
                Expression.Operator operator, BigDecimal left, BigDecimal right) {
            var precise = java.math.MathContext.DECIMAL128;
            return switch (operator) {
                case PLUS -> new Value.Decimal(left.add(right, precise));
                case MINUS -> new Value.Decimal(left.subtract(right, precise));
                case TIMES -> new Value.Decimal(left.multiply(right, precise));
                case DIVIDED_BY -> right.signum() == 0 ? null : new Value.Decimal(left.divide(right, precise));
            };
        }

        private static @org.jspecify.annotations.Nullable Value called(
                Expression.Call call, java.util.function.Function<String, Finding> decisions) {
            var members = new ArrayList<Value>();
            for (var argument : call.arguments()) {
                if (argument instanceof Expression.Listing list) {
                    for (var member : list.members()) {
                        var value = value(member, decisions);
                        if (value == null)
                            return call.function() == Expression.Function.COUNT
                                    ? Value.Decimal.of(list.members().size())
                                    : null;
                        members.add(value);
                    }
                    continue;
                }
                var value = value(argument, decisions);
                if (value == null) return null;
                if (value instanceof Value.Many many) members.addAll(many.values());
                else members.add(value);
            }
            var numbers =
                    members.stream().filter(Value.Decimal.class::isInstance).map(Naive::number);
            return switch (call.function()) {
                case COUNT -> Value.Decimal.of(members.size());
                case SUM ->
                    numbers.reduce(BigDecimal::add).map(Value.Decimal::new).orElse(null);
                case MIN ->
                    numbers.min(BigDecimal::compareTo).map(Value.Decimal::new).orElse(null);
                case MAX ->
                    numbers.max(BigDecimal::compareTo).map(Value.Decimal::new).orElse(null);
            };
        }
    }
}
