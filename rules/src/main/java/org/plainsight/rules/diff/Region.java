package org.plainsight.rules.diff;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.plainsight.rules.checks.Box;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.language.Value;

/** A region of facts in which a table's rows, or what they give, are others than before. */
public final class Region {

    private final String decision;
    private final Optional<String> rowBefore;
    private final Optional<String> rowAfter;
    private final String effect;
    private final List<String> where;
    private final List<Axis> axes;
    private final List<Box> boxes;
    private final Consequences consequences;
    private final Asked asked;

    Region(
            String decision,
            TablePair.Shift shift,
            String effect,
            List<String> where,
            List<Axis> axes,
            Consequences consequences,
            Asked asked) {
        this.decision = decision;
        this.rowBefore = shift.before().map(row -> row.id());
        this.rowAfter = shift.after().map(row -> row.id());
        this.effect = effect;
        this.where = List.copyOf(where);
        this.axes = axes;
        this.boxes = List.copyOf(shift.boxes());
        this.consequences = consequences;
        this.asked = asked;
    }

    /**
     * What weighing makes of the region, over all facts that lie in it.
     *
     * @param decided whether all combinations were followed; if not, only the shown facts are known
     * @param leastPoints the least by which the points change; empty where it was not decided
     * @param mostPoints the most by which the points change; empty where it was not decided
     * @param changes every change of outcome or route that any facts in the region can bring, with facts that do
     * @param shown made-up facts in the region, run on both packs; empty where none can be built
     */
    public record Consequences(
            boolean decided,
            OptionalInt leastPoints,
            OptionalInt mostPoints,
            List<Change> changes,
            Optional<Shown> shown) {
        public Consequences {
            changes = List.copyOf(changes);
        }
    }

    /** The table. */
    public String decision() {
        return decision;
    }

    /** The row that the table's answer rested on here; empty for none. */
    public Optional<String> rowBefore() {
        return rowBefore;
    }

    /** The row that it rests on now; empty for none. */
    public Optional<String> rowAfter() {
        return rowAfter;
    }

    /** What happens here, as a clause: {@code row `phone-names` newly counts: +3 points}. */
    public String effect() {
        return effect;
    }

    /** Where it is: one line for each part, its conditions joined by "and"; the parts do not overlap. */
    public List<String> where() {
        return where;
    }

    public Consequences consequences() {
        return consequences;
    }

    /** Whether a subject lies in the region; totals of points, where it asks for them, are those of the old pack. */
    public boolean holds(FactSheet facts) {
        var answers = asked.of(facts);
        return boxes.stream().anyMatch(box -> holds(box, axes, answers));
    }

    private static boolean holds(Box box, List<Axis> axes, Function<String, Finding> answers) {
        for (int place = 0; place < axes.size(); place++) {
            var axis = axes.get(place);
            if (box.side(place).cardinality() == axis.states()) continue;
            var known = answers.apply(axis.input().name()) instanceof Finding.Known it
                    ? Optional.of(it.value())
                    : Optional.<Value>empty();
            if (!box.side(place).get(axis.stateOf(axis.answer(known)))) return false;
        }
        return true;
    }

    List<Box> boxes() {
        return boxes;
    }

    /** What is asked of each axis in a box, those that are asked for everything left out. */
    static Map<Axis, BitSet> wishes(Box box, List<Axis> axes) {
        var wishes = new java.util.LinkedHashMap<Axis, BitSet>();
        for (int place = 0; place < axes.size(); place++) {
            if (box.side(place).cardinality() < axes.get(place).states()) wishes.put(axes.get(place), box.side(place));
        }
        return wishes;
    }
}
