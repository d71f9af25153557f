package org.plainsight.rules.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** How one question is answered from a sheet's plain columns, without a boxed value. */
interface FactState {

    int NO = 1;
    int YES = 2;

    /** The state of the question; asked only where the fact is known. */
    int state(FactSheet sheet, int slot);

    /** The way that suits a question; questions to single numbers and truths are looked up by the {@link Encoder} itself. */
    static FactState of(Axis axis, Type type, int scale) {
        var input = axis.input();
        if (input instanceof InputExpression.Named && axis.ruler() instanceof Steps steps) return ofNumber(steps);
        if (input instanceof InputExpression.Named && type == Type.TEXT) return ofText((Ruler.Literals) axis.ruler());
        if (input instanceof InputExpression.TextHolds holds)
            return (sheet, slot) -> sheet.text(slot).contains(holds.part()) ? YES : NO;
        if (input instanceof InputExpression.CountOf) return ofCount((Steps) axis.ruler(), type == Type.TEXTS);
        if (input instanceof InputExpression.ListHolds holds)
            return ofSome(new Cell.AnyOf(List.of(new Test.Is(holds.member()))), type, scale);
        if (input instanceof InputExpression.SomeMember some) return ofSome(some.cell(), type, scale);
        if (input instanceof InputExpression.Total total) return ofTotal(total.kind(), (Steps) axis.ruler());
        return (sheet, slot) -> axis.ruler()
                .stateOf(sheet.finding(slot) instanceof Finding.Known known ? axis.answer(known.value()) : null);
    }

    private static FactState ofNumber(Steps steps) {
        long[] cuts = steps.cuts();
        return (sheet, slot) -> stretch(cuts, sheet.number(slot));
    }

    private static FactState ofText(Ruler.Literals literals) {
        var places = new HashMap<String, Integer>();
        for (var literal : literals.literals()) places.put(((Value.Text) literal).text(), places.size() + 1);
        Map<String, Integer> states = Map.copyOf(places);
        Integer anythingElse = literals.states() - 1;
        return (sheet, slot) -> states.getOrDefault(sheet.text(slot), anythingElse);
    }

    private static FactState ofCount(Steps steps, boolean texts) {
        long[] cuts = steps.cuts();
        return texts
                ? (sheet, slot) -> stretch(cuts, sheet.texts(slot).length)
                : (sheet, slot) -> stretch(cuts, sheet.numbers(slot).length);
    }

    private static FactState ofSome(Cell cell, Type type, int scale) {
        if (type == Type.TEXTS) return ofSomeText(cell);
        if (type == Type.TRUTHS) {
            boolean no = Cells.passes(cell, new Value.Truth(false));
            boolean yes = Cells.passes(cell, new Value.Truth(true));
            return (sheet, slot) -> some(sheet.numbers(slot), raw -> raw == 0 ? no : yes);
        }
        var steps = Steps.onScale(type.member(), scale, false, Steps.bounds(List.of(cell)));
        long[] cuts = steps.cuts();
        var passing = new BitSet();
        for (int state = 1; state < steps.states(); state++)
            passing.set(state, Cells.passes(cell, steps.representative(state).orElseThrow()));
        return (sheet, slot) -> some(sheet.numbers(slot), raw -> passing.get(stretch(cuts, raw)));
    }

    private static FactState ofSomeText(Cell cell) {
        var tests = cell instanceof Cell.AnyOf any ? any.tests() : ((Cell.NoneOf) cell).tests();
        Set<String> named = tests.stream()
                .map(test -> ((Value.Text) ((Test.Is) test).value()).text())
                .collect(Collectors.toUnmodifiableSet());
        boolean wanted = cell instanceof Cell.AnyOf;
        return (sheet, slot) -> {
            for (var text : sheet.texts(slot)) if (named.contains(text) == wanted) return YES;
            return NO;
        };
    }

    private static int some(long[] members, LongPredicate passes) {
        for (long member : members) if (passes.test(member)) return YES;
        return NO;
    }

    private static FactState ofTotal(InputExpression.Kind kind, Steps steps) {
        long[] cuts = steps.cuts();
        return (sheet, slot) -> {
            long[] members = sheet.numbers(slot);
            return members.length == 0 ? 0 : stretch(cuts, total(kind, members));
        };
    }

    private static long total(InputExpression.Kind kind, long[] members) {
        return switch (kind) {
            case MIN -> Arrays.stream(members).min().orElseThrow();
            case MAX -> Arrays.stream(members).max().orElseThrow();
            case SUM -> {
                long sum = 0;
                for (long member : members) sum = plus(sum, member);
                yield sum;
            }
        };
    }

    /** A sum beyond what a long holds stays at the end of it. */
    private static long plus(long a, long b) {
        long sum = a + b;
        boolean beyond = ((a ^ sum) & (b ^ sum)) < 0;
        return beyond ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /** The stretch that a number lies in: one more than the cuts that it reaches. */
    private static int stretch(long[] cuts, long number) {
        if (cuts.length > 8) {
            int place = Arrays.binarySearch(cuts, number);
            return (place >= 0 ? place + 1 : -place - 1) + 1;
        }
        int state = 1;
        for (long cut : cuts) if (number >= cut) state++;
        return state;
    }
}
