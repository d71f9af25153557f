package org.plainsight.core.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.facts.Ground;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;

/**
 * The words of single adverts beneath what is said of their network: "half of the adverts hide the phone" rests on a phrase in
 * each of them. Only what the network's rows that fired ask is looked into.
 */
final class Beneath {

    private static final String OPEN_TERMS = "openTerms";

    /** So many phrases of one advert are told. */
    private static final int PHRASES = 2;

    private final Weigher weigher;

    /** By the advert as a subject, then by the network's fact: the advert's facts beneath it. */
    private final Map<String, Map<String, Set<String>>> wanted = new HashMap<>();

    Beneath(Weigher weigher) {
        this.weigher = weigher;
    }

    /** Looks into the adverts of a network that was decided. */
    void seek(StoredDecision network, Stream<StoredDecision> adverts) {
        var facts = fired(weigher.trace(weigher.weighNetwork(network.facts())).rows().stream())
                .flatMap(Beneath::asked)
                .filter(fact -> fact.equals(OPEN_TERMS) || isShown(fact))
                .collect(Collectors.toSet());
        if (!facts.isEmpty()) adverts.forEach(advert -> seek(facts, advert));
    }

    private void seek(Set<String> facts, StoredDecision advert) {
        var rows = fired(weigher.trace(weigher.weighAdvert(advert.facts())).rows().stream())
                .toList();
        for (var fact : facts) {
            var beneath = isShown(fact)
                    ? rows.stream()
                            .filter(row -> isOf(row, Shares.family(fact)))
                            .flatMap(Beneath::asked)
                            .collect(Collectors.toSet())
                    : Set.of(fact);
            if (!beneath.isEmpty())
                wanted.computeIfAbsent(advert.subject(), s -> new HashMap<>()).put(fact, beneath);
        }
    }

    private static boolean isShown(String fact) {
        return Shares.isShare(fact) || Shares.isCount(fact);
    }

    private static Stream<RowTrace> fired(Stream<RowTrace> rows) {
        return rows.filter(row -> row.verdict() == RowVerdict.FIRED);
    }

    private boolean isOf(RowTrace row, String family) {
        return weigher.pack()
                .indicator(row.row().id())
                .filter(indicator -> indicator.family().equals(family))
                .isPresent();
    }

    private static Stream<String> asked(RowTrace row) {
        return row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(CellTrace::column)
                .map(column -> column.input().name());
    }

    /** The adverts, as subjects, whose evidence is looked into. */
    Set<String> subjects() {
        return wanted.keySet();
    }

    /** Whether a line of evidence about the advert is of use here. */
    boolean wants(String subject, String line) {
        return wanted.getOrDefault(subject, Map.of()).values().stream()
                .flatMap(Set::stream)
                .anyMatch(fact -> line.contains("\"fact\":\"" + fact + "\""));
    }

    /**
     * The same evidence, with the advert's own words where it names an advert as a whole.
     *
     * @param bases what the facts of an advert, given as a subject, rest on
     */
    List<Ground> opened(Basis basis, Map<String, List<Basis>> bases) {
        var opened = new ArrayList<Ground>();
        for (var ground : basis.grounds()) {
            var subject = "advert:" + ground.advert();
            var facts = wanted.getOrDefault(subject, Map.of()).getOrDefault(basis.fact(), Set.of());
            var words = bases.getOrDefault(subject, List.of()).stream()
                    .filter(own -> facts.contains(own.fact()))
                    .flatMap(own -> own.grounds().stream())
                    .filter(own -> !own.span().isWhole())
                    .distinct()
                    .limit(PHRASES)
                    .toList();
            if (words.isEmpty()) opened.add(ground);
            else opened.addAll(words);
        }
        return opened;
    }
}
