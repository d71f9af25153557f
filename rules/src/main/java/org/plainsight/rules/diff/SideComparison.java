package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.checks.Box;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;

/** Compares one model of two packs: regions, what comes of them, rows that died or came to life. */
final class SideComparison {

    private static final List<String> WHOLE = List.of(FixedForms.POINTS, FixedForms.STRONG);

    /** One model of one pack, with the way to weigh by it. */
    record Half(Pack pack, Model model, Vocabulary vocabulary, Function<FactSheet, Weighing> weigh) {

        static Half adverts(Weigher weigher) {
            return new Half(weigher.pack(), weigher.pack().adverts(), weigher.advertFacts(), weigher::weighAdvert);
        }

        static Half networks(Weigher weigher) {
            return new Half(weigher.pack(), weigher.pack().networks(), weigher.networkFacts(), weigher::weighNetwork);
        }

        /** The same facts over this pack's vocabulary; what only the other knows stays unknown. */
        FactSheet over(FactSheet facts) {
            return facts.vocabulary() == vocabulary ? facts : sheet(known(facts));
        }

        FactSheet sheet(Map<String, Value> facts) {
            var sheet = FactSheet.of(vocabulary);
            facts.forEach((name, value) -> {
                if (vocabulary.has(name)) sheet.set(name, value);
            });
            return sheet.build();
        }
    }

    /** A changed table's shift, before what comes of it is known. */
    private record Draft(String decision, TablePair.Shift shift, List<Axis> axes) {}

    private final String subject;
    private final Half before;
    private final Half after;
    private final Refinement grid;
    private final Words words;
    private final List<String> untold = new ArrayList<>();

    SideComparison(String subject, Half before, Half after) {
        this.subject = subject;
        this.before = before;
        this.after = after;
        this.grid =
                new Refinement(before.model(), after.model(), union(before.vocabulary(), after.vocabulary()), WHOLE);
        this.words = new Words(this::called, this::isCounted);
    }

    private static Vocabulary union(Vocabulary one, Vocabulary other) {
        var all = new LinkedHashMap<String, FactDefinition>();
        for (var fact : one.facts()) all.put(fact.name(), fact);
        for (var fact : other.facts()) all.putIfAbsent(fact.name(), fact);
        return new Vocabulary(List.copyOf(all.values()));
    }

    private boolean isCounted(String name) {
        return WHOLE.contains(name)
                || grid.vocabulary()
                        .fact(name)
                        .filter(fact -> fact.scale() == 0)
                        .isPresent();
    }

    private String called(String name) {
        return switch (name) {
            case FixedForms.POINTS -> "the total of points";
            case FixedForms.STRONG -> "the number of strong families with points";
            default -> grid.vocabulary().fact(name).map(FactDefinition::words).orElse(name);
        };
    }

    Refinement grid() {
        return grid;
    }

    Words words() {
        return words;
    }

    SideDiff compare() {
        var drafts = drafts();
        var course = new Pairing(
                grid,
                before,
                after,
                drafts.stream()
                        .map(d -> new Pairing.Marked(d.axes(), d.shift().boxes()))
                        .toList());
        var ends = weighingChanges(drafts) ? course.ends() : Optional.of(List.<Pairing.Pair>of());
        if (ends.isEmpty())
            untold.add("what can come of it was not worked out for every %s: too many combinations".formatted(subject));
        var regions = new ArrayList<Region>();
        for (int i = 0; i < drafts.size(); i++) {
            int place = i;
            var inside = ends.map(
                    all -> all.stream().filter(pair -> pair.inside().get(place)).toList());
            regions.add(region(drafts.get(i), consequences(course, inside, Optional.of(drafts.get(i)))));
        }
        var reachedBefore = reached(grid::tableBefore, ends, true);
        var reachedAfter = reached(grid::tableAfter, ends, false);
        return new SideDiff(
                after.model().file(),
                subject,
                regions,
                consequences(course, ends, Optional.empty()),
                raise(course, ends),
                lost(reachedBefore, reachedAfter),
                lost(reachedAfter, reachedBefore).stream()
                        .filter(row -> existed(row))
                        .toList(),
                untold);
    }

    /** Whether weighing may differ at all: a table does, or a formula, or a limit. */
    private boolean weighingChanges(List<Draft> drafts) {
        return !drafts.isEmpty()
                || !before.model()
                        .byName()
                        .keySet()
                        .equals(after.model().byName().keySet())
                || !before.pack().familiesOf(before.model()).equals(after.pack().familiesOf(after.model()))
                || before.pack().weakCap() != after.pack().weakCap()
                || formulasChange();
    }

    private boolean formulasChange() {
        return after.model().decisions().stream()
                .filter(d -> d.logic() instanceof Logic.Formula)
                .anyMatch(d ->
                        !before.model().decision(d.name()).map(o -> o.logic()).equals(Optional.of(d.logic())));
    }

    private List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        for (var decision : grid.tables()) {
            try {
                var pair = new TablePair(grid.tableBefore(decision), grid.tableAfter(decision));
                for (var shift : pair.shifts()) drafts.add(new Draft(decision, shift, pair.axes()));
            } catch (Box.TooFine e) {
                untold.add("where `%s` changes was not worked out: %s".formatted(decision, e.getMessage()));
            }
        }
        return drafts;
    }

    // ---- regions

    private Region region(Draft draft, Region.Consequences consequences) {
        var where = draft.shift().boxes().stream()
                .map(box -> where(box, draft.axes()))
                .distinct()
                .toList();
        return new Region(
                draft.decision(), draft.shift(), effect(draft), where, draft.axes(), consequences, this::answers);
    }

    private Function<String, Finding> answers(FactSheet facts) {
        return name -> {
            if (facts.vocabulary().has(name)) return facts.finding(name);
            if (!WHOLE.contains(name)) return new Finding.Unknown("nothing here decides it");
            var weighing = before.weigh().apply(before.over(facts));
            int number = name.equals(FixedForms.POINTS) ? weighing.points() : strong(weighing);
            return new Finding.Known(Value.Decimal.of(number));
        };
    }

    private int strong(Weighing weighing) {
        return (int) families(before)
                .filter(family -> family.strength() == Family.Strength.STRONG)
                .filter(family -> weighing.families().getOrDefault(family.table(), 0) > 0)
                .count();
    }

    private String where(Box box, List<Axis> axes) {
        var conditions = new ArrayList<String>();
        Region.wishes(box, axes).forEach((axis, states) -> conditions.add(StateWords.condition(words, axis, states)));
        return conditions.isEmpty() ? "in every case" : String.join(", and ", conditions);
    }

    private String effect(Draft draft) {
        var table = grid.tableAfter(draft.decision())
                .or(() -> grid.tableBefore(draft.decision()))
                .orElseThrow();
        boolean adds = table.table().hitPolicy() == org.plainsight.rules.language.HitPolicy.COLLECT_SUM;
        var was = draft.shift().before();
        var is = draft.shift().after();
        if (was.isEmpty())
            return "`%s` newly counts: %s".formatted(name(is.orElseThrow(), after), given(is.get(), adds));
        if (is.isEmpty())
            return "`%s` no longer counts: it gave %s".formatted(name(was.get(), before), given(was.get(), adds));
        if (was.get().id().equals(is.get().id()))
            return "`%s` gives %s instead of %s"
                    .formatted(name(is.get(), after), given(is.get(), adds), given(was.get(), adds));
        return "`%s` decides (%s) instead of `%s` (%s)"
                .formatted(
                        name(is.get(), after), given(is.get(), adds), name(was.get(), before), given(was.get(), adds));
    }

    private static String name(Row row, Half half) {
        return half.pack().indicator(row.id()).map(i -> i.name()).orElse(row.id());
    }

    private static String given(Row row, boolean adds) {
        if (!adds || !(row.output() instanceof Value.Decimal points)) return Words.value(row.output());
        int number = points.number().intValueExact();
        return "%s%d %s".formatted(number > 0 ? "+" : "", number, Math.abs(number) == 1 ? "point" : "points");
    }

    // ---- what comes of it

    private Region.Consequences consequences(Pairing course, Optional<List<Pairing.Pair>> ends, Optional<Draft> draft) {
        if (ends.isEmpty())
            return new Region.Consequences(
                    false, OptionalInt.empty(), OptionalInt.empty(), List.of(), draft.flatMap(this::built));
        var pairs = ends.get();
        var changes = new LinkedHashMap<List<Object>, Pairing.Pair>();
        for (var pair : pairs) {
            if (!pair.outcomeChanges()) continue;
            changes.merge(pair.change(), pair, (a, b) -> a.known() <= b.known() ? a : b);
        }
        return new Region.Consequences(
                true,
                pairs.stream().mapToInt(Pairing.Pair::gain).min(),
                pairs.stream().mapToInt(Pairing.Pair::gain).max(),
                changes.values().stream()
                        .map(pair -> new Change(shown(course.facts(pair), Optional.of(pair))))
                        .toList(),
                simplest(pairs).map(pair -> shown(course.facts(pair), Optional.of(pair))));
    }

    private Optional<Shown> raise(Pairing course, Optional<List<Pairing.Pair>> ends) {
        return ends.stream()
                .flatMap(List::stream)
                .filter(pair -> pair.after().isAbove(pair.before()))
                .max(Comparator.comparingInt(Pairing.Pair::gain)
                        .thenComparing(
                                Comparator.comparingInt(Pairing.Pair::known).reversed()))
                .map(pair -> shown(course.facts(pair), Optional.of(pair)));
    }

    /** The pair to show where no outcome has to change: the one of which least is known. */
    private static Optional<Pairing.Pair> simplest(List<Pairing.Pair> pairs) {
        return pairs.stream().min(Comparator.comparingInt(Pairing.Pair::known));
    }

    /** Facts in the region and nothing more, where not every combination was followed. */
    private Optional<Shown> built(Draft draft) {
        for (var box : draft.shift().boxes()) {
            var wishes = Region.wishes(box, draft.axes());
            if (wishes.keySet().stream()
                    .anyMatch(axis -> !grid.isFact(axis.input().name()))) continue;
            var sheet = grid.profiles().build(wishes);
            if (sheet.isPresent()) return Optional.of(shown(known(sheet.get()), Optional.empty()));
        }
        return Optional.empty();
    }

    private static Map<String, Value> known(FactSheet sheet) {
        var known = new LinkedHashMap<String, Value>();
        for (var fact : sheet.vocabulary().facts())
            if (sheet.finding(fact.name()) instanceof Finding.Known it) known.put(fact.name(), it.value());
        return known;
    }

    /** Weighs the facts with both packs; what was worked out on the grid must come out. */
    private Shown shown(Map<String, Value> facts, Optional<Pairing.Pair> expected) {
        var old = result(before.weigh().apply(before.sheet(facts)));
        var fresh = result(after.weigh().apply(after.sheet(facts)));
        if (expected.isPresent()
                && !(expected.get().before().equals(old)
                        && expected.get().after().equals(fresh)))
            throw new IllegalStateException("%s should give %s and %s, and gives %s and %s"
                    .formatted(facts, expected.get().before(), expected.get().after(), old, fresh));
        return new Shown(facts, inWords(facts), old, fresh);
    }

    private static Shown.Result result(Weighing weighing) {
        return new Shown.Result(weighing.outcome(), weighing.route(), weighing.points());
    }

    private String inWords(Map<String, Value> facts) {
        var clauses = new ArrayList<String>();
        for (var fact : grid.vocabulary().facts()) {
            var value = facts.get(fact.name());
            if (value == null) continue;
            boolean clause = value instanceof Value.Truth;
            clauses.add(fact.words()
                    + (clause ? ": " : value instanceof Value.Many ? " are " : " is ")
                    + Words.value(value));
        }
        return clauses.isEmpty() ? "nothing is known" : String.join("; ", clauses);
    }

    // ---- rows that died or came to life

    private boolean existed(String row) {
        return rowsOf(grid::tableBefore).contains(row);
    }

    private List<String> lost(Set<String> from, Set<String> to) {
        var all = rowsOf(grid::tableAfter);
        all.retainAll(rowsOf(grid::tableBefore));
        return from.stream()
                .filter(row -> !to.contains(row) && all.contains(row))
                .toList();
    }

    private Set<String> rowsOf(Function<String, Optional<GridTable>> tables) {
        var rows = new TreeSet<String>();
        for (var decision : grid.tables())
            tables.apply(decision).ifPresent(t -> t.table().rows().forEach(row -> rows.add(row.id())));
        return rows;
    }

    private Set<String> reached(
            Function<String, Optional<GridTable>> tables, Optional<List<Pairing.Pair>> ends, boolean old) {
        var reached = new LinkedHashSet<String>();
        for (var decision : grid.tables()) {
            var table = tables.apply(decision);
            if (table.isEmpty()) continue;
            if (decision.equals(FixedForms.OUTCOME)) {
                // only following all combinations tells which totals there are
                if (ends.isEmpty() || ends.get().isEmpty())
                    table.get().table().rows().forEach(row -> reached.add(row.id()));
                else ends.get().forEach(pair -> reached.add(old ? pair.outcomeRowBefore() : pair.outcomeRowAfter()));
                continue;
            }
            for (int row = 0; row < table.get().table().rows().size(); row++)
                if (canMatch(table.get(), row))
                    reached.add(table.get().table().rows().get(row).id());
        }
        return reached;
    }

    /** Whether each fact that the row asks can be as the row wants it. */
    private boolean canMatch(GridTable table, int row) {
        var wishes = new LinkedHashMap<Axis, BitSet>();
        for (int column = 0; column < table.table().columns().size(); column++) {
            var passing = table.passing(row, column);
            wishes.merge(table.axis(column), passing, (a, b) -> {
                var both = (BitSet) a.clone();
                both.and(b);
                return both;
            });
        }
        return wishes.values().stream().noneMatch(BitSet::isEmpty)
                && grid.profiles().build(wishes).isPresent();
    }

    static Stream<Family> families(Half half) {
        return half.pack().familiesOf(half.model()).stream();
    }
}
