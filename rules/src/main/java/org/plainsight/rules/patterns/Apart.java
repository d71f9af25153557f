package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Adverts that stand far apart at nearly the same time. Places repeat (a town has one point), so distances are reckoned
 * once for each pair of places, and adverts are then matched by time alone.
 */
final class Apart {

    private static final double EARTH_RADIUS_KM = 6371;
    /** Nearer to the limit than this the chord decides nothing, and the distance is reckoned as everywhere else. */
    private static final double CLOSE_CALL = 1e-9;

    private final List<Sighting> inOrder;
    private final int km;
    private final double cosine;
    private final long seconds;
    private final boolean hopeful;
    private final boolean[] far;

    private Apart(List<Sighting> inOrder, int km, long seconds, boolean hopeful) {
        this.inOrder = inOrder;
        this.km = km;
        this.cosine = Math.cos(Math.min(Math.PI, km / EARTH_RADIUS_KM));
        this.seconds = seconds;
        this.hopeful = hopeful;
        this.far = new boolean[inOrder.size()];
    }

    /** What two adverts are told apart by, their time aside. */
    private record Kind(Sighting.Place place, Object alike) {}

    /** Adverts of one kind, by time. */
    private record Spot(Sighting first, List<Integer> adverts, double x, double y, double z) {
        static Spot at(Sighting first) {
            double lat = Math.toRadians(first.place().lat());
            double lon = Math.toRadians(first.place().lon());
            return new Spot(
                    first,
                    new ArrayList<>(),
                    Math.cos(lat) * Math.cos(lon),
                    Math.cos(lat) * Math.sin(lon),
                    Math.sin(lat));
        }
    }

    /**
     * The adverts with at least one such partner, as one pick; none if there is no such pair.
     *
     * @param alike gives equal things for two adverts between which {@code also} makes no difference
     */
    static List<List<Sighting>> of(
            List<Sighting> inOrder,
            int km,
            long seconds,
            boolean hopeful,
            Function<Sighting, Object> alike,
            BiPredicate<Sighting, Sighting> also) {
        return new Apart(inOrder, km, seconds, hopeful).picked(alike, also);
    }

    private List<List<Sighting>> picked(Function<Sighting, Object> alike, BiPredicate<Sighting, Sighting> also) {
        Map<Kind, Spot> byKind = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            var sighting = inOrder.get(i);
            byKind.computeIfAbsent(new Kind(sighting.place(), alike.apply(sighting)), k -> Spot.at(sighting))
                    .adverts()
                    .add(i);
        }
        var spots = List.copyOf(byKind.values());
        for (int a = 0; a < spots.size(); a++) {
            var here = spots.get(a);
            for (int b = a; b < spots.size() && begins(spots.get(b), here); b++) {
                var there = spots.get(b);
                if (isFar(here, there) && also.test(here.first(), there.first()))
                    match(here.adverts(), there.adverts());
            }
        }
        var picked = new ArrayList<Sighting>();
        for (int i = 0; i < far.length; i++) if (far[i]) picked.add(inOrder.get(i));
        return picked.isEmpty() ? List.of() : List.of(picked);
    }

    /** Whether it begins before the other is over, as near as asked. Spots come by their first advert, so none after it would. */
    private boolean begins(Spot there, Spot here) {
        return at(there.adverts(), 0) <= at(here.adverts(), here.adverts().size() - 1) + seconds;
    }

    private long at(List<Integer> adverts, int i) {
        return inOrder.get(adverts.get(i)).at();
    }

    private boolean isFar(Spot a, Spot b) {
        var here = a.first().place();
        var there = b.first().place();
        if (!here.known() || !there.known()) return hopeful;
        double dot = a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
        if (Math.abs(dot - cosine) > CLOSE_CALL) return dot < cosine;
        return here.kmTo(there) > km;
    }

    private void match(List<Integer> here, List<Integer> there) {
        int from = 0;
        for (int h : here) {
            while (from < there.size() && at(there, from) < inOrder.get(h).at() - seconds) from++;
            for (int t = from; t < there.size(); t++) {
                int other = there.get(t);
                if (inOrder.get(other).at() > inOrder.get(h).at() + seconds) break;
                if (other == h || (far[h] && far[other])) continue;
                far[h] = true;
                far[other] = true;
            }
        }
    }
}
