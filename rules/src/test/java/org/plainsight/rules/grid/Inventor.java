package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * Invents models of the reviewable subset and facts for them, from a seed: every type, every hit policy, every question,
 * formulas over tables and tables over formulas. The values are few, so that bounds are met exactly and rows do fire.
 */
public final class Inventor {

    private static final List<String> WORDS = List.of("amber", "birch", "cedar", "birch grove", "Amber", "");

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<Decision> decisions = new ArrayList<>();
    private final boolean division;

    private Inventor(long seed, boolean division) {
        this.random = new Random(seed);
        this.division = division;
        this.vocabulary = new Vocabulary(List.of(
                fact("adverts", Type.NUMBER, 0),
                fact("other adverts", Type.NUMBER, 0),
                fact("price", Type.NUMBER, 2),
                fact("town", Type.TEXT, 0),
                fact("declared", Type.TRUTH, 0),
                fact("verified", Type.TRUTH, 0),
                fact("since", Type.DAY, 0),
                fact("spell", Type.SPAN, 0),
                fact("tenure", Type.MONTHS, 0),
                fact("services", Type.TEXTS, 0),
                fact("ages", Type.NUMBERS, 1),
                fact("answers", Type.TRUTHS, 0),
                fact("dates seen", Type.DAYS, 0)));
    }

    private static FactDefinition fact(String name, Type type, int scale) {
        return new FactDefinition(
                name,
                FactDefinition.Subject.ADVERT,
                type,
                scale,
                "",
                name,
                "made up",
                "it is left open",
                FactDefinition.Basis.FACT,
                true,
                "");
    }

    /** An invented model with sheets of facts for it. */
    public record Invented(Model model, Vocabulary vocabulary, List<FactSheet> sheets) {}

    /** The model of a seed, always the same, with this many sheets. */
    public static Invented invent(long seed, int sheets) {
        var inventor = new Inventor(seed, seed % 4 == 0);
        var model = inventor.model(seed);
        return new Invented(
                model,
                inventor.vocabulary,
                Stream.generate(inventor::sheet).limit(sheets).toList());
    }

    // ---- chance

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Value value(Type type) {
        return switch (type) {
            case TEXT -> new Value.Text(pick(WORDS));
            case NUMBER ->
                new Value.Decimal(oneIn(4) ? BigDecimal.valueOf(upTo(60) - 20, 1) : BigDecimal.valueOf(upTo(12) - 3));
            case TRUTH -> new Value.Truth(random.nextBoolean());
            case DAY -> new Value.Day(LocalDate.of(2026, 1, 1).plusDays(upTo(9)));
            case SPAN -> new Value.Span(Duration.ofHours(upTo(8) * 12L));
            case MONTHS -> new Value.Months(upTo(15));
            default ->
                new Value.Many(Stream.generate(() -> value(type.member()))
                        .limit(upTo(3))
                        .toList());
        };
    }

    private FactSheet sheet() {
        var sheet = FactSheet.of(vocabulary);
        for (var fact : vocabulary.facts()) if (!oneIn(5)) sheet.set(fact.name(), value(fact.type()));
        return sheet.build();
    }

    // ---- models

    private Model model(long seed) {
        var facts = new LinkedHashMap<String, Type>();
        for (var fact : vocabulary.facts()) facts.put(fact.name(), fact.type());
        for (int i = 2 + upTo(2); i > 0; i--) add(table(false));
        for (int i = 1 + upTo(3); i > 0; i--) formula();
        for (int i = 1 + upTo(2); i > 0; i--) add(table(true));
        for (int i = upTo(2); i > 0; i--) formula();
        if (oneIn(2)) add(table(true));
        return new Model("invented " + seed, "https://example.org/invented/" + seed, "invented.dmn", facts, decisions);
    }

    private void add(Decision decision) {
        decisions.add(decision);
    }

    private String nextName() {
        return (decisions.size() % 2 == 0 ? "Family " : "Second family ") + (decisions.size() + 1);
    }

    private Decision table(boolean overDecisions) {
        var name = nextName();
        var id = "t" + decisions.size();
        var policy = pick(List.of(HitPolicy.values()));
        boolean totals =
                policy == HitPolicy.COLLECT_SUM || policy == HitPolicy.COLLECT_MIN || policy == HitPolicy.COLLECT_MAX;
        var outputType = totals || oneIn(2) ? Type.NUMBER : pick(List.of(Type.TEXT, Type.TRUTH, Type.DAY));
        var columns = new ArrayList<Logic.Column>();
        for (int i = 1 + upTo(3); i > 0; i--) {
            var input = overDecisions && (columns.isEmpty() || oneIn(2)) ? overDecision() : overFact();
            columns.add(new Logic.Column(id + "-c" + i, "column " + i, input, typeOf(input)));
        }
        var rows = new ArrayList<Logic.Row>();
        int many = oneIn(12) ? 64 + upTo(20) : 1 + upTo(oneIn(3) ? 13 : 5);
        var outputs =
                Stream.generate(() -> value(outputType)).limit(4).distinct().toList();
        for (int i = 0; i < many; i++) {
            var cells = columns.stream().map(c -> cell(c.type(), c.input())).toList();
            rows.add(new Logic.Row(id + "-" + (i + 1), cells, pick(outputs), List.of()));
        }
        boolean ordered = policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER;
        return new Decision(
                "d" + decisions.size(),
                name,
                type(policy, outputType),
                new Logic.Table(
                        id, policy, columns, "output", outputType, ordered ? outputs : List.of(), List.of(), rows));
    }

    private static Type type(HitPolicy policy, Type output) {
        return switch (policy) {
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> output.listOf();
            case COLLECT_COUNT -> Type.NUMBER;
            default -> output;
        };
    }

    private InputExpression overDecision() {
        var decision = pick(decisions);
        return decision.type().isList()
                ? overList(decision.name(), decision.type())
                : new InputExpression.Named(decision.name());
    }

    private InputExpression overFact() {
        var fact = pick(vocabulary.facts());
        if (fact.type().isList()) return overList(fact.name(), fact.type());
        if (fact.type() == Type.TEXT && oneIn(2))
            return new InputExpression.TextHolds(fact.name(), pick(WORDS.subList(0, 5)));
        return new InputExpression.Named(fact.name());
    }

    private InputExpression overList(String name, Type type) {
        var member = type.member();
        return switch (upTo(4)) {
            case 0 -> new InputExpression.CountOf(name);
            case 1 -> new InputExpression.ListHolds(name, value(member));
            case 2 -> new InputExpression.SomeMember(name, asking(member));
            case 3 ->
                member == Type.NUMBER
                        ? new InputExpression.Total(pick(List.of(InputExpression.Kind.values())), name)
                        : new InputExpression.CountOf(name);
            default -> new InputExpression.Named(name);
        };
    }

    private Type typeOf(InputExpression input) {
        if (input instanceof InputExpression.CountOf || input instanceof InputExpression.Total) return Type.NUMBER;
        if (!(input instanceof InputExpression.Named)) return Type.TRUTH;
        return decisions.stream()
                .filter(d -> d.name().equals(input.name()))
                .findFirst()
                .map(Decision::type)
                .orElseGet(() -> vocabulary.fact(input.name()).orElseThrow().type());
    }

    // ---- cells

    private Cell cell(Type type, InputExpression input) {
        if (oneIn(3)) return new Cell.Anything();
        if (input instanceof InputExpression.SomeMember)
            return new Cell.AnyOf(List.of(new Test.Is(new Value.Truth(true))));
        if (oneIn(12)) return oneIn(2) ? new Cell.IsUnknown() : new Cell.NoneOf(List.of());
        if (type.isList()) return new Cell.Anything();
        return asking(type);
    }

    private Cell asking(Type type) {
        var tests = Stream.generate(() -> test(type)).limit(oneIn(3) ? 2 : 1).toList();
        return type != Type.TRUTH && oneIn(4) ? new Cell.NoneOf(tests) : new Cell.AnyOf(tests);
    }

    private Test test(Type type) {
        if (!type.isOrdered() || oneIn(4)) return new Test.Is(value(type));
        if (oneIn(2)) return new Test.Compares(pick(List.of(Test.Order.values())), value(type));
        var one = value(type);
        var other = value(type);
        if (one.equals(other)) return new Test.Between(one, true, other, true);
        boolean swap = Measure.of(one).compareTo(Measure.of(other)) > 0;
        return new Test.Between(swap ? other : one, random.nextBoolean(), swap ? one : other, random.nextBoolean());
    }

    // ---- formulas

    private void formula() {
        var numbers = decisions.stream()
                .filter(d -> d.type() == Type.NUMBER)
                .map(Decision::name)
                .toList();
        if (numbers.isEmpty()) {
            add(new Decision("d" + decisions.size(), nextName(), Type.NUMBER, new Logic.Formula(number())));
            return;
        }
        boolean truth = oneIn(6);
        var expression = truth ? comparison(numbers) : numeric(numbers, 3);
        add(new Decision(
                "d" + decisions.size(), nextName(), truth ? Type.TRUTH : Type.NUMBER, new Logic.Formula(expression)));
    }

    private Expression number() {
        return new Expression.Literal(value(Type.NUMBER));
    }

    private Expression result(List<String> numbers) {
        return new Expression.Result(pick(numbers));
    }

    private Expression numeric(List<String> numbers, int depth) {
        if (depth == 0) return oneIn(3) ? number() : result(numbers);
        Supplier<Expression> part = () -> numeric(numbers, depth - 1);
        return switch (upTo(7)) {
            case 0 -> capped(result(numbers));
            case 1 -> new Expression.Arithmetic(Expression.Operator.PLUS, part.get(), part.get());
            case 2 ->
                new Expression.Arithmetic(
                        division && oneIn(2)
                                ? Expression.Operator.DIVIDED_BY
                                : pick(List.of(Expression.Operator.values()).subList(0, 3)),
                        part.get(),
                        part.get());
            case 3 -> new Expression.Choice(comparison(numbers), part.get(), part.get());
            case 4 ->
                new Expression.Call(
                        pick(List.of(Expression.Function.SUM, Expression.Function.MIN, Expression.Function.MAX)),
                        Stream.generate(part).limit(1 + upTo(2)).toList());
            case 5 ->
                lists().isEmpty()
                        ? new Expression.Call(
                                Expression.Function.COUNT,
                                List.of(new Expression.Listing(List.of(part.get(), part.get()))))
                        : ofList();
            case 6 -> number();
            default -> result(numbers);
        };
    }

    private List<Decision> lists() {
        return decisions.stream().filter(d -> d.type().isList()).toList();
    }

    private Expression ofList() {
        var list = pick(lists());
        var function =
                list.type() == Type.NUMBERS ? pick(List.of(Expression.Function.values())) : Expression.Function.COUNT;
        return new Expression.Call(function, List.of(new Expression.Result(list.name())));
    }

    /** The fixed form of a family. */
    private Expression capped(Expression rows) {
        return new Expression.Choice(
                new Expression.Comparison(Expression.Comparator.EQUALS, rows, new Expression.Unknown()),
                new Expression.Literal(Value.Decimal.of(0)),
                new Expression.Call(
                        oneIn(2) ? Expression.Function.MIN : Expression.Function.MAX, List.of(rows, number())));
    }

    private Expression comparison(List<String> numbers) {
        var comparator = pick(List.of(Expression.Comparator.values()));
        boolean equality = comparator == Expression.Comparator.EQUALS || comparator == Expression.Comparator.DIFFERS;
        if (equality && oneIn(2))
            return new Expression.Comparison(comparator, result(numbers), new Expression.Unknown());
        return new Expression.Comparison(comparator, numeric(numbers, 1), oneIn(2) ? number() : numeric(numbers, 1));
    }
}
