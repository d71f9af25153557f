package org.plainsight.core.likeness;

import java.util.Arrays;
import java.util.List;

/** Sets of three-word shingles as sorted 64-bit hashes. */
final class Shingles {

    private static final int WORDS = 3;

    private Shingles() {}

    /** The set of shingles of these words, ascending and without repeats. */
    static long[] of(List<String> words) {
        if (words.size() < WORDS) return new long[0];
        var hashes = new long[words.size() - WORDS + 1];
        var word = new long[words.size()];
        for (int i = 0; i < word.length; i++) word[i] = hash(words.get(i));
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = mix(word[i] + mix(word[i + 1] + mix(word[i + 2])));
        }
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) if (i == 0 || hashes[i] != hashes[i - 1]) hashes[kept++] = hashes[i];
        return kept == hashes.length ? hashes : Arrays.copyOf(hashes, kept);
    }

    /** The likeness of two sets: common members per hundred members of either (Jaccard), rounded down. */
    static int likeness(long[] a, long[] b) {
        if (a.length == 0 || b.length == 0) return 0;
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (int) (100L * common / (a.length + b.length - common));
    }

    /** FNV-1a over UTF-16 units, then mixed: the same on every Java. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
