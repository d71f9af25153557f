package org.plainsight.rules.grid;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Type;

/**
 * Reduces a sheet of facts to its vector of states. Numbers, days and truths whose bounds lie close together, which is nearly
 * all, are looked up in one loop over flat arrays; the rest are answered question by question.
 */
final class Encoder {

    /** Bounds further apart than this are searched instead. */
    private static final int WIDEST = 2_048;

    private static final int WIDTH = 3;

    /** For each question that is looked up: its axis, its slot, where its states begin. */
    private final int[] looked;
    /** The least and the greatest number in the table; those beyond are taken for these. */
    private final long[] lows;

    private final long[] highs;

    private final short[] states;

    private final int[] askedAxes;
    private final int[] askedSlots;
    private final FactState[] asked;
    private final int size;

    Encoder(List<Axis> axes, Vocabulary vocabulary) {
        var quick = new ArrayList<Integer>();
        var least = new ArrayList<Long>();
        var greatest = new ArrayList<Long>();
        var table = new ArrayList<Short>();
        var slowAxes = new ArrayList<Integer>();
        var slow = new ArrayList<FactState>();
        for (var axis : axes) {
            var fact = vocabulary.fact(axis.input().name()).orElseThrow();
            if (isLookedUp(axis)) {
                quick.addAll(List.of(axis.index(), vocabulary.slot(fact.name()), table.size()));
                int first = table.size();
                least.add(fill(axis, table));
                greatest.add(least.get(least.size() - 1) + table.size() - first - 1);
            } else {
                slowAxes.add(axis.index());
                slow.add(FactState.of(axis, fact.type(), fact.scale()));
            }
        }
        this.size = axes.size();
        this.looked = quick.stream().mapToInt(i -> i).toArray();
        this.lows = least.stream().mapToLong(l -> l).toArray();
        this.highs = greatest.stream().mapToLong(l -> l).toArray();
        this.states = new short[table.size()];
        for (int i = 0; i < states.length; i++) states[i] = table.get(i);
        this.askedAxes = slowAxes.stream().mapToInt(i -> i).toArray();
        this.askedSlots = slowAxes.stream()
                .mapToInt(i -> vocabulary.slot(axes.get(i).input().name()))
                .toArray();
        this.asked = slow.toArray(FactState[]::new);
    }

    private static boolean isLookedUp(Axis axis) {
        if (!(axis.input() instanceof InputExpression.Named)) return false;
        if (axis.type() == Type.TRUTH) return true;
        if (!(axis.ruler() instanceof Steps steps)) return false;
        long[] cuts = steps.cuts();
        // The subtraction may overflow to below 0 for bounds at the ends of a long.
        long width = cuts.length == 0 ? 0 : cuts[cuts.length - 1] - cuts[0];
        return width >= 0 && width < WIDEST;
    }

    /** Adds the states of the numbers around the bounds; the first and the last stand for all beyond. */
    private static long fill(Axis axis, List<Short> table) {
        if (axis.type() == Type.TRUTH) {
            table.addAll(List.of((short) FactState.NO, (short) FactState.YES));
            return 0;
        }
        long[] cuts = ((Steps) axis.ruler()).cuts();
        table.add((short) 1);
        if (cuts.length == 0) return 0;
        int state = 1;
        for (long number = cuts[0]; number <= cuts[cuts.length - 1]; number++) {
            if (state <= cuts.length && number == cuts[state - 1]) state++;
            table.add((short) state);
        }
        return cuts[0] - 1;
    }

    /** The vector of states of a sheet. */
    short[] states(FactSheet sheet) {
        short[] vector = new short[size];
        int[] quick = looked;
        for (int i = 0, at = 0; at < quick.length; i++, at += WIDTH) {
            int slot = quick[at + 1];
            if (!sheet.isKnown(slot)) continue;
            long number = Math.max(lows[i], Math.min(sheet.number(slot), highs[i]));
            vector[quick[at]] = states[quick[at + 2] + (int) (number - lows[i])];
        }
        for (int i = 0; i < asked.length; i++) {
            if (sheet.isKnown(askedSlots[i])) vector[askedAxes[i]] = (short) asked[i].state(sheet, askedSlots[i]);
        }
        return vector;
    }
}
