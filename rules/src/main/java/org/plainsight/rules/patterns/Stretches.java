package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.List;

/** The longest runs of adverts, in order of time, that lie within a length of time; none lies within another. */
final class Stretches {

    private Stretches() {}

    /** @param inOrder adverts by time; {@code seconds} the longest time from first to last, both counted in */
    static List<List<Sighting>> of(List<Sighting> inOrder, long seconds) {
        var stretches = new ArrayList<List<Sighting>>();
        int end = 0;
        for (int start = 0; start < inOrder.size(); start++) {
            int before = end;
            while (end < inOrder.size()
                    && inOrder.get(end).at() - inOrder.get(start).at() <= seconds) end++;
            if (end > before) stretches.add(inOrder.subList(start, end));
        }
        return stretches;
    }
}
