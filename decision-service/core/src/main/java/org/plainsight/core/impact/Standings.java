package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.plainsight.governance.impact.Standing;

/** What one pack makes of everything of one kind in a snapshot, by id. */
final class Standings {

    /** Who is looked at first: a route, then the outcome, then points; ids settle ties. */
    private static final Comparator<Map.Entry<String, Standing>> QUEUE =
            Comparator.<Map.Entry<String, Standing>, Boolean>comparing(
                            it -> it.getValue().route().isEmpty())
                    .thenComparing(it -> it.getValue().outcome(), Comparator.reverseOrder())
                    .thenComparing(it -> it.getValue().points(), Comparator.reverseOrder())
                    .thenComparing(Map.Entry::getKey);

    private final Map<String, Standing> byId;

    Standings(Map<String, Standing> byId) {
        this.byId = byId;
    }

    Map<String, Standing> byId() {
        return byId;
    }

    int size() {
        return byId.size();
    }

    Standing of(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    boolean putForward(String id) {
        return of(id).putForward();
    }

    /** The ids of those put forward, the first to be looked at first. */
    List<String> queue() {
        return byId.entrySet().stream()
                .filter(it -> it.getValue().putForward())
                .sorted(QUEUE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The place of each in the queue, from 1. */
    Map<String, Integer> places() {
        var places = new LinkedHashMap<String, Integer>();
        for (var id : queue()) places.put(id, places.size() + 1);
        return places;
    }

    /** The ids of those for which the old standing and this one are so, in order of ids. */
    List<String> where(Standings old, BiPredicate<Standing, Standing> wanted) {
        var ids = new ArrayList<String>();
        old.byId.forEach((id, was) -> {
            if (wanted.test(was, of(id))) ids.add(id);
        });
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    long count(Predicate<Standing> wanted) {
        return byId.values().stream().filter(wanted).count();
    }
}
