package org.plainsight.rules.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.change.Lever.Move;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.FactProfiles.Profile;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Value;

/**
 * The facts of one sheet that may be imagined otherwise: those that the catalogue says are imaginable. A fact is never imagined
 * unknown. A count of adverts and its share move together, over the counts that the network can have; the number of adverts itself
 * stays, since every share would move with it. So whatever is imagined here can be built as real facts. A fact that others bound
 * keeps all its moves, also one within its own state, since another may need it there.
 */
final class Levers {

    private final Grid grid;
    private final Ledger ledger;
    private final FactProfiles profiles;
    private final FactSheet sheet;
    private final short[] states;
    private final Map<String, List<Axis>> axes = new LinkedHashMap<>();
    private final Fitting fitting;

    Levers(Grid grid, Ledger ledger, FactProfiles profiles, FactSheet sheet) {
        this.grid = grid;
        this.ledger = ledger;
        this.profiles = profiles;
        this.sheet = sheet;
        this.states = grid.states(sheet);
        for (var axis : grid.factAxes())
            axes.computeIfAbsent(axis.input().name(), name -> new ArrayList<>()).add(axis);
        this.fitting = new Fitting(sheet, axes);
    }

    /** Chooses values that can stand together for what is moved. */
    Fitting fitting() {
        return fitting;
    }

    /** The rows that the sheet leaves standing. */
    long[] alive() {
        return ledger.alive(states);
    }

    /** Every lever whose moves make a difference to some row, in the order of the model's questions. */
    List<Lever> all() {
        var levers = new ArrayList<Lever>();
        boolean hasShares = grid.vocabulary().facts().stream().anyMatch(fact -> Shares.isShare(fact.name()));
        for (var fact : axes.keySet()) {
            if (!grid.vocabulary().fact(fact).orElseThrow().imaginable()) continue;
            if (fact.equals(Shares.ADVERTS) && hasShares) continue;
            if (isGenerated(fact)) {
                if (isFirstOfItsFamily(fact)) generated(Shares.family(fact)).ifPresent(levers::add);
            } else lever(fact).ifPresent(levers::add);
        }
        return levers;
    }

    /** The rows that all facts but those of the levers leave standing. */
    long[] fixed(List<Lever> levers) {
        var moved = new HashSet<String>();
        for (var lever : levers)
            for (var move : lever.moves()) moved.addAll(move.values().keySet());
        return present(
                axes.keySet().stream().filter(fact -> !moved.contains(fact)).toList());
    }

    private boolean isGenerated(String fact) {
        return (Shares.isCount(fact) || Shares.isShare(fact))
                && grid.vocabulary().has(Shares.ADVERTS)
                && sheet.finding(Shares.ADVERTS) instanceof Finding.Known;
    }

    private boolean isFirstOfItsFamily(String fact) {
        return Shares.isCount(fact) || !axes.containsKey(Shares.count(Shares.family(fact)));
    }

    // ---- facts that stand alone

    private Optional<Lever> lever(String fact) {
        boolean bound = fitting.binds(fact);
        var moves = new ArrayList<Move>();
        for (var profile : profiles.of(fact)) {
            if (profile.value().isEmpty() || (isPresent(profile) && !bound)) continue;
            var value = isPresent(profile) ? known(fact) : nearest(fact, profile);
            moves.add(new Move(Map.of(fact, value), ledger.mask(profile), remoteness(sheet.finding(fact), value)));
        }
        var present = present(List.of(fact));
        return bound && !moves.isEmpty() ? Optional.of(new Lever(fact, present, moves)) : lever(fact, present, moves);
    }

    private Value known(String fact) {
        return ((Finding.Known) sheet.finding(fact)).value();
    }

    private boolean isPresent(Profile profile) {
        return profile.states().entrySet().stream()
                .allMatch(e -> e.getValue() == states[e.getKey().index()]);
    }

    /** Of a number asked as it is, the value of the state that lies nearest; else the value that the state was built with. */
    private Value nearest(String fact, Profile profile) {
        var own = axes.getOrDefault(fact, List.of());
        var built = profile.value().orElseThrow();
        if (own.size() != 1 || !(own.get(0).input() instanceof InputExpression.Named)) return built;
        var axis = own.get(0);
        int state = profile.states().getOrDefault(axis, 0);
        var edges = axis.edges(state);
        if (edges.isEmpty()) return built;
        return states[axis.index()] > state ? edges.get(edges.size() - 1) : edges.get(0);
    }

    private long[] present(List<String> facts) {
        var mask = ledger.all();
        for (var fact : facts)
            for (var axis : axes.getOrDefault(fact, List.of()))
                Ledger.and(mask, ledger.mask(axis, states[axis.index()]));
        return mask;
    }

    static double remoteness(Finding from, Value to) {
        if (!(from instanceof Finding.Known known)
                || !(known.value() instanceof Value.Decimal before)
                || !(to instanceof Value.Decimal after)) return 1;
        var distance = after.number().subtract(before.number()).abs();
        var whole = before.number().abs().max(after.number().abs()).max(BigDecimal.ONE);
        return distance.divide(whole, MathContext.DECIMAL32).min(BigDecimal.ONE).doubleValue();
    }

    // ---- counts with their shares

    private Optional<Lever> generated(String family) {
        var both = List.of(Shares.count(family), Shares.share(family));
        var adverts = number(Shares.ADVERTS);
        var moves = new ArrayList<Move>();
        var now = sheet.finding(both.get(0));
        for (long count = 0; count <= adverts; count++) {
            if (now instanceof Finding.Known known && known.value().equals(Value.Decimal.of(count))) continue;
            var values = new LinkedHashMap<String, Value>();
            values.put(both.get(0), Value.Decimal.of(count));
            values.put(both.get(1), Value.Decimal.of(Shares.percent(count, adverts)));
            moves.add(new Move(
                    Collections.unmodifiableMap(values), mask(values), remoteness(now, Value.Decimal.of(count))));
        }
        return lever(both.get(0), present(both), moves);
    }

    private long number(String fact) {
        return sheet.number(grid.vocabulary().slot(fact));
    }

    private long[] mask(Map<String, Value> values) {
        var mask = ledger.all();
        values.forEach((fact, value) -> {
            for (var axis : axes.getOrDefault(fact, List.of()))
                Ledger.and(mask, ledger.mask(axis, axis.stateOf(axis.answer(Optional.of(value)))));
        });
        return mask;
    }

    // ---- moves that differ

    private static Optional<Lever> lever(String fact, long[] present, List<Move> moves) {
        var kept = new ArrayList<Move>();
        for (var move : moves) {
            if (Arrays.equals(move.mask(), present)) continue;
            int same = sameAs(move, kept);
            if (same < 0) kept.add(move);
            else if (move.remoteness() < kept.get(same).remoteness()) kept.set(same, move);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Lever(fact, present, kept));
    }

    private static int sameAs(Move move, List<Move> kept) {
        for (int i = 0; i < kept.size(); i++) if (Arrays.equals(kept.get(i).mask(), move.mask())) return i;
        return -1;
    }
}
