package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.FactProfiles.Profile;

/** The routes that unknown facts leave open: every combination of those that a route asks about is followed. */
final class OpenRoutes {

    private final Ledger ledger;
    private final FactProfiles profiles;
    private final int most;

    /** @param most so many combinations are followed, and no more */
    OpenRoutes(Ledger ledger, FactProfiles profiles, int most) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.most = most;
    }

    /**
     * Every route that can be; empty where there are too many combinations to follow.
     *
     * @param open the ways in which a fact can be
     */
    Optional<Set<String>> through(Function<String, List<Profile>> open) {
        var fixed = ledger.all();
        var asked = new ArrayList<List<Profile>>();
        long combinations = 1;
        for (var fact : profiles.facts()) {
            var ways = open.apply(fact);
            if (ways.size() == 1) Ledger.and(fixed, ledger.mask(ways.get(0)));
            else if (asksForRoute(ways)) {
                asked.add(ways);
                combinations = Math.min(Integer.MAX_VALUE, combinations * ways.size());
            }
        }
        if (combinations > most) return Optional.empty();
        var found = new TreeSet<String>();
        follow(asked, 0, fixed, found);
        return Optional.of(found);
    }

    private boolean asksForRoute(List<Profile> ways) {
        int word = ledger.words() - 1;
        long all = ledger.all()[word];
        return ways.stream().anyMatch(way -> ledger.mask(way)[word] != all);
    }

    private void follow(List<List<Profile>> asked, int from, long[] bits, Set<String> found) {
        if (from == asked.size()) {
            found.add(ledger.route(bits));
            return;
        }
        for (var way : asked.get(from)) {
            var next = bits.clone();
            Ledger.and(next, ledger.mask(way));
            follow(asked, from + 1, next, found);
        }
    }
}
