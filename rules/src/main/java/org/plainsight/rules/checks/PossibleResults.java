package org.plainsight.rules.checks;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Value;

/**
 * What the tables of a model can give at all, table after table: never less than what they do give. A row is dead where it
 * asks an earlier table for something that this one never gives. Formulas are taken to give anything.
 */
final class PossibleResults {

    /** More sums than this are taken to be any sum at all. */
    private static final int MOST_SUMS = 20_000;

    private final Map<String, Set<Optional<Value>>> results = new HashMap<>();

    PossibleResults(Side side) {
        // the model's order: each table after those that it reads
        for (var table : side.grid().tables()) {
            var given = given(table);
            if (!given.isEmpty()) results.put(table.decision(), given);
        }
    }

    /** Whether some result of the earlier tables that the row asks passes its cell, column by column. */
    boolean canMatch(GridTable table, int row) {
        for (int column = 0; column < table.table().columns().size(); column++) {
            var states = states(table.axis(column));
            if (states.isEmpty()) continue;
            states.and(table.passing(row, column));
            if (states.isEmpty()) return false;
        }
        return true;
    }

    /** The states that an earlier table can bring an axis into; none where that is not known. */
    private BitSet states(Axis axis) {
        var states = new BitSet();
        if (axis.isOfFact()) return states;
        for (var result : results.getOrDefault(axis.input().name(), Set.of()))
            states.set(axis.stateOf(axis.answer(result)));
        return states;
    }

    /** Empty where it can be anything, as lists are taken to be. */
    private Set<Optional<Value>> given(GridTable table) {
        var geometry = new TableGeometry(table);
        var outputs = IntStream.range(0, geometry.rows())
                .filter(row -> !geometry.box(row).isEmpty() && canMatch(table, row))
                .mapToObj(row -> table.table().rows().get(row).output())
                .toList();
        return switch (table.table().hitPolicy()) {
            case UNIQUE, ANY, PRIORITY, FIRST, COLLECT_MIN, COLLECT_MAX -> orUnknown(outputs);
            case COLLECT_SUM -> sums(outputs);
            case COLLECT_COUNT -> counts(outputs);
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> Set.of();
        };
    }

    private static Set<Optional<Value>> orUnknown(List<Value> outputs) {
        var given = new LinkedHashSet<Optional<Value>>();
        given.add(Optional.empty());
        for (var output : outputs) given.add(Optional.of(output));
        return given;
    }

    private static Set<Optional<Value>> counts(List<Value> outputs) {
        var given = new LinkedHashSet<Optional<Value>>();
        long distinct = outputs.stream().distinct().count();
        for (int count = 0; count <= distinct; count++) given.add(Optional.of(Value.Decimal.of(count)));
        return given;
    }

    private static Set<Optional<Value>> sums(List<Value> outputs) {
        Set<BigDecimal> sums = new LinkedHashSet<>();
        var given = new LinkedHashSet<Optional<Value>>();
        given.add(Optional.empty());
        for (var output : outputs) {
            var number = ((Value.Decimal) output).number();
            var more = new LinkedHashSet<>(sums);
            more.add(number);
            for (var sum : sums) more.add(new Value.Decimal(sum.add(number)).number());
            if (more.size() > MOST_SUMS) return Set.of();
            sums = more;
        }
        for (var sum : sums) given.add(Optional.of(new Value.Decimal(sum)));
        return given;
    }
}
