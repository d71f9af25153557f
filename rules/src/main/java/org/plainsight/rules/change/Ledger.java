package org.plainsight.rules.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/**
 * A model in the fixed forms as bits: one for each row of a family, of the outcome table and of the route table. Facts leave
 * rows standing; the rows that stand give points, the number of strong families, outcome and route. It says what the grid says,
 * and also what a set of rows of which some only may stand could come to.
 */
final class Ledger {

    /** The outcome and route tables have a word of bits each. */
    private static final int MOST_ROWS = Long.SIZE;

    /** Points up to this far from 0 have their outcome rows worked out once. */
    private static final int NEAR = 512;

    /** A row of a family: where it stands, and its number from 0. */
    private record Line(GridTable table, int number) {}

    private final Grid grid;
    private final int weakCap;
    private final List<Family> families;
    private final List<Line> lines = new ArrayList<>();
    private final int[] familyOf;
    private final int[] points;
    private final int familyWords;
    private final int words;
    private final GridTable outcome;
    /** The outcomes that the table gives, from the least to the most. */
    private final List<Outcome> outcomes;

    private final int[] outcomeOfRow;
    private final List<String> routes = new ArrayList<>(List.of(""));
    private final int[] routeOfRow;
    /** For each axis over facts, for each of its states, the rows that it leaves standing. */
    private final long[][][] masks;

    private final long[] full;
    private final long[] near = new long[2 * NEAR + 1];
    private final long[] byStrong;

    private Ledger(Pack pack, Grid grid, GridTable outcome, Optional<GridTable> route) {
        this.grid = grid;
        this.weakCap = pack.weakCap();
        this.families = pack.familiesOf(grid.model());
        this.outcome = outcome;
        var familyList = new ArrayList<Integer>();
        for (int family = 0; family < families.size(); family++) {
            var table = grid.table(families.get(family).rowsDecision()).orElseThrow();
            for (int row = 0; row < table.table().rows().size(); row++) {
                lines.add(new Line(table, row));
                familyList.add(family);
            }
        }
        this.familyOf = familyList.stream().mapToInt(f -> f).toArray();
        this.points = lines.stream().mapToInt(Ledger::pointsOf).toArray();
        this.familyWords = (lines.size() + 63) / 64;
        this.words = familyWords + 2;
        this.outcomes = outcome.table().rows().stream()
                .map(Ledger::outcomeOf)
                .distinct()
                .sorted()
                .toList();
        this.outcomeOfRow = outcome.table().rows().stream()
                .mapToInt(row -> outcomes.indexOf(outcomeOf(row)))
                .toArray();
        this.routeOfRow = route.map(table -> table.table().rows().stream()
                        .mapToInt(row -> routeIndex(((Value.Text) row.output()).text()))
                        .toArray())
                .orElse(new int[0]);
        this.full = full();
        this.masks = masks(route);
        for (int i = 0; i < near.length; i++) near[i] = outcomeRows(FixedForms.POINTS, i - NEAR);
        this.byStrong = new long[families.size() + 1];
        for (int i = 0; i < byStrong.length; i++) byStrong[i] = outcomeRows(FixedForms.STRONG, i);
    }

    /** The ledger of a model; empty where its outcome or route rests on more than facts, points and strong families. */
    static Optional<Ledger> of(Pack pack, Grid grid) {
        var outcome = grid.table(FixedForms.OUTCOME);
        var route = grid.table(FixedForms.ROUTE);
        boolean plain = outcome.isPresent()
                && FixedForms.countsStrong(pack, grid.model())
                && isPlain(outcome.get(), List.of(FixedForms.POINTS, FixedForms.STRONG))
                && (route.isPresent()
                        ? isPlain(route.get(), List.of())
                        : grid.model().decision(FixedForms.ROUTE).isEmpty())
                && pack.familiesOf(grid.model()).stream()
                        .allMatch(f -> asksOnly(grid.table(f.rowsDecision()).orElseThrow(), List.of()));
        return plain ? Optional.of(new Ledger(pack, grid, outcome.get(), route)) : Optional.empty();
    }

    private static boolean isPlain(GridTable table, List<String> decisions) {
        return table.table().hitPolicy() == HitPolicy.FIRST
                && table.table().rows().size() <= MOST_ROWS
                && asksOnly(table, decisions);
    }

    private static boolean asksOnly(GridTable table, List<String> decisions) {
        for (int column = 0; column < table.table().columns().size(); column++) {
            var axis = table.axis(column);
            if (!axis.isOfFact() && !decisions.contains(axis.input().name())) return false;
        }
        return true;
    }

    private static Outcome outcomeOf(Logic.Row row) {
        return Outcome.of(((Value.Text) row.output()).text()).orElseThrow();
    }

    private static int pointsOf(Line line) {
        return ((Value.Decimal) line.table().table().rows().get(line.number()).output())
                .number()
                .intValueExact();
    }

    private int routeIndex(String text) {
        var code = text.equals(FixedForms.NO_ROUTE) ? "" : text;
        if (!routes.contains(code)) routes.add(code);
        return routes.indexOf(code);
    }

    // ---- bits

    private long[] full() {
        var bits = new long[words];
        for (int row = 0; row < lines.size(); row++) bits[row >> 6] |= 1L << row;
        bits[familyWords] = low(outcomeOfRow.length);
        bits[familyWords + 1] = low(routeOfRow.length);
        return bits;
    }

    private static long low(int bits) {
        return bits == 0 ? 0 : -1L >>> (64 - bits);
    }

    private long[][][] masks(Optional<GridTable> route) {
        var all = new long[grid.factAxes().size()][][];
        for (var axis : grid.factAxes()) {
            all[axis.index()] = new long[axis.states()][];
            for (int state = 0; state < axis.states(); state++) all[axis.index()][state] = full.clone();
        }
        for (int row = 0; row < lines.size(); row++)
            strike(all, lines.get(row).table(), lines.get(row).number(), row);
        for (int row = 0; row < outcomeOfRow.length; row++) strike(all, outcome, row, familyWords * 64 + row);
        for (int row = 0; row < routeOfRow.length; row++)
            strike(all, route.orElseThrow(), row, (familyWords + 1) * 64 + row);
        return all;
    }

    private static void strike(long[][][] all, GridTable table, int row, int bit) {
        for (int column = 0; column < table.table().columns().size(); column++) {
            var axis = table.axis(column);
            if (!axis.isOfFact()) continue;
            BitSet passing = table.passing(row, column);
            for (int state = 0; state < axis.states(); state++)
                if (!passing.get(state)) all[axis.index()][state][bit >> 6] &= ~(1L << bit);
        }
    }

    private long outcomeRows(String decision, int number) {
        long rows = low(outcomeOfRow.length);
        for (int column = 0; column < outcome.table().columns().size(); column++) {
            var axis = outcome.axis(column);
            if (axis.isOfFact() || !axis.input().name().equals(decision)) continue;
            int state = axis.stateOf(Optional.of(Value.Decimal.of(number)));
            for (int row = 0; row < outcomeOfRow.length; row++)
                if (!outcome.passing(row, column).get(state)) rows &= ~(1L << row);
        }
        return rows;
    }

    private long byPoints(int total) {
        return Math.abs(total) <= NEAR ? near[total + NEAR] : outcomeRows(FixedForms.POINTS, total);
    }

    /** How many longs a set of rows takes. */
    int words() {
        return words;
    }

    /** All rows. */
    long[] all() {
        return full.clone();
    }

    /** The rows that an axis over facts leaves standing in a state. Not to be changed. */
    long[] mask(Axis axis, int state) {
        return masks[axis.index()][state];
    }

    /** The rows that a fact leaves standing where it is so. */
    long[] mask(FactProfiles.Profile profile) {
        var mask = all();
        profile.states().forEach((axis, state) -> and(mask, mask(axis, state)));
        return mask;
    }

    /** The rows that a vector of states leaves standing. */
    long[] alive(short[] states) {
        var bits = full.clone();
        for (int axis = 0; axis < states.length; axis++) and(bits, masks[axis][states[axis]]);
        return bits;
    }

    static void and(long[] bits, long[] mask) {
        for (int word = 0; word < bits.length; word++) bits[word] &= mask[word];
    }

    static void or(long[] bits, long[] more) {
        for (int word = 0; word < bits.length; word++) bits[word] |= more[word];
    }

    // ---- rows

    /** The number of rows of families. */
    int rows() {
        return lines.size();
    }

    String rowId(int row) {
        return lines.get(row)
                .table()
                .table()
                .rows()
                .get(lines.get(row).number())
                .id();
    }

    int points(int row) {
        return points[row];
    }

    // ---- what rows that stand give

    Result result(long[] alive) {
        return result(alive, points);
    }

    Result result(long[] alive, int[] worth) {
        long judged = judge(alive, worth);
        return new Result(pointsIn(judged), outcomes.get(outcomeIn(judged)), routes.get(routeIn(judged)));
    }

    static int pointsIn(long judged) {
        return (int) (judged >> 32);
    }

    static int outcomeIn(long judged) {
        return (int) (judged >> 16) & 0xffff;
    }

    static int routeIn(long judged) {
        return (int) judged & 0xffff;
    }

    boolean putForward(long judged) {
        return outcomes.get(outcomeIn(judged)) != Outcome.NONE || routeIn(judged) != 0;
    }

    long judge(long[] alive) {
        return judge(alive, points);
    }

    /** Points, the outcome's place and the route's place in one number, which these read: {@link #pointsIn}, … */
    long judge(long[] alive, int[] worth) {
        int total = 0;
        int weak = 0;
        int strong = 0;
        int family = -1;
        int sum = 0;
        for (int word = 0; word < familyWords; word++) {
            for (long left = alive[word]; left != 0; left &= left - 1) {
                int row = word * 64 + Long.numberOfTrailingZeros(left);
                if (familyOf[row] != family) {
                    if (family >= 0) {
                        int capped = capped(family, sum);
                        if (isWeak(family)) weak += capped;
                        else total += capped;
                        if (capped > 0 && isStrong(family)) strong++;
                    }
                    family = familyOf[row];
                    sum = 0;
                }
                sum += worth[row];
            }
        }
        if (family >= 0) {
            int capped = capped(family, sum);
            if (isWeak(family)) weak += capped;
            else total += capped;
            if (capped > 0 && isStrong(family)) strong++;
        }
        total += Math.min(weak, weakCap);
        long taken = alive[familyWords] & byPoints(total) & byStrong[strong];
        int outcomeIndex = outcomeOfRow[Long.numberOfTrailingZeros(taken)];
        return (long) total << 32 | (long) outcomeIndex << 16 | routeIndex(alive);
    }

    private int routeIndex(long[] alive) {
        long routed = alive[familyWords + 1];
        return routed == 0 ? 0 : routeOfRow[Long.numberOfTrailingZeros(routed)];
    }

    /** The route that rows give; empty for none. */
    String route(long[] alive) {
        return routes.get(routeIndex(alive));
    }

    private boolean isWeak(int family) {
        return families.get(family).strength() == Strength.WEAK;
    }

    private boolean isStrong(int family) {
        return families.get(family).strength() == Strength.STRONG;
    }

    private int capped(int family, int sum) {
        int cap = families.get(family).cap();
        return families.get(family).strength() == Strength.PROTECTIVE ? Math.max(sum, cap) : Math.min(sum, cap);
    }

    // ---- what rows of which some only may stand could give

    /**
     * Everything that some set of rows between two sets could give, and perhaps more.
     *
     * @param outcomes a bit for each outcome's place
     * @param routes a bit for each route's place
     */
    record Reach(int least, int most, long outcomes, long routes) {}

    /**
     * @param sure rows that stand in any case
     * @param maybe rows that may stand, those that do in any case among them
     */
    Reach reach(long[] sure, long[] maybe) {
        int[] low = new int[families.size()];
        int[] high = new int[families.size()];
        for (int word = 0; word < familyWords; word++) {
            for (long left = maybe[word]; left != 0; left &= left - 1) {
                int row = word * 64 + Long.numberOfTrailingZeros(left);
                boolean stands = (sure[word] >>> row & 1) != 0;
                if (stands || points[row] < 0) low[familyOf[row]] += points[row];
                if (stands || points[row] > 0) high[familyOf[row]] += points[row];
            }
        }
        return reach(sure, maybe, low, high);
    }

    private Reach reach(long[] sure, long[] maybe, int[] low, int[] high) {
        int least = 0;
        int most = 0;
        int weakLeast = 0;
        int weakMost = 0;
        int strongLeast = 0;
        int strongMost = 0;
        for (int family = 0; family < low.length; family++) {
            int lowest = capped(family, low[family]);
            int highest = capped(family, high[family]);
            if (isWeak(family)) {
                weakLeast += lowest;
                weakMost += highest;
            } else {
                least += lowest;
                most += highest;
            }
            if (isStrong(family) && lowest > 0) strongLeast++;
            if (isStrong(family) && highest > 0) strongMost++;
        }
        least += Math.min(weakLeast, weakCap);
        most += Math.min(weakMost, weakCap);
        return new Reach(
                least,
                most,
                outcomes(sure[familyWords], maybe[familyWords], new int[] {least, most, strongLeast, strongMost}),
                routes(sure[familyWords + 1], maybe[familyWords + 1]));
    }

    private long outcomes(long sure, long maybe, int[] bounds) {
        long somewhere = 0;
        long everywhere = -1L;
        for (int total = bounds[0]; total <= bounds[1]; total++) {
            somewhere |= byPoints(total);
            everywhere &= byPoints(total);
        }
        long some = 0;
        for (int strong = bounds[2]; strong <= bounds[3]; strong++) {
            some |= byStrong[strong];
            everywhere &= byStrong[strong];
        }
        long found = 0;
        for (int row = 0; row < outcomeOfRow.length; row++) {
            if ((maybe & somewhere & some & 1L << row) != 0) found |= 1L << outcomeOfRow[row];
            if ((sure & everywhere & 1L << row) != 0) break;
        }
        return found;
    }

    private long routes(long sure, long maybe) {
        long found = 0;
        for (int row = 0; row < routeOfRow.length; row++) {
            if ((maybe & 1L << row) != 0) found |= 1L << routeOfRow[row];
            if ((sure & 1L << row) != 0) return found;
        }
        return found | 1;
    }

    /** The outcomes that some row of the table gives, from the least to the most; {@link #outcomeIn} is a place here. */
    List<Outcome> outcomeList() {
        return outcomes;
    }

    /** The routes' codes by their places; none first. */
    List<String> routeList() {
        return List.copyOf(routes);
    }
}
