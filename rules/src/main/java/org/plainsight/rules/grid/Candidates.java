package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** Values of one fact that are worth trying: those at the edges of everything that is asked about it. */
final class Candidates {

    /** Of a list, at most so many members are tried in all combinations. */
    private static final int MOST_MEMBERS = 10;
    /** No list longer than this is built to reach a count. */
    private static final int LONGEST = 400;

    private final FactDefinition fact;
    private final List<Axis> axes;

    Candidates(FactDefinition fact, List<Axis> axes) {
        this.fact = fact;
        this.axes = axes;
    }

    /** In a fixed order, no value twice. */
    Collection<Value> values() {
        var values = new LinkedHashSet<Value>();
        for (var axis : axes) {
            if (axis.input() instanceof InputExpression.Named) values.addAll(edges(axis));
        }
        if (fact.type() == Type.TEXT) addTexts(values);
        if (fact.type().isList()) addLists(values);
        return values;
    }

    private static List<Value> edges(Axis axis) {
        var edges = new ArrayList<Value>();
        for (int state = 1; state < axis.states(); state++) {
            axis.representative(state).ifPresent(edges::add);
            edges.addAll(axis.edges(state));
        }
        return edges;
    }

    private void addTexts(Set<Value> values) {
        var parts = new ArrayList<String>();
        for (var axis : axes) {
            if (axis.input() instanceof InputExpression.TextHolds holds) parts.add(holds.part());
        }
        if (parts.isEmpty()) return;
        for (var some : subsets(parts)) values.add(new Value.Text(String.join(" ", some)));
    }

    private void addLists(Set<Value> values) {
        var members = members();
        for (var some : subsets(members)) values.add(new Value.Many(some));
        for (int length : lengths()) {
            for (var some : subsets(members)) {
                if (some.size() <= length) values.add(new Value.Many(padded(some, length)));
            }
        }
        for (var axis : axes) {
            if (axis.input() instanceof InputExpression.Total) {
                for (var total : edges(axis)) values.add(new Value.Many(List.of(total)));
            }
        }
    }

    /** The members that some question mentions, and one that none does. */
    private List<Value> members() {
        var members = new LinkedHashSet<Value>();
        for (var axis : axes) {
            if (axis.input() instanceof InputExpression.ListHolds holds) members.add(holds.member());
            if (axis.input() instanceof InputExpression.SomeMember some) members.addAll(mentioned(some.cell()));
            if (axis.input() instanceof InputExpression.Total) members.addAll(edges(axis));
        }
        members.add(neutral(0));
        return members.stream().limit(MOST_MEMBERS).toList();
    }

    private List<Value> mentioned(Cell cell) {
        var values = new ArrayList<Value>();
        for (var test : tests(cell)) {
            if (test instanceof Test.Is is) values.add(is.value());
            if (test instanceof Test.Compares compares) values.addAll(around(compares.bound()));
            if (test instanceof Test.Between between) {
                values.addAll(around(between.low()));
                values.addAll(around(between.high()));
            }
        }
        return values;
    }

    private static List<Test> tests(Cell cell) {
        if (cell instanceof Cell.AnyOf any) return any.tests();
        return cell instanceof Cell.NoneOf none ? none.tests() : List.of();
    }

    private List<Value> around(Value bound) {
        if (bound instanceof Value.Decimal number) {
            var unit = BigDecimal.valueOf(1, fact.scale());
            return List.of(
                    bound,
                    new Value.Decimal(number.number().subtract(unit)),
                    new Value.Decimal(number.number().add(unit)));
        }
        if (bound instanceof Value.Day day)
            return List.of(
                    bound,
                    new Value.Day(day.day().minusDays(1)),
                    new Value.Day(day.day().plusDays(1)));
        return List.of(bound);
    }

    /** The lengths at the edges of what is counted. */
    private List<Integer> lengths() {
        var lengths = new LinkedHashSet<Integer>();
        for (var axis : axes) {
            if (!(axis.input() instanceof InputExpression.CountOf)) continue;
            for (var edge : edges(axis)) {
                var length = ((Value.Decimal) edge).number();
                if (length.signum() >= 0 && length.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
                    lengths.add(length.intValue());
            }
        }
        return List.copyOf(lengths);
    }

    private List<Value> padded(List<Value> members, int length) {
        var padded = new ArrayList<>(members);
        while (padded.size() < length) padded.add(neutral(padded.size()));
        return padded;
    }

    /** A member that no question is likely to mention. */
    private Value neutral(int number) {
        return switch (fact.type().member()) {
            case TEXT -> new Value.Text("anything else " + number);
            case TRUTH -> new Value.Truth(false);
            case DAY -> new Value.Day(LocalDate.EPOCH.plusDays(number));
            default -> Value.Decimal.of(0);
        };
    }

    private static <T> List<List<T>> subsets(List<T> of) {
        var considered = of.subList(0, Math.min(of.size(), MOST_MEMBERS));
        var subsets = new ArrayList<List<T>>();
        for (int chosen = 0; chosen < 1 << considered.size(); chosen++) {
            var subset = new ArrayList<T>();
            for (int i = 0; i < considered.size(); i++) {
                if ((chosen >> i & 1) != 0) subset.add(considered.get(i));
            }
            subsets.add(Collections.unmodifiableList(subset));
        }
        return subsets;
    }
}
