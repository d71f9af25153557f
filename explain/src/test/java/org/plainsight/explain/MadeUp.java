package org.plainsight.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Charter;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.RowVerdict;
import org.plainsight.rules.trace.Trace;

/** Builds dossiers by hand, weighing in the slowest and plainest way there is. */
final class MadeUp {

    static final Cell ANY = new Cell.Anything();
    private static final Vocabulary VOCABULARY = Catalogue.adverts();

    private record TableRow(String id, String name, int points, List<Cell> cells) {}

    private record Table(Family family, List<String> facts, List<TableRow> rows) {}

    private final List<Table> tables = new ArrayList<>();
    private final FactSheet.Builder facts = FactSheet.of(VOCABULARY);
    private final List<Basis> bases = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private Subject subject = new Subject(Subject.Kind.ADVERT, "A-1");
    private String summary = "An advert in Leeds under the name Anna";
    private int weakCap = 3;
    private Inquiry inquiry = Inquiry.none("it was not asked for");

    /** An advert of somebody who places many, weighed by four families of two rows or fewer. */
    static MadeUp anAdvert() {
        return new MadeUp()
                .table(new Family("Posting", Strength.STRONG, 8), List.of("accountAdverts", "hoursPerDay"))
                .row("posting-1", "Many adverts on one account", 6, atLeast(10), ANY)
                .row("posting-2", "Hours that one person cannot keep", 3, ANY, atLeast(20))
                .table(new Family("Contact", Strength.STRONG, 6), List.of("answeredByOther"))
                .row("contact-1", "Somebody else answers", 4, is(true))
                .table(new Family("Wording", Strength.WEAK, 3), List.of("thirdPersonVoice", "hoursPerDay"))
                .row("wording-1", "The text speaks of her, not of me", 3, is(true), ANY)
                .row(
                        "wording-2",
                        "Long hours",
                        1,
                        ANY,
                        new Cell.AnyOf(List.of(new Test.Between(number(14), true, number(20), false))))
                .table(new Family("Protective", Strength.PROTECTIVE, -4), List.of("declaredAgency", "declaredTour"))
                .row("protective-1", "A declared agency", -4, is(true), ANY)
                .row("protective-2", "A declared tour", -3, ANY, is(true));
    }

    static Value number(long n) {
        return Value.Decimal.of(n);
    }

    static Cell atLeast(long n) {
        return new Cell.AnyOf(List.of(new Test.Compares(Order.AT_LEAST, number(n))));
    }

    /** At least one and less than the other. */
    static Cell from(long low, long high) {
        return new Cell.AnyOf(List.of(new Test.Between(number(low), true, number(high), false)));
    }

    static Cell is(boolean truth) {
        return new Cell.AnyOf(List.of(new Test.Is(new Value.Truth(truth))));
    }

    MadeUp table(Family family, List<String> facts) {
        tables.add(new Table(family, facts, new ArrayList<>()));
        return this;
    }

    MadeUp row(String id, String name, int points, Cell... cells) {
        tables.get(tables.size() - 1).rows().add(new TableRow(id, name, points, List.of(cells)));
        return this;
    }

    MadeUp fact(String name, long value) {
        facts.set(name, number(value));
        return this;
    }

    MadeUp fact(String name, boolean value) {
        facts.set(name, new Value.Truth(value));
        return this;
    }

    MadeUp basis(String fact, Ground... grounds) {
        bases.add(new Basis(fact, List.of(grounds), false));
        return this;
    }

    /** As many grounds as are kept, so that there may be more. */
    MadeUp fullBasis(String fact, Ground... grounds) {
        bases.add(new Basis(fact, List.of(grounds), true));
        return this;
    }

    MadeUp member(String id, String name, String town) {
        members.add(new Member(id, name, "site-a", town, Instant.parse("2026-11-01T10:00:00Z"), "none", 3));
        return this;
    }

    MadeUp tie(String a, String b, String kind, String via) {
        ties.add(new Tie(a, b, kind, via, "strong"));
        return this;
    }

    MadeUp inquiry(Inquiry inquiry) {
        this.inquiry = inquiry;
        return this;
    }

    MadeUp subject(String subject) {
        this.subject = Subject.of(subject).orElseThrow();
        return this;
    }

    MadeUp summary(String summary) {
        this.summary = summary;
        return this;
    }

    Dossier dossier() {
        var sheet = facts.build();
        var rows = new ArrayList<RowTrace>();
        var contributions = new ArrayList<Contribution>();
        var families = new LinkedHashMap<String, Integer>();
        int weak = 0;
        int strong = 0;
        for (Table table : tables) {
            int sum = 0;
            int place = 1;
            for (TableRow row : table.rows()) {
                var trace = weigh(sheet, table, row, place++);
                rows.add(trace);
                if (trace.verdict() != RowVerdict.FIRED) continue;
                contributions.add(new Contribution(table.family().table(), row.id(), row.name(), row.points()));
                sum += row.points();
            }
            int capped = table.family().strength() == Strength.PROTECTIVE
                    ? Math.max(sum, table.family().cap())
                    : Math.min(sum, table.family().cap());
            if (capped != sum) contributions.add(new Contribution(table.family().table(), "cap", "cap", capped - sum));
            families.put(table.family().table(), capped);
            if (table.family().strength() == Strength.WEAK) weak += capped;
            if (table.family().strength() == Strength.STRONG && capped > 0) strong++;
        }
        if (weak > weakCap) contributions.add(new Contribution("weak families", "cap", "cap", weakCap - weak));
        int points = contributions.stream().mapToInt(Contribution::points).sum();
        var outcome = outcomeRows(points, strong, rows);
        var unknown = tables.stream()
                .flatMap(t -> t.facts().stream())
                .distinct()
                .filter(fact -> sheet.finding(fact) instanceof Finding.Unknown)
                .toList();
        var decided = new Decided(
                Instant.parse("2026-11-20T09:00:00Z"), outcome, "", points, families, contributions, unknown);
        return new Dossier(
                subject,
                pack(),
                sheet,
                decided,
                new Trace(rows, Map.of()),
                summary,
                bases,
                List.of(),
                members,
                ties,
                "",
                inquiry);
    }

    private Outcome outcomeRows(int points, int strong, List<RowTrace> rows) {
        var found = new LinkedHashMap<String, Integer>();
        found.put("Points", points);
        found.put("Strong families", strong);
        Outcome outcome = Outcome.NONE;
        boolean taken = false;
        for (var line : List.of(
                new TableRow("outcome-1", "this-week", 12, List.of(atLeast(12), atLeast(2))),
                new TableRow("outcome-2", "when-capacity-allows", 8, List.of(atLeast(8), atLeast(2))),
                new TableRow("outcome-3", "none", 0, List.of(ANY, ANY)))) {
            var cells = new ArrayList<CellTrace>();
            int i = 0;
            for (var name : found.keySet())
                cells.add(cell(
                        column(name, Type.NUMBER), line.cells().get(i++), new Finding.Known(number(found.get(name)))));
            boolean holds = verdict(cells) == RowVerdict.FIRED;
            var verdict = holds && taken ? RowVerdict.HIDDEN : verdict(cells);
            var output = new Value.Text(line.name());
            rows.add(new RowTrace(
                    "Outcome", new Logic.Row(line.id(), line.cells(), output, List.of()), rows.size(), verdict, cells));
            if (holds && !taken) outcome = Outcome.of(line.name()).orElseThrow();
            taken |= holds;
        }
        return outcome;
    }

    private static RowTrace weigh(FactSheet sheet, Table table, TableRow row, int place) {
        var cells = new ArrayList<CellTrace>();
        for (int i = 0; i < row.cells().size(); i++) {
            var fact = table.facts().get(i);
            var type = VOCABULARY.fact(fact).orElseThrow().type();
            cells.add(cell(column(fact, type), row.cells().get(i), sheet.finding(fact)));
        }
        var logic = new Logic.Row(row.id(), row.cells(), number(row.points()), List.of());
        return new RowTrace(table.family().rowsDecision(), logic, place, verdict(cells), cells);
    }

    private static Logic.Column column(String name, Type type) {
        return new Logic.Column("c-" + name, name, new InputExpression.Named(name), type);
    }

    private static RowVerdict verdict(List<CellTrace> cells) {
        if (cells.stream().anyMatch(c -> c.verdict() == CellVerdict.FAILED)) return RowVerdict.FAILED;
        if (cells.stream().anyMatch(c -> c.verdict() == CellVerdict.UNKNOWN)) return RowVerdict.UNKNOWN;
        return RowVerdict.FIRED;
    }

    private static CellTrace cell(Logic.Column column, Cell cell, Finding found) {
        if (cell instanceof Cell.Anything)
            return new CellTrace(column, cell, CellVerdict.NOT_ASKED, found, Optional.empty());
        if (!(found instanceof Finding.Known known))
            return new CellTrace(column, cell, CellVerdict.UNKNOWN, found, Optional.empty());
        var tests = ((Cell.AnyOf) cell).tests();
        boolean holds = tests.stream().anyMatch(test -> holds(test, known.value()));
        Optional<BigDecimal> distance = holds || column.type() != Type.NUMBER
                ? Optional.empty()
                : Optional.of(distance(tests.get(0), ((Value.Decimal) known.value()).number()));
        return new CellTrace(column, cell, holds ? CellVerdict.PASSED : CellVerdict.FAILED, found, distance);
    }

    private static boolean holds(Test test, Value value) {
        if (test instanceof Test.Is is) return is.value().equals(value);
        return distance(test, ((Value.Decimal) value).number()).signum() == 0
                && !(test instanceof Test.Between between && between.high().equals(value));
    }

    /** Of {@code >=} and {@code [a..b)} alone: these are all that is used here. */
    private static BigDecimal distance(Test test, BigDecimal value) {
        if (test instanceof Test.Compares compares)
            return ((Value.Decimal) compares.bound()).number().subtract(value).max(BigDecimal.ZERO);
        var between = (Test.Between) test;
        var below = ((Value.Decimal) between.low()).number().subtract(value);
        var above = value.subtract(((Value.Decimal) between.high()).number());
        return below.max(above).max(BigDecimal.ZERO);
    }

    private Pack pack() {
        var model = new Model("adverts", "urn:made-up", "adverts.dmn", Map.of(), List.of());
        var indicators = new ArrayList<Indicator>();
        for (Table table : tables)
            for (TableRow row : table.rows())
                indicators.add(new Indicator(
                        table.family().table(),
                        row.id(),
                        row.name(),
                        "It may matter because of " + row.id() + ".",
                        "Something ordinary about " + table.family().table() + ".",
                        Grade.MODERATE,
                        List.of("S1"),
                        row.points(),
                        Math.min(row.points(), 0),
                        Math.max(row.points(), 0),
                        LocalDate.parse("2027-10-01")));
        var charter = new Charter(
                "A made-up pack",
                "showing explanations",
                "expert-set, unvalidated",
                "senior responsible owner",
                "Example Force",
                LocalDate.parse("2027-06-30"),
                Map.of("S1", "A made-up source, 2024"),
                List.of(new Charter.Excluded("New in town", "it points the other way.", List.of("S1"))));
        return new Pack(
                new PackId("made-up", "1", "0".repeat(64)),
                charter,
                tables.stream().map(Table::family).toList(),
                weakCap,
                model,
                model,
                List.of(),
                List.of(),
                List.of(),
                indicators,
                "");
    }
}
