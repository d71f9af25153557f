package org.plainsight.core.likeness;

import java.util.Arrays;
import java.util.Comparator;

/** One wording: its shingles, ascending, and the ids of all texts that read so. */
record Wording(int[] ids, long[] shingles) {

    /** By what is written, never by who wrote it: the most common wording first, then by its shingles. */
    static final Comparator<Wording> MOST_COMMON_FIRST =
            Comparator.<Wording>comparingInt(w -> -w.ids.length).thenComparing(Wording::shingles, Arrays::compare);

    /** @param boilerplate shingles, ascending */
    Wording without(long[] boilerplate) {
        if (boilerplate.length == 0) return this;
        var own = Arrays.stream(shingles)
                .filter(s -> Arrays.binarySearch(boilerplate, s) < 0)
                .toArray();
        return own.length == shingles.length ? this : new Wording(ids, own);
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
