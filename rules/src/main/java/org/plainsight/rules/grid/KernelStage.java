package org.plainsight.rules.grid;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The tables of one stage that a {@link Kernel} needs: finds the rows that match, one bit each. */
final class KernelStage {

    private final int words;
    private final int firstWord;
    private final long[] full;
    /** The axes over facts, and where the masks of each begin. */
    private final int[] facts;

    private final int[] factMasks;
    private final RegisterAxis[] registers;
    private final int[] registerMasks;
    private final long[] masks;

    KernelStage(
            int firstWord,
            long[] full,
            int[] facts,
            int[] factMasks,
            RegisterAxis[] registers,
            int[] registerMasks,
            long[] masks) {
        this.words = full.length;
        this.firstWord = firstWord;
        this.full = full;
        this.facts = facts;
        this.factMasks = factMasks;
        this.registers = registers;
        this.registerMasks = registerMasks;
        this.masks = masks;
    }

    int words() {
        return words;
    }

    /** Whether every row has its bit in one word and no column asks about a decision. */
    boolean isOneWordOfFacts() {
        return words == 1 && firstWord == 0 && registers.length == 0;
    }

    /** The bits of all rows of a stage of one word. */
    long allRows() {
        return full[0];
    }

    IntStream facts() {
        return Arrays.stream(facts);
    }

    /** The masks of a stage of one word by place instead of by state. */
    long[] byPlace(Encoder encoder) {
        long[][] own = new long[encoder.size()][0];
        for (int i = 0; i < facts.length; i++) {
            int end = i + 1 < facts.length ? factMasks[i + 1] : masks.length;
            own[facts[i]] = Arrays.copyOfRange(masks, factMasks[i], end);
        }
        return encoder.byPlace(own, full[0]);
    }

    /** Sets this stage's words to the rows that match. */
    void match(short[] states, long[] register, long[] word) {
        if (words == 1) {
            long bits = full[0];
            for (int i = 0; i < facts.length; i++) bits &= masks[factMasks[i] + states[facts[i]]];
            for (int i = 0; i < registers.length; i++)
                bits &= masks[registerMasks[i] + registers[i].state(register[registers[i].register()])];
            word[firstWord] = bits;
            return;
        }
        System.arraycopy(full, 0, word, firstWord, words);
        for (int i = 0; i < facts.length; i++) strike(factMasks[i] + states[facts[i]] * words, word);
        for (int i = 0; i < registers.length; i++)
            strike(registerMasks[i] + registers[i].state(register[registers[i].register()]) * words, word);
    }

    private void strike(int mask, long[] word) {
        for (int i = 0; i < words; i++) word[firstWord + i] &= masks[mask + i];
    }

    /** The same for some lanes of a batch. */
    void match(StateColumns columns, int start, int lanes, long[][] register, long[][] word) {
        for (int i = 0; i < words; i++) {
            long[] bits = word[firstWord + i];
            Arrays.fill(bits, 0, lanes, full[i]);
            for (int axis = 0; axis < facts.length; axis++)
                columns.strike(facts[axis], start, lanes, masks, factMasks[axis] + i, words, bits);
            for (int axis = 0; axis < registers.length; axis++)
                strike(registers[axis], register[registers[axis].register()], lanes, registerMasks[axis] + i, bits);
        }
    }

    private void strike(RegisterAxis axis, long[] numbers, int lanes, int first, long[] bits) {
        for (int i = 0; i < lanes; i++) bits[i] &= masks[first + axis.state(numbers[i]) * words];
    }
}
