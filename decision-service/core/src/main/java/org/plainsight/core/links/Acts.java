package org.plainsight.core.links;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that analysts said about links, and what of it stands: of each pair and ground the latest. */
public final class Acts {

    private static final Acts NONE = new Acts(List.of(), List.of());

    private final List<Act> all;
    private final List<Act> standing;

    private Acts(List<Act> all, List<Act> standing) {
        this.all = all;
        this.standing = standing;
    }

    public static Acts none() {
        return NONE;
    }

    /** The same acts in any order, and however often repeated, give the same. */
    public static Acts of(Collection<Act> acts) {
        var ordered = new TreeSet<>(acts);
        var latest = new TreeMap<String, Act>();
        for (var act : ordered) latest.put(act.topic(), act);
        var standing = latest.values().stream()
                .filter(act -> act.kind() != Act.Kind.UNDO)
                .sorted()
                .toList();
        return new Acts(List.copyOf(ordered), standing);
    }

    /** All that was ever said, in the order of time. */
    public List<Act> all() {
        return all;
    }

    /** What stands, in the order of time. */
    public List<Act> standing() {
        return standing;
    }

    /** The standing acts of one kind, in the order of time. */
    public List<Act> standing(Act.Kind kind) {
        return standing.stream().filter(act -> act.kind() == kind).toList();
    }
}
