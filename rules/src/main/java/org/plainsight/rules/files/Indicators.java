package org.plainsight.rules.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;

/** Reads the annotation columns of the families' tables, in the contract's order. */
final class Indicators {

    private static final List<String> COLUMNS = List.of(
            "Indicator", "Why it may matter", "Ordinary explanation", "Evidence", "Plausible points", "Review by");

    private final Set<String> sources;
    private final List<Fault> faults;
    private final Map<String, String> fileOfRow = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();

    private Indicators(Set<String> sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    static List<Indicator> read(List<Family> families, List<Model> models, Set<String> sources, List<Fault> faults) {
        var indicators = new Indicators(sources, faults);
        for (var family : families) indicators.family(family, models);
        return indicators.indicators;
    }

    private void family(Family family, List<Model> models) {
        var found = models.stream()
                .filter(m -> m.decision(family.rowsDecision()).isPresent())
                .toList();
        if (found.size() != 1) {
            faults.add(Fault.of(
                    Place.of("pack.yaml").withText(family.table()),
                    found.isEmpty()
                            ? "no table `%s` was read for this family".formatted(family.rowsDecision())
                            : "the table `%s` stands in both models".formatted(family.rowsDecision()),
                    "keep one decision table of that name, in adverts.dmn or networks.dmn"));
            return;
        }
        var model = found.get(0);
        if (model.decision(family.rowsDecision()).orElseThrow().logic() instanceof Table table)
            table(family, model.file(), table);
        else
            faults.add(Fault.of(
                    new Place(model.file(), family.rowsDecision(), "", "", ""),
                    "a family's rows stand in a decision table, and this is a literal expression",
                    "make it a table with hit policy C+"));
    }

    private void table(Family family, String file, Table table) {
        var place = new Place(file, family.rowsDecision(), "", "", "");
        if (!table.annotations().equals(COLUMNS)) {
            faults.add(Fault.of(
                    place.withText(String.join(", ", table.annotations())),
                    "the annotation columns are not those of a family",
                    "name them, in this order: " + String.join(", ", COLUMNS)));
            return;
        }
        for (var row : table.rows()) row(family, row, new Place(file, family.rowsDecision(), row.id(), "", ""));
    }

    private void row(Family family, Row row, Place at) {
        var other = fileOfRow.put(row.id(), at.file());
        if (other != null && !other.equals(at.file()))
            faults.add(Fault.of(
                    at, "a row of %s has the same id".formatted(other), "give each row of the pack its own id"));
        int before = faults.size();
        for (int i = 0; i < COLUMNS.size(); i++)
            if (row.annotations().get(i).isBlank())
                faults.add(Fault.of(column(at, i, ""), "it is empty", "say it in a short plain sentence"));
        if (faults.size() > before) return;
        var points = points(row, at);
        var evidence = evidence(row.annotations().get(3), at);
        var plausible = plausible(row.annotations().get(4), at);
        var reviewBy = day(row.annotations().get(5), at);
        if (faults.size() > before) return;
        indicators.add(new Indicator(
                family.table(),
                row.id(),
                row.annotations().get(0),
                row.annotations().get(1),
                row.annotations().get(2),
                evidence.orElseThrow().grade(),
                evidence.get().sources(),
                points.orElseThrow(),
                plausible.orElseThrow()[0],
                plausible.get()[1],
                reviewBy.orElseThrow()));
    }

    private static Place column(Place at, int column, String text) {
        return new Place(at.file(), at.table(), at.row(), COLUMNS.get(column), "").withText(text);
    }

    private Optional<Integer> points(Row row, Place at) {
        if (row.output() instanceof Value.Decimal number) {
            try {
                return Optional.of(number.number().intValueExact());
            } catch (ArithmeticException e) {
                // Falls through to the fault below: a part of a point, or beyond all reason.
            }
        }
        faults.add(Fault.of(at, "the points are not a whole number", "write whole points"));
        return Optional.empty();
    }

    private Optional<Evidence> evidence(String text, Place at) {
        var place = column(at, 3, text);
        int semicolon = text.indexOf(';');
        var word = semicolon < 0 ? text.strip() : text.substring(0, semicolon).strip();
        var grade = Grade.of(word);
        if (grade.isEmpty())
            faults.add(Fault.of(
                    place,
                    "`%s` is no grade".formatted(word),
                    "write high, moderate, low or very-low, then ; and the sources"));
        var cited = semicolon < 0
                ? List.<String>of()
                : Arrays.stream(text.substring(semicolon + 1).split(",", -1))
                        .map(String::strip)
                        .toList();
        if (cited.isEmpty() || cited.contains(""))
            faults.add(Fault.of(
                    place, "a source is missing", "write the grade, then ; and the sources: moderate; S1, S2"));
        cited.stream()
                .filter(c -> !c.isEmpty() && !sources.contains(c))
                .forEach(c -> faults.add(Fault.of(
                        place, "the source `%s` is not listed".formatted(c), "add it under `sources` in pack.yaml")));
        return grade.map(g -> new Evidence(g, cited));
    }

    /** {@code 2..6}: two whole numbers, the lower first. */
    private Optional<int[]> plausible(String text, Place at) {
        int dots = text.indexOf("..");
        try {
            if (dots < 0) throw new NumberFormatException("no interval");
            int low = whole(text.substring(0, dots));
            int high = whole(text.substring(dots + 2));
            if (low <= high) return Optional.of(new int[] {low, high});
        } catch (NumberFormatException | ArithmeticException e) {
            // Falls through to the fault below, which says what was expected.
        }
        faults.add(Fault.of(
                column(at, 4, text), "this is no range of points", "write the fewest and the most, such as 2..6"));
        return Optional.empty();
    }

    private static int whole(String text) {
        var digits = text.strip();
        if (digits.length() > 4) throw new NumberFormatException("too long");
        return new BigDecimal(digits).intValueExact();
    }

    private Optional<LocalDate> day(String text, Place at) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            faults.add(Fault.of(column(at, 5, text), "this is not a day", "write year-month-day, such as 2027-10-01"));
            return Optional.empty();
        }
    }

    private record Evidence(Grade grade, List<String> sources) {}
}
