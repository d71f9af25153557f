package org.plainsight.core.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plainsight.core.links.Sight;
import org.plainsight.core.networks.Network;
import org.plainsight.rules.patterns.Usual;

/** How many adverts a network of a town usually gains in a hundred days. */
final class Gains {

    /** With fewer networks in its towns, nothing is usual. */
    static final int FEWEST = 10;

    private static final long HUNDRED_DAYS = 100 * Surroundings.DAY;

    private final List<Sight> sights;
    private final long asOf;
    /** For each town, its networks and their new adverts of the last hundred days. */
    private final Map<String, long[]> byTown = new HashMap<>();

    private Gains(List<Sight> sights, long asOf) {
        this.sights = sights;
        this.asOf = asOf;
    }

    static Gains of(List<Network> networks, List<Sight> sights, Instant asOf) {
        var gains = new Gains(sights, asOf.getEpochSecond());
        for (var network : networks) {
            long gained = gains.gained(network);
            for (var town : gains.towns(network)) {
                var counts = gains.byTown.computeIfAbsent(town, t -> new long[2]);
                counts[0]++;
                counts[1] += gained;
            }
        }
        return gains;
    }

    /** The mean over all networks that stand in one of its towns, in each such town, itself included. */
    Usual usual(Network network) {
        long networks = 0;
        long gained = 0;
        for (var town : towns(network)) {
            var counts = byTown.getOrDefault(town, new long[2]);
            networks += counts[0];
            gained += counts[1];
        }
        if (networks < FEWEST) return Usual.unknown(asOf);
        return new Usual(true, gained / networks, asOf);
    }

    private long gained(Network network) {
        long count = 0;
        for (int member : network.members()) if (sights.get(member).first() > asOf - HUNDRED_DAYS) count++;
        return count;
    }

    private TreeSet<String> towns(Network network) {
        var towns = new TreeSet<String>();
        for (int member : network.members()) towns.add(sights.get(member).town());
        towns.remove("");
        return towns;
    }
}
