package org.plainsight.core.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the adverts of one phone into the times of its holders. Numbers are given to new people: after a long silence, under
 * names never seen before it, a phone tells nothing about who had it earlier.
 */
final class PhoneWindow {

    private static final long DAY = 86_400;
    private static final long SILENCE = 21 * DAY;

    private PhoneWindow() {}

    /** The adverts of each holder, in the order of time. */
    static List<int[]> holders(int[] adverts, List<Sight> sights) {
        var order = new ArrayList<Integer>();
        for (int advert : adverts) order.add(advert);
        order.sort(
                Comparator.<Integer>comparingLong(a -> sights.get(a).first()).thenComparing(Comparator.naturalOrder()));
        var holders = new ArrayList<int[]>();
        int from = 0;
        long until = Long.MIN_VALUE;
        for (int i = 0; i < order.size(); i++) {
            var sight = sights.get(order.get(i));
            if (i > from && sight.first() - until > SILENCE && !sharesName(order, from, i, sights)) {
                holders.add(places(order, from, i));
                from = i;
            }
            until = Math.max(until, sight.likelyUntil());
        }
        holders.add(places(order, from, order.size()));
        return holders;
    }

    private static boolean sharesName(List<Integer> order, int from, int at, List<Sight> sights) {
        Set<String> before = new HashSet<>();
        for (int i = from; i < at; i++) before.add(sights.get(order.get(i)).name());
        before.remove("");
        for (int i = at; i < order.size(); i++)
            if (before.contains(sights.get(order.get(i)).name())) return true;
        return false;
    }

    private static int[] places(List<Integer> order, int from, int to) {
        return order.subList(from, to).stream().mapToInt(Integer::intValue).toArray();
    }
}
