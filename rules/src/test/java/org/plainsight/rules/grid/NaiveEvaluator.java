package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowVerdict;

/**
 * The grid's oracle: reads the model again for every sheet of facts, value by value, the way the standard tells it. Slow on
 * purpose, and it shares no code with the grid.
 */
public final class NaiveEvaluator {

    /** One row judged: its verdict and those of its cells, with the distances where there are any. */
    public record Judged(RowVerdict verdict, List<CellVerdict> cells, List<Optional<BigDecimal>> distances) {}

    private final Model model;
    private final FactSheet facts;
    private final Map<String, @Nullable Value> results = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, List<Judged>> rows = new LinkedHashMap<>();

    public NaiveEvaluator(Model model, FactSheet facts) {
        this.model = model;
        this.facts = facts;
        for (var decision : model.decisions()) decide(decision);
    }

    /** What each decision gives; nothing where DMN gives null. */
    public Map<String, Optional<Value>> results() {
        var all = new LinkedHashMap<String, Optional<Value>>();
        results.forEach((name, value) -> all.put(name, Optional.ofNullable(value)));
        return all;
    }

    /** The rows of each table. */
    public Map<String, List<Judged>> rows() {
        return rows;
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void decide(Decision decision) {
        boolean isTable = decision.logic() instanceof Logic.Table;
        try {
            if (reads(decision).stream().anyMatch(failed::contains)) throw new Failure();
            results.put(
                    decision.name(),
                    isTable ? answer(decision) : value(((Logic.Formula) decision.logic()).expression()));
        } catch (Failure failure) {
            failed.add(decision.name());
            results.put(decision.name(), null);
        }
        if (isTable) rows.put(decision.name(), judge(decision.name(), (Logic.Table) decision.logic()));
    }

    private static Set<String> reads(Decision decision) {
        if (decision.logic() instanceof Logic.Formula formula)
            return formula.expression().reads();
        var names = new HashSet<String>();
        for (var column : ((Logic.Table) decision.logic()).columns())
            names.add(column.input().name());
        return names;
    }

    // ---- tables

    private @Nullable Value answer(Decision decision) {
        var table = (Logic.Table) decision.logic();
        var outputs = new ArrayList<Value>();
        for (var row : table.rows()) if (matches(table, row)) outputs.add(row.output());
        var policy = table.hitPolicy();
        if (policy == HitPolicy.COLLECT) return new Value.Many(outputs);
        if (policy == HitPolicy.COLLECT_COUNT) return Value.Decimal.of(new HashSet<>(outputs).size());
        if (outputs.isEmpty()) return null;
        if (policy == HitPolicy.UNIQUE && outputs.size() > 1) throw new Failure();
        if (policy == HitPolicy.ANY && new HashSet<>(outputs).size() > 1) throw new Failure();
        if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY || policy == HitPolicy.FIRST) return outputs.get(0);
        if (policy == HitPolicy.RULE_ORDER) return new Value.Many(outputs);
        if (policy == HitPolicy.PRIORITY) return inOrder(table, outputs).get(0);
        if (policy == HitPolicy.OUTPUT_ORDER) return new Value.Many(inOrder(table, outputs));
        return total(
                policy == HitPolicy.COLLECT_SUM ? "sum" : policy == HitPolicy.COLLECT_MIN ? "min" : "max", outputs);
    }

    private static List<Value> inOrder(Logic.Table table, List<Value> outputs) {
        var ordered = new ArrayList<Value>();
        for (var value : table.outputOrder()) for (var output : outputs) if (output.equals(value)) ordered.add(output);
        return ordered;
    }

    private boolean matches(Logic.Table table, Logic.Row row) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (!passes(row.cells().get(i), asked(table.columns().get(i).input(), true))) return false;
        }
        return true;
    }

    private @Nullable Value source(String name) {
        if (results.containsKey(name)) return results.get(name);
        return facts.finding(name) instanceof Finding.Known known ? known.value() : null;
    }

    /** What a column sees; FEEL's {@code some} sees false in an unknown list. */
    private @Nullable Value asked(InputExpression input, boolean asFeel) {
        var value = source(input.name());
        if (input instanceof InputExpression.SomeMember && value == null) return asFeel ? new Value.Truth(false) : null;
        if (value == null || input instanceof InputExpression.Named) return value;
        if (input instanceof InputExpression.TextHolds holds)
            return new Value.Truth(((Value.Text) value).text().indexOf(holds.part()) >= 0);
        var members = ((Value.Many) value).values();
        if (input instanceof InputExpression.CountOf) return Value.Decimal.of(members.size());
        if (input instanceof InputExpression.Total total)
            return total(total.kind().feel(), members);
        for (var member : members) {
            if (input instanceof InputExpression.ListHolds holds
                    && holds.member().equals(member)) return new Value.Truth(true);
            if (input instanceof InputExpression.SomeMember some && passes(some.cell(), member))
                return new Value.Truth(true);
        }
        return new Value.Truth(false);
    }

    private static @Nullable Value total(String kind, List<Value> members) {
        BigDecimal total = null;
        for (var member : members) {
            var number = ((Value.Decimal) member).number();
            if (total == null) total = number;
            else if (kind.equals("sum")) total = total.add(number, MathContext.DECIMAL128);
            else if (kind.equals("min") == (number.compareTo(total) < 0)) total = number;
        }
        return total == null ? null : new Value.Decimal(total);
    }

    // ---- cells

    private static boolean passes(Cell cell, @Nullable Value value) {
        if (cell instanceof Cell.Anything) return true;
        if (cell instanceof Cell.IsUnknown) return value == null;
        if (value == null) return false;
        if (cell instanceof Cell.AnyOf any) {
            for (var test : any.tests()) if (holds(test, value)) return true;
            return false;
        }
        for (var test : ((Cell.NoneOf) cell).tests()) if (holds(test, value)) return false;
        return true;
    }

    private static boolean holds(Test test, Value value) {
        if (test instanceof Test.Is is) return value.equals(is.value());
        if (test instanceof Test.Compares compares) {
            int sign = compare(value, compares.bound());
            return switch (compares.order()) {
                case BELOW -> sign < 0;
                case AT_MOST -> sign <= 0;
                case ABOVE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
        var between = (Test.Between) test;
        int low = compare(value, between.low());
        int high = compare(value, between.high());
        return (between.lowClosed() ? low >= 0 : low > 0) && (between.highClosed() ? high <= 0 : high < 0);
    }

    private static int compare(Value left, Value right) {
        if (left instanceof Value.Decimal a && right instanceof Value.Decimal b)
            return a.number().compareTo(b.number());
        if (left instanceof Value.Day a && right instanceof Value.Day b)
            return a.day().compareTo(b.day());
        if (left instanceof Value.Span a && right instanceof Value.Span b)
            return a.span().compareTo(b.span());
        return Integer.compare(((Value.Months) left).months(), ((Value.Months) right).months());
    }

    // ---- verdicts

    private List<Judged> judge(String decision, Logic.Table table) {
        var taken = taken(decision, table);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var cells = new ArrayList<CellVerdict>();
            var distances = new ArrayList<Optional<BigDecimal>>();
            for (int c = 0; c < table.columns().size(); c++) {
                var input = table.columns().get(c).input();
                var cell = row.cells().get(c);
                cells.add(verdict(cell, input));
                distances.add(cells.get(c) == CellVerdict.FAILED ? distance(cell, input) : Optional.empty());
            }
            var verdict = taken.contains(i)
                    ? RowVerdict.FIRED
                    : matches(table, row)
                            ? RowVerdict.HIDDEN
                            : cells.contains(CellVerdict.FAILED) ? RowVerdict.FAILED : RowVerdict.UNKNOWN;
            judged.add(new Judged(verdict, cells, distances));
        }
        return judged;
    }

    private Set<Integer> taken(String decision, Logic.Table table) {
        var taken = new HashSet<Integer>();
        if (failed.contains(decision)) return taken;
        var policy = table.hitPolicy();
        boolean one = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY || policy == HitPolicy.UNIQUE;
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (!matches(table, row)) continue;
            if (!one || (taken.isEmpty() && row.output().equals(results.get(decision)))) taken.add(i);
        }
        return taken;
    }

    private CellVerdict verdict(Cell cell, InputExpression input) {
        if (cell instanceof Cell.Anything) return CellVerdict.NOT_ASKED;
        if (passes(cell, asked(input, true))) return CellVerdict.PASSED;
        return asked(input, false) == null ? CellVerdict.UNKNOWN : CellVerdict.FAILED;
    }

    /** For facts: the nearest value on the fact's scale that passes. Decisions are left to tests of their own. */
    private Optional<BigDecimal> distance(Cell cell, InputExpression input) {
        if (results.containsKey(input.name())) return Optional.empty();
        var value = asked(input, false);
        if (value == null || cell instanceof Cell.IsUnknown) return Optional.empty();
        if (value instanceof Value.Truth || value instanceof Value.Text || value instanceof Value.Many)
            return Optional.empty();
        int scale = input instanceof InputExpression.CountOf
                ? 0
                : facts.vocabulary().fact(input.name()).orElseThrow().scale();
        boolean counts = input instanceof InputExpression.CountOf;
        var from = plain(value);
        BigDecimal nearest = null;
        for (var candidate : candidates(cell, scale)) {
            if (counts && candidate.signum() < 0) continue;
            if (!passes(cell, like(value, candidate))) continue;
            var distance = candidate.subtract(from).abs();
            if (nearest == null || distance.compareTo(nearest) < 0) nearest = distance;
        }
        return Optional.ofNullable(nearest).map(n -> new Value.Decimal(n).number());
    }

    /** The nearest passing value is a bound of the cell, rounded to the scale, or a neighbour of one. */
    private static Set<BigDecimal> candidates(Cell cell, int scale) {
        var tests = cell instanceof Cell.AnyOf any ? any.tests() : ((Cell.NoneOf) cell).tests();
        var unit = BigDecimal.valueOf(1, scale);
        var candidates = new TreeSet<BigDecimal>();
        for (var test : tests) {
            var bounds = new ArrayList<Value>();
            if (test instanceof Test.Is is) bounds.add(is.value());
            if (test instanceof Test.Compares compares) bounds.add(compares.bound());
            if (test instanceof Test.Between between) {
                bounds.add(between.low());
                bounds.add(between.high());
            }
            for (var bound : bounds) {
                for (var rounding : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                    var on = plain(bound).setScale(scale, rounding);
                    candidates.addAll(List.of(on, on.add(unit), on.subtract(unit)));
                }
            }
        }
        return candidates;
    }

    private static BigDecimal plain(Value value) {
        if (value instanceof Value.Decimal number) return number.number();
        if (value instanceof Value.Day day) return BigDecimal.valueOf(day.day().toEpochDay());
        if (value instanceof Value.Span span)
            return BigDecimal.valueOf(span.span().toSeconds());
        return BigDecimal.valueOf(((Value.Months) value).months());
    }

    private static Value like(Value value, BigDecimal number) {
        if (value instanceof Value.Day) return new Value.Day(java.time.LocalDate.ofEpochDay(number.longValueExact()));
        if (value instanceof Value.Span) return new Value.Span(java.time.Duration.ofSeconds(number.longValueExact()));
        if (value instanceof Value.Months) return new Value.Months(number.intValueExact());
        return new Value.Decimal(number);
    }

    // ---- formulas

    private @Nullable Value value(Expression expression) {
        if (expression instanceof Expression.Literal literal) return literal.value();
        if (expression instanceof Expression.Unknown) return null;
        if (expression instanceof Expression.Result result) return results.get(result.decision());
        if (expression instanceof Expression.Choice choice)
            return new Value.Truth(true).equals(value(choice.condition()))
                    ? value(choice.then())
                    : value(choice.otherwise());
        if (expression instanceof Expression.Comparison comparison)
            return compare(comparison.comparator(), value(comparison.left()), value(comparison.right()));
        if (expression instanceof Expression.Arithmetic arithmetic) {
            var left = value(arithmetic.left());
            var right = value(arithmetic.right());
            if (left == null || right == null) return null;
            return new Value.Decimal(calculate(
                    arithmetic.operator(), ((Value.Decimal) left).number(), ((Value.Decimal) right).number()));
        }
        var members = new ArrayList<@Nullable Value>();
        boolean isList = expression instanceof Expression.Listing;
        for (var part : expression.parts()) {
            var member = value(part);
            if (!isList && expression.parts().size() == 1) {
                if (part instanceof Expression.Listing listing) {
                    for (var inner : listing.members()) members.add(value(inner));
                    continue;
                }
                if (member == null) return null;
                if (member instanceof Value.Many many) {
                    members.addAll(many.values());
                    continue;
                }
            }
            members.add(member);
        }
        if (expression instanceof Expression.Call call && call.function() == Expression.Function.COUNT)
            return Value.Decimal.of(members.size());
        var known = new ArrayList<Value>();
        for (var member : members) {
            if (member == null) return null;
            known.add(member);
        }
        return isList
                ? new Value.Many(known)
                : total(((Expression.Call) expression).function().feel(), known);
    }

    private static BigDecimal calculate(Expression.Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> left.add(right, MathContext.DECIMAL128);
            case MINUS -> left.subtract(right, MathContext.DECIMAL128);
            case TIMES -> left.multiply(right, MathContext.DECIMAL128);
            case DIVIDED_BY -> {
                if (right.signum() == 0) throw new Failure();
                yield left.divide(right, MathContext.DECIMAL128);
            }
        };
    }

    private static @Nullable Value compare(
            Expression.Comparator comparator, @Nullable Value left, @Nullable Value right) {
        if (comparator == Expression.Comparator.EQUALS) return new Value.Truth(same(left, right));
        if (comparator == Expression.Comparator.DIFFERS) return new Value.Truth(!same(left, right));
        if (left == null || right == null) return null;
        int sign = compare(left, right);
        return new Value.Truth(
                switch (comparator) {
                    case BELOW -> sign < 0;
                    case AT_MOST -> sign <= 0;
                    case ABOVE -> sign > 0;
                    default -> sign >= 0;
                });
    }

    private static boolean same(@Nullable Value left, @Nullable Value right) {
        return left == null ? right == null : left.equals(right);
    }
}
