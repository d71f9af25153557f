package org.plainsight.rules.grid;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Value;

/** What a table answers when these rows match, by DMN 1.3 section 8.2.8 as kie-dmn 10.2.0 reads it. */
final class HitPolicies {

    private static final String NO_MATCH = "no row matches";

    private HitPolicies() {}

    static Answer answer(Logic.Table table, BitSet matching) {
        var policy = table.hitPolicy();
        if (matching.isEmpty()) return ofNone(policy);
        if (policy == HitPolicy.COLLECT_SUM) return Answer.of(sum(table, matching));
        var outputs = matching.stream()
                .mapToObj(row -> table.rows().get(row).output())
                .toList();
        return switch (policy) {
            case UNIQUE ->
                outputs.size() == 1
                        ? Answer.of(outputs.get(0))
                        : Answer.failure("several rows match where only one may");
            case ANY ->
                outputs.stream().distinct().count() == 1
                        ? Answer.of(outputs.get(0))
                        : Answer.failure("the rows that match differ where they must agree");
            case FIRST -> Answer.of(outputs.get(0));
            case PRIORITY -> Answer.of(outputs.stream().min(byPriority(table)).orElseThrow());
            case RULE_ORDER, COLLECT -> Answer.of(new Value.Many(outputs));
            case OUTPUT_ORDER ->
                Answer.of(new Value.Many(
                        outputs.stream().sorted(byPriority(table)).toList()));
            // kie-dmn counts distinct outputs.
            case COLLECT_COUNT ->
                Answer.of(Value.Decimal.of(outputs.stream().distinct().count()));
            default -> Answer.of(extreme(policy, outputs));
        };
    }

    private static Answer ofNone(HitPolicy policy) {
        if (policy == HitPolicy.COLLECT_COUNT) return Answer.of(Value.Decimal.of(0));
        if (policy == HitPolicy.COLLECT) return Answer.of(new Value.Many(List.of()));
        return Answer.unknown(NO_MATCH);
    }

    private static Value sum(Logic.Table table, BitSet matching) {
        var sum = BigDecimal.ZERO;
        for (int row = matching.nextSetBit(0); row >= 0; row = matching.nextSetBit(row + 1))
            sum = sum.add(((Value.Decimal) table.rows().get(row).output()).number(), Formulas.PRECISION);
        return new Value.Decimal(sum);
    }

    private static Value extreme(HitPolicy policy, List<Value> outputs) {
        var byMeasure = Comparator.comparing(Measure::of);
        return policy == HitPolicy.COLLECT_MIN
                ? outputs.stream().min(byMeasure).orElseThrow()
                : outputs.stream().max(byMeasure).orElseThrow();
    }

    /** By place in the list of outputs; what is not listed comes last. */
    private static Comparator<Value> byPriority(Logic.Table table) {
        return Comparator.comparingInt(v -> {
            int place = table.outputOrder().indexOf(v);
            return place < 0 ? Integer.MAX_VALUE : place;
        });
    }

    /** Those of the matching rows that the answer rests on. */
    static BitSet taken(Logic.Table table, BitSet matching) {
        if (matching.isEmpty() || table.hitPolicy().takesAll()) return matching;
        var answer = answer(table, matching).known();
        var taken = new BitSet();
        if (answer.isEmpty()) return taken;
        if (table.hitPolicy() == HitPolicy.ANY) return matching;
        matching.stream()
                .filter(row -> table.rows().get(row).output().equals(answer.get()))
                .findFirst()
                .ifPresent(taken::set);
        return taken;
    }
}
