package org.plainsight.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageLikenessTest {

    @Test
    void a_recompressed_picture_is_the_same_picture() {
        long hash = 0x0123456789abcdefL;
        long recompressed = hash ^ 0x8000000000000101L;

        assertThat(ImageLikeness.exemplars(Map.of(hash, 3, recompressed, 1)))
                .containsEntry(recompressed, hash)
                .containsEntry(hash, hash);
    }

    @Test
    void five_differing_bits_make_another_picture() {
        long hash = 0x0123456789abcdefL;

        assertThat(ImageLikeness.exemplars(Map.of(hash, 1, hash ^ 0b11111L, 1)))
                .containsEntry(hash ^ 0b11111L, hash ^ 0b11111L);
    }

    @Test
    void no_hash_within_reach_of_an_exemplar_is_missed() {
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
            var exemplars = ImageLikeness.exemplars(counts);
            for (long hash : counts.keySet()) {
                long exemplar = exemplars.getOrDefault(hash, hash);
                assertThat(Long.bitCount(hash ^ exemplar))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(ImageLikeness.MOST_BITS);
                if (exemplar != hash) continue;
                for (long other : counts.keySet())
                    if (other != hash && exemplars.getOrDefault(other, other) == other)
                        assertThat(Long.bitCount(hash ^ other))
                                .as("seed %d: two exemplars", seed)
                                .isGreaterThan(ImageLikeness.MOST_BITS);
            }
        }
    }
}
