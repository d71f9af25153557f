package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plainsight.rules.grid.FactProfiles.Profile;
import org.plainsight.rules.language.Value;

/**
 * Weighs with two packs at once over all facts there can be: one fact after the other is settled in each of its ways, and only
 * what can still differ is kept. What is left at the end is every pair of results that any facts give, each with facts that do.
 */
final class Course {

    /** More kinds of unfinished weighing than this at once are not followed. */
    private static final int MOST_KINDS = 300_000;

    /**
     * One row that waits for facts.
     *
     * @param lane the family that its points go to; below 0 for a row that is only marked
     */
    record Waiting(int lane, int points, Map<String, BitSet> passing) {
        boolean marks() {
            return lane < 0;
        }
    }

    /**
     * A family's account. A family that both packs have alike is one account that counts for both.
     *
     * @param caps for the old and the new pack: the family's limit; empty where the pack does not have it
     */
    record Lane(Standing standing, List<Optional<Integer>> caps) {
        int capped(int pack, int points) {
            int cap = caps.get(pack).orElseThrow();
            return standing == Standing.PROTECTIVE ? Math.max(points, cap) : Math.min(points, cap);
        }
    }

    /** How a family counts. */
    enum Standing {
        STRONG,
        WEAK,
        PROTECTIVE
    }

    /** What one pack has counted. */
    record Count(int points, int strong, int weak) {}

    /** A weighing in which only some facts are settled. */
    private record Kind(BitSet alive, List<Integer> open, Count before, Count after) {}

    private record Step(Optional<Kind> from, int fact, int way, int known) {}

    private final List<String> facts;
    private final List<List<Profile>> ways;
    private final List<Waiting> rows;
    private final List<Lane> lanes;
    private final List<Integer> weakCaps;
    private final List<BitSet> asked;
    /** The lanes whose rows all pull the same way. */
    private final BitSet oneWay = new BitSet();

    private final List<Integer> order = new ArrayList<>();
    private final List<Map<Kind, Step>> history = new ArrayList<>();

    /**
     * A course that has not been run.
     *
     * @param weakCaps the common limit of the weak families, of the old and of the new pack
     */
    Course(Map<String, List<Profile>> ways, List<Waiting> rows, List<Lane> lanes, List<Integer> weakCaps) {
        this.facts = List.copyOf(ways.keySet());
        this.ways = List.copyOf(ways.values());
        this.rows = List.copyOf(rows);
        this.lanes = List.copyOf(lanes);
        this.weakCaps = List.copyOf(weakCaps);
        this.asked = rows.stream().map(this::asked).toList();
        for (int lane = 0; lane < lanes.size(); lane++) oneWay.set(lane, isOneWay(lane));
    }

    private BitSet asked(Waiting row) {
        var asked = new BitSet();
        row.passing().keySet().forEach(fact -> asked.set(facts.indexOf(fact)));
        return asked;
    }

    /**
     * One end of the course.
     *
     * @param marked the rows without a family that the facts leave alive
     */
    record End(BitSet marked, Count before, Count after, int known, Kind kind) {}

    /** Every end; nothing where there are too many to follow. */
    Optional<List<End>> run() {
        arrange();
        var settled = new BitSet();
        var start = new Kind(
                all(rows.size()), Collections.nCopies(lanes.size(), 0), new Count(0, 0, 0), new Count(0, 0, 0));
        history.add(Map.of(
                closed(start, start.alive(), due(new BitSet(), settled, true)), new Step(Optional.empty(), -1, 0, 0)));
        for (int fact : order) {
            var earlier = (BitSet) settled.clone();
            settled.set(fact);
            if (!settle(fact, due(earlier, settled, false))) return Optional.empty();
        }
        return Optional.of(last().entrySet().stream()
                .map(it -> new End(
                        marked(it.getKey()),
                        it.getKey().before(),
                        it.getKey().after(),
                        it.getValue().known(),
                        it.getKey()))
                .toList());
    }

    private BitSet marked(Kind kind) {
        return (BitSet) kind.alive().clone();
    }

    private Map<Kind, Step> last() {
        return history.get(history.size() - 1);
    }

    private static BitSet all(int size) {
        var all = new BitSet();
        all.set(0, size);
        return all;
    }

    private boolean settle(int fact, Due due) {
        var next = new LinkedHashMap<Kind, Step>();
        var masks = masks(fact);
        for (var it : last().entrySet()) {
            for (var mask : masks.entrySet()) {
                var alive = (BitSet) it.getKey().alive().clone();
                alive.and(mask.getKey());
                int way = mask.getValue();
                int known =
                        it.getValue().known() + (ways.get(fact).get(way).value().isPresent() ? 1 : 0);
                var step = new Step(Optional.of(it.getKey()), fact, way, known);
                next.merge(closed(it.getKey(), alive, due), step, (a, b) -> a.known() <= b.known() ? a : b);
            }
            if (next.size() > MOST_KINDS) return false;
        }
        history.add(next);
        return true;
    }

    /** The rows that each way of the fact leaves alive; of ways that leave the same, the first. */
    private Map<BitSet, Integer> masks(int fact) {
        var masks = new LinkedHashMap<BitSet, Integer>();
        for (int way = 0; way < ways.get(fact).size(); way++) {
            var mask = all(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                var passing = rows.get(row).passing().get(facts.get(fact));
                if (passing != null && !passing.get(way)) mask.clear(row);
            }
            masks.putIfAbsent(mask, way);
        }
        return masks;
    }

    // ---- what is due once a fact is settled

    private record Due(List<Integer> rows, List<Integer> lanes, boolean weak) {}

    private Due due(BitSet earlier, BitSet settled, boolean first) {
        var dueRows = IntStream.range(0, rows.size())
                .filter(row -> !rows.get(row).marks() && within(asked.get(row), settled))
                .filter(row -> first || !within(asked.get(row), earlier))
                .boxed()
                .toList();
        var dueLanes = IntStream.range(0, lanes.size())
                .filter(lane -> isFinished(lane, settled) && (first || !isFinished(lane, earlier)))
                .boxed()
                .toList();
        return new Due(dueRows, dueLanes, weakFinished(settled) && (first || !weakFinished(earlier)));
    }

    private static boolean within(BitSet facts, BitSet settled) {
        var missing = (BitSet) facts.clone();
        missing.andNot(settled);
        return missing.isEmpty();
    }

    private boolean isFinished(int lane, BitSet settled) {
        return IntStream.range(0, rows.size())
                .allMatch(row -> rows.get(row).lane() != lane || within(asked.get(row), settled));
    }

    private boolean weakFinished(BitSet settled) {
        return IntStream.range(0, lanes.size())
                .allMatch(lane -> lanes.get(lane).standing() != Standing.WEAK || isFinished(lane, settled));
    }

    private Kind closed(Kind kind, BitSet alive, Due due) {
        if (due.rows().isEmpty() && due.lanes().isEmpty())
            return new Kind(alive, kind.open(), kind.before(), kind.after());
        var open = new ArrayList<>(kind.open());
        for (int row : due.rows()) {
            int lane = rows.get(row).lane();
            if (alive.get(row))
                open.set(lane, clamped(lane, open.get(lane) + rows.get(row).points()));
        }
        var left = (BitSet) alive.clone();
        due.rows().forEach(left::clear);
        var before = kind.before();
        var after = kind.after();
        for (int lane : due.lanes()) {
            int points = open.set(lane, 0);
            before = counted(before, 0, lanes.get(lane), points);
            after = counted(after, 1, lanes.get(lane), points);
        }
        if (due.weak()) {
            before = weakClosed(before, weakCaps.get(0));
            after = weakClosed(after, weakCaps.get(1));
        }
        return new Kind(left, List.copyOf(open), before, after);
    }

    private static Count counted(Count count, int pack, Lane lane, int points) {
        if (lane.caps().get(pack).isEmpty()) return count;
        int capped = lane.capped(pack, points);
        if (lane.standing() == Standing.WEAK) return new Count(count.points(), count.strong(), count.weak() + capped);
        boolean strong = lane.standing() == Standing.STRONG && capped > 0;
        return new Count(count.points() + capped, count.strong() + (strong ? 1 : 0), count.weak());
    }

    private static Count weakClosed(Count count, int cap) {
        return new Count(count.points() + Math.min(count.weak(), cap), count.strong(), 0);
    }

    /** Points beyond every limit of the family are dropped at once where no later row can take it back under one. */
    private int clamped(int lane, int points) {
        if (!oneWay.get(lane)) return points;
        boolean protective = lanes.get(lane).standing() == Standing.PROTECTIVE;
        var caps = lanes.get(lane).caps().stream()
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return protective ? Math.max(points, caps.get(0)) : Math.min(points, caps.get(caps.size() - 1));
    }

    private boolean isOneWay(int lane) {
        boolean protective = lanes.get(lane).standing() == Standing.PROTECTIVE;
        return rows.stream()
                .filter(row -> row.lane() == lane)
                .allMatch(row -> protective ? row.points() <= 0 : row.points() >= 0);
    }

    /** Family after family, those with the fewest facts left first, so that few are unfinished at once. */
    private void arrange() {
        var settled = new BitSet();
        var left = new ArrayList<>(IntStream.range(0, lanes.size()).boxed().toList());
        while (!left.isEmpty()) {
            var next = left.stream()
                    .min(java.util.Comparator.comparingInt(
                            lane -> open(lane, settled).cardinality()))
                    .orElseThrow();
            settle(open(next, settled), settled);
            left.remove(next);
        }
        var rest = all(facts.size());
        rest.andNot(settled);
        settle(rest, settled);
    }

    private void settle(BitSet some, BitSet settled) {
        some.stream().forEach(order::add);
        settled.or(some);
    }

    private BitSet open(int lane, BitSet settled) {
        var open = new BitSet();
        for (int row = 0; row < rows.size(); row++) if (rows.get(row).lane() == lane) open.or(asked.get(row));
        open.andNot(settled);
        return open;
    }

    // ---- facts that lead to an end

    Map<String, Value> facts(End end) {
        var found = new LinkedHashMap<String, Value>();
        var kind = end.kind();
        for (int step = history.size() - 1; step > 0; step--) {
            var how = history.get(step).get(kind);
            if (how == null) throw new IllegalStateException("an end without a beginning");
            ways.get(how.fact()).get(how.way()).value().ifPresent(value -> found.put(facts.get(how.fact()), value));
            kind = how.from().orElseThrow();
        }
        return found;
    }
}
