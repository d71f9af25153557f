package org.plainsight.tasking.packing;

import java.util.Arrays;

/** Networks in no order, quick to add to and to take from; {@code place} is shared by all heaps, as a network lies on one only. */
final class Heap {
    private final int[] place;
    private int[] networks = new int[16];
    private int size;

    Heap(int[] place) {
        this.place = place;
    }

    void add(int network) {
        if (size == networks.length) networks = Arrays.copyOf(networks, 2 * size);
        place[network] = size;
        networks[size++] = network;
    }

    void remove(int network) {
        int last = networks[--size];
        networks[place[network]] = last;
        place[last] = place[network];
    }

    int get(int i) {
        return networks[i];
    }

    int size() {
        return size;
    }
}
