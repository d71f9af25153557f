package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.rules.checks.Box;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.FactProfiles.Profile;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.trace.Outcome;

/** Lays two packs out as a {@link Course}, and reads its ends as pairs of results. */
final class Pairing {

    /** A region to be followed: boxes over axes. */
    record Marked(List<Axis> axes, List<Box> boxes) {}

    /**
     * What both packs make of some facts.
     *
     * @param inside the regions that the facts lie in, by their places
     * @param known how many facts have to be known for it
     */
    record Pair(
            Shown.Result before,
            Shown.Result after,
            String outcomeRowBefore,
            String outcomeRowAfter,
            BitSet inside,
            int known,
            Course.End end) {

        int gain() {
            return after.points() - before.points();
        }

        boolean outcomeChanges() {
            return before.outcome() != after.outcome() || !before.route().equals(after.route());
        }

        /** Routes are told apart only where they change. */
        List<Object> change() {
            if (before.route().equals(after.route())) return List.of(before.outcome(), after.outcome());
            return List.of(before.outcome(), before.route(), after.outcome(), after.route());
        }
    }

    /** A row that is only marked: which one it is. */
    private record Mark(Role role, int number, Map<Axis, BitSet> totals) {}

    private enum Role {
        OUTCOME_BEFORE,
        OUTCOME_AFTER,
        ROUTE_BEFORE,
        ROUTE_AFTER,
        REGION
    }

    private final Refinement grid;
    private final SideComparison.Half before;
    private final SideComparison.Half after;
    private final List<Course.Waiting> rows = new ArrayList<>();
    private final List<Course.Lane> lanes = new ArrayList<>();
    private final Map<Integer, Mark> marks = new LinkedHashMap<>();
    private final Map<String, List<Profile>> ways = new LinkedHashMap<>();
    private final Course course;

    Pairing(Refinement grid, SideComparison.Half before, SideComparison.Half after, List<Marked> regions) {
        this.grid = grid;
        this.before = before;
        this.after = after;
        for (var fact : grid.profiles().facts())
            if (grid.isFact(fact)) ways.put(fact, grid.profiles().of(fact));
        addFamilies();
        addDeciding(FixedForms.OUTCOME, Role.OUTCOME_BEFORE, Role.OUTCOME_AFTER);
        addDeciding(FixedForms.ROUTE, Role.ROUTE_BEFORE, Role.ROUTE_AFTER);
        for (int region = 0; region < regions.size(); region++) addRegion(region, regions.get(region));
        this.course = new Course(
                ways, rows, lanes, List.of(before.pack().weakCap(), after.pack().weakCap()));
    }

    // ---- laying out

    private void addFamilies() {
        var fresh = new LinkedHashMap<String, Family>();
        SideComparison.families(after).forEach(family -> fresh.put(family.table(), family));
        SideComparison.families(before).forEach(family -> {
            var other = Optional.ofNullable(fresh.get(family.table()));
            var table = grid.tableBefore(family.rowsDecision()).orElseThrow();
            var alike = other.filter(it -> it.strength() == family.strength())
                    .filter(it -> counts(table)
                            .equals(counts(grid.tableAfter(it.rowsDecision()).orElseThrow())));
            alike.ifPresent(it -> fresh.remove(it.table()));
            addFamily(family, table, List.of(Optional.of(family.cap()), alike.map(Family::cap)));
        });
        fresh.values()
                .forEach(family -> addFamily(
                        family,
                        grid.tableAfter(family.rowsDecision()).orElseThrow(),
                        List.of(Optional.empty(), Optional.of(family.cap()))));
    }

    private void addFamily(Family family, GridTable table, List<Optional<Integer>> caps) {
        int lane = lanes.size();
        lanes.add(new Course.Lane(Course.Standing.valueOf(family.strength().name()), caps));
        for (var row : counts(table)) rows.add(new Course.Waiting(lane, row.points(), row.passing()));
    }

    /** A row of a family as far as counting goes: in which ways of each fact it matches, and what it adds. */
    private record Counting(int points, Map<String, BitSet> passing) {}

    private List<Counting> counts(GridTable table) {
        var counting = new ArrayList<Counting>();
        for (int row = 0; row < table.table().rows().size(); row++) {
            var points = ((Value.Decimal) table.table().rows().get(row).output())
                    .number()
                    .intValueExact();
            counting.add(new Counting(points, passing(asked(table, row))));
        }
        return counting;
    }

    private static Map<Axis, BitSet> asked(GridTable table, int row) {
        var asked = new LinkedHashMap<Axis, BitSet>();
        for (int column = 0; column < table.table().columns().size(); column++) {
            var axis = table.axis(column);
            var states = (BitSet) table.passing(row, column).clone();
            var earlier = asked.get(axis);
            if (earlier != null) states.and(earlier);
            if (states.cardinality() < axis.states()) asked.put(axis, states);
        }
        return asked;
    }

    /** For each fact, the ways in which it passes everything that is asked of it. */
    private Map<String, BitSet> passing(Map<Axis, BitSet> asked) {
        var passing = new LinkedHashMap<String, BitSet>();
        asked.forEach((axis, states) -> {
            var fact = axis.input().name();
            if (!grid.isFact(fact)) return;
            var passed = new BitSet();
            var all = grid.profiles().of(fact);
            for (int way = 0; way < all.size(); way++)
                passed.set(way, states.get(all.get(way).states().getOrDefault(axis, 0)));
            passing.merge(fact, passed, (a, b) -> {
                a.and(b);
                return a;
            });
        });
        return passing;
    }

    private Map<Axis, BitSet> totals(Map<Axis, BitSet> asked) {
        var totals = new LinkedHashMap<Axis, BitSet>();
        asked.forEach((axis, states) -> {
            if (!grid.isFact(axis.input().name())) totals.put(axis, states);
        });
        return totals;
    }

    private void addDeciding(String decision, Role old, Role fresh) {
        grid.tableBefore(decision).ifPresent(table -> addMarks(table, old));
        grid.tableAfter(decision).ifPresent(table -> addMarks(table, fresh));
    }

    private void addMarks(GridTable table, Role role) {
        for (int row = 0; row < table.table().rows().size(); row++) addMark(role, row, asked(table, row));
    }

    private void addRegion(int region, Marked marked) {
        for (var box : marked.boxes()) addMark(Role.REGION, region, Region.wishes(box, marked.axes()));
    }

    private void addMark(Role role, int number, Map<Axis, BitSet> asked) {
        marks.put(rows.size(), new Mark(role, number, totals(asked)));
        rows.add(new Course.Waiting(-1, 0, passing(asked)));
    }

    // ---- reading the ends

    /** Every pair of results; nothing where there are too many to follow, or where rows ask other decisions. */
    Optional<List<Pair>> ends() {
        if (asksOtherDecisions() || !routesByFirstRow()) return Optional.empty();
        return course.run().map(ends -> ends.stream().map(this::pair).toList());
    }

    private boolean asksOtherDecisions() {
        boolean familiesDo = SideComparison.families(before)
                        .anyMatch(f -> asksDecisions(grid.tableBefore(f.rowsDecision())))
                || SideComparison.families(after).anyMatch(f -> asksDecisions(grid.tableAfter(f.rowsDecision())));
        return familiesDo
                || marks.values().stream()
                        .flatMap(mark -> mark.totals().keySet().stream())
                        .anyMatch(axis -> !axis.input().name().equals(FixedForms.POINTS)
                                && !axis.input().name().equals(FixedForms.STRONG));
    }

    private boolean routesByFirstRow() {
        return java.util.stream.Stream.of(grid.tableBefore(FixedForms.ROUTE), grid.tableAfter(FixedForms.ROUTE))
                .flatMap(Optional::stream)
                .map(GridTable::table)
                .allMatch(t -> t.rows().size() < 2 || t.hitPolicy() == org.plainsight.rules.language.HitPolicy.FIRST);
    }

    private boolean asksDecisions(Optional<GridTable> table) {
        return table.orElseThrow().table().columns().stream()
                .anyMatch(column -> !grid.isFact(column.input().name()));
    }

    private Pair pair(Course.End end) {
        var outcomeBefore = decided(end, Role.OUTCOME_BEFORE, end.before(), FixedForms.OUTCOME, grid::tableBefore);
        var outcomeAfter = decided(end, Role.OUTCOME_AFTER, end.after(), FixedForms.OUTCOME, grid::tableAfter);
        var routeBefore = decided(end, Role.ROUTE_BEFORE, end.before(), FixedForms.ROUTE, grid::tableBefore);
        var routeAfter = decided(end, Role.ROUTE_AFTER, end.after(), FixedForms.ROUTE, grid::tableAfter);
        return new Pair(
                result(outcomeBefore, routeBefore, end.before()),
                result(outcomeAfter, routeAfter, end.after()),
                outcomeBefore.map(row -> row.id()).orElse(""),
                outcomeAfter.map(row -> row.id()).orElse(""),
                inside(end),
                end.known(),
                end);
    }

    private static Shown.Result result(
            Optional<org.plainsight.rules.language.Logic.Row> outcome,
            Optional<org.plainsight.rules.language.Logic.Row> route,
            Course.Count count) {
        var code = outcome.map(row -> ((Value.Text) row.output()).text())
                .flatMap(Outcome::of)
                .orElse(Outcome.NONE);
        var path =
                route.map(row -> ((Value.Text) row.output()).text()).filter(text -> !text.equals(FixedForms.NO_ROUTE));
        return new Shown.Result(code, path, count.points());
    }

    /** The first row that matches: outcome and route are tables of which the first row that fits decides. */
    private Optional<org.plainsight.rules.language.Logic.Row> decided(
            Course.End end,
            Role role,
            Course.Count count,
            String decision,
            Function<String, Optional<GridTable>> tables) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().role() == role && end.marked().get(mark.getKey()))
                .filter(mark -> holds(mark.getValue().totals(), count))
                .findFirst()
                .map(mark -> tables.apply(decision)
                        .orElseThrow()
                        .table()
                        .rows()
                        .get(mark.getValue().number()));
    }

    private BitSet inside(Course.End end) {
        var inside = new BitSet();
        marks.forEach((row, mark) -> {
            if (mark.role() == Role.REGION && end.marked().get(row) && holds(mark.totals(), end.before()))
                inside.set(mark.number());
        });
        return inside;
    }

    private static boolean holds(Map<Axis, BitSet> totals, Course.Count count) {
        return totals.entrySet().stream().allMatch(asked -> {
            var axis = asked.getKey();
            int number = axis.input().name().equals(FixedForms.POINTS) ? count.points() : count.strong();
            return asked.getValue().get(axis.stateOf(axis.answer(Optional.of(Value.Decimal.of(number)))));
        });
    }

    Map<String, Value> facts(Pair pair) {
        return course.facts(pair.end());
    }
}
