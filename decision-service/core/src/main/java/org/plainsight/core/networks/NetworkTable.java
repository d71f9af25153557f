package org.plainsight.core.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.UnionFind;

/**
 * What there is to say of a network without weighing it: who, where, when, what holds it together and how firmly.
 *
 * @param names lower case, with the number of adverts that show each
 * @param towns as written, with the number of adverts in each
 * @param first the first posting
 * @param last the last posting, update or removal
 * @param removed how many of its adverts were taken down
 * @param grounds what is shared, by kind: what joins before what corroborates, strongest first
 * @param shaky the weakest thing without which it falls apart; null where it holds without any one thing
 * @param cutFrom what it was cut from because that was too large; null where it is whole
 * @param change what changed since a day; null where nobody asked
 */
public record NetworkTable(
        String id,
        String sentence,
        int adverts,
        SortedMap<String, Integer> names,
        SortedMap<String, Integer> towns,
        SortedSet<String> sites,
        Instant first,
        Instant last,
        int removed,
        List<Ground> grounds,
        @Nullable Weakest shaky,
        Structure structure,
        Network.@Nullable Split cutFrom,
        @Nullable Since change) {

    /**
     * All identifiers of one kind that hold adverts together, or all that only corroborate what does.
     *
     * @param links how many links between two adverts they give
     * @param identifiers how many different ones there are
     * @param joins whether they hold adverts together
     */
    public record Ground(Kind kind, int links, int identifiers, boolean joins) {}

    /**
     * One thing without which the network falls apart.
     *
     * @param sharedBy how many adverts it holds together
     * @param parts how many adverts each of the parts would have, largest first
     */
    public record Weakest(Identifier via, int sharedBy, List<Integer> parts) {}

    /**
     * How closely it is knit; described, never weighed.
     *
     * @param pairs how many pairs of adverts there are
     * @param linked how many of them share something that joins
     * @param joining how many things hold it together
     * @param bridges without how many of them, one at a time, it falls apart
     */
    public record Structure(long pairs, long linked, int joining, int bridges) {
        /** Per cent of the pairs that are linked, rounded half up. */
        public long density() {
            return (linked * 200 + pairs) / (2 * pairs);
        }
    }

    /**
     * What changed since a moment.
     *
     * @param posted adverts first posted since
     * @param updated adverts from before that were updated since
     * @param removed adverts taken down since
     * @param newNames names that no advert from before shows
     * @param goneNames names whose adverts are all down now, the last of them taken down since
     * @param newTowns towns where no advert from before stands
     */
    public record Since(
            Instant moment,
            int posted,
            int updated,
            int removed,
            SortedSet<String> newNames,
            SortedSet<String> goneNames,
            SortedSet<String> newTowns) {
        public boolean isNothing() {
            return posted + updated + removed == 0;
        }
    }

    public NetworkTable {
        grounds = List.copyOf(grounds);
    }

    /** @param adverts the adverts at the places that the network names */
    public static NetworkTable of(Network network, List<Advert> adverts) {
        return new Making(network, adverts).table();
    }

    /** The same table with what changed since a moment. */
    public NetworkTable since(Instant moment, List<Advert> members) {
        return new NetworkTable(
                id,
                sentence,
                adverts,
                names,
                towns,
                sites,
                first,
                last,
                removed,
                grounds,
                shaky,
                structure,
                cutFrom,
                changed(moment, members));
    }

    public Optional<Weakest> weakest() {
        return Optional.ofNullable(shaky);
    }

    public Optional<Network.Split> split() {
        return Optional.ofNullable(cutFrom);
    }

    public Optional<Since> changes() {
        return Optional.ofNullable(change);
    }

    private static Since changed(Instant moment, List<Advert> members) {
        var posted =
                members.stream().filter(a -> !a.postedAt().isBefore(moment)).toList();
        var before = members.stream().filter(a -> a.postedAt().isBefore(moment)).toList();
        int updated = (int) before.stream()
                .filter(a -> a.updatedAt().filter(u -> !u.isBefore(moment)).isPresent())
                .count();
        var removed = members.stream()
                .filter(a -> a.removedAt().filter(r -> !r.isBefore(moment)).isPresent())
                .toList();
        var newNames = new TreeSet<>(names(posted).keySet());
        newNames.removeAll(names(before).keySet());
        var goneNames = new TreeSet<>(names(removed).keySet());
        goneNames.removeAll(
                names(members.stream().filter(a -> a.removedAt().isEmpty()).toList())
                        .keySet());
        var newTowns = new TreeSet<>(towns(posted).keySet());
        newTowns.removeAll(towns(before).keySet());
        return new Since(moment, posted.size(), updated, removed.size(), newNames, goneNames, newTowns);
    }

    private static SortedMap<String, Integer> names(List<Advert> adverts) {
        var names = new TreeMap<String, Integer>();
        for (var advert : adverts)
            advert.name().ifPresent(n -> names.merge(n.strip().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return names;
    }

    /** Towns that differ in letter case alone are one, written as the first of its forms. */
    private static SortedMap<String, Integer> towns(List<Advert> adverts) {
        var towns = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        adverts.stream()
                .flatMap(a -> a.town().stream())
                .map(String::strip)
                .sorted()
                .forEach(town -> towns.merge(town, 1, Integer::sum));
        return towns;
    }

    /** The last thing that is known to have happened to an advert. */
    private static Instant last(Advert advert) {
        var removed = advert.removedAt().orElse(advert.versionAt());
        return removed.isAfter(advert.versionAt()) ? removed : advert.versionAt();
    }

    /** The making of one table. */
    private static final class Making {
        private final Network network;
        private final List<Advert> adverts;
        private final List<Advert> members = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new TreeMap<>();
        private final List<Identifier> things = new ArrayList<>();
        private final List<int[]> shared = new ArrayList<>();

        Making(Network network, List<Advert> adverts) {
            this.network = network;
            this.adverts = adverts;
            for (int member : network.members()) {
                numbers.put(member, members.size());
                members.add(adverts.get(member));
            }
            findShared();
        }

        NetworkTable table() {
            var parts = Bridges.of(members.size(), shared);
            return new NetworkTable(
                    network.id(),
                    NetworkSentence.of(network, adverts),
                    members.size(),
                    names(members),
                    towns(members),
                    new TreeSet<>(members.stream().map(Advert::source).toList()),
                    members.stream()
                            .map(Advert::postedAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    members.stream()
                            .map(NetworkTable::last)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    (int) members.stream()
                            .filter(a -> a.removedAt().isPresent())
                            .count(),
                    grounds(),
                    weakest(parts),
                    structure(parts),
                    network.split().orElse(null),
                    null);
        }

        /**
         * What joins, each with the adverts that it holds together. What two weak grounds join together is told by its
         * words: without them the picture joins nobody.
         */
        private void findShared() {
            var byVia = new TreeMap<Identifier, List<Link>>();
            for (var link : network.links())
                if (link.joins() && (link.via().kind().isStrong() || link.via().kind() == Kind.TEXT))
                    byVia.computeIfAbsent(link.via(), v -> new ArrayList<>()).add(link);
            byVia.forEach((via, links) -> {
                var union = new UnionFind(members.size());
                var carrying = new TreeSet<Integer>();
                for (var link : links) {
                    union.join(number(link.a()), number(link.b()));
                    carrying.add(number(link.a()));
                    carrying.add(number(link.b()));
                }
                var together = new TreeMap<Integer, List<Integer>>();
                for (int each : carrying)
                    together.computeIfAbsent(union.find(each), k -> new ArrayList<>())
                            .add(each);
                together.values().forEach(all -> {
                    things.add(via);
                    shared.add(all.stream().mapToInt(Integer::intValue).toArray());
                });
            });
        }

        private int number(int place) {
            var number = numbers.get(place);
            if (number == null)
                throw new IllegalArgumentException(
                        "network `%s` links an advert that is not in it".formatted(network.id()));
            return number;
        }

        private List<Ground> grounds() {
            var joining =
                    network.links().stream().filter(Link::joins).map(Link::via).collect(Collectors.toSet());
            var rows = new ArrayList<Ground>();
            for (var kind : Kind.values())
                for (boolean joins : List.of(true, false)) {
                    var links = network.links().stream()
                            .filter(l -> l.via().kind() == kind && joining.contains(l.via()) == joins)
                            .toList();
                    int identifiers =
                            (int) links.stream().map(Link::via).distinct().count();
                    if (identifiers > 0) rows.add(new Ground(kind, links.size(), identifiers, joins));
                }
            rows.sort(Comparator.comparing((Ground g) -> !g.joins()).thenComparing(g -> -Networks.firmness(g.kind())));
            return rows;
        }

        /** The weakest kind first; of one kind, whatever leaves the smallest largest part. */
        private @Nullable Weakest weakest(List<List<Integer>> parts) {
            Weakest weakest = null;
            for (int i = 0; i < shared.size(); i++) {
                if (parts.get(i).isEmpty()) continue;
                var each = new Weakest(things.get(i), shared.get(i).length, List.copyOf(parts.get(i)));
                if (weakest == null || WEAKER.compare(each, weakest) < 0) weakest = each;
            }
            return weakest;
        }

        private static final Comparator<Weakest> WEAKER = Comparator.comparingInt(
                        (Weakest w) -> Networks.firmness(w.via().kind()))
                .thenComparing(w -> w.parts().get(0))
                .thenComparing(Weakest::via)
                .thenComparing(Weakest::sharedBy);

        private Structure structure(List<List<Integer>> parts) {
            int n = members.size();
            var linked = new BitSet();
            for (var together : shared)
                for (int i = 0; i < together.length; i++)
                    for (int j = i + 1; j < together.length; j++) linked.set(together[i] * n + together[j]);
            return new Structure((long) n * (n - 1) / 2, linked.cardinality(), shared.size(), (int)
                    parts.stream().filter(p -> !p.isEmpty()).count());
        }
    }
}
