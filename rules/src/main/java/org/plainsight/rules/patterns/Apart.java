package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Adverts that stand far apart at nearly the same time. Places repeat (a town has one point), so distances are reckoned
 * once for each pair of places, and adverts are then matched by time alone.
 */
final class Apart {

    private Apart() {}

    /** The adverts with at least one such partner, as one pick; none if there is no such pair. */
    static List<List<Sighting>> of(
            List<Sighting> inOrder, int km, long seconds, boolean hopeful, BiPredicate<Sighting, Sighting> also) {
        Map<Sighting.Place, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++)
            places.computeIfAbsent(inOrder.get(i).place(), p -> new ArrayList<>())
                    .add(i);
        var far = new boolean[inOrder.size()];
        var spots = new ArrayList<>(places.entrySet());
        for (int a = 0; a < spots.size(); a++)
            for (int b = a; b < spots.size(); b++) {
                if (isFar(spots.get(a).getKey(), spots.get(b).getKey(), km, hopeful))
                    match(inOrder, spots.get(a).getValue(), spots.get(b).getValue(), seconds, also, far);
            }
        var picked = new ArrayList<Sighting>();
        for (int i = 0; i < far.length; i++) if (far[i]) picked.add(inOrder.get(i));
        return picked.isEmpty() ? List.of() : List.of(picked);
    }

    private static boolean isFar(Sighting.Place a, Sighting.Place b, int km, boolean hopeful) {
        if (!a.known() || !b.known()) return hopeful;
        return a.kmTo(b) > km;
    }

    private static void match(
            List<Sighting> all,
            List<Integer> here,
            List<Integer> there,
            long seconds,
            BiPredicate<Sighting, Sighting> also,
            boolean[] far) {
        int from = 0;
        for (int h : here) {
            while (from < there.size()
                    && all.get(there.get(from)).at() < all.get(h).at() - seconds) from++;
            for (int t = from; t < there.size(); t++) {
                int other = there.get(t);
                if (all.get(other).at() > all.get(h).at() + seconds) break;
                if (other == h || (far[h] && far[other])) continue;
                if (also.test(all.get(h), all.get(other))) {
                    far[h] = true;
                    far[other] = true;
                }
            }
        }
    }
}
