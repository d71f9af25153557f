package org.plainsight.rules.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Relation;
import org.plainsight.rules.facts.Shares;
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
import org.plainsight.rules.pack.Charter;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.trace.Outcome;

/**
 * A pack made by chance in the fixed forms, over few values, and beside it the same rules as plain conditions: an oracle that
 * knows no grid, no states and no bits, and tries every value that there is.
 */
public final class MadePack {

    private static final List<String> TOWNS = List.of("Leeds", "York", "Hull");
    /** Bounds stand at up to so much, and no later than two further. */
    private static final int SIZE = 4;

    /** One question of a row: about which fact, as a cell, and as a plain condition on the value. */
    private record Asked(String fact, InputExpression input, Type type, Cell cell, Predicate<@Nullable Value> passes) {}

    private record Line(String id, int points, List<Asked> asked) {}

    private record Table(Family family, List<Line> lines) {}

    /** A line of the outcome table; the last asks nothing. */
    private record Goal(Outcome outcome, int points, int strong, List<Asked> asked) {}

    private final Random random;
    private final Map<String, List<Value>> domains = new LinkedHashMap<>();
    private final List<FactDefinition> definitions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Asked> route = new ArrayList<>();
    private final int weakCap;
    private final Vocabulary vocabulary;
    private final Pack pack;

    private MadePack(long seed) {
        this.random = new Random(seed);
        this.weakCap = 1 + random.nextInt(3);
        makeFacts();
        makeRelations();
        this.vocabulary = new Vocabulary(definitions, relations);
        int families = 2 + random.nextInt(3);
        for (int i = 0; i < families; i++) tables.add(table(i));
        makeGoals();
        if (random.nextInt(3) == 0) route.addAll(questions(1));
        this.pack = pack();
    }

    public static MadePack of(long seed) {
        return new MadePack(seed);
    }

    public Pack pack() {
        return pack == null ? make() : pack;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Model model() {
        return pack.networks();
    }

    // ---- facts

    private void makeFacts() {
        int facts = random.nextInt(60) == 0 ? 12 : 3 + random.nextInt(4);
        for (int i = 0; i < facts; i++) {
            switch (random.nextInt(5)) {
                case 0 -> fact("told " + i, Type.TRUTH, List.of(new Value.Truth(false), new Value.Truth(true)));
                case 1 ->
                    fact(
                            "town " + i,
                            Type.TEXT,
                            TOWNS.stream().<Value>map(Value.Text::new).toList());
                case 2 -> fact("signs " + i, Type.TEXTS, lists());
                default -> fact("number " + i, Type.NUMBER, numbers(SIZE + 2));
            }
        }
        if (random.nextInt(2) == 0) {
            fact(Shares.ADVERTS, Type.NUMBER, List.of());
            fact(Shares.count("Voice"), Type.NUMBER, List.of());
            fact(Shares.share("Voice"), Type.NUMBER, List.of());
        }
    }

    private static List<Value> numbers(int most) {
        return IntStream.rangeClosed(0, most).<Value>mapToObj(Value.Decimal::of).toList();
    }

    private static List<Value> lists() {
        var amber = new Value.Text("amber");
        var birch = new Value.Text("birch");
        var other = new Value.Text("anything else 0");
        return List.of(
                new Value.Many(List.of()),
                new Value.Many(List.of(amber)),
                new Value.Many(List.of(birch)),
                new Value.Many(List.of(amber, birch)),
                new Value.Many(List.of(other)),
                new Value.Many(List.of(amber, other)),
                new Value.Many(List.of(birch, other)),
                new Value.Many(List.of(other, other)));
    }

    private void fact(String name, Type type, List<Value> domain) {
        boolean imaginable = random.nextInt(6) != 0 || Shares.isCount(name) || Shares.isShare(name);
        definitions.add(new FactDefinition(
                name,
                FactDefinition.Subject.NETWORK,
                type,
                0,
                "",
                name,
                "made up",
                "it is left open",
                FactDefinition.Basis.FACT,
                imaginable,
                ""));
        domains.put(name, domain);
    }

    private void makeRelations() {
        var numbers = namesOf(Type.NUMBER);
        var truths = namesOf(Type.TRUTH);
        for (int i = random.nextInt(4); i > 0; i--) {
            if (numbers.isEmpty()) return;
            var bounded = numbers.get(random.nextInt(numbers.size()));
            var by = numbers.get(random.nextInt(numbers.size()));
            if (random.nextInt(3) == 0 && domains.containsKey(Shares.ADVERTS)) by = Shares.ADVERTS;
            var limit = Relation.Limit.AT_MOST;
            if (random.nextInt(3) == 0 && !truths.isEmpty()) {
                by = truths.get(random.nextInt(truths.size()));
                limit = Relation.Limit.values()[random.nextInt(2)];
            }
            int least = 0;
            if (random.nextInt(4) == 0) {
                limit = Relation.Limit.NONE_BELOW;
                least = random.nextInt(1, 4);
                if (!truths.isEmpty() && random.nextBoolean()) bounded = truths.get(random.nextInt(truths.size()));
            }
            if (!bounded.equals(by)) relations.add(new Relation(bounded, limit, by, least));
        }
    }

    private List<String> namesOf(Type type) {
        return definitions.stream()
                .filter(definition -> definition.type() == type)
                .map(FactDefinition::name)
                .filter(name -> !name.equals(Shares.ADVERTS) && !Shares.isCount(name) && !Shares.isShare(name))
                .toList();
    }

    // ---- rules

    private Table table(int number) {
        var strength = number == 0 ? Strength.STRONG : Strength.values()[random.nextInt(3)];
        int sign = strength == Strength.PROTECTIVE ? -1 : 1;
        var family = new Family("Family " + number, strength, sign * (2 + random.nextInt(5)));
        var lines = new ArrayList<Line>();
        for (int i = 1 + random.nextInt(4); i > 0; i--)
            lines.add(new Line(
                    "row-" + number + "-" + i, sign * (1 + random.nextInt(4)), questions(1 + random.nextInt(3))));
        return new Table(family, lines);
    }

    private void makeGoals() {
        int points = 9;
        for (var outcome : List.of(Outcome.SAME_DAY, Outcome.THIS_WEEK, Outcome.WHEN_CAPACITY_ALLOWS)) {
            points -= 1 + random.nextInt(3);
            goals.add(new Goal(outcome, points, random.nextInt(3), random.nextInt(4) == 0 ? questions(1) : List.of()));
        }
    }

    private List<Asked> questions(int most) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < most; i++) {
            var fact = definitions.get(random.nextInt(definitions.size()));
            asked.add(question(fact.name(), fact.type()));
        }
        return asked;
    }

    private Asked question(String fact, Type type) {
        var named = new InputExpression.Named(fact);
        if (random.nextInt(12) == 0) return new Asked(fact, named, type, new Cell.IsUnknown(), value -> value == null);
        return switch (type) {
            case TRUTH -> {
                boolean wanted = random.nextBoolean();
                yield new Asked(
                        fact,
                        named,
                        type,
                        is(new Value.Truth(wanted)),
                        v -> v instanceof Value.Truth t && t.truth() == wanted);
            }
            case TEXT -> {
                var town = TOWNS.get(random.nextInt(2));
                yield new Asked(
                        fact,
                        named,
                        type,
                        is(new Value.Text(town)),
                        v -> v instanceof Value.Text t && t.text().equals(town));
            }
            case TEXTS -> ofList(fact);
            default -> ofNumber(fact, named, Shares.isShare(fact) ? 25 : 1);
        };
    }

    private static Cell is(Value value) {
        return new Cell.AnyOf(List.of(new Test.Is(value)));
    }

    private Asked ofList(String fact) {
        if (random.nextBoolean())
            return new Asked(
                    fact,
                    new InputExpression.CountOf(fact),
                    Type.NUMBER,
                    atLeast(2),
                    v -> v instanceof Value.Many m && m.values().size() >= 2);
        var member = new Value.Text(random.nextBoolean() ? "amber" : "birch");
        return new Asked(
                fact,
                new InputExpression.ListHolds(fact, member),
                Type.TRUTH,
                is(new Value.Truth(true)),
                v -> v instanceof Value.Many m && m.values().contains(member));
    }

    private static Cell atLeast(int bound) {
        return new Cell.AnyOf(List.of(new Test.Compares(Test.Order.AT_LEAST, Value.Decimal.of(bound))));
    }

    private Asked ofNumber(String fact, InputExpression named, int step) {
        int low = (1 + random.nextInt(SIZE)) * step;
        if (random.nextBoolean()) return new Asked(fact, named, Type.NUMBER, atLeast(low), v -> number(v) >= low);
        int high = low + step * (1 + random.nextInt(2));
        var cell =
                new Cell.AnyOf(List.of(new Test.Between(Value.Decimal.of(low), true, Value.Decimal.of(high), false)));
        return new Asked(fact, named, Type.NUMBER, cell, v -> number(v) >= low && number(v) < high);
    }

    private static int number(@Nullable Value value) {
        return value instanceof Value.Decimal d ? d.number().intValueExact() : Integer.MIN_VALUE;
    }

    // ---- the same as a pack

    private Pack make() {
        var decisions = new ArrayList<Decision>();
        for (var table : tables) decisions.addAll(decisions(table));
        decisions.add(formula("Points", points()));
        decisions.add(formula("Strong families", strong()));
        decisions.add(new Decision("outcome", "Outcome", Type.TEXT, outcome()));
        if (!route.isEmpty()) decisions.add(new Decision("route", "Route", Type.TEXT, routeTable()));
        var facts = new LinkedHashMap<String, Type>();
        for (var definition : definitions) facts.put(definition.name(), definition.type());
        var model = new Model("made", "https://example.org/made", "networks.dmn", facts, decisions);
        return new Pack(
                new PackId("made", "1", "0".repeat(64)),
                new Charter("Made", "", "", "", "", LocalDate.of(2027, 6, 30), Map.of(), List.of()),
                tables.stream().map(Table::family).toList(),
                weakCap,
                model,
                model,
                List.of(),
                List.of(),
                List.of(),
                indicators(),
                "");
    }

    private List<Indicator> indicators() {
        var indicators = new ArrayList<Indicator>();
        for (var table : tables)
            for (var line : table.lines())
                indicators.add(new Indicator(
                        table.family().table(),
                        line.id(),
                        "Row " + line.id(),
                        "",
                        "",
                        Grade.LOW,
                        List.of(),
                        line.points(),
                        line.points() - random.nextInt(3),
                        line.points() + random.nextInt(3),
                        LocalDate.of(2027, 6, 30)));
        return indicators;
    }

    private static Logic.Table rows(
            String id, HitPolicy policy, Type type, List<List<Asked>> asked, List<Value> outputs, List<String> ids) {
        var columns = new ArrayList<Asked>();
        for (var row : asked) for (var each : row) columns.add(each);
        var made = new ArrayList<Logic.Column>();
        for (int i = 0; i < columns.size(); i++)
            made.add(new Logic.Column(
                    id + "-c" + i,
                    "c" + i,
                    columns.get(i).input(),
                    columns.get(i).type()));
        var rows = new ArrayList<Logic.Row>();
        int column = 0;
        for (int i = 0; i < asked.size(); i++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < columns.size(); c++) {
                boolean own = c >= column && c < column + asked.get(i).size();
                cells.add(own ? columns.get(c).cell() : new Cell.Anything());
            }
            column += asked.get(i).size();
            rows.add(new Logic.Row(ids.get(i), cells, outputs.get(i), List.of()));
        }
        return new Logic.Table(id, policy, made, "output", type, List.of(), List.of(), rows);
    }

    private static List<Decision> decisions(Table table) {
        var family = table.family();
        var rows = rows(
                "t-" + family.table().replace(' ', '-'),
                HitPolicy.COLLECT_SUM,
                Type.NUMBER,
                table.lines().stream().map(Line::asked).toList(),
                table.lines().stream()
                        .<Value>map(l -> Value.Decimal.of(l.points()))
                        .toList(),
                table.lines().stream().map(Line::id).toList());
        var own = new Expression.Result(family.rowsDecision());
        var function = family.strength() == Strength.PROTECTIVE ? Expression.Function.MAX : Expression.Function.MIN;
        var capped = new Expression.Choice(
                new Expression.Comparison(Expression.Comparator.EQUALS, own, new Expression.Unknown()),
                literal(0),
                new Expression.Call(function, List.of(own, literal(family.cap()))));
        return List.of(
                new Decision("d-" + family.rowsDecision().replace(' ', '-'), family.rowsDecision(), Type.NUMBER, rows),
                formula(family.table(), capped));
    }

    private static Decision formula(String name, Expression expression) {
        return new Decision("d-" + name.replace(' ', '-'), name, Type.NUMBER, new Logic.Formula(expression));
    }

    private static Expression literal(int number) {
        return new Expression.Literal(Value.Decimal.of(number));
    }

    private static Expression plus(List<Expression> terms) {
        return terms.stream()
                .reduce((a, b) -> new Expression.Arithmetic(Expression.Operator.PLUS, a, b))
                .orElseThrow();
    }

    private List<Expression> results(boolean weak) {
        return tables.stream()
                .map(Table::family)
                .filter(f -> (f.strength() == Strength.WEAK) == weak)
                .<Expression>map(f -> new Expression.Result(f.table()))
                .toList();
    }

    private Expression points() {
        var terms = new ArrayList<>(results(false));
        if (!results(true).isEmpty())
            terms.add(new Expression.Call(Expression.Function.MIN, List.of(plus(results(true)), literal(weakCap))));
        return plus(terms);
    }

    private Expression strong() {
        return plus(tables.stream()
                .map(Table::family)
                .filter(f -> f.strength() == Strength.STRONG)
                .<Expression>map(f -> new Expression.Choice(
                        new Expression.Comparison(
                                Expression.Comparator.ABOVE, new Expression.Result(f.table()), literal(0)),
                        literal(1),
                        literal(0)))
                .toList());
    }

    private Logic.Table outcome() {
        var asked = new ArrayList<List<Asked>>();
        var outputs = new ArrayList<Value>();
        var ids = new ArrayList<String>();
        for (var goal : goals) {
            var all = new ArrayList<>(goal.asked());
            all.add(decision("Points", goal.points()));
            all.add(decision("Strong families", goal.strong()));
            asked.add(all);
            outputs.add(new Value.Text(goal.outcome().code()));
            ids.add("outcome-" + goal.outcome().code());
        }
        asked.add(List.of());
        outputs.add(new Value.Text("none"));
        ids.add("outcome-none");
        return rows("t-outcome", HitPolicy.FIRST, Type.TEXT, asked, outputs, ids);
    }

    private static Asked decision(String name, int bound) {
        return new Asked(name, new InputExpression.Named(name), Type.NUMBER, atLeast(bound), v -> true);
    }

    private Logic.Table routeTable() {
        return rows(
                "t-route",
                HitPolicy.FIRST,
                Type.TEXT,
                List.of(route),
                List.of(new Value.Text("safeguarding")),
                List.of("route-1"));
    }

    // ---- facts of one subject

    /** Values by fact; a fact that is not here is unknown. */
    public Map<String, Value> facts() {
        var facts = drawn();
        while (!keeps(facts, domains.keySet())) facts = drawn();
        return facts;
    }

    private Map<String, Value> drawn() {
        var facts = new LinkedHashMap<String, Value>();
        domains.forEach((fact, domain) -> {
            if (!domain.isEmpty() && random.nextInt(4) != 0) facts.put(fact, domain.get(random.nextInt(domain.size())));
        });
        if (domains.containsKey(Shares.ADVERTS)) {
            int adverts = 2 + random.nextInt(5);
            facts.put(Shares.ADVERTS, Value.Decimal.of(adverts));
            shown(facts, random.nextInt(adverts + 1), adverts);
        }
        return facts;
    }

    private static void shown(Map<String, Value> facts, int count, int adverts) {
        facts.put(Shares.count("Voice"), Value.Decimal.of(count));
        facts.put(Shares.share("Voice"), Value.Decimal.of(Math.round(count * 100.0 / adverts)));
    }

    public FactSheet sheet(Map<String, Value> facts) {
        var sheet = FactSheet.of(vocabulary);
        facts.forEach(sheet::set);
        return sheet.build();
    }

    // ---- the oracle

    Result weigh(Map<String, Value> facts) {
        return weigh(facts, "", Map.of());
    }

    /** With one row left out, and with other points for some. */
    Result weigh(Map<String, Value> facts, String leftOut, Map<String, Integer> worth) {
        int points = 0;
        int weak = 0;
        int strong = 0;
        for (var table : tables) {
            int sum = 0;
            for (var line : table.lines())
                if (!line.id().equals(leftOut) && passes(line.asked(), facts))
                    sum += worth.getOrDefault(line.id(), line.points());
            var family = table.family();
            int capped = family.strength() == Strength.PROTECTIVE
                    ? Math.max(sum, family.cap())
                    : Math.min(sum, family.cap());
            if (family.strength() == Strength.WEAK) weak += capped;
            else points += capped;
            if (family.strength() == Strength.STRONG && capped > 0) strong++;
        }
        points += Math.min(weak, weakCap);
        return new Result(points, outcome(points, strong, facts), routeOf(facts));
    }

    private Outcome outcome(int points, int strong, Map<String, Value> facts) {
        for (var goal : goals)
            if (points >= goal.points() && strong >= goal.strong() && passes(goal.asked(), facts))
                return goal.outcome();
        return Outcome.NONE;
    }

    private String routeOf(Map<String, Value> facts) {
        return !route.isEmpty() && passes(route, facts) ? "safeguarding" : "";
    }

    /** Whether the facts that are asked about keep all that any subject keeps, by way of facts that are not asked about too. */
    boolean keeps(Map<String, Value> facts) {
        var held = Stream.concat(Stream.of(Shares.ADVERTS), asked().map(Asked::fact))
                .collect(Collectors.toSet());
        return keeps(facts, held);
    }

    /** Whether any of these facts limits another or is limited. */
    boolean limits(List<String> facts) {
        return relations.stream().anyMatch(r -> facts.contains(r.bounded()) || facts.contains(r.by()));
    }

    private boolean keeps(Map<String, Value> facts, Set<String> held) {
        var kept = new ArrayList<Relation>();
        for (var from : held) follow(from, from, held, kept, new HashSet<>());
        return keeps(facts, kept);
    }

    private void follow(String from, String at, Set<String> held, List<Relation> kept, Set<String> been) {
        if (!been.add(at)) return;
        for (var relation : relations) {
            if (!relation.bounded().equals(at)) continue;
            if (held.contains(relation.by()))
                kept.add(new Relation(from, relation.limit(), relation.by(), relation.least()));
            if (relation.limit() == Relation.Limit.AT_MOST) follow(from, relation.by(), held, kept, been);
        }
    }

    private Stream<Asked> asked() {
        return Stream.of(
                        tables.stream().flatMap(t -> t.lines().stream()).flatMap(l -> l.asked().stream()),
                        goals.stream().flatMap(g -> g.asked().stream()),
                        route.stream())
                .flatMap(all -> all);
    }

    private static boolean keeps(Map<String, Value> facts, List<Relation> relations) {
        for (var relation : relations) {
            var bounded = facts.get(relation.bounded());
            var by = facts.get(relation.by());
            if (bounded == null || by == null) continue;
            boolean broken = switch (relation.limit()) {
                case AT_MOST -> count(bounded) > count(by);
                case ONE_WHILE -> count(by) == 1 && count(bounded) > 1;
                case NONE_BELOW -> count(by) < relation.least() && count(bounded) > 0;
            };
            if (broken) return false;
        }
        return true;
    }

    private static int count(Value value) {
        return value instanceof Value.Truth truth ? (truth.truth() ? 1 : 0) : number(value);
    }

    private static boolean passes(List<Asked> asked, Map<String, Value> facts) {
        for (var each : asked) if (!each.passes().test(facts.get(each.fact()))) return false;
        return true;
    }

    /** The facts that may be imagined otherwise, each with all that it could be; a count stands for its share too. */
    List<String> imaginable() {
        return definitions.stream()
                .filter(FactDefinition::imaginable)
                .map(FactDefinition::name)
                .filter(name -> !name.equals(Shares.ADVERTS))
                .map(name -> Shares.isShare(name) ? Shares.count(Shares.family(name)) : name)
                .distinct()
                .toList();
    }

    /** The facts with one of them otherwise, in every way that there is. */
    List<Map<String, Value>> otherwise(Map<String, Value> facts, String fact) {
        var all = new ArrayList<Map<String, Value>>();
        if (Shares.isCount(fact)) {
            int adverts = number(facts.get(Shares.ADVERTS));
            for (int count = 0; count <= adverts; count++) {
                var other = new LinkedHashMap<>(facts);
                shown(other, count, adverts);
                all.add(other);
            }
            return all;
        }
        for (var value : domains.getOrDefault(fact, List.of())) {
            var other = new LinkedHashMap<>(facts);
            other.put(fact, value);
            all.add(other);
        }
        return all;
    }

    /** The facts with some of the unknown ones found out, as they can be together; the others stay unknown. */
    public Map<String, Value> completed(Map<String, Value> facts, Random chance) {
        var completed = new LinkedHashMap<>(facts);
        for (var fact : unknown(facts)) {
            var domain = domains.getOrDefault(fact, List.of());
            if (domain.isEmpty() || chance.nextInt(4) == 0) continue;
            completed.put(fact, domain.get(chance.nextInt(domain.size())));
            if (!keeps(completed)) completed.remove(fact);
        }
        return completed;
    }

    List<String> unknown(Map<String, Value> facts) {
        return definitions.stream()
                .map(FactDefinition::name)
                .filter(name -> !facts.containsKey(name))
                .toList();
    }

    Optional<Indicator> indicator(String row) {
        return pack.indicator(row);
    }
}
