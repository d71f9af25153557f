package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Alternatives.Target;
import org.plainsight.rules.change.Alternatives.Towards;
import org.plainsight.rules.change.Alternatives.Way;
import org.plainsight.rules.checks.Totals;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.FactProfiles.Profile;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/**
 * What one model of a pack would say otherwise: with other facts, with unknown facts found out, without one row, with other points.
 * Start here. Immutable and safe for any number of threads.
 */
public final class Otherwise {

    /** Sets of more facts than this are not looked for. */
    public static final int MOST_FACTS = 3;

    /** Where a search stops with what is proven so far. */
    public static final long MOST_NODES = 1_000_000;

    /** Routes over more combinations of unknown facts than this are bounded rather than followed. */
    private static final int MOST_COMBINATIONS = 20_000;

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
        var states = grid.states(sheet);
        var now = ways(sheet, states);
        var alive = ledger.alive(states);
        var unknown =
                profiles.facts().stream().filter(fact -> !isKnown(sheet, fact)).toList();
        Function<String, List<Profile>> open =
                fact -> isKnown(sheet, fact) ? now.getOrDefault(fact, List.of()) : profiles.of(fact);
        var levers = unknown.stream()
                .map(fact -> lever(fact, without(fact, states)))
                .filter(lever -> makesADifference(lever, ledger.result(alive)))
                .toList();
        var span = Totals.span(pack, grid, open);
        var routes = routes(open, unknown);
        if (span.isPresent() && routes.isPresent())
            return new Possible(
                    span.get().least(), span.get().most(), span.get().outcomes(), routes.get(), true, levers);
        return bounded(open, routes, levers);
    }

    private static boolean isKnown(FactSheet sheet, String fact) {
        return sheet.isKnown(sheet.vocabulary().slot(fact));
    }

    /** Each fact as it is, as the one way in which it can be. */
    private Map<String, List<Profile>> ways(FactSheet sheet, short[] states) {
        var own = new LinkedHashMap<String, Map<Axis, Integer>>();
        for (var axis : grid.factAxes())
            own.computeIfAbsent(axis.input().name(), name -> new LinkedHashMap<>())
                    .put(axis, (int) states[axis.index()]);
        var ways = new LinkedHashMap<String, List<Profile>>();
        own.forEach((fact, places) -> {
            Optional<Value> value =
                    sheet.finding(fact) instanceof Finding.Known known ? Optional.of(known.value()) : Optional.empty();
            ways.put(fact, List.of(new Profile(value, places)));
        });
        return ways;
    }

    /** The rows that all facts but this one leave standing. */
    private long[] without(String fact, short[] states) {
        var bits = ledger.all();
        for (var axis : grid.factAxes())
            if (!axis.input().name().equals(fact)) Ledger.and(bits, ledger.mask(axis, states[axis.index()]));
        return bits;
    }

    private Possible.Lever lever(String fact, long[] others) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        var outcomes = new TreeSet<Outcome>();
        var routes = new LinkedHashSet<String>();
        for (var profile : profiles.of(fact)) {
            var bits = others.clone();
            Ledger.and(bits, mask(profile));
            var result = ledger.result(bits);
            least = Math.min(least, result.points());
            most = Math.max(most, result.points());
            outcomes.add(result.outcome());
            routes.add(result.route());
        }
        return new Possible.Lever(fact, least, most, outcomes, routes);
    }

    private static boolean makesADifference(Possible.Lever lever, Result now) {
        return lever.least() != now.points()
                || lever.most() != now.points()
                || lever.outcomes().size() > 1
                || lever.routes().size() > 1;
    }

    private long[] mask(Profile profile) {
        var mask = ledger.all();
        profile.states().forEach((axis, state) -> Ledger.and(mask, ledger.mask(axis, state)));
        return mask;
    }

    /** Every route that can be; empty where there are too many combinations to follow. */
    private Optional<Set<String>> routes(Function<String, List<Profile>> open, List<String> unknown) {
        var fixed = ledger.all();
        var asked = new ArrayList<String>();
        long combinations = 1;
        for (var fact : profiles.facts()) {
            if (!unknown.contains(fact)) Ledger.and(fixed, mask(open.apply(fact).get(0)));
            else if (asksForRoute(fact)) {
                asked.add(fact);
                combinations = Math.min(
                        Integer.MAX_VALUE, combinations * profiles.of(fact).size());
            }
        }
        if (combinations > MOST_COMBINATIONS) return Optional.empty();
        var found = new TreeSet<String>();
        follow(asked, 0, fixed, found);
        return Optional.of(found);
    }

    private boolean asksForRoute(String fact) {
        int word = ledger.words() - 1;
        long all = ledger.all()[word];
        return profiles.of(fact).stream().anyMatch(profile -> mask(profile)[word] != all);
    }

    private void follow(List<String> asked, int from, long[] bits, Set<String> found) {
        if (from == asked.size()) {
            found.add(ledger.route(bits));
            return;
        }
        for (var profile : profiles.of(asked.get(from))) {
            var next = bits.clone();
            Ledger.and(next, mask(profile));
            follow(asked, from + 1, next, found);
        }
    }

    private Possible bounded(
            Function<String, List<Profile>> open, Optional<Set<String>> routes, List<Possible.Lever> levers) {
        var sure = ledger.all();
        var maybe = ledger.all();
        for (var fact : profiles.facts()) {
            var some = new long[ledger.words()];
            for (var profile : open.apply(fact)) {
                var mask = mask(profile);
                Ledger.and(sure, mask);
                Ledger.or(some, mask);
            }
            Ledger.and(maybe, some);
        }
        var reach = ledger.reach(sure, maybe);
        var outcomes = new TreeSet<Outcome>();
        for (int i = 0; i < ledger.outcomeList().size(); i++)
            if ((reach.outcomes() >>> i & 1) != 0)
                outcomes.add(ledger.outcomeList().get(i));
        var perhaps = new TreeSet<String>();
        for (int i = 0; i < ledger.routeList().size(); i++)
            if ((reach.routes() >>> i & 1) != 0) perhaps.add(ledger.routeList().get(i));
        return new Possible(reach.least(), reach.most(), outcomes, routes.orElse(perhaps), false, levers);
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
