package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** Shingles are looked at by their highest bits, one part after another: a corpus has millions. */
    private static final int PART_BITS = 2;

    private Boilerplate() {}

    /** The shingles that are boilerplate in these wordings, which are in a canonical order; ascending. */
    static long[] in(List<Wording> wordings) {
        int parts = 1 << PART_BITS;
        return IntStream.range(-parts / 2, parts / 2)
                .parallel()
                .mapToObj(part -> new Part(wordings, part).find())
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    /** The shingles whose highest bits are the same. */
    private static final class Part {
        private final List<Wording> wordings;
        private final long lowest;
        private final long highest;
        /** The shingles of {@link #COMMON_FROM} wordings or more, ascending, and how many have each. */
        private final long[] common;

        private final int[] counts;

        Part(List<Wording> wordings, int part) {
            this.wordings = wordings;
            this.lowest = (long) part << (Long.SIZE - PART_BITS);
            this.highest = lowest + ((1L << (Long.SIZE - PART_BITS)) - 1);
            var all = all();
            var found = new long[all.length / COMMON_FROM];
            var often = new int[found.length];
            int count = 0;
            for (int from = 0, to = 0; from < all.length; from = to) {
                while (to < all.length && all[to] == all[from]) to++;
                if (to - from < COMMON_FROM) continue;
                found[count] = all[from];
                often[count++] = to - from;
            }
            this.common = Arrays.copyOf(found, count);
            this.counts = Arrays.copyOf(often, count);
        }

        /** The shingles of all wordings that belong to this part, ascending, as often as they stand. */
        private long[] all() {
            int size = 0;
            for (var wording : wordings) size += to(wording.shingles()) - from(wording.shingles());
            var all = new long[size];
            int at = 0;
            for (var wording : wordings) {
                int from = from(wording.shingles());
                int own = to(wording.shingles()) - from;
                System.arraycopy(wording.shingles(), from, all, at, own);
                at += own;
            }
            Arrays.sort(all);
            return all;
        }

        private int from(long[] shingles) {
            int at = Arrays.binarySearch(shingles, lowest);
            return at < 0 ? -at - 1 : at;
        }

        private int to(long[] shingles) {
            int at = Arrays.binarySearch(shingles, highest);
            return at < 0 ? -at - 1 : at + 1;
        }

        long[] find() {
            var samples = samples();
            // The shingles of one phrase stand in the same wordings, which need to be compared once.
            var known = new HashMap<List<Integer>, Integer>();
            return IntStream.range(0, common.length)
                    .filter(i -> known.computeIfAbsent(samples.get(i), this::medianLikeness) < COHESIVE_FROM)
                    .mapToLong(i -> common[i])
                    .toArray();
        }

        /** Up to {@link #SAMPLE} wordings of each common shingle, evenly spread over the canonical order. */
        private List<List<Integer>> samples() {
            var samples = new ArrayList<List<Integer>>(common.length);
            for (int i = 0; i < common.length; i++) samples.add(new ArrayList<>());
            var seen = new int[common.length];
            for (int wording = 0; wording < wordings.size(); wording++) {
                var shingles = wordings.get(wording).shingles();
                int to = to(shingles);
                for (int at = from(shingles); at < to; at++) {
                    int i = Arrays.binarySearch(common, shingles[at]);
                    if (i < 0) continue;
                    var sample = samples.get(i);
                    int place = seen[i]++;
                    if ((long) place * SAMPLE / counts[i] >= sample.size() && sample.size() < SAMPLE)
                        sample.add(wording);
                }
            }
            return samples;
        }

        /** How alike neighbours in a sample are, in the middle. */
        private int medianLikeness(List<Integer> sample) {
            var likeness = new int[sample.size() - 1];
            for (int i = 0; i < likeness.length; i++)
                likeness[i] = wordings.get(sample.get(i)).likeness(wordings.get(sample.get(i + 1)));
            Arrays.sort(likeness);
            return likeness[likeness.length / 2];
        }
    }
}
