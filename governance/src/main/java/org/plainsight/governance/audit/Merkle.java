package org.plainsight.governance.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Merkle tree of RFC 6962 and RFC 9162: leaves and nodes are hashed apart, so that neither can pass for the other.
 * Sizes and places are counted in leaves, places from 0.
 */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** The hash of one leaf. */
    public static Hash leaf(byte[] data) {
        return Hash.of(LEAF, data);
    }

    static Hash leaf(String data) {
        return leaf(data.getBytes(StandardCharsets.UTF_8));
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** The root over these leaves; of none it is the hash of nothing. */
    public static Hash root(List<Hash> leaves) {
        var tree = new Frontier();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** The hashes by which anyone can compute the root from the leaf at this place. */
    public static List<Hash> inclusion(int place, List<Hash> leaves) {
        if (place < 0 || place >= leaves.size())
            throw new IllegalArgumentException("leaf %d is not among the %d leaves".formatted(place, leaves.size()));
        if (leaves.size() == 1) return List.of();
        int split = split(leaves.size());
        boolean left = place < split;
        var own = left ? leaves.subList(0, split) : leaves.subList(split, leaves.size());
        var other = left ? leaves.subList(split, leaves.size()) : leaves.subList(0, split);
        var path = new ArrayList<>(inclusion(left ? place : place - split, own));
        path.add(root(other));
        return path;
    }

    /** Whether a leaf stands at this place in the tree of that size and root (RFC 9162, 2.1.3.2). */
    public static boolean isIncluded(Hash leaf, long place, long size, List<Hash> path, Hash root) {
        if (place < 0 || place >= size) return false;
        long at = place;
        long last = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (last == 0) return false;
            if (at % 2 == 1 || at == last) {
                hash = node(step, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else hash = node(hash, step);
            at /= 2;
            last /= 2;
        }
        return last == 0 && hash.equals(root);
    }

    /** The hashes by which anyone can see that the tree of the first {@code old} leaves was only added to. */
    public static List<Hash> consistency(int old, List<Hash> leaves) {
        if (old < 1 || old > leaves.size())
            throw new IllegalArgumentException("%d leaves are no beginning of %d".formatted(old, leaves.size()));
        return consistency(old, leaves, true);
    }

    private static List<Hash> consistency(int old, List<Hash> leaves, boolean whole) {
        int size = leaves.size();
        if (old == size) return whole ? List.of() : List.of(root(leaves));
        int split = split(size);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, size);
        var path = new ArrayList<Hash>();
        if (old <= split) {
            path.addAll(consistency(old, left, whole));
            path.add(root(right));
        } else {
            path.addAll(consistency(old - split, right, false));
            path.add(root(left));
        }
        return path;
    }

    /** Whether the old tree is a beginning of the new one (RFC 9162, 2.1.4.2). An empty tree is a beginning of any. */
    public static boolean isConsistent(long old, long size, Hash oldRoot, Hash root, List<Hash> path) {
        if (old < 0 || old > size) return false;
        if (old == 0) return path.isEmpty() && oldRoot.equals(new Frontier().root());
        if (old == size) return path.isEmpty() && oldRoot.equals(root);
        var steps = new ArrayList<>(path);
        if (Long.bitCount(old) == 1) steps.add(0, oldRoot);
        return folded(old - 1, size - 1, steps)
                .filter(both -> both.old().equals(oldRoot) && both.grown().equals(root))
                .isPresent();
    }

    private record Both(Hash old, Hash grown) {}

    /** The two roots that the steps lead to; nothing where there are too many steps or too few. */
    private static Optional<Both> folded(long oldLast, long newLast, List<Hash> steps) {
        if (steps.isEmpty()) return Optional.empty();
        long at = oldLast;
        long last = newLast;
        while (at % 2 == 1) {
            at /= 2;
            last /= 2;
        }
        var both = new Both(steps.get(0), steps.get(0));
        for (var step : steps.subList(1, steps.size())) {
            if (last == 0) return Optional.empty();
            if (at % 2 == 1 || at == last) {
                both = new Both(node(step, both.old()), node(step, both.grown()));
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else both = new Both(both.old(), node(both.grown(), step));
            at /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(both) : Optional.empty();
    }

    /** The largest power of two below a size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
