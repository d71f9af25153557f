package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Alternatives.Target;
import org.plainsight.rules.change.Alternatives.Towards;
import org.plainsight.rules.change.Alternatives.Way;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.pack.Pack;

/**
 * What one model of a pack would say otherwise: with other facts, with unknown facts found out, without one row, with other points.
 * Start here. Immutable and safe for any number of threads.
 */
public final class Otherwise {

    /** Sets of more facts than this are not looked for. */
    public static final int MOST_FACTS = 3;

    /** Where a search stops with what is proven so far. */
    public static final long MOST_NODES = 1_000_000;

    private final Pack pack;
    private final Grid grid;
    private final Ledger ledger;
    private final FactProfiles profiles;
    private final Function<FactSheet, Result> engine;

    private Otherwise(Pack pack, Grid grid, Ledger ledger, Function<FactSheet, Result> engine) {
        this.pack = pack;
        this.grid = grid;
        this.ledger = ledger;
        this.profiles = new FactProfiles(grid);
        this.engine = engine;
    }

    /**
     * Empty for a model whose outcome or route rests on more than facts, points and strong families.
     *
     * @param engine weighs real facts; every way to another result is put before it
     */
    public static Optional<Otherwise> of(Pack pack, Grid grid, Function<FactSheet, Result> engine) {
        return Ledger.of(pack, grid).map(ledger -> new Otherwise(pack, grid, ledger, engine));
    }

    Ledger ledger() {
        return ledger;
    }

    /** The rows that a subject's facts leave standing. */
    public Rows rows(FactSheet sheet) {
        return new Rows(ledger.alive(grid.states(sheet)));
    }

    // ---- other facts

    /** The smallest sets of facts that lead to each other result; of these the nearest, each weighed again. */
    public Alternatives alternatives(FactSheet sheet, int shown) {
        return alternatives(sheet, MOST_FACTS, MOST_NODES, shown);
    }

    Alternatives alternatives(FactSheet sheet, int mostFacts, long mostNodes, int shown) {
        var now = ledger.result(rows(sheet).alive());
        var targets = new ArrayList<Target>();
        for (var outcome : ledger.outcomeList())
            if (outcome != now.outcome()) targets.add(new Target(Part.OUTCOME, outcome.code()));
        for (var route : ledger.routeList()) if (!route.equals(now.route())) targets.add(new Target(Part.ROUTE, route));
        return search(sheet, targets, mostFacts, mostNodes, shown);
    }

    /** The smallest sets of facts that lead to more points than these, or to fewer. */
    public Alternatives pastPoints(FactSheet sheet, int points, boolean above, int shown) {
        var target = new Target(above ? Part.ABOVE : Part.BELOW, String.valueOf(points));
        return search(sheet, List.of(target), MOST_FACTS, MOST_NODES, shown);
    }

    private Alternatives search(FactSheet sheet, List<Target> targets, int mostFacts, long mostNodes, int shown) {
        var levers = new Levers(grid, ledger, profiles, sheet);
        var movable = levers.all();
        var search = new Search(ledger, levers.fixed(movable), movable, levers.fitting(), targets, mostNodes);
        search.run(mostFacts);
        var towards = new ArrayList<Towards>();
        search.ways()
                .forEach((target, found) -> towards.add(new Towards(
                        target,
                        found.isEmpty() ? 0 : found.get(0).levers().size(),
                        found.size(),
                        found.stream()
                                .limit(shown)
                                .map(way -> weighedAgain(sheet, way, target))
                                .toList())));
        return new Alternatives(towards, search.searched(), mostFacts, search.nodes());
    }

    private Way weighedAgain(FactSheet sheet, Search.Found found, Target target) {
        var builder = sheet.but();
        var changes = new ArrayList<Change>();
        for (var move : found.moves()) {
            boolean follows = false;
            for (var change : move.values().entrySet()) {
                builder.set(change.getKey(), change.getValue());
                changes.add(new Change(change.getKey(), sheet.finding(change.getKey()), change.getValue(), follows));
                follows = true;
            }
        }
        var result = engine.apply(builder.build());
        if (!target.isMetBy(result))
            throw new IllegalStateException(
                    "the grid leads to %s by %s, and weighing gives %s".formatted(target, changes, result));
        return new Way(changes, result);
    }

    // ---- unknown facts

    /** What could be, whatever the unknown facts that the model reads turned out to be. */
    public Possible possible(FactSheet sheet) {
        return new Openings(pack, grid, ledger, profiles, sheet).possible();
    }

    // ---- one row less

    /** What it would come to without each row that gave points, by the row's id, in the tables' order. */
    public Map<String, Result> withoutEachRow(FactSheet sheet) {
        var alive = rows(sheet).alive();
        var results = new LinkedHashMap<String, Result>();
        for (int row = 0; row < ledger.rows(); row++) {
            if ((alive[row >> 6] >>> row & 1) == 0) continue;
            var left = alive.clone();
            left[row >> 6] &= ~(1L << row);
            results.put(ledger.rowId(row), ledger.result(left));
        }
        return results;
    }
}
