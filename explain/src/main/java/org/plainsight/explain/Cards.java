package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Grading;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;

/** The rows that fired, each as a card. */
final class Cards {

    /** Names, or places, are told in a line of about so many characters. */
    private static final int GATHERED = 60;

    private final Dossier dossier;
    private final Phrases phrases;
    private final Backings backings;

    Cards(Dossier dossier, Phrases phrases) {
        this.dossier = dossier;
        this.phrases = phrases;
        this.backings = new Backings(dossier);
    }

    /** Most points first, whichever way they count; then in the tables' order. */
    List<Card> all() {
        return dossier.trace().rows().stream()
                .filter(row -> row.verdict() == RowVerdict.FIRED)
                .flatMap(row -> card(row).stream())
                .sorted(Comparator.comparingInt(card -> -Math.abs(card.points())))
                .toList();
    }

    /** A card where the row is an indicator's; rows of the outcome and route tables are none. */
    private Optional<Card> card(RowTrace row) {
        return dossier.pack().indicator(row.row().id()).map(indicator -> card(row, indicator));
    }

    private Card card(RowTrace row, Indicator indicator) {
        var conditions = row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(phrases::condition)
                .toList();
        var evidence = evidence(conditions);
        return new Card(
                indicator.row(),
                indicator.family(),
                strengthOf(dossier, indicator.family()),
                indicator.name(),
                indicator.points(),
                conditions,
                indicator.whyItMayMatter(),
                indicator.ordinaryExplanation(),
                fit(indicator),
                grading(indicator),
                evidence,
                backings.of(evidence, conditions.stream().map(Condition::fact).anyMatch(dossier::mayRestOnMore)));
    }

    /** A row that takes points away was its own test. */
    private Fit fit(Indicator indicator) {
        return indicator.points() < 0
                ? new Fit(Fit.Verdict.FITS, "this row fired")
                : OrdinaryExplanations.fit(indicator.ordinaryExplanation(), dossier.facts());
    }

    /** What the facts of a row rest on; what two of them rest on alike is shown with the first. */
    private List<Exhibit> evidence(List<Condition> conditions) {
        var shown = new LinkedHashMap<List<Object>, Exhibit>();
        conditions.stream()
                .map(Condition::fact)
                .distinct()
                .flatMap(fact -> exhibits(fact).stream())
                .forEach(e -> shown.putIfAbsent(
                        List.of(e.field(), isGathered(e.field()) ? "" : e.via(), e.quote(), new TreeSet<>(e.adverts())),
                        e));
        return List.copyOf(shown.values());
    }

    static String strengthOf(Dossier dossier, String family) {
        return dossier.pack().families().stream()
                .filter(f -> f.table().equals(family))
                .findFirst()
                .map(Family::strength)
                .map(Phrases::strength)
                .orElseThrow(() -> new IllegalArgumentException("the pack has no family `%s`".formatted(family)));
    }

    private Grading grading(Indicator indicator) {
        var citations = dossier.pack().charter().sources();
        return new Grading(
                indicator.grade().word().replace('-', ' '),
                indicator.sources().stream()
                        .map(name -> new Source(name, citations.getOrDefault(name, "")))
                        .toList());
    }

    /** What a fact rests on; grounds that show the same thing become one exhibit with several adverts. */
    private List<Exhibit> exhibits(String fact) {
        Map<String, List<Ground>> alike = new LinkedHashMap<>();
        for (Ground ground : dossier.groundsOf(fact))
            alike.computeIfAbsent(likeness(ground), key -> new ArrayList<>()).add(ground);
        return alike.values().stream().map(grounds -> exhibit(fact, grounds)).toList();
    }

    /** Names and places are short, and are told in one line. */
    private static boolean isGathered(String field) {
        return field.equals("name") || field.equals("place");
    }

    private static String gathered(List<Ground> grounds) {
        var values = grounds.stream()
                .map(Ground::via)
                .filter(via -> !via.isEmpty())
                .distinct()
                .toList();
        var line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0 && line.length() + values.get(i).length() > GATHERED)
                return "%s and %d more".formatted(line, values.size() - i);
            line.append(i == 0 ? "" : ", ").append(values.get(i));
        }
        return line.toString();
    }

    private static String likeness(Ground ground) {
        if (isGathered(ground.field())) return ground.field();
        var shown = ground.via().isEmpty() ? ground.quote().words() : ground.via();
        return ground.field() + '\n' + shown;
    }

    private Exhibit exhibit(String fact, List<Ground> grounds) {
        var first = grounds.get(0);
        return new Exhibit(
                fact,
                phrases.fact(fact),
                first.field(),
                Phrases.field(first.field()),
                isGathered(first.field()) ? gathered(grounds) : first.via(),
                first.quote(),
                grounds.stream().map(Ground::advert).distinct().toList());
    }
}
