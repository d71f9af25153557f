package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.plainsight.core.links.Link;

/**
 * Adverts held together by links.
 *
 * @param id {@code N-} and the lowest id of its adverts
 * @param members the places of its adverts in the corpus, ascending; two or more
 * @param links those between its adverts, in their order
 * @param cut whether it was part of something over the limit, and was cut from it at the weakest grounds
 */
public record Network(String id, int[] members, List<Link> links, boolean cut) {
    public Network {
        if (members.length < 2)
            throw new IllegalArgumentException("network `%s` has fewer than two adverts".formatted(id));
        links = List.copyOf(links);
    }

    public int size() {
        return members.length;
    }

    /** The same network with further links inside it. */
    Network with(List<Link> more) {
        if (more.isEmpty()) return this;
        var all = new ArrayList<>(links);
        all.addAll(more);
        return new Network(id, members, distinct(all), cut);
    }

    /** Two adverts may be linked by one ground twice, alone and as one of two; the form that joins is kept. */
    static List<Link> distinct(List<Link> links) {
        var distinct = new TreeMap<Link, Link>();
        for (var link : links) distinct.merge(link, link, (x, y) -> x.joins() ? x : y);
        return List.copyOf(distinct.values());
    }
}
