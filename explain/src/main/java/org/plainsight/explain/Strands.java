package org.plainsight.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.explain.Explanation.Connections;
import org.plainsight.explain.Explanation.Strand;

/** Links, told by what they go through: one identifier and all the adverts that it joins. */
final class Strands {

    private Strands() {}

    private record Via(String kind, String via, String strength) {}

    static Connections connections(Dossier dossier) {
        Map<Via, SortedSet<String>> adverts = new TreeMap<>(
                Comparator.comparing(Via::strength).thenComparing(Via::kind).thenComparing(Via::via));
        for (Tie tie : dossier.ties()) {
            var joined = adverts.computeIfAbsent(new Via(tie.kind(), tie.via(), tie.strength()), v -> new TreeSet<>());
            joined.add(tie.a());
            joined.add(tie.b());
        }
        var strands = adverts.entrySet().stream()
                .map(e -> strand(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Strand::strength)
                        .thenComparing(strand -> -strand.adverts().size()))
                .toList();
        return new Connections(dossier.members(), strands);
    }

    private static Strand strand(Via via, SortedSet<String> adverts) {
        return new Strand(via.kind(), Phrases.kind(via.kind()), via.via(), via.strength(), List.copyOf(adverts));
    }
}
