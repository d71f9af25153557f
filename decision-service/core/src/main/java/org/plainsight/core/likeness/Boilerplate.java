package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds phrases that stand in many texts that have little else in common: what a site adds, or what everybody writes. It
 * looks at cohesion, not at a bare count: a template's phrases are common too, but its texts agree in all the rest. So the
 * same settings serve a small and a large corpus.
 */
final class Boilerplate {

    /** A phrase in fewer wordings than this is nobody's boilerplate. */
    private static final int COMMON_FROM = 6;

    /** How many of a phrase's wordings are compared. */
    private static final int SAMPLE = 24;

    /** Half the compared pairs must be at least this alike, in hundredths, for a phrase to be part of a template. */
    private static final int COHESIVE_FROM = 40;

    private final List<Wording> wordings;
    /** The shingles of {@link #COMMON_FROM} wordings or more, ascending, and how many have each. */
    private final long[] common;

    private final int[] counts;

    private Boilerplate(List<Wording> wordings) {
        this.wordings = wordings;
        var all = wordings.stream()
                .flatMapToLong(wording -> Arrays.stream(wording.shingles()))
                .toArray();
        Arrays.parallelSort(all);
        this.common = new long[all.length / COMMON_FROM];
        this.counts = new int[common.length];
        int found = 0;
        for (int from = 0, to = 0; from < all.length; from = to) {
            while (to < all.length && all[to] == all[from]) to++;
            if (to - from < COMMON_FROM) continue;
            common[found] = all[from];
            counts[found++] = to - from;
        }
        Arrays.fill(common, found, common.length, Long.MAX_VALUE);
    }

    /** The shingles that are boilerplate in these wordings, which are in a canonical order; ascending. */
    static long[] in(List<Wording> wordings) {
        return new Boilerplate(wordings).find();
    }

    private long[] find() {
        var samples = samples();
        return IntStream.range(0, samples.size())
                .parallel()
                .filter(i -> !samples.get(i).isEmpty() && medianLikeness(samples.get(i)) < COHESIVE_FROM)
                .mapToLong(i -> common[i])
                .toArray();
    }

    /** Up to {@link #SAMPLE} wordings of each common shingle, evenly spread over the canonical order. */
    private List<List<Wording>> samples() {
        var samples = new ArrayList<List<Wording>>(common.length);
        for (int i = 0; i < common.length; i++) samples.add(counts[i] == 0 ? List.of() : new ArrayList<>());
        var seen = new int[common.length];
        for (var wording : wordings) {
            for (long shingle : wording.shingles()) {
                int i = Arrays.binarySearch(common, shingle);
                if (i < 0 || counts[i] == 0) continue;
                var sample = samples.get(i);
                int place = seen[i]++;
                if ((long) place * SAMPLE / counts[i] >= sample.size() && sample.size() < SAMPLE) sample.add(wording);
            }
        }
        return samples;
    }

    private static int medianLikeness(List<Wording> sample) {
        var likeness = new int[sample.size() - 1];
        for (int i = 0; i < likeness.length; i++) likeness[i] = sample.get(i).likeness(sample.get(i + 1));
        Arrays.sort(likeness);
        return likeness[likeness.length / 2];
    }
}
