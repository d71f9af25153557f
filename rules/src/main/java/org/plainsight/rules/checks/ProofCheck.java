package org.plainsight.rules.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.trace.Outcome;

/**
 * The promises that every pack keeps, proved on the outcome table's own geometry and the caps, for all facts and not for a
 * sample: weak rows reach no line, no single family puts anyone forward, and protective families do not touch the route.
 */
final class ProofCheck implements Check {

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var side : pack.sides()) {
            routeUntouched(side, findings);
            var outcome = side.grid().table(FixedNames.OUTCOME);
            // without the fixed forms there is nothing to prove from, and that is a fault already
            if (outcome.isEmpty() || !side.inFixedForms()) continue;
            var table = new TableGeometry(outcome.get());
            try {
                weakReachNothing(side, table, findings);
                oneFamilyIsNotEnough(side, table, findings);
            } catch (Box.TooFine limit) {
                findings.fault(
                        side.place(outcome.get()),
                        limit.getMessage() + ", so that nothing can be proved of it",
                        "ask less in the outcome table");
            }
        }
    }

    // ---- weak rows

    private static void weakReachNothing(Side side, TableGeometry table, Findings findings) {
        int cap = side.pack().weakCap();
        var most = BigDecimal.valueOf(cap);
        var region = region(
                side,
                table,
                Map.of(FixedNames.POINTS, axis -> upTo(axis, cap), FixedNames.STRONG, axis -> exactly(axis, 0)));
        var reached = putForward(table, region);
        if (reached.isPresent()) {
            findings.fault(
                    side.place(table.table(), reached.get().row()),
                    "weak rows alone can reach `%s`: %s, with no strong family"
                            .formatted(
                                    reached.get().outcome(),
                                    table.inWords(reached.get().box())),
                    "ask for more points than the cap of %d that all weak families have together, and for strong families"
                            .formatted(cap));
            return;
        }
        var line = lowestLine(table.table());
        if (line.isPresent() && line.get().compareTo(most) <= 0) {
            findings.fault(
                    side.place(table.table()),
                    "the weak families together may give %d points, and the lowest line is %s"
                            .formatted(cap, line.get().toPlainString()),
                    "set weakCap below the lowest line");
            return;
        }
        findings.say(
                line.isEmpty()
                        ? "%s: proved: no set of weak rows puts anyone forward"
                                .formatted(side.model().file())
                        : "%s: proved: no set of weak rows reaches the lowest line: together they give at most %d points, and it is at %s"
                                .formatted(side.model().file(), cap, line.get().toPlainString()));
    }

    /** The fewest points with which some row gives an outcome but none; empty where no row does. */
    private static Optional<BigDecimal> lowestLine(GridTable outcome) {
        Optional<BigDecimal> lowest = Optional.empty();
        for (int row = 0; row < outcome.table().rows().size(); row++) {
            if (isNone(outcome, row)) continue;
            var line = leastPoints(outcome, row);
            if (lowest.isEmpty() || line.compareTo(lowest.get()) < 0) lowest = Optional.of(line);
        }
        return lowest;
    }

    private static BigDecimal leastPoints(GridTable outcome, int row) {
        var least = BigDecimal.valueOf(Integer.MIN_VALUE);
        for (int column = 0; column < outcome.table().columns().size(); column++) {
            var axis = outcome.axis(column);
            if (!axis.input().name().equals(FixedNames.POINTS)) continue;
            var passing = (BitSet) outcome.passing(row, column).clone();
            passing.clear(0);
            // the lowest state has no lower end, so a row that takes it has no line
            if (passing.isEmpty() || passing.get(1)) continue;
            var edge = axis.representative(passing.nextSetBit(1));
            if (edge.isPresent()) least = least.max(((Value.Decimal) edge.get()).number());
        }
        return least;
    }

    // ---- families

    private static void oneFamilyIsNotEnough(Side side, TableGeometry table, Findings findings) {
        var region = region(side, table, Map.of(FixedNames.STRONG, axis -> exactly(axis, 0, 1)));
        var reached = putForward(table, region);
        if (reached.isPresent()) {
            findings.fault(
                    side.place(table.table(), reached.get().row()),
                    "one strong family alone can reach `%s`: %s"
                            .formatted(
                                    reached.get().outcome(),
                                    table.inWords(reached.get().box())),
                    "ask for `>= 2` in the column `" + FixedNames.STRONG + "`");
            return;
        }
        findings.say("%s: proved: no single family puts anyone forward; every outcome but none asks for two strong ones"
                .formatted(side.model().file()));
    }

    // ---- on the outcome table

    /** A row that puts someone forward, and where in the region it does. */
    private record Reached(int row, String outcome, Box box) {}

    private static Box region(Side side, TableGeometry table, Map<String, Function<Axis, BitSet>> wishes) {
        var possible = FixedNames.possible(side, table);
        var sides = new ArrayList<BitSet>();
        for (int i = 0; i < table.axes().size(); i++) {
            var axis = table.axes().get(i);
            var states = (BitSet) possible.side(i).clone();
            var wish = wishes.get(axis.input().name());
            if (wish != null) states.and(wish.apply(axis));
            sides.add(states);
        }
        return Box.of(sides);
    }

    /** The states that hold some number up to this one: states are numbered in the order of their values. */
    private static BitSet upTo(Axis axis, int most) {
        var states = new BitSet();
        states.set(1, state(axis, most) + 1);
        return states;
    }

    private static BitSet exactly(Axis axis, int... numbers) {
        var states = new BitSet();
        for (int number : numbers) states.set(state(axis, number));
        return states;
    }

    private static int state(Axis axis, int number) {
        return axis.stateOf(Optional.of(Value.Decimal.of(number)));
    }

    /** The first row that gives an outcome but none somewhere in the region, rows that come first taken off. */
    private static Optional<Reached> putForward(TableGeometry table, Box region) {
        var before = new ArrayList<Box>();
        for (int row = 0; row < table.rows(); row++) {
            var box = table.box(row);
            if (!isNone(table.table(), row)) {
                var left = box.and(region);
                if (!left.isEmpty()) {
                    var pieces = left.minusAll(before);
                    if (!pieces.isEmpty())
                        return Optional.of(new Reached(row, InWords.value(output(table.table(), row)), pieces.get(0)));
                }
            }
            before.add(box);
        }
        return Optional.empty();
    }

    private static boolean isNone(GridTable outcome, int row) {
        return output(outcome, row).equals(new Value.Text(Outcome.NONE.code()));
    }

    private static Value output(GridTable table, int row) {
        return table.table().rows().get(row).output();
    }

    // ---- the route

    private static void routeUntouched(Side side, Findings findings) {
        var model = side.model();
        var route = model.decision(FixedNames.ROUTE);
        if (route.isEmpty()) return;
        var reads = Reads.decisionsBehind(model, FixedNames.ROUTE);
        var protective = side.families().stream()
                .filter(family -> family.strength() == Strength.PROTECTIVE)
                .filter(family -> reads.contains(family.table()) || reads.contains(family.rowsDecision()))
                .map(family -> family.table())
                .toList();
        if (protective.isEmpty()) {
            findings.say("%s: proved: the protective families never touch the route; it reads %s"
                    .formatted(model.file(), InWords.names(List.copyOf(facts(model, reads)))));
            return;
        }
        findings.fault(
                new Place(model.file(), FixedNames.ROUTE, "", "", ""),
                "the route rests on protective families: " + InWords.names(protective),
                "let the route read facts alone");
    }

    private static Set<String> facts(Model model, Set<String> decisions) {
        var facts = new LinkedHashSet<String>();
        for (var name : decisions)
            facts.addAll(Reads.of(model.decision(name).orElseThrow().logic()));
        facts.retainAll(model.facts().keySet());
        return facts;
    }
}
