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

    private static final int LONGEST_VIA = 80;

    private Strands() {}

    private record Via(String kind, String via, String strength) {}

    static Connections connections(Dossier dossier) {
        Map<Via, SortedSet<String>> adverts = new TreeMap<>(
                Comparator.comparing(Via::strength).thenComparing(Via::kind).thenComparing(Via::via));
        for (Tie tie : dossier.ties()) {
            if (tie.isUndone()) continue;
            var joined = adverts.computeIfAbsent(new Via(tie.kind(), tie.via(), tie.strength()), v -> new TreeSet<>());
            joined.add(tie.a());
            joined.add(tie.b());
        }
        var strands = adverts.entrySet().stream()
                .map(e -> strand(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Strand::strength)
                        .thenComparing(strand -> -strand.adverts().size()))
                .toList();
        return new Connections(dossier.members(), strands, words(dossier.ties()));
    }

    /** What analysts undid and confirmed, a sentence each, in the order of time. */
    private static List<String> words(List<Tie> ties) {
        return ties.stream()
                .flatMap(tie -> tie.said().map(word -> new Said(tie, word)).stream())
                .sorted(Comparator.comparing((Said said) -> said.word().at()).thenComparing(Said::sentence))
                .map(Said::sentence)
                .toList();
    }

    private record Said(Tie tie, Tie.Word word) {
        String sentence() {
            return "%s%s by %s on %s, because: %s%s"
                    .formatted(
                            what(),
                            word.undone() ? "undone" : "confirmed",
                            word.by(),
                            Phrases.day(word.at()),
                            word.because(),
                            word.undone() && word.together()
                                    ? " (The two are still in one network, by other links.)"
                                    : "");
        }

        private String what() {
            if (!word.undone()) return "%s and %s belong together: ".formatted(tie.a(), tie.b());
            if (tie.kind().isEmpty())
                return "whatever %s and %s share does not link them: ".formatted(tie.a(), tie.b());
            return "the same %s %s does not link %s and %s: "
                    .formatted(Phrases.kind(tie.kind()), Harmless.line(tie.via(), LONGEST_VIA), tie.a(), tie.b());
        }
    }

    private static Strand strand(Via via, SortedSet<String> adverts) {
        return new Strand(via.kind(), Phrases.kind(via.kind()), via.via(), via.strength(), List.copyOf(adverts));
    }
}
