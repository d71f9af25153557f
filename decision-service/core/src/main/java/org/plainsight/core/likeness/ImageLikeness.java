package org.plainsight.core.likeness;

import java.util.Arrays;

/**
 * Groups 64-bit perceptual image hashes that differ in at most {@link #MOST_BITS} bits from an exemplar. Hashes are cut
 * into one block more than the bits that may differ, so two that are near agree in at least one block (Manku, Jain and Das
 * Sarma 2007): no pair is missed. Immutable.
 */
public final class ImageLikeness {

    /** Two images count as the same up to this many differing bits of 64. */
    public static final int MOST_BITS = 4;

    private static final int BLOCKS = MOST_BITS + 1;

    /** Every different hash, in unsigned order, and its exemplar. */
    private final long[] hashes;

    private final long[] exemplars;

    private ImageLikeness(long[] hashes, long[] exemplars) {
        this.hashes = hashes;
        this.exemplars = exemplars;
    }

    /**
     * The most common hash of a group becomes its exemplar; of equally common ones the lowest.
     *
     * @param seen the hash of every picture, in any order, as often as it is seen
     */
    public static ImageLikeness of(long... seen) {
        var sorted = seen.clone();
        flip(sorted);
        Arrays.parallelSort(sorted);
        flip(sorted);
        var hashes = new long[sorted.length];
        var order = new long[sorted.length];
        int found = 0;
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) to++;
            hashes[found] = sorted[from];
            order[found] = (long) (Integer.MAX_VALUE - (to - from)) << 32 | found;
            found++;
        }
        order = Arrays.copyOf(order, found);
        Arrays.sort(order);
        return new ImageLikeness(Arrays.copyOf(hashes, found), exemplars(hashes, order));
    }

    /** @param order the place of each hash in its lower half, the most common first */
    private static long[] exemplars(long[] hashes, long[] order) {
        var exemplars = new long[order.length];
        var index = new Index();
        for (long place : order) {
            long hash = hashes[(int) place];
            long exemplar = index.nearest(hash);
            exemplars[(int) place] = exemplar;
            if (exemplar == hash) index.add(hash);
        }
        return exemplars;
    }

    /** The exemplar of a hash that was seen; the hash itself where it is like no other. */
    public long exemplar(long hash) {
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(hashes[middle], hash);
            if (order == 0) return exemplars[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return hash;
    }

    /** Makes signed order of unsigned order, and back. */
    private static void flip(long[] hashes) {
        for (int i = 0; i < hashes.length; i++) hashes[i] ^= Long.MIN_VALUE;
    }

    /** The exemplars so far, by each of their blocks. */
    private static final class Index {
        private static final int WIDEST = 64 / BLOCKS + 1;
        private static final long[] NONE = {};

        private final long[][] hashes = new long[BLOCKS << WIDEST][];
        private final int[] sizes = new int[hashes.length];

        Index() {
            Arrays.fill(hashes, NONE);
        }

        void add(long hash) {
            for (int block = 0; block < BLOCKS; block++) {
                int place = place(hash, block);
                if (sizes[place] == hashes[place].length)
                    hashes[place] = Arrays.copyOf(hashes[place], Math.max(4, sizes[place] * 2));
                hashes[place][sizes[place]++] = hash;
            }
        }

        /** The nearest exemplar within reach, the lowest of equals; the hash itself where there is none. */
        long nearest(long hash) {
            long best = hash;
            int fewest = MOST_BITS + 1;
            for (int block = 0; block < BLOCKS; block++) {
                int place = place(hash, block);
                var candidates = hashes[place];
                for (int i = 0; i < sizes[place]; i++) {
                    int bits = Long.bitCount(candidates[i] ^ hash);
                    if (bits < fewest || (bits == fewest && bits <= MOST_BITS && candidates[i] < best)) {
                        fewest = bits;
                        best = candidates[i];
                    }
                }
            }
            return best;
        }

        private static int place(long hash, int block) {
            int from = block * 64 / BLOCKS;
            int to = (block + 1) * 64 / BLOCKS;
            return (int) ((hash >>> from) & ((1L << (to - from)) - 1)) | block << WIDEST;
        }
    }
}
