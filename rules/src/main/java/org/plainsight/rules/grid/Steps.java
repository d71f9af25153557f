package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * Unknown, then the stretches between the bounds that cells mention, upwards. On a known scale the stretches are runs of whole
 * numbers of the smallest unit, so that above 5 and from 6 on are the same state of a count; without one they are exact too.
 */
final class Steps implements Ruler {

    /** The start of a stretch: from the measure on, or only after it. */
    record Bound(BigDecimal measure, boolean included) implements Comparable<Bound> {
        @Override
        public int compareTo(Bound other) {
            int order = measure.compareTo(other.measure);
            return order != 0 ? order : Boolean.compare(other.included, included);
        }

        boolean isReachedBy(BigDecimal value) {
            int order = value.compareTo(measure);
            return included ? order >= 0 : order > 0;
        }

        /** The least whole number of smallest units that reaches it. */
        BigDecimal leastRaw(int scale) {
            var raw = measure.movePointRight(scale);
            if (included) return raw.setScale(0, RoundingMode.CEILING);
            return raw.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        }
    }

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE + 2);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Type type;
    private final OptionalInt scale;
    private final boolean neverNegative;
    private final List<Bound> bounds;
    /** The first raw number of each stretch after the first; only on a scale. */
    private final long[] cuts;

    private Steps(Type type, OptionalInt scale, boolean neverNegative, List<Bound> bounds, long[] cuts) {
        this.type = type;
        this.scale = scale;
        this.neverNegative = neverNegative;
        this.bounds = bounds;
        this.cuts = cuts;
    }

    /** Stretches of whole numbers of the smallest unit; bounds that no such number can tell apart are one. */
    static Steps onScale(Type type, int scale, boolean neverNegative, Collection<Bound> bounds) {
        var least = neverNegative ? BigDecimal.ZERO : LEAST;
        long[] cuts = bounds.stream()
                .map(b -> b.leastRaw(scale))
                .filter(raw -> raw.compareTo(least) > 0 && raw.compareTo(MOST) <= 0)
                .mapToLong(BigDecimal::longValueExact)
                .sorted()
                .distinct()
                .toArray();
        var kept = Arrays.stream(cuts)
                .mapToObj(c -> new Bound(BigDecimal.valueOf(c, scale), true))
                .toList();
        return new Steps(type, OptionalInt.of(scale), neverNegative, kept, cuts);
    }

    /** Stretches of any numbers at all. */
    static Steps exact(Type type, Collection<Bound> bounds) {
        return new Steps(type, OptionalInt.empty(), false, List.copyOf(new TreeSet<>(bounds)), new long[0]);
    }

    boolean isOnScale() {
        return scale.isPresent();
    }

    int scale() {
        return scale.orElseThrow();
    }

    /** The first raw number of each stretch after the first, upwards. */
    long[] cuts() {
        return cuts.clone();
    }

    /** The same starts of stretches, in whole numbers of units of another scale. */
    long[] cuts(int otherScale) {
        return bounds.stream()
                .map(bound -> bound.leastRaw(otherScale))
                .mapToLong(raw -> raw.max(LEAST).min(MOST).longValueExact())
                .toArray();
    }

    @Override
    public int states() {
        return bounds.size() + 2;
    }

    @Override
    public int stateOf(@Nullable Value value) {
        return value == null ? 0 : stateOf(Measure.of(value));
    }

    private int stateOf(BigDecimal measure) {
        int low = 0;
        int high = bounds.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds.get(middle).isReachedBy(measure)) low = middle + 1;
            else high = middle;
        }
        return low + 1;
    }

    @Override
    public Optional<Value> representative(int state) {
        return edges(state).stream().findFirst();
    }

    @Override
    public List<Value> edges(int state) {
        if (state == 0) return List.of();
        if (scale.isEmpty()) return exactEdges(state);
        var unit = BigDecimal.valueOf(1, scale());
        if (bounds.isEmpty()) return List.of(value(BigDecimal.ZERO));
        if (state == 1) {
            var last = bounds.get(0).measure().subtract(unit);
            return neverNegative ? pair(BigDecimal.ZERO, last) : List.of(value(last));
        }
        var first = bounds.get(state - 2).measure();
        if (state - 1 == bounds.size()) return List.of(value(first));
        return pair(first, bounds.get(state - 1).measure().subtract(unit));
    }

    private List<Value> pair(BigDecimal first, BigDecimal last) {
        return first.compareTo(last) == 0 ? List.of(value(first)) : List.of(value(first), value(last));
    }

    private List<Value> exactEdges(int state) {
        if (bounds.isEmpty()) return List.of(value(BigDecimal.ZERO));
        var below = state == 1 ? null : bounds.get(state - 2);
        var above = state - 1 == bounds.size() ? null : bounds.get(state - 1);
        if (below == null) return List.of(value(bounds.get(0).measure().subtract(BigDecimal.ONE)));
        if (below.included()) return List.of(value(below.measure()));
        if (above == null) return List.of(value(below.measure().add(BigDecimal.ONE)));
        return List.of(value(below.measure().add(above.measure()).divide(BigDecimal.valueOf(2))));
    }

    private Value value(BigDecimal measure) {
        return Measure.value(type, measure);
    }

    /** How far a value is from a state that it is not in: to its nearest value on the scale, else to its bound. */
    BigDecimal distance(BigDecimal from, int state) {
        int own = stateOf(from);
        if (own == state || state == 0) throw new IllegalArgumentException("no distance to state %d".formatted(state));
        if (state > own) return bounds.get(state - 2).measure().subtract(from);
        var end = bounds.get(state - 1).measure();
        return from.subtract(scale.isPresent() ? end.subtract(BigDecimal.valueOf(1, scale())) : end);
    }

    /** All bounds that a list of cells needs. */
    static List<Bound> bounds(Iterable<Cell> cells) {
        var bounds = new ArrayList<Bound>();
        for (var cell : cells) {
            for (var test : tests(cell)) addBounds(bounds, test);
        }
        return bounds;
    }

    private static List<Test> tests(Cell cell) {
        if (cell instanceof Cell.AnyOf any) return any.tests();
        if (cell instanceof Cell.NoneOf none) return none.tests();
        return List.of();
    }

    private static void addBounds(List<Bound> bounds, Test test) {
        if (test instanceof Test.Is is) {
            bounds.add(new Bound(Measure.of(is.value()), true));
            bounds.add(new Bound(Measure.of(is.value()), false));
        } else if (test instanceof Test.Compares compares) {
            var order = compares.order();
            boolean starts = order == Test.Order.AT_LEAST || order == Test.Order.BELOW;
            bounds.add(new Bound(Measure.of(compares.bound()), starts));
        } else if (test instanceof Test.Between between) {
            bounds.add(new Bound(Measure.of(between.low()), between.lowClosed()));
            bounds.add(new Bound(Measure.of(between.high()), !between.highClosed()));
        }
    }
}
