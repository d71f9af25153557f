package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.core.likeness.TextLikeness.Reading;

/**
 * What each site prints under its adverts: the phrases that a large share of its adverts have. It looks at shares, so the
 * same settings serve a small and a large corpus. Immutable.
 */
public final class SitePhrases {

    /** A site with fewer adverts than this does not show what it prints. */
    private static final int FEWEST_ADVERTS = 20;

    /** So many adverts of a site, evenly spread, are enough to tell. */
    private static final int SAMPLE = 400;

    /** A phrase in this share of a site's adverts, in hundredths, is the site's own. */
    private static final int COMMON_FROM = 30;

    private final Map<String, long[]> bySite;

    private SitePhrases(Map<String, long[]> bySite) {
        this.bySite = bySite;
    }

    /**
     * @param sites the site of each text
     * @param readings the texts, in the same order, which is a canonical one
     */
    public static SitePhrases of(List<String> sites, List<Reading> readings) {
        Map<String, List<Reading>> adverts = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++)
            adverts.computeIfAbsent(sites.get(i), site -> new ArrayList<>()).add(readings.get(i));
        Map<String, long[]> bySite = new HashMap<>();
        adverts.forEach((site, texts) -> {
            if (texts.size() >= FEWEST_ADVERTS) bySite.put(site, common(texts));
        });
        return new SitePhrases(bySite);
    }

    private static long[] common(List<Reading> texts) {
        int step = Math.max(1, texts.size() / SAMPLE);
        Map<Long, Integer> counts = new TreeMap<>();
        int looked = 0;
        for (int i = 0; i < texts.size(); i += step, looked++)
            for (long shingle : texts.get(i).shingles()) counts.merge(shingle, 1, Integer::sum);
        int of = looked;
        return counts.entrySet().stream()
                .filter(phrase -> phrase.getValue() * 100L >= (long) COMMON_FROM * of)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }

    /** The text without what its site prints. */
    public Reading own(String site, Reading text) {
        var printed = bySite.get(site);
        if (printed == null || printed.length == 0) return text;
        return text.where(shingle -> Arrays.binarySearch(printed, shingle) < 0);
    }
}
