package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.Rules;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/**
 * What a change of the advert tables does to networks by way of the facts "how many adverts show a family": whether fewer
 * adverts that show one can bring a network more, or more adverts. Both packs see the same network with other such facts, so the
 * comparison of the network tables alone would miss it.
 */
final class Spread {

    /** More combinations of the other facts of one table than this are not gone through. */
    private static final long MOST = 200_000;

    /** Which way the number of adverts that show a family can go. */
    private record Ways(boolean up, boolean down) {}

    private final Pack before;
    private final Pack after;
    private final Grid networks;

    private Spread(Pack before, Pack after) {
        this.before = before;
        this.after = after;
        this.networks = Grid.of(after.networks(), Rules.networkFacts(after));
    }

    /** Everything that keeps a change from being known to reduce; empty where networks cannot get more by this way. */
    static List<String> faults(Pack before, Pack after) {
        return new Spread(before, after).faults();
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        ways().forEach((family, ways) -> {
            for (var fact : List.of(Shares.count(family), Shares.share(family)))
                if (isAsked(fact)) faults.addAll(faults(fact, ways));
        });
        return faults;
    }

    private boolean isAsked(String fact) {
        return networks.factAxes().stream().anyMatch(axis -> axis.input().name().equals(fact));
    }

    // ---- which way the adverts of a family go

    private Map<String, Ways> ways() {
        var grid = new Refinement(before.adverts(), after.adverts(), Rules.advertFacts(), List.of());
        var ways = new LinkedHashMap<String, Ways>();
        for (var family : after.familiesOf(after.adverts())) {
            var old = before.familiesOf(before.adverts()).stream()
                    .filter(f -> f.table().equals(family.table()))
                    .findFirst();
            // Only a family that both packs have gives a fact that both packs know.
            old.ifPresent(was -> ways(grid, was, family).ifPresent(way -> ways.put(family.table(), way)));
        }
        return ways;
    }

    private static Optional<Ways> ways(Refinement grid, Family was, Family is) {
        var old = grid.tableBefore(was.rowsDecision());
        var fresh = grid.tableAfter(is.rowsDecision());
        var shifts = new TablePair(old, fresh).shifts();
        boolean mixed = old.filter(Spread::pullsBothWays).isPresent()
                || fresh.filter(Spread::pullsBothWays).isPresent();
        boolean capped = was.cap() != is.cap() && (was.cap() == 0 || is.cap() == 0);
        if (shifts.isEmpty() && !capped) return Optional.empty();
        if (mixed || capped) return Optional.of(new Ways(true, true));
        boolean up = shifts.stream().anyMatch(s -> counts(s.after()) && !counts(s.before()));
        boolean down = shifts.stream().anyMatch(s -> counts(s.before()) && !counts(s.after()));
        return Optional.of(new Ways(up, down));
    }

    private static boolean counts(Optional<Row> row) {
        return row.filter(r -> points(r) != 0).isPresent();
    }

    private static int points(Row row) {
        return ((Value.Decimal) row.output()).number().intValueExact();
    }

    private static boolean pullsBothWays(GridTable table) {
        var rows = table.table().rows();
        return rows.stream().anyMatch(row -> points(row) > 0) && rows.stream().anyMatch(row -> points(row) < 0);
    }

    // ---- what it does to networks

    private List<String> faults(String fact, Ways ways) {
        var faults = new ArrayList<String>();
        var families = new LinkedHashSet<String>();
        after.familiesOf(after.networks()).forEach(family -> families.add(family.rowsDecision()));
        for (var table : networks.tables()) {
            if (axesOver(table, fact).isEmpty()) continue;
            var name = table.decision();
            if (!families.contains(name))
                faults.add("`%s` asks for %s, which the change of the advert tables moves".formatted(name, fact));
            else if (ways.down() && !isOrdered(table, fact, true))
                faults.add("fewer adverts that show a family can bring a network more in `%s`".formatted(name));
            else if (ways.up() && !isOrdered(table, fact, false))
                faults.add("more adverts that show a family can bring a network more in `%s`".formatted(name));
        }
        if (faults.isEmpty() && !outcomeFollowsPoints())
            faults.add("the outcome does not simply rise with points and strong families");
        return faults;
    }

    private static Set<Axis> axesOver(GridTable table, String fact) {
        var axes = new LinkedHashSet<Axis>();
        for (int column = 0; column < table.table().columns().size(); column++)
            if (table.axis(column).input().name().equals(fact)) axes.add(table.axis(column));
        return axes;
    }

    /** Whether a family's points never fall (or never rise) as the fact grows, whatever the other facts are. */
    private static boolean isOrdered(GridTable table, String fact, boolean rising) {
        var axes = axesOver(table, fact);
        if (axes.size() != 1) return false;
        var axis = axes.iterator().next();
        var asking = asking(table, axis);
        var others = others(table, axis, asking);
        long combinations = 1;
        for (var other : others) {
            combinations *= other.states();
            if (combinations > MOST) return false;
        }
        for (int at = 0; at < combinations; at++) {
            var states = combination(others, at);
            // State 0 is unknown, and how many adverts show a family is always known.
            for (int state = 1; state + 1 < axis.states(); state++) {
                int low = sum(table, asking, with(states, axis, state));
                int high = sum(table, asking, with(states, axis, state + 1));
                if (rising ? high < low : high > low) return false;
            }
        }
        return true;
    }

    private static List<Integer> asking(GridTable table, Axis axis) {
        var asking = new ArrayList<Integer>();
        for (int row = 0; row < table.table().rows().size(); row++)
            if (!passes(table, row, axis, all(axis))) asking.add(row);
        return asking;
    }

    private static BitSet all(Axis axis) {
        var all = new BitSet();
        all.set(0, axis.states());
        return all;
    }

    /** Whether the row passes each of the states. */
    private static boolean passes(GridTable table, int row, Axis axis, BitSet states) {
        for (int column = 0; column < table.table().columns().size(); column++) {
            if (!table.axis(column).equals(axis)) continue;
            var missing = (BitSet) states.clone();
            missing.andNot(table.passing(row, column));
            if (!missing.isEmpty()) return false;
        }
        return true;
    }

    private static List<Axis> others(GridTable table, Axis axis, List<Integer> rows) {
        var others = new LinkedHashSet<Axis>();
        for (int column = 0; column < table.table().columns().size(); column++) {
            var other = table.axis(column);
            if (!other.equals(axis) && rows.stream().anyMatch(row -> !passes(table, row, other, all(other))))
                others.add(other);
        }
        return List.copyOf(others);
    }

    private static Map<Axis, Integer> combination(List<Axis> axes, int number) {
        var states = new LinkedHashMap<Axis, Integer>();
        int left = number;
        for (var axis : axes) {
            states.put(axis, left % axis.states());
            left /= axis.states();
        }
        return states;
    }

    private static Map<Axis, Integer> with(Map<Axis, Integer> states, Axis axis, int state) {
        var more = new LinkedHashMap<>(states);
        more.put(axis, state);
        return more;
    }

    private static int sum(GridTable table, List<Integer> rows, Map<Axis, Integer> states) {
        return rows.stream()
                .filter(row -> matches(table, row, states))
                .mapToInt(row -> points(table.table().rows().get(row)))
                .sum();
    }

    private static boolean matches(GridTable table, int row, Map<Axis, Integer> states) {
        for (int column = 0; column < table.table().columns().size(); column++) {
            var state = states.get(table.axis(column));
            if (state != null && !table.passing(row, column).get(state)) return false;
        }
        return true;
    }

    /** Whether more points, or more strong families, never lead to a lower outcome. */
    private boolean outcomeFollowsPoints() {
        var table = networks.table(FixedForms.OUTCOME).orElseThrow();
        var axes = new ArrayList<Axis>();
        for (int column = 0; column < table.table().columns().size(); column++)
            if (!axes.contains(table.axis(column))) axes.add(table.axis(column));
        long combinations = 1;
        for (var axis : axes) combinations *= axis.states();
        if (combinations > MOST) return false;
        for (int at = 0; at < combinations; at++) {
            var states = combination(axes, at);
            for (var axis : axes) if (!risesAlong(table, states, axis)) return false;
        }
        return true;
    }

    private static boolean risesAlong(GridTable table, Map<Axis, Integer> states, Axis axis) {
        var name = axis.input().name();
        int state = states.getOrDefault(axis, 0);
        boolean counted = name.equals(FixedForms.POINTS) || name.equals(FixedForms.STRONG);
        if (!counted || state == 0 || state + 1 >= axis.states()) return true;
        return outcome(table, states).compareTo(outcome(table, with(states, axis, state + 1))) <= 0;
    }

    private static Outcome outcome(GridTable table, Map<Axis, Integer> states) {
        for (int row = 0; row < table.table().rows().size(); row++)
            if (matches(table, row, states))
                return Outcome.of(((Value.Text) table.table().rows().get(row).output()).text())
                        .orElseThrow();
        return Outcome.NONE;
    }
}
