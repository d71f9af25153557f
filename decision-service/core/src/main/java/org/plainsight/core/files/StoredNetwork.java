package org.plainsight.core.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Link;
import org.plainsight.core.networks.Network;

/**
 * One line of {@code networks.jsonl}, read back without its facts.
 *
 * @param cutFrom what it was cut from because that was too large; null where it is whole
 */
public record StoredNetwork(
        String id, List<String> adverts, List<StoredLink> links, String summary, Network.@Nullable Split cutFrom) {

    /**
     * One link of it.
     *
     * @param joins whether it holds the two together, or only corroborates what does
     */
    public record StoredLink(String a, String b, String kind, String via, String strength, boolean joins) {}

    public StoredNetwork {
        adverts = List.copyOf(adverts);
        links = List.copyOf(links);
    }

    /** The network that the line tells; empty where it is not as this program writes it. */
    public static Optional<StoredNetwork> of(String line) {
        return RunSource.fields(line).flatMap(tree -> {
            if (!(tree.get("id") instanceof String id)
                    || !(tree.get("adverts") instanceof List<?> adverts)
                    || !(tree.get("links") instanceof List<?> links)) return Optional.empty();
            return Optional.of(new StoredNetwork(
                    id,
                    adverts.stream().map(String::valueOf).toList(),
                    links.stream().map(StoredNetwork::link).toList(),
                    String.valueOf(tree.getOrDefault("summary", "")),
                    tree.get("split") instanceof Map<?, ?> split ? split(split) : null));
        });
    }

    private static Network.@Nullable Split split(Map<?, ?> map) {
        if (!(map.get("without") instanceof List<?> without)) return null;
        return new Network.Split(
                part(map, "whole"),
                number(map, "adverts"),
                without.stream()
                        .flatMap(code -> Kind.of(String.valueOf(code)).stream())
                        .toList(),
                number(map, "networks"),
                number(map, "alone"));
    }

    private static int number(Map<?, ?> map, String name) {
        return map.get(name) instanceof BigDecimal number ? number.intValue() : 0;
    }

    /** The network over these adverts, in the order of their ids; empty where one of its adverts is missing. */
    public Optional<Network> over(List<Advert> members) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < members.size(); i++) places.put(members.get(i).id(), i);
        var whole = new ArrayList<Link>();
        for (var link : links) {
            var a = places.get(link.a());
            var b = places.get(link.b());
            var kind = Kind.of(link.kind());
            if (a == null
                    || b == null
                    || a.equals(b)
                    || kind.isEmpty()
                    || link.via().isEmpty()) return Optional.empty();
            whole.add(new Link(Math.min(a, b), Math.max(a, b), new Identifier(kind.get(), link.via()), link.joins()));
        }
        if (members.size() != adverts.size() || members.size() < 2) return Optional.empty();
        var all = IntStream.range(0, members.size()).toArray();
        return Optional.of(new Network(id, all, whole, cutFrom));
    }

    private static StoredLink link(Object tree) {
        return tree instanceof Map<?, ?> map
                ? new StoredLink(
                        part(map, "a"),
                        part(map, "b"),
                        part(map, "kind"),
                        part(map, "via"),
                        part(map, "strength"),
                        map.get("joins") != Boolean.FALSE)
                : new StoredLink("", "", "", "", "", false);
    }

    private static String part(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
