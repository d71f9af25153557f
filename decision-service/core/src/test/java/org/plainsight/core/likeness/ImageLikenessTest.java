package org.plainsight.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageLikenessTest {

    @Test
    void a_recompressed_picture_is_the_same_picture() {
        long hash = 0x0123456789abcdefL;
        long recompressed = hash ^ 0x8000000000000101L;

        var likeness = ImageLikeness.of(hash, recompressed, hash);

        assertThat(likeness.exemplar(recompressed)).isEqualTo(hash);
        assertThat(likeness.exemplar(hash)).isEqualTo(hash);
    }

    @Test
    void five_differing_bits_make_another_picture() {
        long hash = 0x0123456789abcdefL;

        assertThat(ImageLikeness.of(hash, hash, hash ^ 0b11111L).exemplar(hash ^ 0b11111L))
                .isEqualTo(hash ^ 0b11111L);
    }

    @Test
    void each_hash_goes_to_the_nearest_exemplar_whatever_order_they_are_seen_in() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var counts = new HashMap<Long, Integer>();
            for (int i = 0; i < 200; i++) {
                long hash = random.nextLong();
                counts.put(hash, 2 + random.nextInt(5));
                long near = hash;
                for (int bit = random.nextInt(6); bit > 0; bit--) near ^= 1L << random.nextInt(64);
                counts.merge(near, 1, Integer::sum);
            }
            var likeness = ImageLikeness.of(shuffled(counts, random));
            plainly(counts)
                    .forEach((hash, exemplar) -> assertThat(likeness.exemplar(hash))
                            .as("%016x", hash)
                            .isEqualTo(exemplar));
        }
    }

    private static long[] shuffled(Map<Long, Integer> counts, Random random) {
        var seen = new ArrayList<Long>();
        counts.forEach((hash, count) -> seen.addAll(Collections.nCopies(count, hash)));
        Collections.shuffle(seen, random);
        return seen.stream().mapToLong(Long::longValue).toArray();
    }

    /** The same without an index: every hash is compared with every exemplar. */
    private static Map<Long, Long> plainly(Map<Long, Integer> counts) {
        var order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.<Long>comparingInt(hash -> -counts.getOrDefault(hash, 0))
                .thenComparing(Long::compareUnsigned));
        var exemplars = new HashMap<Long, Long>();
        for (long hash : order) {
            var nearest = exemplars.entrySet().stream()
                    .filter(e -> e.getKey().equals(e.getValue()))
                    .map(Map.Entry::getKey)
                    .filter(e -> Long.bitCount(e ^ hash) <= ImageLikeness.MOST_BITS)
                    .min(Comparator.<Long>comparingInt(e -> Long.bitCount(e ^ hash))
                            .thenComparing(Comparator.naturalOrder()));
            exemplars.put(hash, nearest.orElse(hash));
        }
        return exemplars;
    }
}
