package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Link;

/**
 * Adverts held together by links.
 *
 * @param id {@code N-} and the lowest id of its adverts, unless it is known from an earlier run under another
 * @param members the places of its adverts in the corpus, ascending; two or more
 * @param links those between its adverts, in their order
 * @param cutFrom what it was cut from at the weakest grounds; null where it is whole
 */
public record Network(
        String id,
        int[] members,
        List<Link> links,
        @Nullable Split cutFrom) {

    /**
     * Something over the limit that was cut into pieces.
     *
     * @param whole the id that it would have had
     * @param adverts how many adverts it held
     * @param without the grounds that were taken away to get this piece, weakest first
     * @param networks how many networks it fell into
     * @param alone how many of its adverts are in no network any more
     */
    public record Split(String whole, int adverts, List<Kind> without, int networks, int alone) {
        public Split {
            without = List.copyOf(without);
        }
    }

    public Network {
        if (members.length < 2)
            throw new IllegalArgumentException("network `%s` has fewer than two adverts".formatted(id));
        links = List.copyOf(links);
    }

    public Optional<Split> split() {
        return Optional.ofNullable(cutFrom);
    }

    /** The same network under another id. */
    public Network called(String other) {
        return new Network(other, members, links, cutFrom);
    }

    /** The same network, with what became of the other pieces. */
    Network cutFrom(Split split) {
        return new Network(id, members, links, split);
    }

    public int size() {
        return members.length;
    }

    /** The same network with further links inside it. */
    public Network with(List<Link> more) {
        if (more.isEmpty()) return this;
        var all = new ArrayList<>(links);
        all.addAll(more);
        return new Network(id, members, distinct(all), cutFrom);
    }

    /** Two adverts may be linked by one ground twice, alone and as one of two; the form that joins is kept. */
    static List<Link> distinct(List<Link> links) {
        var sorted = new ArrayList<>(links);
        sorted.sort(Comparator.naturalOrder());
        var distinct = new ArrayList<Link>(sorted.size());
        for (var link : sorted) {
            int last = distinct.size() - 1;
            if (last < 0 || distinct.get(last).compareTo(link) != 0) distinct.add(link);
            else if (!distinct.get(last).joins()) distinct.set(last, link);
        }
        return List.copyOf(distinct);
    }
}
