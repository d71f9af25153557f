package org.plainsight.tasking.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Load;
import org.plainsight.tasking.fit.Roster;

/** Finds what an analyst would have to give up at least, by weight, so that one more network fits. */
final class Exchanges {
    private final Roster roster;
    private final Load[] loads;
    private final int[][] lightestFirst;

    Exchanges(Roster roster, Allocation allocation) {
        this.roster = roster;
        loads = Load.all(roster, allocation);
        lightestFirst = new int[roster.analysts()][];
        for (int a = 0; a < lightestFirst.length; a++) lightestFirst[a] = lightestFirst(allocation.networksOf(a));
    }

    /** Pins are not given up. */
    private int[] lightestFirst(int[] networks) {
        return Arrays.stream(networks)
                .filter(n -> roster.pin(n).isEmpty())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> roster.network(n).weight())
                        .thenComparing(n -> n))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What one analyst would give up.
     *
     * @param isCheapest whether every cheaper set was looked at
     */
    record Price(int analyst, List<Integer> displaced, long weight, boolean isCheapest) {}

    Load load(int analyst) {
        return loads[analyst];
    }

    /** The cheapest price below a weight that anybody able asks; of equal ones, the first in the roster. */
    Optional<Price> cheapest(int network, long below) {
        Price best = null;
        boolean sure = true;
        for (int analyst : roster.able(network)) {
            var search = new Search(analyst, network, best == null ? below : best.weight);
            search.run();
            sure &= search.isComplete();
            if (search.found != null) best = search.found;
        }
        boolean cheapest = sure;
        return Optional.ofNullable(best).map(b -> new Price(b.analyst, b.displaced, b.weight, cheapest));
    }

    /** What this analyst asks, if it is below a weight; empty if nothing that they could give up makes room. */
    Optional<Price> price(int analyst, int network, long below) {
        var search = new Search(analyst, network, below);
        search.run();
        return Optional.ofNullable(search.found)
                .map(f -> new Price(analyst, f.displaced, f.weight, search.isComplete()));
    }

    /** Branch and bound over sets, the lightest first; a set is left as soon as it costs as much as the best. */
    private final class Search {
        private static final int MOST_LOOKED_AT = 2_000;

        private final int analyst;
        private final int network;
        private final Load load;
        private final int[] lying;
        private final List<Integer> taken = new ArrayList<>();
        private long below;
        private int lookedAt;
        private @Nullable Price found;

        Search(int analyst, int network, long below) {
            this.analyst = analyst;
            this.network = network;
            this.below = below;
            this.load = loads[analyst];
            this.lying = lightestFirst[analyst];
        }

        void run() {
            if (!couldFit()) return;
            lookAtSingles();
            look(0, 0);
        }

        /** Whether it would fit if all were given up. */
        private boolean couldFit() {
            for (int other : lying) load.giveBack(other);
            boolean fits = load.fits(network);
            for (int other : lying) load.take(other);
            return fits;
        }

        /** One network is often enough, and knowing its weight spares most sets. */
        private void lookAtSingles() {
            for (int other : lying) {
                if (roster.network(other).weight() >= below) return;
                load.giveBack(other);
                boolean fits = load.fits(network);
                load.take(other);
                if (!fits) continue;
                below = roster.network(other).weight();
                found = new Price(analyst, List.of(other), below, true);
                return;
            }
        }

        boolean isComplete() {
            return lookedAt < MOST_LOOKED_AT;
        }

        private void look(int from, long weight) {
            if (weight >= below || lookedAt >= MOST_LOOKED_AT) return;
            lookedAt++;
            if (load.fits(network)) {
                below = weight;
                found = new Price(analyst, List.copyOf(taken), weight, true);
                return;
            }
            for (int i = from; i < lying.length; i++) {
                long next = weight + roster.network(lying[i]).weight();
                if (next >= below) return;
                load.giveBack(lying[i]);
                taken.add(lying[i]);
                look(i + 1, next);
                taken.remove(taken.size() - 1);
                load.take(lying[i]);
            }
        }
    }
}
