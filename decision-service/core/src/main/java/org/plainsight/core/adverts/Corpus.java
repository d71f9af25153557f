package org.plainsight.core.adverts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The newest version of every advert and review, each list in the order of ids, and the moments at which each advert was
 * posted or bumped. The same versions in any order give the same corpus.
 */
public final class Corpus {

    /** Latest moment first; on a tie the greater canonical JSON wins, so that the order of lines never matters. */
    private static final Comparator<Advert> VERSIONS =
            Comparator.comparing(Advert::versionAt).thenComparing(Advert::json);

    private final List<Advert> adverts = new ArrayList<>();
    private final List<Advert> reviews = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, long[]> moments;
    private final int versions;

    private Corpus(Collection<Advert> newest, Map<String, long[]> moments, int versions) {
        for (var advert : newest) (advert.kind() == Advert.Kind.REVIEW ? reviews : adverts).add(advert);
        adverts.sort(Comparator.comparing(Advert::id));
        reviews.sort(Comparator.comparing(Advert::id));
        for (int i = 0; i < adverts.size(); i++) places.put(adverts.get(i).id(), i);
        this.moments = moments;
        this.versions = versions;
    }

    public static Corpus of(Collection<Advert> versions) {
        var newest = new HashMap<String, Advert>(versions.size() * 2);
        var moments = new HashMap<String, TreeSet<Long>>();
        for (var advert : versions) {
            var before = newest.get(advert.id());
            if (before == null) {
                newest.put(advert.id(), advert);
                continue;
            }
            // Only an id that is repeated pays for a set of its moments.
            moments.computeIfAbsent(advert.id(), id -> momentsOf(before)).addAll(momentsOf(advert));
            if (VERSIONS.compare(advert, before) > 0) newest.put(advert.id(), advert);
        }
        var arrays = new HashMap<String, long[]>();
        moments.forEach((id, set) ->
                arrays.put(id, set.stream().mapToLong(Long::longValue).toArray()));
        return new Corpus(newest.values(), arrays, versions.size());
    }

    /** This and what came since; the same as if all their versions had come at once. */
    public Corpus and(Corpus since) {
        var newest = new HashMap<String, Advert>();
        var both = new HashMap<>(moments);
        both.putAll(since.moments);
        for (var advert : all()) newest.put(advert.id(), advert);
        for (var advert : since.all()) {
            var before = newest.get(advert.id());
            if (before != null) both.put(advert.id(), union(moments(before), since.moments(advert)));
            if (before == null || VERSIONS.compare(advert, before) > 0) newest.put(advert.id(), advert);
        }
        return new Corpus(newest.values(), both, versions + since.versions);
    }

    private List<Advert> all() {
        var all = new ArrayList<>(adverts);
        all.addAll(reviews);
        return all;
    }

    private static long[] union(long[] some, long[] more) {
        return LongStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .sorted()
                .toArray();
    }

    private static TreeSet<Long> momentsOf(Advert advert) {
        var set = new TreeSet<Long>();
        set.add(advert.postedAt().getEpochSecond());
        set.add(advert.versionAt().getEpochSecond());
        return set;
    }

    /** The adverts to be weighed, by id. */
    public List<Advert> adverts() {
        return adverts;
    }

    public List<Advert> reviews() {
        return reviews;
    }

    /** How many valid lines it was made from. */
    public int versions() {
        return versions;
    }

    /** The place of an advert in {@link #adverts}. */
    public Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Every moment at which the advert was posted or bumped, ascending, in seconds since 1970. */
    public long[] moments(Advert advert) {
        var known = moments.get(advert.id());
        if (known != null) return known.clone();
        long posted = advert.postedAt().getEpochSecond();
        long version = advert.versionAt().getEpochSecond();
        if (posted == version) return new long[] {posted};
        return posted < version ? new long[] {posted, version} : new long[] {version, posted};
    }

    /** The latest posting or update of all, and the start of 1970 where there is no line. */
    public Instant latest() {
        var latest = Instant.EPOCH;
        for (var advert : adverts) if (advert.versionAt().isAfter(latest)) latest = advert.versionAt();
        for (var review : reviews) if (review.versionAt().isAfter(latest)) latest = review.versionAt();
        return latest;
    }
}
