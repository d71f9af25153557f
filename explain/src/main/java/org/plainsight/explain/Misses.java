package org.plainsight.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plainsight.explain.Explanation.Gap;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;

/** The rows that did not fire, and the facts that are not known. */
final class Misses {

    private final Dossier dossier;
    private final Phrases phrases;

    Misses(Dossier dossier, Phrases phrases) {
        this.dossier = dossier;
        this.phrases = phrases;
    }

    /**
     * Rows that a known fact rules out, nearest first: fewest open cells, then the smallest distance as a share of what was
     * found, a cell without a distance counting as a whole; then most points; then the tables' order. Rows of a band that
     * was passed, with another row of the family in their place, come last: nothing was missed there.
     */
    List<Miss> failed() {
        return rows(RowVerdict.FAILED)
                .sorted(Comparator.<RowTrace, Boolean>comparing(this::isSuperseded)
                        .thenComparingLong(row -> open(row).count())
                        .thenComparing(Misses::remoteness)
                        .thenComparing(row -> -Math.abs(indicator(row).points())))
                .map(this::miss)
                .toList();
    }

    private boolean isSuperseded(RowTrace missed) {
        var asked = open(missed).map(cell -> cell.column().input().name()).toList();
        return dossier.trace().rows().stream()
                .filter(row ->
                        row.verdict() == RowVerdict.FIRED && row.decision().equals(missed.decision()))
                .anyMatch(row -> row.cells().stream()
                                .filter(cell -> cell.verdict() == CellVerdict.PASSED)
                                .map(cell -> cell.column().input().name())
                                .toList()
                                .containsAll(asked)
                        && Math.abs(indicator(row).points())
                                >= Math.abs(indicator(missed).points()));
    }

    /** Rows that only unknown facts leave open, most points first. */
    List<Miss> mightHaveFired() {
        return rows(RowVerdict.UNKNOWN)
                .sorted(Comparator.comparingInt(row -> -Math.abs(indicator(row).points())))
                .map(this::miss)
                .toList();
    }

    /** What the rules read and nobody knows, in the order of the decision's list. */
    List<Gap> unknown() {
        return dossier.decided().unknown().stream().map(this::gap).toList();
    }

    private Stream<RowTrace> rows(RowVerdict verdict) {
        return dossier.trace().rows().stream()
                .filter(row -> row.verdict() == verdict)
                .filter(row -> dossier.pack().indicator(row.row().id()).isPresent());
    }

    private Indicator indicator(RowTrace row) {
        return dossier.pack().indicator(row.row().id()).orElseThrow();
    }

    private Miss miss(RowTrace row) {
        var indicator = indicator(row);
        long passed = row.cells().stream()
                .filter(cell -> cell.verdict() == CellVerdict.PASSED)
                .count();
        return new Miss(
                indicator.row(),
                indicator.family(),
                Cards.strengthOf(dossier, indicator.family()),
                indicator.name(),
                indicator.points(),
                open(row).map(phrases::condition).toList(),
                Math.toIntExact(passed));
    }

    private static Stream<CellTrace> open(RowTrace row) {
        return row.cells().stream()
                .filter(cell -> cell.verdict() == CellVerdict.FAILED || cell.verdict() == CellVerdict.UNKNOWN);
    }

    private static BigDecimal remoteness(RowTrace row) {
        return open(row).map(Misses::remoteness).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal remoteness(CellTrace cell) {
        if (cell.distance().isEmpty()
                || !(cell.found() instanceof Finding.Known known)
                || !(known.value() instanceof Value.Decimal number)) return BigDecimal.ONE;
        var distance = cell.distance().get();
        var whole = number.number().abs().add(distance).max(BigDecimal.ONE);
        return distance.divide(whole, MathContext.DECIMAL32);
    }

    private Gap gap(String fact) {
        var vocabulary = dossier.facts().vocabulary();
        var why = dossier.facts().finding(fact) instanceof Finding.Unknown unknown
                ? unknown.why()
                : vocabulary.fact(fact).map(f -> f.unknownWhen()).orElse("");
        return new Gap(fact, phrases.fact(fact), why, rowsThatRead(fact));
    }

    private List<String> rowsThatRead(String fact) {
        return dossier.trace().rows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.verdict() == CellVerdict.UNKNOWN
                                && cell.column().input().name().equals(fact)))
                .flatMap(row -> dossier.pack().indicator(row.row().id()).stream())
                .map(Indicator::name)
                .distinct()
                .toList();
    }
}
