package org.plainsight.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Value;

/**
 * Made-up facts on which one row fires, and on which it nearly does. Each is put together from the values at the edges of what
 * the pack asks, and weighed before it is shown; nothing is typed.
 */
final class RowExamples {

    /** How many of each are shown. */
    private static final int SHOWN = 3;

    /** Facts that a row asks for and what they are; empty for not known. */
    record Given(Map<String, Optional<Value>> facts) {

        /** The value of a fact that is known. */
        private Value of(String fact) {
            return facts.getOrDefault(fact, Optional.empty()).orElseThrow();
        }
    }

    private final Grid grid;
    private final FactProfiles profiles;
    private final Predicate<FactSheet> fires;
    private final List<String> asked;

    /**
     * Examples for one row.
     *
     * @param fires weighs real facts and says whether the row gave points
     */
    RowExamples(Grid grid, FactProfiles profiles, GridTable table, int row, Predicate<FactSheet> fires) {
        this.grid = grid;
        this.profiles = profiles;
        this.fires = fires;
        this.asked = IntStream.range(0, table.table().columns().size())
                .filter(column -> !(table.cell(row, column) instanceof Cell.Anything))
                .filter(column -> table.axis(column).isOfFact())
                .mapToObj(column -> table.axis(column).input().name())
                .distinct()
                .toList();
    }

    /** Up to three on which it fires: just enough, more, and the most that is told apart. */
    List<Given> firing() {
        var all = allFiring();
        if (all.size() <= SHOWN) return all;
        return List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1));
    }

    /** Up to three on which it nearly fires: one fact is otherwise, the nearest values first, not known last. */
    List<Given> nearly() {
        var firing = allFiring();
        var near = new LinkedHashSet<Given>();
        for (var fact : asked) nearest(fact, firing).ifPresent(near::add);
        for (var fact : asked) {
            others(fact, firing).stream().skip(1).limit(1).forEach(near::add);
            if (!firing.isEmpty())
                unlessFires(firing.get(0), fact, Optional.empty()).ifPresent(near::add);
        }
        return near.stream().limit(SHOWN).toList();
    }

    private List<Given> allFiring() {
        var found = new ArrayList<Given>();
        combine(new LinkedHashMap<>(), 0, found);
        return found;
    }

    private void combine(Map<String, Optional<Value>> sofar, int next, List<Given> found) {
        if (next == asked.size()) {
            var given = new Given(new LinkedHashMap<>(sofar));
            if (fires.test(sheet(given))) found.add(given);
            return;
        }
        for (var value : values(asked.get(next))) {
            sofar.put(asked.get(next), value);
            combine(sofar, next + 1, found);
        }
        sofar.remove(asked.get(next));
    }

    /** Known values in rising order; what has no order stays as the profiles have it. */
    private List<Optional<Value>> values(String fact) {
        var edges = profiles.boundaries(fact).stream().flatMap(Optional::stream).toList();
        return Stream.of(edges.stream(), between(edges), beyond(fact, edges))
                .flatMap(values -> values)
                .sorted(Comparator.comparing(RowExamples::ordinal))
                .map(Optional::of)
                .distinct()
                .toList();
    }

    /** The middle between each two neighbouring edges of a number. */
    private static Stream<Value> between(List<Value> edges) {
        var numbers = edges.stream()
                .filter(Value.Decimal.class::isInstance)
                .map(RowExamples::ordinal)
                .sorted()
                .toList();
        return IntStream.range(1, numbers.size())
                .mapToObj(i ->
                        numbers.get(i - 1).add(numbers.get(i)).divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR))
                .filter(middle -> numbers.stream().noneMatch(edge -> edge.compareTo(middle) == 0))
                .map(Value.Decimal::new);
    }

    /** Two values past the last edge of a number that may grow for ever. */
    private Stream<Value> beyond(String fact, List<Value> edges) {
        var most = edges.stream()
                .filter(Value.Decimal.class::isInstance)
                .map(RowExamples::ordinal)
                .max(Comparator.naturalOrder());
        boolean ends = grid.vocabulary().fact(fact).orElseThrow().words().startsWith("the percentage");
        if (most.isEmpty() || ends) return Stream.of();
        return Stream.of(
                new Value.Decimal(most.get().add(BigDecimal.ONE)),
                new Value.Decimal(most.get().add(BigDecimal.TEN)));
    }

    private Optional<Given> nearest(String fact, List<Given> firing) {
        return others(fact, firing).stream().findFirst();
    }

    /** What does not fire though only this fact differs from something that does, the smallest step first. */
    private List<Given> others(String fact, List<Given> firing) {
        record Step(Given given, BigDecimal length) {}
        var steps = new ArrayList<Step>();
        for (var from : firing)
            for (var value : values(fact))
                unlessFires(from, fact, value)
                        .ifPresent(given -> steps.add(new Step(
                                given,
                                ordinal(value.orElseThrow())
                                        .subtract(ordinal(from.of(fact)))
                                        .abs())));
        return steps.stream()
                .sorted(Comparator.comparing(Step::length))
                .map(Step::given)
                .distinct()
                .toList();
    }

    private Optional<Given> unlessFires(Given from, String fact, Optional<Value> value) {
        var facts = new LinkedHashMap<>(from.facts());
        facts.put(fact, value);
        var given = new Given(facts);
        return fires.test(sheet(given)) ? Optional.empty() : Optional.of(given);
    }

    private FactSheet sheet(Given given) {
        var sheet = FactSheet.of(grid.vocabulary());
        given.facts().forEach((fact, value) -> value.ifPresent(known -> sheet.set(fact, known)));
        return sheet.build();
    }

    private static BigDecimal ordinal(Value value) {
        if (value instanceof Value.Decimal it) return it.number();
        if (value instanceof Value.Truth it) return it.truth() ? BigDecimal.ONE : BigDecimal.ZERO;
        if (value instanceof Value.Day it) return BigDecimal.valueOf(it.day().toEpochDay());
        if (value instanceof Value.Span it) return BigDecimal.valueOf(it.span().toSeconds());
        if (value instanceof Value.Months it) return BigDecimal.valueOf(it.months());
        return BigDecimal.ZERO;
    }
}
