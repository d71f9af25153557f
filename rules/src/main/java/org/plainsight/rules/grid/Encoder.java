package org.plainsight.rules.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Type;

/**
 * Reduces a sheet of facts to its vector of places. A truth, or a number whose bounds lie close together, which is nearly all,
 * has one place for unknown and one for each number around its bounds; other questions have a place for each state. Every
 * place belongs to one state, and finding it takes no branch, since unknown facts would mislead the processor at every turn.
 * The vector holds truths first, then numbers, then the rest, so that it is filled from its beginning to its end.
 */
final class Encoder {

    /** Bounds further apart than this are searched instead. */
    private static final int WIDEST = 2_048;

    private static final int TRUTH_WIDTH = 2;
    private static final int NUMBER_WIDTH = 4;

    private final Vocabulary vocabulary;
    /** For each truth: slot, first place. */
    private final int[] truths;
    /** For each looked-up number: slot, first place, least number, greatest number; those beyond are taken for these. */
    private final int[] numbers;
    /** For each other question: slot, first place. */
    private final int[] others;

    private final FactState[] answers;
    /** For each axis, where its places begin in the list of all places. */
    private final int[] first;
    /** For each axis, where in the vector its place stands. */
    private final int[] position;
    /** The state of each place. */
    private final short[] states;

    Encoder(List<Axis> axes, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.first = new int[axes.size()];
        this.position = new int[axes.size()];
        var truthList = new ArrayList<Integer>();
        var numberList = new ArrayList<Integer>();
        var otherList = new ArrayList<Integer>();
        var answerList = new ArrayList<FactState>();
        var stateList = new ArrayList<Short>();
        for (var axis : axes) {
            var fact = vocabulary.fact(axis.input().name()).orElseThrow();
            int slot = vocabulary.slot(fact.name());
            first[axis.index()] = stateList.size();
            if (isNumber(axis)) {
                long[] cuts = ((Steps) axis.ruler()).cuts();
                int low = cuts.length == 0 ? 0 : (int) cuts[0] - 1;
                int high = cuts.length == 0 ? 0 : (int) cuts[cuts.length - 1];
                numberList.addAll(List.of(slot, stateList.size(), low, high));
                addNumbers(stateList, cuts, low, high);
                continue;
            }
            (isTruth(axis) ? truthList : otherList).addAll(List.of(slot, stateList.size()));
            if (!isTruth(axis)) answerList.add(FactState.of(axis, fact.type(), fact.scale()));
            for (int state = 0; state < axis.states(); state++) stateList.add((short) state);
        }
        this.truths = ints(truthList);
        this.numbers = ints(numberList);
        this.others = ints(otherList);
        this.answers = answerList.toArray(FactState[]::new);
        this.states = new short[stateList.size()];
        for (int i = 0; i < states.length; i++) states[i] = stateList.get(i);
        setPositions(axes);
    }

    private void setPositions(List<Axis> axes) {
        int truth = 0;
        int number = truths.length / TRUTH_WIDTH;
        int other = number + numbers.length / NUMBER_WIDTH;
        for (var axis : axes) position[axis.index()] = isNumber(axis) ? number++ : isTruth(axis) ? truth++ : other++;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    private static boolean isTruth(Axis axis) {
        return axis.type() == Type.TRUTH && axis.input() instanceof InputExpression.Named;
    }

    private static boolean isNumber(Axis axis) {
        if (!(axis.input() instanceof InputExpression.Named) || !(axis.ruler() instanceof Steps steps)) return false;
        return Arrays.stream(steps.cuts()).allMatch(cut -> Math.abs(cut) < 1 << 30)
                && (steps.cuts().length == 0 || steps.cuts()[steps.cuts().length - 1] - steps.cuts()[0] < WIDEST);
    }

    private static void addNumbers(List<Short> states, long[] cuts, int low, int high) {
        states.add((short) 0);
        int state = 1;
        for (int number = low; number <= high; number++) {
            if (state <= cuts.length && number == cuts[state - 1]) state++;
            states.add((short) state);
        }
    }

    /** The number of questions. */
    int size() {
        return first.length;
    }

    /** The state of a question that the places of a sheet say. */
    short state(int axis, short[] places) {
        return states[first[axis] + places[position[axis]]];
    }

    /** The states that places belong to. */
    short[] states(short[] places) {
        short[] vector = new short[places.length];
        for (int axis = 0; axis < vector.length; axis++) vector[axis] = state(axis, places);
        return vector;
    }

    /** The masks of the states, one long each, laid out by place; full for an axis that has none. */
    long[] byPlace(long[][] masks, long full) {
        long[] all = new long[states.length];
        for (int axis = 0; axis < first.length; axis++) {
            int end = axis + 1 < first.length ? first[axis + 1] : all.length;
            for (int at = first[axis]; at < end; at++)
                all[at] = masks[axis].length == 0 ? full : masks[axis][states[at]];
        }
        return all;
    }

    /** Masks that leave everything standing: for the vector alone. */
    long[] noMasks() {
        return new long[states.length];
    }

    /**
     * Finds every place of a sheet, and takes away from {@code bits} what the mask of each place takes away.
     *
     * @param masks by place, see {@link #byPlace}
     * @param places filled from its beginning to its end
     */
    long encode(FactSheet sheet, long[] masks, long bits, short[] places) {
        if (sheet.vocabulary() != vocabulary && !sheet.vocabulary().facts().equals(vocabulary.facts()))
            throw new IllegalArgumentException("the facts were found for another vocabulary");
        long left = bits;
        int next = 0;
        int[] list = truths;
        for (int at = 0; at < list.length; at += TRUTH_WIDTH) {
            int cell = sheet.cell(list[at]);
            int place = (cell + 1) & allOnesIfKnown(cell);
            places[next++] = (short) place;
            left &= masks[list[at + 1] + place];
        }
        list = numbers;
        for (int at = 0; at < list.length; at += NUMBER_WIDTH) {
            int cell = sheet.cell(list[at]);
            int low = list[at + 2];
            int near = Math.max(low, Math.min(cell, list[at + 3]));
            int place = (near - low + 1) & allOnesIfKnown(cell);
            places[next++] = (short) place;
            left &= masks[list[at + 1] + place];
        }
        for (int i = 0; i < answers.length; i++) {
            int slot = others[2 * i];
            int place = sheet.isKnown(slot) ? answers[i].state(sheet, slot) : 0;
            places[next++] = (short) place;
            left &= masks[others[2 * i + 1] + place];
        }
        return left;
    }

    /** What makes place 0 of an unknown fact without a branch. */
    private static int allOnesIfKnown(int cell) {
        int different = cell ^ FactSheet.UNKNOWN;
        return (different | -different) >> 31;
    }
}
