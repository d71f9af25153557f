package org.plainsight.core.likeness;

import java.util.Arrays;
import java.util.Comparator;

/** One wording: its shingles, ascending, and the ids of all texts that read so. */
record Wording(int[] ids, long[] shingles) {

    /** By what is written, never by who wrote it: the most common wording first, then by its shingles. */
    static final Comparator<Wording> MOST_COMMON_FIRST =
            Comparator.<Wording>comparingInt(w -> -w.ids.length).thenComparing(Wording::shingles, Arrays::compare);

    Wording without(ShingleSet boilerplate) {
        int kept = 0;
        for (long shingle : shingles) if (!boilerplate.has(shingle)) kept++;
        if (kept == shingles.length) return this;
        var own = new long[kept];
        int at = 0;
        for (long shingle : shingles) if (!boilerplate.has(shingle)) own[at++] = shingle;
        return new Wording(ids, own);
    }

    int likeness(Wording other) {
        return Shingles.likeness(shingles, other.shingles);
    }

    /** A short name for the wording, made of its shingles alone. */
    String key() {
        long hash = shingles.length;
        for (long shingle : shingles) hash = Shingles.mix(hash ^ shingle);
        return String.format("%016x", hash);
    }
}
