package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Obstacle;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Rule;
import org.plainsight.tasking.fit.Score;
import org.plainsight.tasking.fit.Standing;
import org.plainsight.tasking.fit.Wishes;
import org.plainsight.tasking.plan.Placement.Alternative;
import org.plainsight.tasking.plan.Placement.Factor;
import org.plainsight.tasking.workload.Minutes;

/** Says why each network went where it did, or nowhere. */
final class Reasons {
    private static final int ALTERNATIVES = 3;

    private final Roster roster;
    private final Standing standing;
    private final Allocation allocation;
    private final Exchanges exchanges;

    Reasons(Roster roster, Standing standing, Allocation allocation) {
        this.roster = roster;
        this.standing = standing;
        this.allocation = allocation;
        this.exchanges = new Exchanges(roster, allocation);
    }

    Placement placement(int network) {
        int analyst = allocation.analystOf(network);
        return new Placement(
                roster.network(network).id(),
                roster.analyst(analyst).id(),
                because(network, analyst),
                next(network, analyst));
    }

    private List<Factor> because(int network, int analyst) {
        var work = roster.network(network);
        var person = roster.analyst(analyst);
        var factors = new ArrayList<Factor>();
        work.pin().ifPresent(pin -> factors.add(new Factor("pin", 0, "pinned to " + pin)));
        factors.add(new Factor("skills", 0, skills(network)));
        var load = exchanges.load(analyst);
        factors.add(new Factor(
                "hours",
                0,
                "takes %s and leaves %s free by day %d"
                        .formatted(
                                Minutes.words(work.minutes()), Minutes.words(load.freeFor(network)), work.dueDay())));
        factors.add(new Factor(
                "exposure",
                0,
                "shows %s and leaves %,d of %,d"
                        .formatted(
                                Minutes.difficult(work.difficultMinutes()),
                                load.spareDifficult(),
                                roster.difficultAllowed(analyst))));
        int elsewhere = Score.elsewhere(roster, network, analyst);
        if (elsewhere > 0) factors.add(new Factor("region", elsewhere, "in another region, " + work.region()));
        else if (!work.region().isEmpty() && work.region().equals(person.region()))
            factors.add(new Factor("region", 0, "in the same region, " + work.region()));
        int newFace = Score.newFace(roster, network, analyst);
        if (newFace > 0) factors.add(new Factor("continuity", newFace, "somebody else has worked on it before"));
        else if (Wishes.hasWorkedOn(person, work)) factors.add(new Factor("continuity", 0, "has worked on it before"));
        if (standing.kept().isAssigned(network)) factors.add(stability(network, analyst));
        return factors;
    }

    private Factor stability(int network, int analyst) {
        int before = standing.kept().analystOf(network);
        if (before == analyst) return new Factor("stability", 0, "as in the plan in force");
        return new Factor(
                "stability",
                Wishes.MOVED,
                "moved from " + roster.analyst(before).id());
    }

    private String skills(int network) {
        var needed = roster.network(network).skills();
        if (needed.isEmpty()) return "needs no special skill";
        long have = roster.workload().analysts().stream()
                .filter(person -> person.skills().containsAll(needed))
                .count();
        return "has %s, as %d of %d people have".formatted(String.join(" and ", needed), have, roster.analysts());
    }

    /** Those who would cost least: first in weight that would be left for it, then in points. */
    private List<Alternative> next(int network, int analyst) {
        var cheapest = new ArrayList<Exchanges.Price>();
        long below = Long.MAX_VALUE;
        for (int other : roster.able(network)) {
            if (other == analyst) continue;
            var price = exchanges.price(other, network, below);
            if (price.isEmpty()) continue;
            cheapest.add(price.get());
            cheapest.sort(Comparator.comparingLong(Exchanges.Price::weight));
            // Whoever costs as much as the third may still be the better one by points.
            if (cheapest.size() >= ALTERNATIVES)
                below = cheapest.get(ALTERNATIVES - 1).weight() + 1;
        }
        return cheapest.stream()
                .map(price -> alternative(network, analyst, price))
                .sorted(Comparator.comparingLong(Alternative::weightLost)
                        .thenComparingInt(Alternative::pointsMore)
                        .thenComparing(Alternative::analyst))
                .limit(ALTERNATIVES)
                .toList();
    }

    private Alternative alternative(int network, int analyst, Exchanges.Price price) {
        return new Alternative(
                roster.analyst(price.analyst()).id(),
                ids(price.displaced()),
                price.weight(),
                pointsMore(network, analyst, price));
    }

    private List<String> ids(List<Integer> networks) {
        return networks.stream().map(n -> roster.network(n).id()).toList();
    }

    /** Only two desks change, so only they are added up again. */
    private int pointsMore(int network, int from, Exchanges.Price price) {
        int to = price.analyst();
        int more = wishes(network, to) - wishes(network, from) - evenness(from) - evenness(to);
        var loads = List.of(exchanges.load(from), exchanges.load(to));
        loads.get(0).giveBack(network);
        loads.get(1).take(network);
        for (int displaced : price.displaced()) {
            loads.get(1).giveBack(displaced);
            more += moved(displaced, -1) - wishes(displaced, to);
        }
        more += evenness(from) + evenness(to);
        for (int displaced : price.displaced()) loads.get(1).take(displaced);
        loads.get(1).giveBack(network);
        loads.get(0).take(network);
        return more;
    }

    private int wishes(int network, int analyst) {
        return Score.newFace(roster, network, analyst)
                + Score.elsewhere(roster, network, analyst)
                + moved(network, analyst);
    }

    private int moved(int network, int analyst) {
        return standing.kept().isAssigned(network) && standing.kept().analystOf(network) != analyst ? Wishes.MOVED : 0;
    }

    private int evenness(int analyst) {
        var load = exchanges.load(analyst);
        return Wishes.fullness(load.minutes(), roster.minutes(analyst))
                + Wishes.fullness(load.difficult(), roster.difficultAllowed(analyst));
    }

    Left left(int network) {
        return new Left(roster.network(network).id(), reasons(network), exchange(network));
    }

    private List<Left.Reason> reasons(int network) {
        if (roster.analysts() == 0) return List.of(new Left.Reason("", Rule.NOBODY, "there is nobody in the workload"));
        var reasons = IntStream.range(0, roster.analysts())
                .mapToObj(a -> reason(a, network))
                .toList();
        boolean same =
                reasons.stream().map(r -> r.rule() + r.detail()).distinct().count() == 1;
        if (!same || reasons.size() == 1) return reasons;
        return List.of(new Left.Reason("", reasons.get(0).rule(), reasons.get(0).detail()));
    }

    private Left.Reason reason(int analyst, int network) {
        var obstacle = roster.obstacleAlone(analyst, network)
                .or(() -> exchanges.load(analyst).obstacle(network))
                .orElseGet(this::choice);
        return new Left.Reason(roster.analyst(analyst).id(), obstacle.rule(), obstacle.detail());
    }

    private Obstacle choice() {
        return new Obstacle(Rule.CHOICE, "has room for it, and the plan leaves it");
    }

    private Left.Exchange exchange(int network) {
        var price = exchanges.cheapest(network, Long.MAX_VALUE);
        if (price.isEmpty()) return new Left.Exchange.None();
        var found = price.get();
        return new Left.Exchange.GiveUp(
                roster.analyst(found.analyst()).id(), ids(found.displaced()), found.weight(), found.isCheapest());
    }
}
