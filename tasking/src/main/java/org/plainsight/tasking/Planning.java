package org.plainsight.tasking;

import org.plainsight.tasking.bound.Auction;
import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Dual;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.greedy.Greedy;
import org.plainsight.tasking.greedy.Order;
import org.plainsight.tasking.packing.Diving;
import org.plainsight.tasking.packing.Repacking;
import org.plainsight.tasking.packing.Worth;
import org.plainsight.tasking.plan.Drafting;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Polish;
import org.plainsight.tasking.plan.Quality;
import org.plainsight.tasking.solver.Improver;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/** One planning, step by step: three lists, prices, an auction, a dive, desks packed anew, the solver, the last exchanges, the reasons. */
final class Planning {
    /** Looks of one network at one analyst that the search for prices may take. */
    private static final long PRICE_LOOKS = 300_000_000;

    private static final int FEWEST_PRICE_ROUNDS = 100;
    private static final int MOST_PRICE_ROUNDS = 1_000;
    /** Of a hundred assignments of the plan in force that could be kept, so many may be given up for a better plan. */
    private static final int MOVED_OF_A_HUNDRED = 5;

    /** So much heavier a plan must be that the guards refuse before the search goes by a dearer priority. */
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
        var packed = packed(new Market(roster, prices, auction.claims()), auction.plan());
        var improved = improve(packed, effort);
        var polished = new Polish(roster, standing, guards).polish(improved);
        return Drafting.plan(roster, standing, polished, quality(polished), prices);
    }

    /** What the search for a plan goes by; the bound goes by the roster as it is. */
    private record Market(Roster roster, Prices prices, Claims claims) {
        Worth worth(Standing standing) {
            return new Worth(roster, claims, standing.kept());
        }
    }

    private record Packed(Market market, Allocation plan) {}

    /** From the heavier of what the auction and a dive find; a dive knows nothing of a plan in force, and so heeds none. */
    private Packed packed(Market market, Allocation auctioned) {
        if (standing.keptCount() > 0 || roster.networks() == 0) return repack(market, auctioned);
        if (heaviestRefused > auctioned.weight(roster) * DEAR) {
            var packed = dearer();
            if (packed.plan.weight(roster) > auctioned.weight(roster) && keepsTheGuards(packed.plan)) return packed;
        }
        var dived = dive(roster, halfSharp(roster));
        boolean better = dived.weight(roster) > auctioned.weight(roster) && keepsTheGuards(dived);
        return repack(market, better ? dived : auctioned);
    }

    /**
     * Where weight would buy the guard of the highest priority, the search goes by a dearer one, and so leaves it alone; what was
     * proven without stays the bound.
     */
    private Packed dearer() {
        int premium = 2 * (int) Math.min(Network.MOST_WEIGHT / 2, typicalWeight());
        var dear = new Roster(roster.workload()
                .withNetworks(roster.workload().networks().stream()
                        .map(network -> network.priority() == 1 ? network.heavierBy(premium) : network)
                        .toList()));
        var dual = halfSharp(dear);
        var prices = dual.prices();
        return repack(new Market(dear, prices, Claims.at(dear, prices)), dive(dear, dual));
    }

    /** A dive does better from prices that are not quite those of the bound: at those, too much is worth just the same. */
    private Dual halfSharp(Roster by) {
        return Dual.open(by, priceRounds() / 2);
    }

    /** What nobody got is offered once more, the weightiest first. */
    private Allocation dive(Roster by, Dual dual) {
        var dived = Diving.dive(by, dual, (done, of) -> see(Watcher.Step.DIVE, done, of));
        return Greedy.fill(by, dived, Order.WEIGHT.list(by));
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

    private Packed repack(Market market, Allocation begun) {
        long weight = begun.weight(roster);
        var worth = market.worth(standing);
        return new Packed(
                market,
                Repacking.repack(market.roster, standing, guards, market.prices, worth, begun, (done, of, gained) -> {
                    if (market.roster == roster) best = weight + gained;
                    return see(Watcher.Step.PACKING, done, of);
                }));
    }

    private Allocation improve(Packed packed, Effort effort) {
        var market = packed.market;
        best = packed.plan.weight(roster);
        var improver = new Improver(roster, standing.kept(), guards, market.prices, market.worth(standing));
        long of = effort.moves() == Long.MAX_VALUE ? 0 : effort.moves();
        return improver.improve(
                packed.plan,
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
