package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.explain.Comparison.FactDifference;
import org.plainsight.explain.Comparison.RowDifference;
import org.plainsight.explain.Comparison.Side;
import org.plainsight.explain.Comparison.Swap;
import org.plainsight.explain.Comparison.SwapWay;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.RowTrace;

/** Two decisions, side by side: only what differs. */
final class Compared {

    private record Key(String family, String row) {}

    private final Contrast contrast;
    private final Dossier one;
    private final Dossier other;
    private final Phrases phrases;

    Compared(Contrast contrast) {
        this.contrast = contrast;
        this.one = contrast.one();
        this.other = contrast.other();
        this.phrases = new Phrases(one.facts().vocabulary());
    }

    Comparison comparison() {
        var rows = rows();
        return new Comparison(side(one), side(other), inShort(rows), rows, facts(rows), swap());
    }

    private static Side side(Dossier dossier) {
        var decided = dossier.decided();
        return new Side(
                dossier.subject(),
                dossier.summary(),
                decided.outcome().code(),
                decided.route(),
                Phrases.outcome(decided.outcome()),
                decided.points());
    }

    // ---- rows

    private List<RowDifference> rows() {
        var ours = points(one);
        var theirs = points(other);
        var keys = new LinkedHashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        return keys.stream()
                .filter(key -> !ours.getOrDefault(key, 0).equals(theirs.getOrDefault(key, 0)))
                .map(key -> difference(key, ours.getOrDefault(key, 0), theirs.getOrDefault(key, 0)))
                .sorted(Comparator.comparingInt((RowDifference row) -> -Math.abs(row.worth())))
                .toList();
    }

    private static Map<Key, Integer> points(Dossier dossier) {
        var points = new LinkedHashMap<Key, Integer>();
        for (Contribution c : dossier.decided().rows())
            points.merge(new Key(c.table(), c.row()), c.points(), Integer::sum);
        return points;
    }

    private RowDifference difference(Key key, int ours, int theirs) {
        boolean cap = key.row().equals("cap");
        var words = cap
                ? "Limit of " + Phrases.lowered(key.family())
                : one.pack().indicator(key.row()).map(Indicator::name).orElse(key.row());
        var sentence = cap
                ? "The limit takes away %d of the one's points and %d of the other's."
                        .formatted(Math.abs(ours), Math.abs(theirs))
                : lacking(key.row(), ours != 0 ? other : one);
        return new RowDifference(key.family(), key.row(), words, ours, theirs, sentence);
    }

    /** What keeps the row from firing for the one of the two for which it did not. */
    private String lacking(String row, Dossier lacking) {
        var open = trace(lacking, row).stream()
                .flatMap(trace -> trace.cells().stream())
                .filter(cell -> cell.verdict() == CellVerdict.FAILED || cell.verdict() == CellVerdict.UNKNOWN)
                .map(cell -> phrases.condition(cell).sentence())
                .collect(Collectors.joining("; and "));
        return "For %s %s.".formatted(lacking.subject(), open);
    }

    private static Optional<RowTrace> trace(Dossier dossier, String row) {
        return dossier.trace().rows().stream()
                .filter(trace -> trace.row().id().equals(row))
                .findFirst();
    }

    // ---- facts

    private List<FactDifference> facts(List<RowDifference> rows) {
        return factsRead()
                .filter(fact ->
                        !same(one.facts().finding(fact.name()), other.facts().finding(fact.name())))
                .map(fact -> new FactDifference(
                        fact.name(),
                        fact.words(),
                        phrases.value(fact.name(), one.facts().finding(fact.name())),
                        phrases.value(fact.name(), other.facts().finding(fact.name())),
                        readBy(fact.name(), rows)))
                .sorted(Comparator.comparingInt(
                        (FactDifference fact) -> -fact.rows().size()))
                .toList();
    }

    /** The facts that the rules ask about, in the tables' order. */
    private Stream<FactDefinition> factsRead() {
        return one.trace().rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.column().input().name())
                .distinct()
                .flatMap(name -> one.facts().vocabulary().fact(name).stream());
    }

    private static boolean same(Finding ours, Finding theirs) {
        return ours instanceof Finding.Known known
                ? theirs instanceof Finding.Known too && known.value().equals(too.value())
                : theirs instanceof Finding.Unknown;
    }

    private List<String> readBy(String fact, List<RowDifference> rows) {
        return rows.stream()
                .filter(row -> trace(one, row.row()).stream()
                        .flatMap(trace -> trace.cells().stream())
                        .anyMatch(cell -> cell.verdict() != CellVerdict.NOT_ASKED
                                && cell.column().input().name().equals(fact)))
                .map(RowDifference::words)
                .toList();
    }

    // ---- in short

    private List<String> inShort(List<RowDifference> rows) {
        var sentences = new ArrayList<String>();
        sentences.add(told(one));
        sentences.add(told(other));
        var up = names(rows.stream().filter(row -> row.worth() > 0).toList());
        var down = names(rows.stream().filter(row -> row.worth() < 0).toList());
        if (!up.isEmpty()) sentences.add("What sets %s higher: %s.".formatted(one.subject(), up));
        if (!down.isEmpty()) sentences.add("What sets %s higher: %s.".formatted(other.subject(), down));
        if (rows.isEmpty()) sentences.add("No row counts differently between them.");
        return sentences;
    }

    private static String told(Dossier dossier) {
        var decided = dossier.decided();
        var route = decided.hasRoute() ? " and goes to the %s route".formatted(decided.route()) : "";
        return "%s is %s%s, with %s."
                .formatted(
                        dossier.subject(),
                        Phrases.outcome(decided.outcome()),
                        route,
                        WaysInWords.points(decided.points()));
    }

    private static String names(List<RowDifference> rows) {
        return rows.stream()
                .map(row ->
                        "%s (%s)".formatted(Phrases.lowered(row.words()), WaysInWords.points(Math.abs(row.worth()))))
                .collect(Collectors.joining("; "));
    }

    // ---- what would swap them

    private Swap swap() {
        if (contrast.oneElsewhere() instanceof Asked.Not<Alternatives> not) return new Swap.NotComputed(not.why());
        if (contrast.otherElsewhere() instanceof Asked.Not<Alternatives> not) return new Swap.NotComputed(not.why());
        var words = new WaysInWords(phrases);
        var ways = Stream.concat(
                        ways(words, one.subject(), contrast.oneElsewhere()),
                        ways(words, other.subject(), contrast.otherElsewhere()))
                .toList();
        int least =
                ways.stream().mapToInt(way -> way.way().steps().size()).min().orElse(0);
        return new Swap.Computed(
                ways.stream().filter(way -> way.way().steps().size() == least).toList(), proven(least));
    }

    private Stream<SwapWay> ways(WaysInWords words, Subject subject, Asked<Alternatives> asked) {
        return asked.fold(found -> found, why -> new Alternatives(List.of(), 0, 0, 0)).towards().stream()
                .flatMap(towards -> towards.ways().stream())
                .map(way -> new SwapWay(subject, words.way(way)));
    }

    private String proven(int least) {
        boolean byOutcome = one.decided().outcome() != other.decided().outcome();
        var what = byOutcome ? "gives one of them the other's result" : "puts one of them past the other's points";
        if (least == 0) return "No change that was looked for in one of them " + what + ".";
        return least == 1
                ? "A single fact of one of them " + what + "."
                : "No change of fewer than %d facts of one of them %s.".formatted(least, what);
    }
}
