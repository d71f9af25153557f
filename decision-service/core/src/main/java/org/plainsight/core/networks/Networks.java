package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Carriers;
import org.plainsight.core.links.Holders;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.Linker;
import org.plainsight.core.links.UnionFind;

/** Puts linked adverts together. */
public final class Networks {

    /** More adverts than this, and it is cut at its weakest grounds: nobody could look through it. */
    public static final int LIMIT = 1_000;

    private static final int ALONE = -1;

    /** From the weakest ground on; what two weak grounds join goes first. A phone and an analyst's word are never cut. */
    private static final List<Kind> WEAKEST_FIRST = List.of(
            Kind.SCENE, Kind.IMAGE, Kind.TEXT, Kind.PARTNER, Kind.PAYMENT, Kind.HANDLE, Kind.EMAIL, Kind.ACCOUNT);

    /** How firm a ground is: 0 for the weakest kind. */
    static int firmness(Kind kind) {
        int at = WEAKEST_FIRST.indexOf(kind);
        return at >= 0 ? at : WEAKEST_FIRST.size() + (kind == Kind.PHONE ? 0 : 1);
    }

    private final List<Advert> adverts;
    private final List<Network> networks = new ArrayList<>();
    private final int limit;

    private Networks(List<Advert> adverts, int limit) {
        this.adverts = adverts;
        this.limit = limit;
    }

    /** The networks that the links make, in the order of their lowest adverts, with the weak grounds inside them. */
    public static List<Network> of(List<Advert> adverts, Carriers carriers, Holders holders, Linker.Found found) {
        var networks = of(adverts, found.links(), LIMIT);
        var groupOf = new int[adverts.size()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < networks.size(); i++)
            for (int member : networks.get(i).members()) groupOf[member] = i;
        var weak = new ArrayList<List<Link>>();
        for (int i = 0; i < networks.size(); i++) weak.add(new ArrayList<>());
        for (var link : Linker.weakInside(carriers, holders, found, groupOf))
            weak.get(groupOf[link.a()]).add(link);
        var whole = new ArrayList<Network>(networks.size());
        for (int i = 0; i < networks.size(); i++) whole.add(networks.get(i).with(weak.get(i)));
        return whole;
    }

    /** All adverts as one network, whether or not anything joins them, with the links between any of them. */
    public static Network asOne(List<Advert> adverts, Carriers carriers, Holders holders, Linker.Found found) {
        var members = java.util.stream.IntStream.range(0, adverts.size()).toArray();
        var links = new ArrayList<>(found.links());
        links.addAll(Linker.weakInside(carriers, holders, found, new int[adverts.size()]));
        return new Network("N-" + adverts.get(0).id(), members, Network.distinct(links), null);
    }

    /** The networks that the links make, in the order of their lowest adverts. */
    static List<Network> of(List<Advert> adverts, List<Link> links, int limit) {
        var networks = new Networks(adverts, limit);
        networks.build(links, 0, null);
        networks.networks.sort(Comparator.comparingInt(n -> n.members()[0]));
        return told(networks.networks);
    }

    /** The same networks; each that was cut from something knows into how many it fell. */
    private static List<Network> told(List<Network> networks) {
        var pieces = new HashMap<String, int[]>();
        for (var network : networks)
            network.split().ifPresent(split -> {
                var counts = pieces.computeIfAbsent(split.whole(), w -> new int[2]);
                counts[0]++;
                counts[1] += network.size();
            });
        return networks.stream()
                .map(network -> network.split()
                        .map(split -> {
                            var counts = pieces.getOrDefault(split.whole(), new int[2]);
                            return network.cutFrom(new Network.Split(
                                    split.whole(),
                                    split.adverts(),
                                    split.without(),
                                    counts[0],
                                    split.adverts() - counts[1]));
                        })
                        .orElse(network))
                .toList();
    }

    /** Groups what these links join; a group over the limit is built again without its weakest kind of ground. */
    private void build(List<Link> links, int level, Network.@Nullable Split cut) {
        var groups = groups(links);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int advert = 0; advert < groups.length; advert++)
            if (groups[advert] != ALONE)
                members.computeIfAbsent(groups[advert], k -> new ArrayList<>()).add(advert);
        Map<Integer, List<Link>> inside = new HashMap<>();
        for (var link : links) {
            int group = groups[link.a()];
            if (group != ALONE && group == groups[link.b()])
                inside.computeIfAbsent(group, k -> new ArrayList<>()).add(link);
        }
        members.forEach((group, places) -> {
            var own = inside.getOrDefault(group, List.of());
            if (places.size() <= limit || level == WEAKEST_FIRST.size()) networks.add(network(places, own, cut));
            else {
                var left = without(own, WEAKEST_FIRST.get(level));
                var whole = cut == null ? new Network.Split(id(places), places.size(), List.of(), 1, 0) : cut;
                build(left, level + 1, left.size() == own.size() ? cut : without(whole, WEAKEST_FIRST.get(level)));
            }
        });
    }

    private static List<Link> without(List<Link> links, Kind kind) {
        return links.stream().filter(l -> l.via().kind() != kind || !l.joins()).toList();
    }

    private static Network.Split without(Network.Split split, Kind kind) {
        var kinds = new ArrayList<>(split.without());
        kinds.add(kind);
        return new Network.Split(split.whole(), split.adverts(), kinds, split.networks(), split.alone());
    }

    /** The lowest advert of the group of each advert; -1 for one that no link joins to another. */
    private static int[] groups(List<Link> links) {
        int most = links.stream().mapToInt(Link::b).max().orElse(-1);
        var union = new UnionFind(most + 1);
        var groups = new int[most + 1];
        Arrays.fill(groups, ALONE);
        for (var link : links) {
            if (!link.joins()) continue;
            union.join(link.a(), link.b());
            groups[link.a()] = link.a();
            groups[link.b()] = link.b();
        }
        for (int advert = 0; advert < groups.length; advert++)
            if (groups[advert] != ALONE) groups[advert] = union.find(advert);
        return groups;
    }

    private Network network(List<Integer> places, List<Link> links, Network.@Nullable Split cut) {
        var members = places.stream().mapToInt(Integer::intValue).toArray();
        return new Network(id(places), members, Network.distinct(links), cut);
    }

    private String id(List<Integer> places) {
        return "N-" + adverts.get(places.get(0)).id();
    }
}
