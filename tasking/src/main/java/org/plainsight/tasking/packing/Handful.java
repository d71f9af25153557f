package org.plainsight.tasking.packing;

import java.util.Arrays;
import org.plainsight.tasking.fit.Roster;

/** Some networks, by due day, and whose desk each is packed on. */
final class Handful {
    /** Room for every network's place beside its due day in one number, which sorts quickly. */
    private static final int SHIFT = 20;

    private final int[] key;
    private int[] keys = new int[256];
    private int[] to = new int[256];
    private int size;

    Handful(Roster roster) {
        key = new int[roster.networks()];
        for (int n = 0; n < key.length; n++) key[n] = roster.due(n) << SHIFT | n;
    }

    void clear() {
        size = 0;
    }

    /** So many of a heap, from one place on, around its end. */
    void add(Heap heap, int from, int count) {
        makeRoomFor(count);
        for (int i = 0; i < count; i++) keys[size++] = key[heap.get((from + i) % heap.size())];
    }

    void add(int network) {
        makeRoomFor(1);
        keys[size++] = key[network];
    }

    private void makeRoomFor(int more) {
        if (keys.length >= size + more) return;
        keys = Arrays.copyOf(keys, 2 * (size + more));
        to = new int[keys.length];
    }

    /** By due day; nobody has any of them yet. */
    void sort() {
        Arrays.sort(keys, 0, size);
        Arrays.fill(to, 0, size, -1);
    }

    int size() {
        return size;
    }

    int network(int i) {
        return keys[i] & (1 << SHIFT) - 1;
    }

    /** Whose desk it goes to; negative if nobody's. */
    int to(int i) {
        return to[i];
    }

    void give(int i, int analyst) {
        to[i] = analyst;
    }
}
