package org.plainsight.core.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of {@code networks.jsonl}, read back without its facts. */
public record StoredNetwork(String id, List<String> adverts, List<StoredLink> links, String summary) {

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
                    String.valueOf(tree.getOrDefault("summary", ""))));
        });
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
