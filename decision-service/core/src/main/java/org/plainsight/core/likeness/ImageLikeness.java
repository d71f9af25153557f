package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups 64-bit perceptual image hashes that differ in at most {@link #MOST_BITS} bits from an exemplar. Hashes are cut
 * into one block more than the bits that may differ, so two that are near agree in at least one block (Manku, Jain and Das
 * Sarma 2007): no pair is missed.
 */
public final class ImageLikeness {

    /** Two images count as the same up to this many differing bits of 64. */
    public static final int MOST_BITS = 4;

    private static final int BLOCKS = MOST_BITS + 1;

    private ImageLikeness() {}

    /**
     * The exemplar of each hash that is not its own exemplar's only member; the hashes of a group map to the same one.
     *
     * @param counts each hash and how often it is seen; the most common of a group becomes its exemplar
     */
    public static Map<Long, Long> exemplars(Map<Long, Integer> counts) {
        var order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.<Long>comparingInt(hash -> -counts.getOrDefault(hash, 0))
                .thenComparing(Long::compareUnsigned));
        Map<Long, List<Long>> index = new HashMap<>();
        Map<Long, Long> exemplars = new TreeMap<>();
        for (long hash : order) {
            long exemplar = nearest(hash, index);
            exemplars.put(hash, exemplar);
            if (exemplar == hash)
                for (int block = 0; block < BLOCKS; block++)
                    index.computeIfAbsent(key(hash, block), key -> new ArrayList<>())
                            .add(hash);
        }
        return exemplars;
    }

    /** The nearest exemplar within reach, the lowest of equals; the hash itself where there is none. */
    private static long nearest(long hash, Map<Long, List<Long>> index) {
        var candidates = new TreeSet<Long>();
        for (int block = 0; block < BLOCKS; block++) candidates.addAll(index.getOrDefault(key(hash, block), List.of()));
        long best = hash;
        int fewest = MOST_BITS + 1;
        for (long candidate : candidates) {
            int bits = Long.bitCount(candidate ^ hash);
            if (bits < fewest) {
                fewest = bits;
                best = candidate;
            }
        }
        return best;
    }

    private static long key(long hash, int block) {
        int from = block * 64 / BLOCKS;
        int to = (block + 1) * 64 / BLOCKS;
        long bits = (hash >>> from) & ((1L << (to - from)) - 1);
        return bits << 3 | block;
    }
}
