package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exemplars found so far, with an index by bands of MinHash values. With 16 bands of 3, two texts that share 60 % of
 * their shingles meet in a band with a chance of 98 %, and two that share 20 % with 12 %.
 */
final class Exemplars {

    private static final int BANDS = 16;
    private static final int ROWS = 3;

    private final List<Star> stars = new ArrayList<>();
    private final Bands bands = new Bands();
    /** For each star, the number of the text that it was compared with last, from 1. */
    private int[] compared = new int[1024];

    private int placed;

    /** An exemplar and the ids of all texts nearly the same as it. */
    record Star(Wording exemplar, List<Integer> ids) {}

    List<Star> stars() {
        return stars;
    }

    /** @param keys the wording's {@link #bandKeys} */
    void place(Wording wording, long[] keys) {
        placed++;
        int star = likest(wording, keys);
        if (star < 0) {
            star = stars.size();
            stars.add(new Star(wording, new ArrayList<>()));
            if (star == compared.length) compared = Arrays.copyOf(compared, star * 2);
            for (long key : keys) bands.add(key, star);
        }
        for (int id : wording.ids()) stars.get(star).ids().add(id);
    }

    /** The number of the likest exemplar that is near enough, the first of equals; -1 for none. */
    private int likest(Wording wording, long[] keys) {
        int best = -1;
        int most = TextLikeness.NEARLY_THE_SAME;
        for (long key : keys)
            for (int entry = bands.first(key); entry >= 0; entry = bands.next(entry)) {
                int candidate = bands.star(entry);
                if (bands.key(entry) != key || compared[candidate] == placed) continue;
                compared[candidate] = placed;
                int likeness = stars.get(candidate).exemplar().likeness(wording);
                if (likeness > most || (likeness == most && (best < 0 || candidate < best))) {
                    most = likeness;
                    best = candidate;
                }
            }
        return best;
    }

    /** Which exemplars have which key in a band: chains of entries, since boxed maps of millions would fill the memory. */
    private static final class Bands {
        private long[] keys = new long[1 << 12];
        private int[] stars = new int[keys.length];
        private int[] next = new int[keys.length];
        private int[] heads = new int[keys.length];
        private int size;

        Bands() {
            Arrays.fill(heads, -1);
        }

        /** The first entry that may have the key; -1 for none. */
        int first(long key) {
            return heads[(int) key & (heads.length - 1)];
        }

        int next(int entry) {
            return next[entry];
        }

        long key(int entry) {
            return keys[entry];
        }

        int star(int entry) {
            return stars[entry];
        }

        void add(long key, int star) {
            if (size == keys.length) grow();
            keys[size] = key;
            stars[size] = star;
            chain(size++);
        }

        private void chain(int entry) {
            int head = (int) keys[entry] & (heads.length - 1);
            next[entry] = heads[head];
            heads[head] = entry;
        }

        private void grow() {
            keys = Arrays.copyOf(keys, size * 2);
            stars = Arrays.copyOf(stars, size * 2);
            next = new int[size * 2];
            heads = new int[size * 2];
            Arrays.fill(heads, -1);
            for (int entry = 0; entry < size; entry++) chain(entry);
        }
    }

    /** One key for each band of the wording's MinHash values. */
    static long[] bandKeys(Wording wording) {
        var keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++)
                key = Shingles.mix(key ^ minHash(wording.shingles(), band * ROWS + row));
            keys[band] = key;
        }
        return keys;
    }

    private static long minHash(long[] shingles, int function) {
        long salt = Shingles.mix(function + 1L);
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
            // Odd multipliers keep the order of hashes as good as random and cost one multiplication.
            long hash = (shingle ^ salt) * (salt | 1);
            least = Math.min(least, hash ^ (hash >>> 32));
        }
        return least;
    }
}
