package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private Boilerplate() {}

    /** The shingles that are boilerplate in these wordings, which are in a canonical order. */
    static Set<Long> in(List<Wording> wordings) {
        Map<Long, Integer> counts = new HashMap<>();
        for (var wording : wordings) for (long shingle : wording.shingles()) counts.merge(shingle, 1, Integer::sum);
        Map<Long, List<Wording>> samples = samples(wordings, counts);
        Set<Long> boilerplate = new HashSet<>();
        samples.forEach((shingle, sample) -> {
            if (medianLikeness(sample) < COHESIVE_FROM) boilerplate.add(shingle);
        });
        return boilerplate;
    }

    /** Up to {@link #SAMPLE} wordings of each common shingle, evenly spread over the canonical order. */
    private static Map<Long, List<Wording>> samples(List<Wording> wordings, Map<Long, Integer> counts) {
        Map<Long, List<Wording>> samples = new HashMap<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (var wording : wordings) {
            for (long shingle : wording.shingles()) {
                int count = counts.getOrDefault(shingle, 0);
                if (count < COMMON_FROM) continue;
                int place = seen.merge(shingle, 1, Integer::sum) - 1;
                var sample = samples.computeIfAbsent(shingle, key -> new ArrayList<>(Math.min(count, SAMPLE)));
                if ((long) place * SAMPLE / count >= sample.size() && sample.size() < SAMPLE) sample.add(wording);
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
