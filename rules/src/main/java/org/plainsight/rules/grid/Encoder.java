package org.plainsight.rules.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Type;

/**
 * Reduces a sheet of facts to its vector of places. A truth, or a number whose bounds lie close together, which is nearly all,
 * has one place for unknown and one for each number around its bounds; other questions have a place for each state. Every
 * place belongs to one state, and finding it takes no branch, since unknown facts would mislead the processor at every turn.
 */
final class Encoder {

    /** Bounds further apart than this are searched instead. */
    private static final int WIDEST = 2_048;

    private static final int TRUTH_WIDTH = 3;
    private static final int NUMBER_WIDTH = 5;

    private final Vocabulary vocabulary;
    /** For each truth: axis, slot, first place. */
    private final int[] truths;
    /** For each looked-up number: axis, slot, first place, least number, greatest number; those beyond are taken for these. */
    private final int[] numbers;
    /** For each other question: axis, slot. */
    private final int[] others;

    private final FactState[] answers;
    /** For each axis, where its places begin in the list of all places. */
    private final int[] first;
    /** The state of each place. */
    private final short[] states;

    Encoder(List<Axis> axes, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.first = new int[axes.size()];
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
                numberList.addAll(List.of(axis.index(), slot, stateList.size(), low, high));
                addNumbers(stateList, cuts, low, high);
                continue;
            }
            if (isTruth(axis)) truthList.addAll(List.of(axis.index(), slot, stateList.size()));
            else addOther(otherList, answerList, axis, fact, slot);
            for (int state = 0; state < axis.states(); state++) stateList.add((short) state);
        }
        this.truths = ints(truthList);
        this.numbers = ints(numberList);
        this.others = ints(otherList);
        this.answers = answerList.toArray(FactState[]::new);
        this.states = new short[stateList.size()];
        for (int i = 0; i < states.length; i++) states[i] = stateList.get(i);
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

    private static void addOther(
            List<Integer> others, List<FactState> answers, Axis axis, FactDefinition fact, int slot) {
        others.addAll(List.of(axis.index(), slot));
        answers.add(FactState.of(axis, fact.type(), fact.scale()));
    }

    /** The number of questions. */
    int size() {
        return first.length;
    }

    /** The state that a place of a question belongs to. */
    short state(int axis, short place) {
        return states[first[axis] + place];
    }

    /** The states that places belong to. */
    short[] states(short[] places) {
        short[] vector = new short[places.length];
        for (int axis = 0; axis < vector.length; axis++) vector[axis] = state(axis, places[axis]);
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
     * @param places filled by axis
     */
    long encode(FactSheet sheet, long[] masks, long bits, short[] places) {
        if (sheet.vocabulary() != vocabulary && !sheet.vocabulary().facts().equals(vocabulary.facts()))
            throw new IllegalArgumentException("the facts were found for another vocabulary");
        long left = bits;
        int[] list = truths;
        for (int at = 0; at < list.length; at += TRUTH_WIDTH) {
            int cell = sheet.cell(list[at + 1]);
            int place = (cell + 1) & allOnesIfKnown(cell);
            places[list[at]] = (short) place;
            left &= masks[list[at + 2] + place];
        }
        list = numbers;
        for (int at = 0; at < list.length; at += NUMBER_WIDTH) {
            int cell = sheet.cell(list[at + 1]);
            int low = list[at + 3];
            int near = Math.max(low, Math.min(cell, list[at + 4]));
            int place = (near - low + 1) & allOnesIfKnown(cell);
            places[list[at]] = (short) place;
            left &= masks[list[at + 2] + place];
        }
        for (int i = 0; i < answers.length; i++) left &= masks[other(sheet, i, places)];
        return left;
    }

    /** What makes place 0 of an unknown fact without a branch. */
    private static int allOnesIfKnown(int cell) {
        int different = cell ^ FactSheet.UNKNOWN;
        return (different | -different) >> 31;
    }

    private int other(FactSheet sheet, int question, short[] places) {
        int axis = others[2 * question];
        int slot = others[2 * question + 1];
        int place = sheet.isKnown(slot) ? answers[question].state(sheet, slot) : 0;
        places[axis] = (short) place;
        return first[axis] + place;
    }
}
