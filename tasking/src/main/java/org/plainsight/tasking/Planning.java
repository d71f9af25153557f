package org.plainsight.tasking;

import java.util.function.Predicate;
import org.plainsight.tasking.bound.Auction;
import org.plainsight.tasking.bound.Dual;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.greedy.Greedy;
import org.plainsight.tasking.packing.Repacking;
import org.plainsight.tasking.packing.Worth;
import org.plainsight.tasking.plan.Drafting;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Polish;
import org.plainsight.tasking.plan.Quality;
import org.plainsight.tasking.solver.Improver;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** One planning, step by step: three lists, prices, an auction, desks packed anew, the solver, the last exchanges, the reasons. */
final class Planning {
    /** Looks of one network at one analyst that the search for prices may take. */
    private static final long PRICE_LOOKS = 150_000_000;

    private static final int FEWEST_PRICE_ROUNDS = 100;
    private static final int MOST_PRICE_ROUNDS = 1_000;
    /** Of a hundred assignments of the plan in force that could be kept, so many may be given up for a better plan. */
    private static final int MOVED_OF_A_HUNDRED = 5;

    /** So much heavier a plan must be that the guards refuse before they are given a price. */
    private static final double DEAR = 1.005;

    private final Roster roster;
    private final Standing standing;
    private final Allocation greedy;
    private final Guards guards;
    private final Watcher watcher;
    private long best;
    private long bound;
    private long moves;
    private long heaviestRefused;

    Planning(Workload workload, Watcher watcher) {
        this.roster = new Roster(workload);
        this.standing = Standing.of(roster);
        this.greedy = Greedy.heaviest(roster, standing);
        this.guards = guards();
        this.watcher = watcher;
        this.best = greedy.weight(roster);
    }

    Plan plan(Effort effort) {
        see(Watcher.Step.PRICES, 0, 0);
        var prices = Dual.search(roster, priceRounds());
        bound = prices.bound(roster);
        var auction = Auction.hold(roster, prices, greedy, this::keepsTheGuards, this::goesOn);
        bound = Math.min(bound, auction.claims().bound(roster));
        boolean dear =
                standing.keptCount() == 0 && heaviestRefused > auction.plan().weight(roster) * DEAR;
        var market = dear ? dearer(auction.plan()) : new Market(roster, prices, auction);
        var worth = new Worth(market.roster, market.auction.claims(), standing.kept());
        var packed = repack(market.auction.plan(), market.prices, worth);
        var improved = improve(packed, market.prices, worth, effort);
        var polished = new Polish(roster, standing, guards).polish(improved);
        return Drafting.plan(roster, standing, polished, quality(polished), prices);
    }

    /** What the search for a plan goes by. */
    private record Market(Roster roster, Prices prices, Auction.Outcome auction) {}

    /**
     * Where weight would buy the guard of the highest priority, the auction is held once more with that priority dearer, so that
     * the search leaves it alone; what was proven without stays the bound.
     */
    private Market dearer(Allocation begun) {
        int premium = 2 * (int) Math.min(Network.MOST_WEIGHT / 2, typicalWeight());
        var dear = new Roster(roster.workload()
                .withNetworks(roster.workload().networks().stream()
                        .map(network -> network.priority() == 1 ? network.heavierBy(premium) : network)
                        .toList()));
        var prices = Dual.search(dear, priceRounds());
        Predicate<Allocation> allowed = plan -> plan.weight(roster) >= begun.weight(roster) && keepsTheGuards(plan);
        return new Market(dear, prices, Auction.hold(dear, prices, begun, allowed, this::goesOn));
    }

    private double typicalWeight() {
        return roster.workload().networks().stream()
                .mapToInt(Network::weight)
                .average()
                .orElse(0);
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
        boolean allowed = guards.allow(roster, standing, plan);
        if (!allowed) heaviestRefused = Math.max(heaviestRefused, plan.weight(roster));
        return allowed;
    }

    private Allocation repack(Allocation begun, Prices prices, Worth worth) {
        long weight = begun.weight(roster);
        return Repacking.repack(roster, standing, guards, prices, worth, begun, (done, of, gained) -> {
            best = weight + gained;
            return see(Watcher.Step.PACKING, done, of);
        });
    }

    private Allocation improve(Allocation begun, Prices prices, Worth worth, Effort effort) {
        best = begun.weight(roster);
        var improver = new Improver(roster, standing.kept(), guards, prices, worth);
        long of = effort.moves() == Long.MAX_VALUE ? 0 : effort.moves();
        return improver.improve(
                begun,
                effort.moves(),
                () -> see(Watcher.Step.MOVES, moves++, of),
                better -> best = better.weight(roster));
    }

    private Guards guards() {
        int first = (int) roster.workload().networks().stream()
                .filter(network -> network.priority() == 1)
                .count();
        return new Guards(first - greedy.firstPriority(roster), standing.keptCount() * MOVED_OF_A_HUNDRED / 100);
    }

    private Quality quality(Allocation plan) {
        return new Quality(
                plan.weight(roster),
                Math.max(bound, 0),
                greedy.weight(roster),
                plan.firstPriority(roster),
                greedy.firstPriority(roster),
                Score.of(roster, standing, plan));
    }
}
