package org.plainsight.governance.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/** A tree that grows leaf by leaf and keeps only the roots of its complete subtrees: some dozens of hashes, however long the log. */
public final class Frontier {

    /** Complete subtrees, the smallest first; the bits of the size say how large each is. */
    private final Deque<Hash> subtrees = new ArrayDeque<>();

    private long size;

    /** Adds one leaf at the end. */
    public void add(Hash leaf) {
        var grown = leaf;
        for (long bits = size; bits % 2 == 1; bits /= 2) grown = Merkle.node(subtrees.pop(), grown);
        subtrees.push(grown);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far. */
    public Hash root() {
        return subtrees.stream()
                .reduce((right, left) -> Merkle.node(left, right))
                .orElseGet(() -> Hash.of(new byte[0]));
    }
}
