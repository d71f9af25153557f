package org.plainsight.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Explanation.Subtotal;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;

/** The sum of the points, and the points against each line. */
final class Sums {

    /** The names that the language of packs fixes for these decisions. */
    private static final String OUTCOME = "Outcome";

    private static final String ROUTE = "Route";
    private static final String POINTS = "Points";
    private static final String CAP = "cap";

    private final Dossier dossier;
    private final Phrases phrases;

    Sums(Dossier dossier, Phrases phrases) {
        this.dossier = dossier;
        this.phrases = phrases;
    }

    Arithmetic arithmetic() {
        var lines = Stream.concat(linesOf(OUTCOME), linesOf(ROUTE)).toList();
        return new Arithmetic(steps(), families(), dossier.decided().points(), lines);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        int sum = 0;
        for (Contribution c : dossier.decided().rows()) {
            sum += c.points();
            boolean cap = c.row().equals(CAP);
            steps.add(new Step(c.table(), c.row(), cap ? capWords(c.table()) : c.indicator(), c.points(), sum, cap));
        }
        return steps;
    }

    private String capWords(String table) {
        return dossier.pack().families().stream()
                .filter(family -> family.table().equals(table))
                .findFirst()
                .map(family -> family.strength() == Strength.PROTECTIVE
                        ? "Limit: %s takes away at most %d".formatted(table, -family.cap())
                        : "Limit: %s gives at most %d".formatted(table, family.cap()))
                .orElseGet(() -> "Limit: all weak families together give at most %d"
                        .formatted(dossier.pack().weakCap()));
    }

    private List<Subtotal> families() {
        var points = dossier.decided().families();
        return dossier.pack().families().stream()
                .filter(family -> points.containsKey(family.table()))
                .map(family -> new Subtotal(
                        family.table(),
                        Phrases.strength(family.strength()),
                        points.getOrDefault(family.table(), 0),
                        family.strength() == Strength.STRONG && points.getOrDefault(family.table(), 0) > 0))
                .toList();
    }

    private Stream<Line> linesOf(String decision) {
        return dossier.trace().rows().stream()
                .filter(row -> row.decision().equals(decision))
                .map(this::line);
    }

    private Line line(RowTrace row) {
        var code = row.row().output() instanceof Value.Text text
                ? text.text()
                : Words.value(row.row().output());
        var needs = row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(phrases::condition)
                .toList();
        return new Line(code, lineWords(row, code), needs, row.verdict() == RowVerdict.FIRED, pointsNeeded(row));
    }

    private static String lineWords(RowTrace row, String code) {
        if (row.decision().equals(ROUTE)) return code + " route, whatever the points";
        return Outcome.of(code).map(Phrases::outcome).orElse(code);
    }

    private static OptionalInt pointsNeeded(RowTrace row) {
        return row.cells().stream()
                .filter(cell -> cell.column().input().name().equals(POINTS))
                .flatMap(cell -> least(cell).stream())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Optional<Integer> least(CellTrace cell) {
        if (!(cell.cell() instanceof Cell.AnyOf any) || any.tests().size() != 1) return Optional.empty();
        var test = any.tests().get(0);
        if (test instanceof Test.Compares compares
                && compares.order() == Test.Order.AT_LEAST
                && compares.bound() instanceof Value.Decimal number)
            return Optional.of(number.number().intValueExact());
        if (test instanceof Test.Between between
                && between.lowClosed()
                && between.low() instanceof Value.Decimal number)
            return Optional.of(number.number().intValueExact());
        return Optional.empty();
    }
}
