package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the things without which a network falls apart, and into what: the articulation points, on the side of the things
 * shared, of the graph between adverts and what they share (Hopcroft and Tarjan 1973). Time grows with the number of sharings.
 */
final class Bridges {

    private final int adverts;
    /** The neighbours of each advert, and after them those of each thing shared. */
    private final int[][] neighbours;

    private final int[] found;
    private final int[] low;
    /** How many adverts hang below each, itself included where it is one. */
    private final int[] below;

    private final List<List<Integer>> pieces = new ArrayList<>();
    private int clock;

    private Bridges(int adverts, List<int[]> shared) {
        this.adverts = adverts;
        this.neighbours = neighbours(adverts, shared);
        this.found = new int[neighbours.length];
        this.low = new int[neighbours.length];
        this.below = new int[neighbours.length];
        for (int i = 0; i < shared.size(); i++) pieces.add(new ArrayList<>());
    }

    /**
     * Into what the network falls without each of the things that its adverts share.
     *
     * @param adverts how many there are, from 0; whatever is shared holds all of them together
     * @param shared the adverts that share each thing
     * @return for each thing the sizes of the parts, largest first; empty where the network holds without it
     */
    static List<List<Integer>> of(int adverts, List<int[]> shared) {
        var bridges = new Bridges(adverts, shared);
        if (adverts > 0) bridges.walk();
        for (var parts : bridges.pieces) {
            if (parts.isEmpty()) continue;
            int rest = adverts - parts.stream().mapToInt(Integer::intValue).sum();
            parts.add(rest);
            parts.sort(java.util.Comparator.reverseOrder());
        }
        return bridges.pieces;
    }

    private static int[][] neighbours(int adverts, List<int[]> shared) {
        var counts = new int[adverts];
        for (var together : shared) for (int advert : together) counts[advert]++;
        var neighbours = new int[adverts + shared.size()][];
        for (int advert = 0; advert < adverts; advert++) neighbours[advert] = new int[counts[advert]];
        Arrays.fill(counts, 0);
        for (int thing = 0; thing < shared.size(); thing++) {
            neighbours[adverts + thing] = shared.get(thing);
            for (int advert : shared.get(thing)) neighbours[advert][counts[advert]++] = adverts + thing;
        }
        return neighbours;
    }

    /** Depth first from the first advert, without recursion: a network may be deeper than a stack. */
    private void walk() {
        var path = new int[neighbours.length];
        var next = new int[neighbours.length];
        int depth = 0;
        enter(0);
        while (depth >= 0) {
            int at = path[depth];
            if (next[at] < neighbours[at].length) {
                int to = neighbours[at][next[at]++];
                if (found[to] == 0) {
                    enter(to);
                    path[++depth] = to;
                } else if (depth == 0 || to != path[depth - 1]) low[at] = Math.min(low[at], found[to]);
            } else if (--depth >= 0) leave(at, path[depth]);
        }
    }

    private void enter(int node) {
        found[node] = ++clock;
        low[node] = clock;
        below[node] = node < adverts ? 1 : 0;
    }

    private void leave(int child, int parent) {
        low[parent] = Math.min(low[parent], low[child]);
        below[parent] += below[child];
        if (parent >= adverts && low[child] >= found[parent])
            pieces.get(parent - adverts).add(below[child]);
    }
}
