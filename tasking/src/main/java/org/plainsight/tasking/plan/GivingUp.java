package org.plainsight.tasking.plan;

import java.util.List;
import java.util.Optional;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/** The least weight that one analyst would have to give up to take one network. */
public record GivingUp(List<String> displaced, long weightLost) {

    public GivingUp {
        displaced = List.copyOf(displaced);
    }

    /** Empty if it does not fit whatever is given up. */
    public static Optional<GivingUp> least(Roster roster, Allocation allocation, int network, int analyst) {
        return new Exchanges(roster, allocation)
                .price(analyst, network, Long.MAX_VALUE)
                .map(price -> new GivingUp(
                        price.displaced().stream()
                                .map(n -> roster.network(n).id())
                                .toList(),
                        price.weight()));
    }
}
