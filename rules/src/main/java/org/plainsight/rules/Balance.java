package org.plainsight.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Evaluation;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.grid.Kernel;
import org.plainsight.rules.grid.StateColumns;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;
import org.plainsight.rules.trace.Trace;

/** One model of a pack on its grid, with what the pack means by it: families, caps, outcome, route. */
final class Balance {

    private static final String CAP = "cap";
    private static final String ALL_WEAK = "weak families";

    /** The places of the results that the kernel is asked for. */
    private static final int POINTS = 0;

    private static final int OUTCOME = 1;
    private static final int ROUTE = 2;

    private static final long NONE = -1;
    private static final int CHUNK = 4_096;
    private static final int REMEMBERED = 8_192;

    /** A family with the table of its rows. */
    private record Part(Family family, GridTable rows) {}

    private final Pack pack;
    private final Grid grid;
    private final List<Part> parts;
    private final boolean hasRoute;
    private final List<String> factsRead;
    /** Null for a model that does not calculate in whole numbers; the grid itself weighs it then, more slowly. */
    private final @Nullable Kernel kernel;

    /** How points came about before, by the rows that matched: in a corpus, few sets of rows occur over and over. */
    private final Map<BitSet, Reckoning> reckoned = new ConcurrentHashMap<>();

    /** Whether the families' rows, which all that is reckoned follows from, ask about facts alone. */
    private final boolean remembers;

    private final ThreadLocal<Kernel.Scratch> scratch = ThreadLocal.withInitial(this::newScratch);
    private final AtomicReference<@Nullable Optional<Otherwise>> otherwise = new AtomicReference<>();
    private final Outcome[] outcomes;
    private final String[] routes;

    /** The model must be in the fixed forms. */
    Balance(Pack pack, Grid grid) {
        this.pack = pack;
        this.grid = grid;
        this.parts = pack.familiesOf(grid.model()).stream()
                .map(f -> new Part(f, grid.table(f.rowsDecision()).orElseThrow()))
                .toList();
        this.remembers = parts.stream().allMatch(part -> part.rows().asksFactsAlone());
        this.hasRoute = grid.model().decision(FixedForms.ROUTE).isPresent();
        var facts = new TreeSet<String>();
        for (var axis : grid.factAxes()) facts.add(axis.input().name());
        this.factsRead = List.copyOf(facts);
        this.kernel = kernel(grid, hasRoute).orElse(null);
        this.outcomes = kernel == null ? new Outcome[0] : outcomes(kernel.texts(OUTCOME));
        this.routes = kernel == null ? new String[0] : kernel.texts(OUTCOME).toArray(String[]::new);
    }

    private Kernel.Scratch newScratch() {
        if (kernel == null) throw new IllegalStateException("no kernel needs working memory");
        return kernel.scratch();
    }

    private static Optional<Kernel> kernel(Grid grid, boolean hasRoute) {
        var wanted = new ArrayList<>(List.of(FixedForms.POINTS, FixedForms.OUTCOME));
        if (hasRoute) wanted.add(FixedForms.ROUTE);
        return grid.kernel(wanted);
    }

    /** The outcome for each text; texts that are none stand for no outcome of a sound table. */
    private static Outcome[] outcomes(List<String> texts) {
        return texts.stream().map(text -> Outcome.of(text).orElse(Outcome.NONE)).toArray(Outcome[]::new);
    }

    Grid grid() {
        return grid;
    }

    Weighing weigh(FactSheet sheet) {
        if (kernel == null) return slowly(sheet);
        var own = scratch.get();
        short[] places = kernel.weigh(sheet, own);
        long route = hasRoute ? kernel.result(own, ROUTE) : NONE;
        return new Weighing(
                this,
                sheet,
                places,
                (int) kernel.result(own, POINTS),
                outcomes[(int) kernel.result(own, OUTCOME)],
                route < 0 ? FixedForms.NO_ROUTE : routes[(int) route]);
    }

    private Weighing slowly(FactSheet sheet) {
        var evaluation = grid.evaluate(grid.states(sheet));
        return new Weighing(
                this, sheet, grid.places(sheet), points(evaluation), outcome(evaluation), route(evaluation));
    }

    /** What the model would say otherwise; made when first asked for. */
    Optional<Otherwise> otherwise() {
        var made = otherwise.get();
        if (made == null) {
            made = Otherwise.of(pack, grid, this::result);
            otherwise.set(made);
        }
        return made;
    }

    private Result result(FactSheet sheet) {
        var weighing = weigh(sheet);
        return new Result(
                weighing.points(), weighing.outcome(), weighing.route().orElse(""));
    }

    /** Reduces many sheets to columns of states. */
    StateColumns encode(List<FactSheet> sheets) {
        var columns = grid.columns(sheets.size());
        for (int i = 0; i < sheets.size(); i++) columns.put(i, grid.states(sheets.get(i)));
        return columns;
    }

    /** The states of many subjects from their stored facts. */
    StateColumns encode(FactColumns facts) {
        return grid.columns(facts);
    }

    /** For each vector a bit for each family, in the pack's order: whether its capped points are not 0. */
    long[] shown(StateColumns columns) {
        var names = parts.stream().map(part -> part.family().table()).toList();
        var families = grid.kernel(names);
        long[] shown = new long[columns.size()];
        if (families.isEmpty()) {
            for (int i = 0; i < shown.length; i++) shown[i] = shown(grid.evaluate(columns.vector(i)), names);
            return shown;
        }
        long[][] raw = new long[names.size()][Math.min(columns.size(), CHUNK)];
        for (int from = 0; from < columns.size(); from += CHUNK) {
            int to = Math.min(columns.size(), from + CHUNK);
            families.get().run(columns, from, to, raw);
            for (int family = 0; family < raw.length; family++)
                for (int i = from; i < to; i++) if (raw[family][i - from] != 0) shown[i] |= 1L << family;
        }
        return shown;
    }

    private static long shown(Evaluation evaluation, List<String> families) {
        long bits = 0;
        for (int family = 0; family < families.size(); family++)
            if (number(evaluation, families.get(family)) != 0) bits |= 1L << family;
        return bits;
    }

    /** Weighs vectors of states, from one place to below another, into a batch at the same places. */
    void weigh(StateColumns columns, Batch into) {
        long[][] raw = new long[hasRoute ? 3 : 2][Math.min(columns.size(), CHUNK)];
        for (int from = 0; from < columns.size(); from += CHUNK) {
            int to = Math.min(columns.size(), from + CHUNK);
            if (kernel == null) {
                for (int i = from; i < to; i++) {
                    var evaluation = grid.evaluate(columns.vector(i));
                    into.put(i, points(evaluation), outcome(evaluation), route(evaluation));
                }
                continue;
            }
            kernel.run(columns, from, to, raw);
            for (int i = from; i < to; i++) {
                long route = hasRoute ? raw[ROUTE][i - from] : NONE;
                into.put(
                        i,
                        (int) raw[POINTS][i - from],
                        outcomes[(int) raw[OUTCOME][i - from]],
                        route < 0 ? FixedForms.NO_ROUTE : routes[(int) route]);
            }
        }
    }

    Trace trace(Weighing weighing) {
        return grid.trace(weighing.states(), weighing.facts());
    }

    private static int points(Evaluation evaluation) {
        return number(evaluation, FixedForms.POINTS);
    }

    private static int number(Evaluation evaluation, String decision) {
        return ((Value.Decimal) value(evaluation, decision)).number().intValueExact();
    }

    private static Outcome outcome(Evaluation evaluation) {
        return Outcome.of(((Value.Text) value(evaluation, FixedForms.OUTCOME)).text())
                .orElseThrow();
    }

    private static Value value(Evaluation evaluation, String decision) {
        return ((Finding.Known) evaluation.result(decision)).value();
    }

    private String route(Evaluation evaluation) {
        if (!hasRoute) return FixedForms.NO_ROUTE;
        return evaluation.result(FixedForms.ROUTE) instanceof Finding.Known known
                ? ((Value.Text) known.value()).text()
                : FixedForms.NO_ROUTE;
    }

    /**
     * How the points come about.
     *
     * @param families the capped points of each family, in the pack's order
     * @param rows what each row that fired gave, family by family, each cap that bit after its rows
     */
    record Reckoning(Map<String, Integer> families, List<Contribution> rows) {}

    Reckoning reckon(short[] states) {
        if (!remembers) return reckoning(states);
        var rows = grid.factRows(states);
        var known = reckoned.get(rows);
        if (known != null) return known;
        var reckoning = reckoning(states);
        if (reckoned.size() < REMEMBERED) reckoned.put(rows, reckoning);
        return reckoning;
    }

    private Reckoning reckoning(short[] states) {
        var evaluation = grid.evaluate(states);
        var families = new LinkedHashMap<String, Integer>();
        var contributions = new ArrayList<Contribution>();
        int weak = 0;
        for (var part : parts) {
            int given = addRows(contributions, evaluation, part);
            int capped = number(evaluation, part.family().table());
            families.put(part.family().table(), capped);
            if (capped != given)
                contributions.add(new Contribution(part.family().table(), CAP, "limit of this family", capped - given));
            if (part.family().strength() == Strength.WEAK) weak += capped;
        }
        if (weak > pack.weakCap())
            contributions.add(
                    new Contribution(ALL_WEAK, CAP, "limit of all weak families together", pack.weakCap() - weak));
        return new Reckoning(Collections.unmodifiableMap(families), List.copyOf(contributions));
    }

    private int addRows(List<Contribution> contributions, Evaluation evaluation, Part part) {
        int given = 0;
        var fired = evaluation.fired(part.rows());
        for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
            var row = part.rows().table().rows().get(i);
            int points = ((Value.Decimal) row.output()).number().intValueExact();
            contributions.add(new Contribution(part.family().table(), row.id(), indicator(row), points));
            given += points;
        }
        return given;
    }

    private String indicator(Logic.Row row) {
        return pack.indicator(row.id()).map(Indicator::name).orElse(row.id());
    }

    /** The facts that the model asks about, sorted. */
    List<String> factsRead() {
        return factsRead;
    }

    /** The facts that the model asks about and that the sheet does not know, sorted. */
    List<String> unknown(FactSheet sheet) {
        return factsRead.stream()
                .filter(fact -> !sheet.isKnown(sheet.vocabulary().slot(fact)))
                .toList();
    }

    Optional<String> asRoute(String route) {
        return route.equals(FixedForms.NO_ROUTE) ? Optional.empty() : Optional.of(route);
    }
}
