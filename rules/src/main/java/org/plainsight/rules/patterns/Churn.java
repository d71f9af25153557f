package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many phones follow one another. */
final class Churn {

    private Churn() {}

    /**
     * The greatest number of phones of which each is first seen after the one before was last seen; only phones that are
     * seen within the stretch and nowhere else count. A hopeful reading takes each advert without a phone as one more.
     *
     * @param whole every advert that shares the text, by time
     * @param stretch a run of {@code whole}
     */
    static int phonesInTurn(List<Sighting> whole, List<Sighting> stretch, boolean hopeful) {
        long from = stretch.get(0).at();
        long to = stretch.get(stretch.size() - 1).at();
        var byEnd = new ArrayList<>(spans(whole).values());
        byEnd.removeIf(span -> span[0] < from || span[1] > to);
        // The most intervals that do not overlap: always take the one that ends first.
        byEnd.sort(Comparator.comparingLong(span -> span[1]));
        int taken = 0;
        long end = Long.MIN_VALUE;
        for (var span : byEnd)
            if (span[0] > end) {
                taken++;
                end = span[1];
            }
        long phoneless = stretch.stream().filter(s -> !s.knows(Mark.PHONE)).count();
        return hopeful ? taken + (int) phoneless : taken;
    }

    /** When each phone is first and last seen. */
    private static Map<String, long[]> spans(List<Sighting> inOrder) {
        Map<String, long[]> spans = new LinkedHashMap<>();
        for (var sighting : inOrder)
            for (var phone : sighting.all(Mark.PHONE))
                spans.computeIfAbsent(phone, p -> new long[] {sighting.at(), sighting.at()})[1] = sighting.at();
        return spans;
    }
}
