package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Carriers;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.Linker;
import org.plainsight.core.links.Sight;
import org.plainsight.core.links.UnionFind;

/** Puts linked adverts together. */
public final class Networks {

    /** More adverts than this, and it is cut at its weakest grounds: nobody could look through it. */
    public static final int LIMIT = 1_000;

    /** From the weakest ground on; what two weak grounds join goes first. */
    private static final List<Kind> WEAKEST_FIRST = List.of(
            Kind.SCENE,
            Kind.IMAGE,
            Kind.TEXT,
            Kind.PARTNER,
            Kind.PAYMENT,
            Kind.HANDLE,
            Kind.EMAIL,
            Kind.ACCOUNT,
            Kind.PHONE);

    private final List<Advert> adverts;
    private final List<Network> networks = new ArrayList<>();
    private final int limit;

    private Networks(List<Advert> adverts, int limit) {
        this.adverts = adverts;
        this.limit = limit;
    }

    /** The networks that the links make, in the order of their lowest adverts, with the weak grounds inside them. */
    public static List<Network> of(List<Advert> adverts, Carriers carriers, List<Sight> sights, Linker.Found found) {
        var networks = of(adverts, found.links(), LIMIT);
        var groupOf = new int[adverts.size()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < networks.size(); i++)
            for (int member : networks.get(i).members()) groupOf[member] = i;
        var weak = new ArrayList<List<Link>>();
        for (int i = 0; i < networks.size(); i++) weak.add(new ArrayList<>());
        for (var link : Linker.weakInside(carriers, sights, found, groupOf))
            weak.get(groupOf[link.a()]).add(link);
        var whole = new ArrayList<Network>(networks.size());
        for (int i = 0; i < networks.size(); i++) whole.add(networks.get(i).with(weak.get(i)));
        return whole;
    }

    /** All adverts as one network, whether or not anything joins them, with the links between any of them. */
    public static Network asOne(List<Advert> adverts, Carriers carriers, List<Sight> sights, Linker.Found found) {
        var members = java.util.stream.IntStream.range(0, adverts.size()).toArray();
        var links = new ArrayList<>(found.links());
        links.addAll(Linker.weakInside(carriers, sights, found, new int[adverts.size()]));
        return new Network("N-" + adverts.get(0).id(), members, Network.distinct(links), false);
    }

    /** The networks that the links make, in the order of their lowest adverts. */
    static List<Network> of(List<Advert> adverts, List<Link> links, int limit) {
        var networks = new Networks(adverts, limit);
        networks.build(links, 0, false);
        networks.networks.sort(Comparator.comparingInt(n -> n.members()[0]));
        return networks.networks;
    }

    /** Groups what these links join; a group over the limit is built again without its weakest kind of ground. */
    private void build(List<Link> links, int level, boolean cut) {
        var groups = groups(links);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int advert : groups.keySet())
            members.computeIfAbsent(groups.getOrDefault(advert, advert), k -> new ArrayList<>())
                    .add(advert);
        Map<Integer, List<Link>> inside = new HashMap<>();
        for (var link : links) {
            var group = groups.get(link.a());
            if (group != null && group.equals(groups.get(link.b())))
                inside.computeIfAbsent(group, k -> new ArrayList<>()).add(link);
        }
        members.forEach((group, places) -> {
            var own = inside.getOrDefault(group, List.of());
            if (places.size() > limit && level < WEAKEST_FIRST.size() - 1)
                build(without(own, WEAKEST_FIRST.get(level)), level + 1, true);
            else networks.add(network(places, own, cut));
        });
    }

    private static List<Link> without(List<Link> links, Kind kind) {
        return links.stream().filter(l -> l.via().kind() != kind || !l.joins()).toList();
    }

    /** The lowest advert of the group of each advert that a link joins to another; in the order of adverts. */
    private static Map<Integer, Integer> groups(List<Link> links) {
        var numbers = new java.util.TreeMap<Integer, Integer>();
        for (var link : links) {
            if (!link.joins()) continue;
            numbers.put(link.a(), 0);
            numbers.put(link.b(), 0);
        }
        var adverts = new ArrayList<>(numbers.keySet());
        for (int i = 0; i < adverts.size(); i++) numbers.put(adverts.get(i), i);
        var union = new UnionFind(adverts.size());
        for (var link : links)
            if (link.joins()) union.join(numbers.getOrDefault(link.a(), 0), numbers.getOrDefault(link.b(), 0));
        var groups = new LinkedHashMap<Integer, Integer>();
        for (int i = 0; i < adverts.size(); i++) groups.put(adverts.get(i), adverts.get(union.find(i)));
        return groups;
    }

    private Network network(List<Integer> places, List<Link> links, boolean cut) {
        var members = places.stream().mapToInt(Integer::intValue).toArray();
        return new Network("N-" + adverts.get(members[0]).id(), members, Network.distinct(links), cut);
    }
}
