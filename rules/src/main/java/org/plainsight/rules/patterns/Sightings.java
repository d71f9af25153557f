package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The adverts of one network in the order of time, and by what they share: worked out once, asked by many sentences. */
final class Sightings {

    private final List<Sighting> inOrder;
    private final Map<Mark, Map<String, List<Sighting>>> shared = new EnumMap<>(Mark.class);

    Sightings(Collection<Sighting> sightings) {
        this.inOrder = sightings.stream()
                .sorted(Comparator.comparingLong(Sighting::at).thenComparing(Sighting::advert))
                .toList();
    }

    List<Sighting> inOrder() {
        return inOrder;
    }

    /** Of each value that two adverts or more show, those adverts by time; values in their order. */
    Map<String, List<Sighting>> shared(Mark mark) {
        return shared.computeIfAbsent(mark, this::byValue);
    }

    private Map<String, List<Sighting>> byValue(Mark mark) {
        Map<String, List<Sighting>> byValue = new TreeMap<>();
        for (var sighting : inOrder)
            for (var value : distinct(sighting.all(mark)))
                byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(sighting);
        byValue.values().removeIf(those -> those.size() < 2);
        return byValue;
    }

    private static List<String> distinct(List<String> values) {
        return values.size() < 2 ? values : values.stream().distinct().toList();
    }
}
