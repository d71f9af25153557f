package org.plainsight.core.links;

/** Joins things into groups; a group is named by its lowest member, so that the order of joining never shows. */
public final class UnionFind {

    private final int[] parent;

    public UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) parent[i] = i;
    }

    /** The lowest member of the thing's group. */
    public int find(int thing) {
        int at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Puts the groups of both together; false where they were together before. */
    public boolean join(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a == b) return false;
        if (a < b) parent[b] = a;
        else parent[a] = b;
        return true;
    }
}
