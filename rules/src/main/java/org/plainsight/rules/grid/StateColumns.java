package org.plainsight.rules.grid;

import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactColumns;

/**
 * Many vectors of states, question by question: one byte each where a question has at most 256 states, else two. This is the
 * form in which whole corpora are weighed again. Filled by one thread; read by any number.
 */
public final class StateColumns {

    private static final int MOST_IN_A_BYTE = 256;

    private final int size;
    private final byte[] @Nullable [] narrow;
    private final short[] @Nullable [] wide;

    StateColumns(int[] states, int size) {
        this.size = size;
        this.narrow = new byte[states.length] @Nullable [];
        this.wide = new short[states.length] @Nullable [];
        for (int axis = 0; axis < states.length; axis++) {
            if (states[axis] <= MOST_IN_A_BYTE) narrow[axis] = new byte[size];
            else wide[axis] = new short[size];
        }
    }

    /** The number of vectors. */
    public int size() {
        return size;
    }

    /** Puts a vector at a place. */
    public void put(int place, short[] states) {
        for (int axis = 0; axis < states.length; axis++) {
            byte[] bytes = narrow[axis];
            if (bytes != null) bytes[place] = (byte) states[axis];
            else shorts(axis)[place] = states[axis];
        }
    }

    /** Puts the states of one question at all places: those of the numbers that a column of facts holds. */
    void put(int axis, FactColumns.Numbers numbers, short[] states) {
        byte[] from = numbers.bytes();
        byte[] bytes = narrow[axis];
        for (int place = 0, at = 0; place < size; place++, at += numbers.width()) {
            int number = from[at] & 0xff;
            if (numbers.width() > 1) number |= (from[at + 1] & 0xff) << 8;
            if (numbers.width() > 2) number |= (from[at + 2] & 0xff) << 16 | (from[at + 3] & 0xff) << 24;
            if (bytes != null) bytes[place] = (byte) states[number];
            else shorts(axis)[place] = states[number];
        }
    }

    /** The vector at a place. */
    public short[] vector(int place) {
        short[] states = new short[narrow.length];
        for (int axis = 0; axis < states.length; axis++) {
            byte[] bytes = narrow[axis];
            states[axis] = bytes != null ? (short) (bytes[place] & 0xff) : shorts(axis)[place];
        }
        return states;
    }

    private short[] shorts(int axis) {
        short[] shorts = wide[axis];
        if (shorts == null) throw new IllegalStateException("question %d has no column".formatted(axis));
        return shorts;
    }

    /** Leaves in each lane only the bits that the state of one question leaves standing. */
    void strike(int axis, int start, int lanes, long[] masks, int first, int step, long[] bits) {
        byte[] bytes = narrow[axis];
        if (bytes != null) {
            for (int i = 0; i < lanes; i++) bits[i] &= masks[first + (bytes[start + i] & 0xff) * step];
            return;
        }
        short[] shorts = shorts(axis);
        for (int i = 0; i < lanes; i++) bits[i] &= masks[first + shorts[start + i] * step];
    }
}
