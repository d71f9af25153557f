package org.plainsight.rules.change;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.change.Lever.Move;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Relation;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * Chooses, for facts that are imagined otherwise together, values that keep what the facts of every real subject keep between
 * them. It looks at the facts that the model asks about, and at the number of adverts, which stays; other facts are taken to follow.
 */
final class Fitting {

    private final FactSheet sheet;
    private final Map<String, List<Axis>> axes;
    private final List<Relation> relations;

    Fitting(FactSheet sheet, Map<String, List<Axis>> axes) {
        this.sheet = sheet;
        this.axes = axes;
        this.relations = sheet.vocabulary().relations().stream()
                .filter(relation -> isHeld(relation.bounded()) && isHeld(relation.by()))
                .toList();
    }

    private boolean isHeld(String fact) {
        return isAskedAsItIs(fact)
                || (fact.equals(Shares.ADVERTS) && sheet.vocabulary().has(fact));
    }

    private boolean isAskedAsItIs(String fact) {
        var own = axes.getOrDefault(fact, List.of());
        return own.size() == 1 && own.get(0).input() instanceof InputExpression.Named;
    }

    /** Whether other facts limit this one, or it limits others. */
    boolean binds(String fact) {
        return relations.stream().anyMatch(r -> r.bounded().equals(fact) || r.by().equals(fact));
    }

    /** Whether these values, or others in the states of these, can stand together beside what is known. */
    boolean canStand(Map<String, Value> imagined) {
        var wanted = wanted(imagined);
        return wanted.isEmpty() || raise(leasts(wanted), wanted);
    }

    private Map<String, Long> wanted(Map<String, Value> imagined) {
        var wanted = new LinkedHashMap<String, Long>();
        imagined.forEach((fact, value) -> {
            if (binds(fact)) wanted.put(fact, raw(fact, value));
        });
        return wanted;
    }

    private Map<String, Long> leasts(Map<String, Long> wanted) {
        var values = new HashMap<String, Long>();
        wanted.forEach((fact, value) -> values.put(fact, least(fact, value)));
        return values;
    }

    /** The same moves, each fact still in its state, with values that can stand together; empty where there are none. */
    Optional<List<Move>> fit(List<Move> moves) {
        var wanted = new LinkedHashMap<String, Long>();
        for (var move : moves) wanted.putAll(wanted(move.values()));
        if (wanted.isEmpty()) return Optional.of(List.copyOf(moves));
        var values = leasts(wanted);
        if (!raise(values, wanted)) return Optional.empty();
        wanted.forEach((fact, value) -> approach(fact, value, values));
        return Optional.of(moves.stream().map(move -> with(move, values)).toList());
    }

    /** From the least value of each to the least that keep every relation; false where a fact would have to leave its state. */
    private boolean raise(Map<String, Long> values, Map<String, Long> wanted) {
        for (boolean rises = true; rises; ) {
            rises = false;
            for (var relation : relations) {
                if (keeps(relation, values)) continue;
                var by = relation.by();
                var rise = relation.needed(number(relation.bounded(), values));
                if (rise.isEmpty() || !wanted.containsKey(by)) return false;
                long needed = rise.getAsLong();
                if ((isTruth(by) && needed > 1) || state(by, needed) != state(by, number(by, values))) return false;
                values.put(by, needed);
                rises = true;
            }
        }
        return true;
    }

    /** As near to what is wanted of the fact as the others let it. */
    private void approach(String fact, long wanted, Map<String, Long> values) {
        long least = number(fact, values);
        for (long value = wanted; value > least; value--) {
            values.put(fact, value);
            if (relations.stream().allMatch(relation -> keeps(relation, values))) return;
        }
        values.put(fact, least);
    }

    /** Two facts of which neither was moved are as they are; of what is not known nothing is asked. */
    private boolean keeps(Relation relation, Map<String, Long> values) {
        var bounded = relation.bounded();
        var by = relation.by();
        if (!values.containsKey(bounded) && !values.containsKey(by)) return true;
        if (!isKnown(bounded, values) || !isKnown(by, values)) return true;
        return number(bounded, values) <= relation.most(number(by, values));
    }

    private boolean isKnown(String fact, Map<String, Long> values) {
        return values.containsKey(fact) || sheet.isKnown(slot(fact));
    }

    /** Of a known fact: as imagined, else as it is. */
    private long number(String fact, Map<String, Long> values) {
        var imagined = values.get(fact);
        return imagined == null ? sheet.number(slot(fact)) : imagined;
    }

    private int slot(String fact) {
        return sheet.vocabulary().slot(fact);
    }

    // ---- raw numbers and states

    private int scale(String fact) {
        return sheet.vocabulary().fact(slot(fact)).scale();
    }

    private boolean isTruth(String fact) {
        return sheet.vocabulary().fact(slot(fact)).type() == Type.TRUTH;
    }

    private long raw(String fact, Value value) {
        if (value instanceof Value.Truth truth) return truth.truth() ? 1 : 0;
        return ((Value.Decimal) value).number().movePointRight(scale(fact)).longValueExact();
    }

    private Value value(String fact, long raw) {
        return isTruth(fact) ? new Value.Truth(raw == 1) : new Value.Decimal(BigDecimal.valueOf(raw, scale(fact)));
    }

    private int state(String fact, long raw) {
        return axes.getOrDefault(fact, List.of()).get(0).stateOf(Optional.of(value(fact, raw)));
    }

    /** The least in the state of a value; counts begin at 0. */
    private long least(String fact, long raw) {
        int state = state(fact, raw);
        if (state(fact, 0) == state) return 0;
        return raw(fact, axes.getOrDefault(fact, List.of()).get(0).edges(state).get(0));
    }

    private Move with(Move move, Map<String, Long> values) {
        var chosen = new LinkedHashMap<String, Value>();
        double remoteness = 0;
        for (var own : move.values().entrySet()) {
            var fact = own.getKey();
            var value = values.containsKey(fact) ? value(fact, number(fact, values)) : own.getValue();
            if (chosen.isEmpty()) remoteness = Levers.remoteness(sheet.finding(fact), value);
            chosen.put(fact, value);
        }
        return new Move(chosen, move.mask(), remoteness);
    }
}
