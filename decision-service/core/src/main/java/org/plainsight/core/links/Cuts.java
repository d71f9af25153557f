package org.plainsight.core.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.core.identifiers.Identifier;

/** Where analysts undid links, by the places of the adverts in a corpus. Immutable. */
public final class Cuts {

    private final Map<Long, List<Act>> byPair = new HashMap<>();
    private final BitSet touched = new BitSet();

    /** @param place the place of an advert by its id; empty where the corpus does not have it */
    public static Cuts of(Acts acts, Function<String, Optional<Integer>> place) {
        var cuts = new Cuts();
        for (var act : acts.standing(Act.Kind.UNLINK)) {
            var a = place.apply(act.a());
            var b = place.apply(act.b());
            if (a.isPresent() && b.isPresent()) cuts.add(a.get(), b.get(), act);
        }
        return cuts;
    }

    private void add(int a, int b, Act act) {
        byPair.computeIfAbsent(pair(a, b), p -> new ArrayList<>()).add(act);
        touched.set(a);
        touched.set(b);
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** Whether one of these grounds must not join the two. */
    private boolean between(int a, int b, List<Identifier> grounds) {
        for (var act : byPair.getOrDefault(pair(a, b), List.of()))
            if (grounds.stream().anyMatch(act::isAbout)) return true;
        return false;
    }

    /**
     * The groups into which adverts that share something fall. Each advert goes with the group seen last that holds nobody
     * it was cut from, so that two adverts that were cut apart are never joined by this through a third.
     *
     * @param grounds what all of them share
     * @param inTime their places, in the order of time
     */
    List<int[]> groups(List<Identifier> grounds, int[] inTime) {
        if (touched.isEmpty() || Arrays.stream(inTime).noneMatch(touched::get)) return List.of(inTime);
        List<List<Integer>> latestFirst = new ArrayList<>();
        for (int advert : inTime) {
            var group = latestFirst.stream()
                    .filter(g -> !touched.get(advert) || g.stream().noneMatch(other -> between(advert, other, grounds)))
                    .findFirst()
                    .orElseGet(ArrayList::new);
            group.add(advert);
            latestFirst.remove(group);
            latestFirst.add(0, group);
        }
        return latestFirst.stream()
                .sorted(Comparator.comparingInt(g -> g.get(0)))
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
