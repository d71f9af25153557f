package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The exemplars found so far, with an index by bands of MinHash values. With 16 bands of 3, two texts that share 60 % of
 * their shingles meet in a band with a chance of 98 %, and two that share 20 % with 12 %.
 */
final class Exemplars {

    private static final int BANDS = 16;
    private static final int ROWS = 3;

    private final List<Star> stars = new ArrayList<>();
    private final Map<Long, List<Star>> bands = new HashMap<>();

    /** An exemplar and the ids of all texts nearly the same as it. */
    record Star(int number, Wording exemplar, List<Integer> ids) {}

    List<Star> stars() {
        return stars;
    }

    void place(Wording wording) {
        var keys = bandKeys(wording.shingles());
        var star = likest(wording, keys);
        if (star < 0) {
            star = stars.size();
            var fresh = new Star(star, wording, new ArrayList<>());
            stars.add(fresh);
            for (long key : keys)
                bands.computeIfAbsent(key, k -> new ArrayList<>()).add(fresh);
        }
        for (int id : wording.ids()) stars.get(star).ids().add(id);
    }

    /** The number of the likest exemplar that is near enough, the first of equals; -1 for none. */
    private int likest(Wording wording, long[] keys) {
        var candidates = new TreeSet<Integer>();
        for (long key : keys) for (var star : bands.getOrDefault(key, List.of())) candidates.add(star.number());
        int best = -1;
        int most = TextLikeness.NEARLY_THE_SAME - 1;
        for (int candidate : candidates) {
            int likeness = stars.get(candidate).exemplar().likeness(wording);
            if (likeness > most) {
                most = likeness;
                best = candidate;
            }
        }
        return best;
    }

    private static long[] bandKeys(long[] shingles) {
        var keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) key = Shingles.mix(key ^ minHash(shingles, band * ROWS + row));
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
