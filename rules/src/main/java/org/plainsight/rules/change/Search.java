package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Alternatives.Target;
import org.plainsight.rules.change.Lever.Move;
import org.plainsight.rules.trace.Outcome;

/**
 * Branch and bound over sets of levers, the smallest sets first. A branch is left where no set of rows between those that would
 * surely stand and those that might stand leads to a result still wanted; a set whose facts cannot stand together is none.
 */
final class Search {

    /** Levers and moves that lead to a target, and how far they are. */
    record Found(List<Lever> levers, List<Move> moves, double remoteness) {}

    private final Ledger ledger;
    private final List<Lever> levers;
    private final Fitting fitting;
    private final long limit;
    private final Map<Target, Map<List<Lever>, Found>> found = new LinkedHashMap<>();
    /** The rows that levers from a place on leave standing: as they are, in some way, in every way. */
    private final long[][] present;

    private final long[][] maybe;
    private final long[][] sure;
    private long openOutcomes;
    private long openRoutes;
    /** More points than this are wanted, or fewer than that. */
    private int above = Integer.MAX_VALUE;

    private int below = Integer.MIN_VALUE;
    private long nodes;
    private int searched;

    Search(Ledger ledger, long[] fixed, List<Lever> levers, Fitting fitting, List<Target> targets, long limit) {
        this.ledger = ledger;
        this.levers = levers;
        this.fitting = fitting;
        this.limit = limit;
        int count = levers.size();
        this.present = new long[count + 1][];
        this.maybe = new long[count + 1][];
        this.sure = new long[count + 1][];
        present[count] = fixed;
        maybe[count] = fixed;
        sure[count] = fixed;
        for (int i = count - 1; i >= 0; i--) {
            present[i] = present[i + 1].clone();
            maybe[i] = levers.get(i).present().clone();
            sure[i] = levers.get(i).present().clone();
            for (var move : levers.get(i).moves()) {
                Ledger.or(maybe[i], move.mask());
                Ledger.and(sure[i], move.mask());
            }
            Ledger.and(present[i], levers.get(i).present());
            Ledger.and(maybe[i], maybe[i + 1]);
            Ledger.and(sure[i], sure[i + 1]);
        }
        for (var target : targets) found.put(target, new LinkedHashMap<>());
    }

    /** Looks at all sets of one lever, then of two, up to so many; stops at the limit of nodes. */
    void run(int most) {
        for (int size = 1; size <= most; size++) {
            reopen();
            if (isDone() || !sets(size, 0, ledger.all(), new ArrayList<>(), new ArrayList<>())) break;
            searched = size;
        }
    }

    /** Wants only what smaller sets did not lead to. */
    private void reopen() {
        openOutcomes = 0;
        openRoutes = 0;
        above = Integer.MAX_VALUE;
        below = Integer.MIN_VALUE;
        found.forEach((target, ways) -> {
            if (ways.isEmpty()) open(target);
        });
    }

    private void open(Target target) {
        switch (target.part()) {
            case OUTCOME ->
                openOutcomes |= 1L
                        << ledger.outcomeList()
                                .indexOf(Outcome.of(target.code()).orElseThrow());
            case ROUTE -> openRoutes |= 1L << ledger.routeList().indexOf(target.code());
            case ABOVE -> above = Integer.parseInt(target.code());
            case BELOW -> below = Integer.parseInt(target.code());
        }
    }

    private boolean isDone() {
        return (openOutcomes | openRoutes) == 0 && above == Integer.MAX_VALUE && below == Integer.MIN_VALUE;
    }

    /** False where the limit was reached. */
    private boolean sets(int left, int from, long[] chosen, List<Lever> own, List<Move> moves) {
        if (left > 0 && !mayLead(chosen, from)) return true;
        var before = chosen.clone();
        for (int i = from; i + left <= levers.size(); i++) {
            var lever = levers.get(i);
            own.add(lever);
            for (var move : lever.moves()) {
                var after = before.clone();
                Ledger.and(after, move.mask());
                moves.add(move);
                boolean goesOn = left > 1 ? sets(left - 1, i + 1, after, own, moves) : judge(after, i + 1, own, moves);
                moves.remove(moves.size() - 1);
                if (!goesOn) return false;
            }
            own.remove(own.size() - 1);
            Ledger.and(before, lever.present());
        }
        return true;
    }

    private boolean mayLead(long[] chosen, int from) {
        nodes++;
        var surely = chosen.clone();
        var perhaps = chosen.clone();
        Ledger.and(surely, sure[from]);
        Ledger.and(perhaps, maybe[from]);
        var reach = ledger.reach(surely, perhaps);
        return (reach.outcomes() & openOutcomes) != 0
                || (reach.routes() & openRoutes) != 0
                || reach.most() > above
                || reach.least() < below;
    }

    private boolean judge(long[] chosen, int from, List<Lever> own, List<Move> moves) {
        Ledger.and(chosen, present[from]);
        long judged = ledger.judge(chosen);
        if ((openOutcomes >>> Ledger.outcomeIn(judged) & 1) != 0)
            keep(
                    new Target(
                            Part.OUTCOME,
                            ledger.outcomeList().get(Ledger.outcomeIn(judged)).code()),
                    own,
                    moves);
        if ((openRoutes >>> Ledger.routeIn(judged) & 1) != 0)
            keep(new Target(Part.ROUTE, ledger.routeList().get(Ledger.routeIn(judged))), own, moves);
        int points = Ledger.pointsIn(judged);
        if (points > above) keep(new Target(Part.ABOVE, String.valueOf(above)), own, moves);
        if (points < below) keep(new Target(Part.BELOW, String.valueOf(below)), own, moves);
        return ++nodes < limit;
    }

    private void keep(Target target, List<Lever> own, List<Move> imagined) {
        var fitted = fitting.fit(imagined);
        if (fitted.isEmpty()) return;
        var moves = fitted.get();
        double far = moves.stream().mapToDouble(Move::remoteness).sum();
        var ways = found.getOrDefault(target, Map.of());
        var before = ways.get(own);
        if (before == null || far < before.remoteness()) {
            var key = List.copyOf(own);
            ways.put(key, new Found(key, List.copyOf(moves), far));
        }
    }

    /** The ways to each target, nearest first; none where no set that was looked at leads there. */
    Map<Target, List<Found>> ways() {
        var all = new LinkedHashMap<Target, List<Found>>();
        found.forEach((target, ways) -> all.put(
                target,
                ways.values().stream()
                        .sorted(Comparator.comparingDouble(Found::remoteness))
                        .toList()));
        return all;
    }

    /** All sets of up to so many levers were looked at. */
    int searched() {
        return searched;
    }

    long nodes() {
        return nodes;
    }
}
