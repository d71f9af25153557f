package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.FactProfiles.Profile;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/**
 * Every combination of total points, number of strong families and answers to the outcome table's questions that any facts at
 * all can give: exact, for it goes through the facts one at a time and keeps what can still differ, not through all sets of
 * facts. Each combination can be shown on real facts.
 */
public final class Totals {

    /** More kinds of unfinished weighing than this at once are not followed. */
    private static final int MOST_KINDS = 400_000;

    /** A row of a family or of the outcome table, and the facts that it asks about. */
    private record Row(GridTable table, int number, int family, int points, BitSet facts) {}

    /**
     * A weighing in which only some facts are settled: the rows that may still match, the points of each family so far, and
     * what the finished families gave.
     */
    private record Kind(BitSet alive, List<Integer> open, int weak, int points, int strong) {}

    /** How a kind came about. */
    private record Step(Optional<Kind> before, int fact, Profile profile) {}

    private static final Step START = new Step(Optional.empty(), -1, new Profile(Optional.empty(), Map.of()));

    private final Pack pack;
    private final Grid grid;
    private final Function<String, List<Profile>> ways;
    private final List<Family> families;
    private final List<String> facts = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Map<Kind, Step>> history = new ArrayList<>();
    private final BitSet outcomeRows = new BitSet();
    /** The families whose rows all pull the same way. */
    private final BitSet oneWay = new BitSet();

    private Totals(Pack pack, Grid grid, Function<String, List<Profile>> ways) {
        this.pack = pack;
        this.grid = grid;
        this.ways = ways;
        this.families = pack.familiesOf(grid.model());
        grid.factAxes().stream().map(axis -> axis.input().name()).distinct().forEach(facts::add);
    }

    /** One combination that can be reached. */
    record Total(int points, int strong, BitSet outcomeRowsByFacts, Kind kind) {}

    /** All combinations; empty where the model is not in the fixed forms, or where there are too many to follow. */
    static Optional<Reached> of(Side side) {
        if (!side.inFixedForms()) return Optional.empty();
        return of(side.pack(), side.grid(), side.profiles()::of);
    }

    private static Optional<Reached> of(Pack pack, Grid grid, Function<String, List<Profile>> ways) {
        var totals = new Totals(pack, grid, ways);
        if (!totals.gatherRows()) return Optional.empty();
        return totals.run() ? Optional.of(new Reached(totals)) : Optional.empty();
    }

    /** The fewest and the most points that can be, and the outcomes that can be. */
    public record Span(int least, int most, Set<Outcome> outcomes) {
        public Span {
            outcomes = Collections.unmodifiableSet(new TreeSet<>(outcomes));
        }
    }

    /**
     * What a model in the fixed forms can come to; empty where there are too many combinations to follow.
     *
     * @param ways the ways in which each fact can be; only these are followed, each with every way of every other fact
     */
    public static Optional<Span> span(Pack pack, Grid grid, Function<String, List<Profile>> ways) {
        return of(pack, grid, ways)
                .map(reached -> span(grid.table(FixedNames.OUTCOME).orElseThrow(), reached.all()));
    }

    private static Span span(GridTable outcome, List<Total> totals) {
        var points = totals.stream().mapToInt(Total::points).summaryStatistics();
        var outcomes = new TreeSet<Outcome>();
        for (var total : totals) {
            int row = DeadRowsCheck.firstMatch(outcome, total);
            var code = ((Value.Text) outcome.table().rows().get(row).output()).text();
            outcomes.add(Outcome.of(code).orElseThrow());
        }
        return new Span(points.getMin(), points.getMax(), outcomes);
    }

    /** What was reached. */
    static final class Reached {
        private final Totals totals;
        private final List<Total> all = new ArrayList<>();

        private Reached(Totals totals) {
            this.totals = totals;
            for (var kind : totals.last().keySet())
                all.add(new Total(kind.points(), kind.strong(), totals.outcomeRowsByFacts(kind), kind));
        }

        List<Total> all() {
            return Collections.unmodifiableList(all);
        }

        /** Real facts that give this combination. */
        FactSheet facts(Total total) {
            return totals.factsOf(total.kind());
        }
    }

    // ---- what to follow

    /** False where a family's rows or the outcome ask about something other than facts, points and strong families. */
    private boolean gatherRows() {
        for (int family = 0; family < families.size(); family++) {
            var table = grid.table(families.get(family).rowsDecision()).orElseThrow();
            if (!addRows(table, family)) return false;
        }
        int first = rows.size();
        var outcome = grid.table(FixedNames.OUTCOME);
        if (outcome.isEmpty() || !addRows(outcome.get(), -1)) return false;
        outcomeRows.set(first, rows.size());
        for (int family = 0; family < families.size(); family++) oneWay.set(family, isOneWay(family));
        return true;
    }

    private boolean addRows(GridTable table, int family) {
        for (int number = 0; number < table.table().rows().size(); number++) {
            var asked = new BitSet();
            for (int column = 0; column < table.table().columns().size(); column++) {
                var axis = table.axis(column);
                boolean known = family < 0
                        && List.of(FixedNames.POINTS, FixedNames.STRONG)
                                .contains(axis.input().name());
                if (!axis.isOfFact() && !known) return false;
                if (axis.isOfFact() && asks(table, number, column))
                    asked.set(facts.indexOf(axis.input().name()));
            }
            rows.add(new Row(table, number, family, family < 0 ? 0 : points(table, number), asked));
        }
        return true;
    }

    private static boolean asks(GridTable table, int row, int column) {
        return table.passing(row, column).cardinality() < table.axis(column).states();
    }

    private static int points(GridTable table, int row) {
        return ((Value.Decimal) table.table().rows().get(row).output()).number().intValueExact();
    }

    // ---- fact by fact

    private boolean run() {
        var settled = new BitSet();
        var start = new LinkedHashMap<Kind, Step>();
        var first = new Kind(allRows(), Collections.nCopies(families.size(), 0), 0, 0, 0);
        start.put(settled(first, first.alive(), due(new BitSet(), settled, true)), START);
        history.add(start);
        for (int fact : order()) {
            var before = (BitSet) settled.clone();
            settled.set(fact);
            if (!settle(fact, due(before, settled, false))) return false;
        }
        return true;
    }

    private boolean settle(int fact, Due due) {
        var next = new LinkedHashMap<Kind, Step>();
        var masks = masks(fact);
        for (var kind : last().keySet()) {
            for (var mask : masks.entrySet()) {
                var alive = (BitSet) kind.alive().clone();
                alive.and(mask.getKey());
                next.putIfAbsent(settled(kind, alive, due), new Step(Optional.of(kind), fact, mask.getValue()));
            }
            if (next.size() > MOST_KINDS) return false;
        }
        history.add(next);
        return true;
    }

    private Map<Kind, Step> last() {
        return history.get(history.size() - 1);
    }

    private BitSet allRows() {
        var all = new BitSet();
        all.set(0, rows.size());
        return all;
    }

    /** The rows that each way of the fact leaves alive; of ways that leave the same, the first. */
    private Map<BitSet, Profile> masks(int fact) {
        var masks = new LinkedHashMap<BitSet, Profile>();
        for (var profile : ways.apply(facts.get(fact))) {
            var mask = allRows();
            for (int row = 0; row < rows.size(); row++) mask.set(row, passes(rows.get(row), profile));
            masks.putIfAbsent(mask, profile);
        }
        return masks;
    }

    private static boolean passes(Row row, Profile profile) {
        for (int column = 0; column < row.table().table().columns().size(); column++) {
            var state = profile.states().get(row.table().axis(column));
            if (state != null && !row.table().passing(row.number(), column).get(state)) return false;
        }
        return true;
    }

    /** What is due once a fact is settled: rows to count, families to finish, the weak families' common limit. */
    private record Due(List<Integer> rows, List<Integer> families, boolean weak) {}

    private Due due(BitSet before, BitSet settled, boolean first) {
        var rowsDue = new ArrayList<Integer>();
        for (int row = 0; row < rows.size(); row++) {
            boolean counts = rows.get(row).family() >= 0 && within(rows.get(row).facts(), settled);
            if (counts && (first || !within(rows.get(row).facts(), before))) rowsDue.add(row);
        }
        var familiesDue = new ArrayList<Integer>();
        for (int family = 0; family < families.size(); family++) {
            if (finished(family, settled) && (first || !finished(family, before))) familiesDue.add(family);
        }
        return new Due(rowsDue, familiesDue, allWeakFinished(settled) && (first || !allWeakFinished(before)));
    }

    /** Counts the rows that this fact was the last to decide, and finishes the families that it was the last to touch. */
    private Kind settled(Kind kind, BitSet alive, Due due) {
        if (due.rows().isEmpty() && due.families().isEmpty())
            return new Kind(alive, kind.open(), kind.weak(), kind.points(), kind.strong());
        var left = (BitSet) alive.clone();
        var open = new ArrayList<>(kind.open());
        for (int row : due.rows()) {
            int family = rows.get(row).family();
            if (alive.get(row))
                open.set(
                        family, clamped(family, open.get(family) + rows.get(row).points()));
            left.clear(row);
        }
        int weak = kind.weak();
        int points = kind.points();
        int strong = kind.strong();
        for (int family : due.families()) {
            int capped = capped(families.get(family), open.set(family, 0));
            if (families.get(family).strength() == Strength.WEAK) weak += capped;
            else points += capped;
            if (families.get(family).strength() == Strength.STRONG && capped > 0) strong++;
        }
        if (due.weak()) {
            points += Math.min(weak, pack.weakCap());
            weak = 0;
        }
        return new Kind(left, List.copyOf(open), weak, points, strong);
    }

    private static boolean within(BitSet facts, BitSet settled) {
        var missing = (BitSet) facts.clone();
        missing.andNot(settled);
        return missing.isEmpty();
    }

    private boolean finished(int family, BitSet settled) {
        return rows.stream().allMatch(row -> row.family() != family || within(row.facts(), settled));
    }

    private boolean allWeakFinished(BitSet settled) {
        for (int family = 0; family < families.size(); family++) {
            if (families.get(family).strength() == Strength.WEAK && !finished(family, settled)) return false;
        }
        return true;
    }

    /** Points beyond the cap are dropped at once where no later row can take the family back under it. */
    private int clamped(int family, int points) {
        return oneWay.get(family) ? capped(families.get(family), points) : points;
    }

    private boolean isOneWay(int family) {
        boolean protective = families.get(family).strength() == Strength.PROTECTIVE;
        return rows.stream()
                .filter(row -> row.family() == family)
                .allMatch(row -> protective ? row.points() <= 0 : row.points() >= 0);
    }

    private static int capped(Family family, int points) {
        return family.strength() == Strength.PROTECTIVE
                ? Math.max(points, family.cap())
                : Math.min(points, family.cap());
    }

    /** Family after family, those with the fewest facts left first, so that few are unfinished at once. */
    private List<Integer> order() {
        var order = new ArrayList<Integer>();
        var settled = new BitSet();
        Consumer<BitSet> settle =
                asked -> asked.stream().filter(fact -> !settled.get(fact)).forEach(fact -> {
                    order.add(fact);
                    settled.set(fact);
                });
        var left = new ArrayList<Integer>();
        for (int family = 0; family < families.size(); family++) left.add(family);
        while (!left.isEmpty()) {
            int next = left.get(0);
            for (int family : left) {
                if (leftOf(family, settled).cardinality()
                        < leftOf(next, settled).cardinality()) next = family;
            }
            settle.accept(leftOf(next, settled));
            left.remove(Integer.valueOf(next));
        }
        for (var row : rows) settle.accept(row.facts());
        return order;
    }

    private BitSet leftOf(int family, BitSet settled) {
        var asked = new BitSet();
        for (var row : rows) {
            if (row.family() == family) asked.or(row.facts());
        }
        asked.andNot(settled);
        return asked;
    }

    // ---- what came of it

    /** The rows of the outcome table, from 0, that the facts leave alive; points and families not looked at. */
    private BitSet outcomeRowsByFacts(Kind kind) {
        return outcomeRows.stream()
                .filter(kind.alive()::get)
                .map(row -> rows.get(row).number())
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private FactSheet factsOf(Kind kind) {
        var sheet = FactSheet.of(grid.vocabulary());
        var current = kind;
        for (int step = history.size() - 1; step > 0; step--) {
            var how = history.get(step).get(current);
            if (how == null) throw new IllegalStateException("a combination without a history");
            how.profile().value().ifPresent(value -> sheet.set(facts.get(how.fact()), value));
            current = how.before().orElseThrow();
        }
        return sheet.build();
    }
}
