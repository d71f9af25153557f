package org.plainsight.rules.patterns;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many phones follow one another in the adverts that share a text. */
final class Churn {

    /** When a phone is first and last seen. */
    private record Span(long first, long last) {}

    private final List<Sighting> whole;
    /** By the end: of intervals that do not overlap one gets most by always taking the one that ends first. */
    private final List<Span> byEnd;

    private final boolean hopeful;
    private final boolean allTell;

    /** @param whole every advert that shares the text, by time */
    Churn(List<Sighting> whole, boolean hopeful) {
        this.whole = whole;
        this.hopeful = hopeful;
        this.byEnd = spans(whole).values().stream()
                .sorted(Comparator.comparingLong(Span::last))
                .toList();
        this.allTell = whole.stream().allMatch(s -> s.knows(Mark.PHONE));
    }

    /**
     * The greatest number of phones of which each is first seen after the one before was last seen; only phones that are
     * seen within the stretch and nowhere else count. A hopeful reading takes each advert without a phone as one more.
     */
    int phonesInTurn(int from, int to) {
        long start = whole.get(from).at();
        long stop = whole.get(to - 1).at();
        int taken = 0;
        long end = Long.MIN_VALUE;
        for (var span : byEnd)
            if (span.first() > end && span.first() >= start && span.last() <= stop) {
                taken++;
                end = span.last();
            }
        if (!hopeful || allTell) return taken;
        return taken
                + (int) whole.subList(from, to).stream()
                        .filter(s -> !s.knows(Mark.PHONE))
                        .count();
    }

    private static Map<String, Span> spans(List<Sighting> inOrder) {
        Map<String, Span> spans = new LinkedHashMap<>();
        for (var sighting : inOrder)
            for (var phone : sighting.all(Mark.PHONE))
                spans.merge(phone, new Span(sighting.at(), sighting.at()), (a, b) -> new Span(a.first(), b.last()));
        return spans;
    }
}
