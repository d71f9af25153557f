package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
 * What the unknown facts of one sheet leave open. Facts that limit one another are taken together, in every way in which they can
 * stand beside each other and beside what is known; the rest one at a time, as a model's totals can be followed.
 */
final class Openings {

    /** More ways than this for facts that limit one another, or for those that a route asks about, are not followed. */
    private static final int MOST_COMBINATIONS = 20_000;

    private final Pack pack;
    private final Grid grid;
    private final Ledger ledger;
    private final FactProfiles profiles;
    private final FactSheet sheet;
    private final short[] states;
    private final Fitting fitting;
    private final OpenRoutes routes;
    private final Map<String, List<Profile>> asItIs;
    private final List<String> unknown;
    /** The unknown facts that limit others or are limited. */
    private final List<String> tied;

    private int followed;

    Openings(Pack pack, Grid grid, Ledger ledger, FactProfiles profiles, FactSheet sheet) {
        this.pack = pack;
        this.grid = grid;
        this.ledger = ledger;
        this.profiles = profiles;
        this.sheet = sheet;
        this.states = grid.states(sheet);
        this.routes = new OpenRoutes(ledger, profiles, MOST_COMBINATIONS);
        var axes = new LinkedHashMap<String, List<Axis>>();
        for (var axis : grid.factAxes())
            axes.computeIfAbsent(axis.input().name(), name -> new ArrayList<>()).add(axis);
        this.fitting = new Fitting(sheet, axes);
        this.asItIs = asItIs(axes);
        this.unknown = profiles.facts().stream()
                .filter(fact -> !sheet.isKnown(sheet.vocabulary().slot(fact)))
                .toList();
        this.tied = unknown.stream().filter(fitting::binds).toList();
    }

    private Map<String, List<Profile>> asItIs(Map<String, List<Axis>> axes) {
        var ways = new LinkedHashMap<String, List<Profile>>();
        axes.forEach((fact, own) -> {
            var places = new LinkedHashMap<Axis, Integer>();
            for (var axis : own) places.put(axis, (int) states[axis.index()]);
            Optional<Value> value =
                    sheet.finding(fact) instanceof Finding.Known known ? Optional.of(known.value()) : Optional.empty();
            ways.put(fact, List.of(new Profile(value, places)));
        });
        return ways;
    }

    Possible possible() {
        var together = new LinkedHashMap<List<Long>, Map<String, Profile>>();
        if (!combine(0, new LinkedHashMap<>(), together))
            return bounded(this::ways, Optional.empty()).with(levers());
        return together.values().stream()
                .map(chosen -> possible(fact -> chosen.containsKey(fact) ? List.of(chosen.get(fact)) : ways(fact)))
                .reduce(Openings::either)
                .orElseThrow()
                .with(levers());
    }

    /** Every way in which the fact can be beside what is known; as it is where it is known. */
    private List<Profile> ways(String fact) {
        if (!unknown.contains(fact)) return asItIs.getOrDefault(fact, List.of());
        return profiles.of(fact).stream()
                .filter(way -> fitting.canStand(values(Map.of(fact, way))))
                .toList();
    }

    private static Map<String, Value> values(Map<String, Profile> ways) {
        var values = new HashMap<String, Value>();
        ways.forEach((fact, way) -> way.value().ifPresent(value -> values.put(fact, value)));
        return values;
    }

    /** Finds every way for the facts that limit one another, of those that leave the same rows standing the first. */
    private boolean combine(int next, Map<String, Profile> chosen, Map<List<Long>, Map<String, Profile>> found) {
        if (!fitting.canStand(values(chosen))) return true;
        if (next == tied.size()) {
            var mask = ledger.all();
            chosen.values().forEach(way -> Ledger.and(mask, ledger.mask(way)));
            found.putIfAbsent(Arrays.stream(mask).boxed().toList(), Map.copyOf(chosen));
            return ++followed <= MOST_COMBINATIONS;
        }
        for (var way : ways(tied.get(next))) {
            chosen.put(tied.get(next), way);
            boolean goesOn = combine(next + 1, chosen, found);
            chosen.remove(tied.get(next));
            if (!goesOn) return false;
        }
        return true;
    }

    private Possible possible(Function<String, List<Profile>> open) {
        var span = Totals.span(pack, grid, open);
        var routes = this.routes.through(open);
        if (span.isEmpty() || routes.isEmpty()) return bounded(open, routes);
        return new Possible(
                span.get().least(), span.get().most(), span.get().outcomes(), routes.get(), true, List.of());
    }

    private static Possible either(Possible one, Possible other) {
        var outcomes = new TreeSet<>(one.outcomes());
        outcomes.addAll(other.outcomes());
        var routes = new TreeSet<>(one.routes());
        routes.addAll(other.routes());
        return new Possible(
                Math.min(one.least(), other.least()),
                Math.max(one.most(), other.most()),
                outcomes,
                routes,
                one.exact() && other.exact(),
                List.of());
    }

    // ---- one fact alone

    private List<Possible.Lever> levers() {
        var now = ledger.result(ledger.alive(states));
        return unknown.stream()
                .map(fact -> lever(fact, without(fact)))
                .filter(lever -> makesADifference(lever, now))
                .toList();
    }

    /** The rows that all facts but this one leave standing. */
    private long[] without(String fact) {
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
        for (var way : ways(fact)) {
            var bits = others.clone();
            Ledger.and(bits, ledger.mask(way));
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

    // ---- what cannot be followed

    private Possible bounded(Function<String, List<Profile>> open, Optional<Set<String>> routes) {
        var sure = ledger.all();
        var maybe = ledger.all();
        for (var fact : profiles.facts()) {
            var some = new long[ledger.words()];
            for (var way : open.apply(fact)) {
                var mask = ledger.mask(way);
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
        return new Possible(reach.least(), reach.most(), outcomes, routes.orElse(perhaps), false, List.of());
    }
}
