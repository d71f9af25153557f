package org.plainsight.tasking.fit;

import java.util.ArrayList;
import java.util.Comparator;

/** What stands before anybody plans: the pins, and of the plan in force whatever still fits. */
public final class Standing {
    private final Allocation pinsAndKept;
    private final Allocation kept;
    private final int keptCount;

    private Standing(Allocation pinsAndKept, Allocation kept, int keptCount) {
        this.pinsAndKept = pinsAndKept;
        this.kept = kept;
        this.keptCount = keptCount;
    }

    public static Standing of(Roster roster) {
        var all = new int[roster.networks()];
        var published = new int[roster.networks()];
        java.util.Arrays.fill(all, -1);
        java.util.Arrays.fill(published, -1);
        var loads = Load.all(roster, Allocation.empty(roster.networks()));
        for (int n = 0; n < roster.networks(); n++) {
            var pin = roster.pin(n);
            if (pin.isEmpty()) continue;
            all[n] = pin.getAsInt();
            loads[all[n]].take(n);
        }
        int count = 0;
        for (var place : inForce(roster)) {
            if (!holds(place, all, loads)) continue;
            if (all[place.network] < 0) loads[place.analyst].take(place.network);
            all[place.network] = place.analyst;
            published[place.network] = place.analyst;
            count++;
        }
        return new Standing(Allocation.of(all), Allocation.of(published), count);
    }

    private static boolean holds(Place place, int[] all, Load[] loads) {
        int pinned = all[place.network];
        return pinned >= 0 ? pinned == place.analyst : loads[place.analyst].fits(place.network);
    }

    /** The most urgent first, so that where hours were lost the least urgent gives way. */
    private static ArrayList<Place> inForce(Roster roster) {
        var places = new ArrayList<Place>();
        for (var assignment : roster.workload().published()) {
            var network = roster.networkAt(assignment.network());
            var analyst = roster.analystAt(assignment.analyst());
            if (network.isEmpty() || analyst.isEmpty()) continue;
            if (roster.isAmongAble(network.getAsInt(), analyst.getAsInt()))
                places.add(new Place(network.getAsInt(), analyst.getAsInt()));
        }
        places.sort(
                Comparator.<Place>comparingInt(p -> roster.network(p.network).priority())
                        .thenComparing(p -> -roster.network(p.network).weight())
                        .thenComparing(Place::network));
        return places;
    }

    private record Place(int network, int analyst) {}

    /** Pins, and what of the plan in force still fits beside them. */
    public Allocation pinsAndKept() {
        return pinsAndKept;
    }

    /** What of the plan in force still fits. */
    public Allocation kept() {
        return kept;
    }

    /** Whether the plan in force gives the network to somebody who can keep it, and not to this analyst. */
    public boolean isMoved(int network, int analyst) {
        return kept.isAssigned(network) && kept.analystOf(network) != analyst;
    }

    /** How many assignments of the plan in force still fit. */
    public int keptCount() {
        return keptCount;
    }
}
