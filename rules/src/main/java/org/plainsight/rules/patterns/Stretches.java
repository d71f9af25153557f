package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest runs of adverts, in order of time, that lie within a length of time; none lies within another. */
final class Stretches {

    /**
     * One run.
     *
     * @param from the place of its first advert
     * @param to the place after its last
     * @param count how many different marks of the kind asked for it shows
     */
    record Stretch(int from, int to, int count) {
        List<Sighting> of(List<Sighting> inOrder) {
            return inOrder.subList(from, to);
        }
    }

    private final Mark mark;
    private final boolean hopeful;
    /** How many adverts of the run show each value. */
    private final Map<String, Integer> shown = new HashMap<>();

    private int unknown;

    private Stretches(Mark mark, boolean hopeful) {
        this.mark = mark;
        this.hopeful = hopeful;
    }

    /**
     * The runs, each with its count; a run costs what it adds to the one before it and what it leaves of it.
     *
     * @param inOrder adverts by time
     * @param seconds the longest time from first to last, both counted in
     * @param mark what is counted, as {@link Those#count} counts it
     */
    static List<Stretch> of(List<Sighting> inOrder, long seconds, Mark mark, boolean hopeful) {
        return new Stretches(mark, hopeful).of(inOrder, seconds);
    }

    private List<Stretch> of(List<Sighting> inOrder, long seconds) {
        var stretches = new ArrayList<Stretch>();
        int end = 0;
        for (int start = 0; start < inOrder.size(); start++) {
            int before = end;
            while (end < inOrder.size()
                    && inOrder.get(end).at() - inOrder.get(start).at() <= seconds) add(inOrder.get(end++), 1);
            if (end > before) stretches.add(new Stretch(start, end, count()));
            add(inOrder.get(start), -1);
        }
        return stretches;
    }

    private void add(Sighting sighting, int times) {
        if (!sighting.knows(mark)) unknown += times;
        for (var value : sighting.all(mark)) {
            int now = shown.getOrDefault(value, 0) + times;
            if (now == 0) shown.remove(value);
            else shown.put(value, now);
        }
    }

    private int count() {
        return hopeful ? shown.size() + unknown : shown.size();
    }
}
