package org.plainsight.tasking.packing;

import org.plainsight.tasking.bound.Claims;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/**
 * What a network counts for while a desk is packed. Whoever packs before others pays the auction's claim for what others could
 * take too, and so leaves what is worth more to them.
 */
public final class Worth {
    /** The guards look after the highest priority and the plan in force; so that not all packing runs into them, they count more. */
    private static final double FAVOUR = 1.5;

    private final Roster roster;
    private final Claims claims;
    private final Allocation kept;

    /** @param kept what of the plan in force can be kept */
    public Worth(Roster roster, Claims claims, Allocation kept) {
        this.roster = roster;
        this.claims = claims;
        this.kept = kept;
    }

    /**
     * In weight; not worth taking if not above 0.
     *
     * @param favoured whether the highest priority counts more
     * @param othersFollow whether somebody who packs later could take the network
     */
    public double of(int network, int analyst, boolean favoured, boolean othersFollow) {
        var work = roster.network(network);
        double paid = claims.difficult(analyst) * (double) work.difficultMinutes();
        if (othersFollow) paid += claims.claim(network);
        return work.weight() * favour(network, analyst, favoured && !othersFollow) - paid / Prices.MILLION;
    }

    private double favour(int network, int analyst, boolean favoured) {
        double favour = favoured && roster.network(network).priority() == 1 ? FAVOUR : 1;
        if (!kept.isAssigned(network)) return favour;
        return kept.analystOf(network) == analyst ? favour * FAVOUR : favour / FAVOUR;
    }
}
