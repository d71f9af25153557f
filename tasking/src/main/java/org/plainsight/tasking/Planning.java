package org.plainsight.tasking;

import org.plainsight.tasking.bound.Auction;
import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Dual;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.greedy.Greedy;
import org.plainsight.tasking.plan.Drafting;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Polish;
import org.plainsight.tasking.plan.Quality;
import org.plainsight.tasking.solver.Guards;
import org.plainsight.tasking.solver.Improver;
import org.plainsight.tasking.workload.Workload;

/** One planning, step by step: three lists, prices, an auction, the solver, the last exchanges, the reasons. */
final class Planning {
    /** Looks of one network at one analyst that the search for prices may take. */
    private static final long PRICE_LOOKS = 150_000_000;

    private static final int FEWEST_PRICE_ROUNDS = 100;
    private static final int MOST_PRICE_ROUNDS = 1_000;
    /** Of a hundred assignments of the plan in force that could be kept, so many may be given up for a better plan. */
    private static final int MOVED_OF_A_HUNDRED = 5;

    private final Roster roster;
    private final Standing standing;
    private final Allocation greedy;
    private final Watcher watcher;
    private long best;
    private long bound;
    private long moves;

    Planning(Workload workload, Watcher watcher) {
        this.roster = new Roster(workload);
        this.standing = Standing.of(roster);
        this.greedy = Greedy.heaviest(roster, standing);
        this.watcher = watcher;
        this.best = greedy.weight(roster);
    }

    Plan plan(Effort effort) {
        see(Watcher.Step.PRICES, 0, 0);
        var prices = Dual.search(roster, priceRounds());
        bound = prices.bound(roster);
        var auction = Auction.hold(roster, prices, greedy, this::keepsTheGuards, this::goesOn);
        bound = Math.min(bound, auction.claims().bound(roster));
        var improved = improve(auction.plan(), prices, auction.claims(), effort);
        var polished = new Polish(roster, standing, firstPriority(greedy), mostMoved()).polish(improved);
        return Drafting.plan(roster, standing, polished, quality(polished), prices);
    }

    /** The plan as somebody made it by hand, with its reasons. */
    Plan judge(Allocation allocation) {
        var prices = Dual.search(roster, priceRounds());
        bound = prices.bound(roster);
        bound = Math.min(
                bound,
                Auction.hold(roster, prices, greedy, this::keepsTheGuards, this::goesOn)
                        .claims()
                        .bound(roster));
        return Drafting.plan(roster, standing, allocation, quality(allocation), prices);
    }

    Roster roster() {
        return roster;
    }

    private int priceRounds() {
        long pairs = 1;
        for (int n = 0; n < roster.networks(); n++) pairs += roster.able(n).length;
        return (int) Math.max(FEWEST_PRICE_ROUNDS, Math.min(MOST_PRICE_ROUNDS, PRICE_LOOKS / pairs));
    }

    private boolean goesOn(long done, long of) {
        return see(Watcher.Step.AUCTION, done, of);
    }

    private boolean see(Watcher.Step step, long done, long of) {
        return watcher.goOn(new Watcher.Sight(step, done, of, best, bound));
    }

    private boolean keepsTheGuards(Allocation plan) {
        return firstPriority(plan) >= firstPriority(greedy) && moved(plan) <= mostMoved();
    }

    private Allocation improve(Allocation begun, Prices prices, Claims claims, Effort effort) {
        best = begun.weight(roster);
        var guards = new Guards(allFirstPriority() - firstPriority(greedy), mostMoved());
        var improver = new Improver(roster, standing.kept(), guards, prices, claims);
        long of = effort.moves() == Long.MAX_VALUE ? 0 : effort.moves();
        return improver.improve(
                begun,
                effort.moves(),
                () -> see(Watcher.Step.MOVES, moves++, of),
                better -> best = better.weight(roster));
    }

    private int firstPriority(Allocation plan) {
        return plan.firstPriority(roster);
    }

    private int allFirstPriority() {
        return (int) roster.workload().networks().stream()
                .filter(network -> network.priority() == 1)
                .count();
    }

    private int mostMoved() {
        return standing.keptCount() * MOVED_OF_A_HUNDRED / 100;
    }

    private int moved(Allocation plan) {
        int moved = 0;
        for (int n = 0; n < roster.networks(); n++)
            if (standing.kept().isAssigned(n) && standing.kept().analystOf(n) != plan.analystOf(n)) moved++;
        return moved;
    }

    private Quality quality(Allocation plan) {
        return new Quality(
                plan.weight(roster),
                Math.max(bound, 0),
                greedy.weight(roster),
                firstPriority(plan),
                firstPriority(greedy),
                Score.of(roster, standing, plan));
    }
}
