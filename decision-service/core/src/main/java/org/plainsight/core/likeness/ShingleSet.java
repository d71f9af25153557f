package org.plainsight.core.likeness;

/** A fixed set of shingles that is asked many times. Shingles are hashes already, so their lowest bits place them. */
final class ShingleSet {

    private final long[] slots;
    private final boolean hasZero;

    ShingleSet(long[] shingles) {
        slots = new long[Integer.highestOneBit(Math.max(1, shingles.length)) << 2];
        boolean zero = false;
        for (long shingle : shingles) {
            zero |= shingle == 0;
            if (shingle != 0) slots[slot(shingle)] = shingle;
        }
        hasZero = zero;
    }

    boolean has(long shingle) {
        return shingle == 0 ? hasZero : slots[slot(shingle)] == shingle;
    }

    /** Where the shingle stands, or the free slot where it would. */
    private int slot(long shingle) {
        int slot = (int) shingle & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != shingle) slot = (slot + 1) & (slots.length - 1);
        return slot;
    }
}
