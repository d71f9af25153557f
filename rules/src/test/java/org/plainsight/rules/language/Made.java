package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up accepted cells, questions and formulas from a seed. */
public final class Made {

    public static final List<Type> SIMPLE =
            List.of(Type.TEXT, Type.NUMBER, Type.TRUTH, Type.DAY, Type.SPAN, Type.MONTHS);
    private static final List<Type> LISTS = List.of(Type.TEXTS, Type.NUMBERS, Type.TRUTHS, Type.DAYS);
    private static final List<String> TEXTS = List.of(
            "a", "b", "two words", "", "say \"x\"", "back\\slash", "line\nbreak", "tab\t", "é", "-", "null", "x", "😀");

    /** One fact of each type, and a name that begins with another. */
    public static final Map<String, Type> FACTS = Map.ofEntries(
            Map.entry("town", Type.TEXT),
            Map.entry("town of birth 2", Type.TEXT),
            Map.entry("hours", Type.NUMBER),
            Map.entry("hours a day", Type.NUMBER),
            Map.entry("declared", Type.TRUTH),
            Map.entry("posted", Type.DAY),
            Map.entry("span", Type.SPAN),
            Map.entry("age", Type.MONTHS),
            Map.entry("phones", Type.TEXTS),
            Map.entry("ages", Type.NUMBERS),
            Map.entry("checks", Type.TRUTHS),
            Map.entry("bumps", Type.DAYS));

    private final Random random;

    public Made(long seed) {
        this.random = random(seed);
    }

    /** Chance from a seed; neighbouring seeds are spread, since plain ones begin nearly alike. */
    public static Random random(long seed) {
        return new Random((seed + 1) * 0x9E3779B97F4A7C15L);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public Value value(Type type) {
        return switch (type) {
            case TEXT -> new Value.Text(one(TEXTS));
            case NUMBER -> new Value.Decimal(BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(3)));
            case TRUTH -> new Value.Truth(random.nextBoolean());
            case DAY -> new Value.Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)));
            case SPAN -> new Value.Span(Duration.ofSeconds(random.nextInt(400_000) - 200_000));
            case MONTHS -> new Value.Months(random.nextInt(60) - 30);
            default -> throw new IllegalArgumentException("no literal of type " + type);
        };
    }

    public Test test(Type type) {
        if (!type.isOrdered() || random.nextInt(3) == 0) return new Test.Is(value(type));
        if (random.nextBoolean()) return new Test.Compares(one(List.of(Test.Order.values())), value(type));
        var a = value(type);
        var b = value(type);
        int order = Values.compare(a, b);
        if (order == 0) return new Test.Between(a, true, a, true);
        return new Test.Between(order < 0 ? a : b, random.nextBoolean(), order < 0 ? b : a, random.nextBoolean());
    }

    private List<Test> tests(Type type) {
        var tests = new ArrayList<Test>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) tests.add(test(type));
        return tests;
    }

    public Cell cell(Type type) {
        int kind = random.nextInt(type.isList() ? 3 : 10);
        if (kind == 0) return new Cell.Anything();
        if (kind == 1) return new Cell.IsUnknown();
        if (kind == 2) return new Cell.NoneOf(List.of());
        return kind < 7 ? new Cell.AnyOf(tests(type)) : new Cell.NoneOf(tests(type));
    }

    public InputExpression input() {
        var list = name(LISTS);
        var member = FACTS.getOrDefault(list, Type.TEXTS).member();
        return switch (random.nextInt(6)) {
            case 0 -> new InputExpression.CountOf(list);
            case 1 -> new InputExpression.ListHolds(list, value(member));
            case 2 ->
                new InputExpression.TextHolds(
                        name(List.of(Type.TEXT)),
                        one(TEXTS.stream().filter(t -> !t.isEmpty()).toList()));
            case 3 -> new InputExpression.Total(one(List.of(InputExpression.Kind.values())), "ages");
            case 4 ->
                new InputExpression.SomeMember(
                        list, random.nextBoolean() ? new Cell.AnyOf(tests(member)) : new Cell.NoneOf(tests(member)));
            default ->
                new InputExpression.Named(one(FACTS.keySet().stream().sorted().toList()));
        };
    }

    private String name(List<Type> types) {
        return one(FACTS.entrySet().stream()
                .filter(e -> types.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /** A formula of that type, at most so deep. */
    public Expression formula(Type type, int depth) {
        var forms = new ArrayList<Supplier<Expression>>();
        forms.add(() -> type.isList() ? listing(type, 0) : new Expression.Literal(value(type)));
        forms.add(() -> new Expression.Result(name(List.of(type))));
        if (depth > 0) {
            forms.add(() -> new Expression.Choice(
                    formula(Type.TRUTH, depth - 1), formula(type, depth - 1), formula(type, depth - 1)));
            if (type == Type.NUMBER)
                Stream.<Supplier<Expression>>of(() -> arithmetic(depth), () -> call(depth))
                        .forEach(forms::add);
            if (type == Type.TRUTH) forms.add(() -> comparison(depth));
            if (type.isList()) forms.add(() -> listing(type, depth - 1));
        }
        return one(forms).get();
    }

    private Expression arithmetic(int depth) {
        return new Expression.Arithmetic(
                one(List.of(Expression.Operator.values())),
                formula(Type.NUMBER, depth - 1),
                formula(Type.NUMBER, depth - 1));
    }

    private Expression comparison(int depth) {
        var type = one(SIMPLE);
        var comparators = List.of(Expression.Comparator.values());
        var comparator = one(type.isOrdered() ? comparators : comparators.subList(0, 2));
        boolean withNull = random.nextInt(4) == 0;
        return new Expression.Comparison(
                withNull ? one(comparators.subList(0, 2)) : comparator,
                formula(type, depth - 1),
                withNull ? new Expression.Unknown() : formula(type, depth - 1));
    }

    private Expression call(int depth) {
        var function = one(List.of(Expression.Function.values()));
        if (function == Expression.Function.COUNT)
            return new Expression.Call(function, List.of(formula(one(LISTS), depth - 1)));
        if (random.nextBoolean()) return new Expression.Call(function, List.of(formula(Type.NUMBERS, depth - 1)));
        return new Expression.Call(function, List.of(formula(Type.NUMBER, depth - 1), formula(Type.NUMBER, depth - 1)));
    }

    private Expression listing(Type type, int depth) {
        return new Expression.Listing(
                List.of(formula(type.member(), Math.max(0, depth)), formula(type.member(), Math.max(0, depth))));
    }
}
