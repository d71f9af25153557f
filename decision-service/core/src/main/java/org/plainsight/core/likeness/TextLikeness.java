package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups near-identical texts: three-word shingles, MinHash with banding to find candidates, every candidate verified by
 * its true Jaccard likeness (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
 *
 * <p>Words that must not make two people alike (protected words, names, places, numbers) are taken out before texts are
 * compared, and so is boilerplate: what stands in texts that have little else in common.
 */
public final class TextLikeness {

    /** Two texts are nearly the same from this share of common shingles on, in hundredths. */
    public static final int NEARLY_THE_SAME = 60;

    /** A text with fewer shingles than this says too little of its own to be compared. */
    static final int FEWEST_SHINGLES = 8;

    private TextLikeness() {}

    /** One text made ready to be compared with a few others. */
    public static final class Reading {
        private final long[] shingles;

        private Reading(long[] shingles) {
            this.shingles = shingles;
        }

        /** @param words its words in order, lower case */
        public static Reading of(List<String> words) {
            return new Reading(Shingles.of(words));
        }

        /** Common three-word shingles in every hundred of either text. */
        public int percentAlike(Reading other) {
            return Shingles.likeness(shingles, other.shingles);
        }
    }

    /**
     * One text to compare.
     *
     * @param words its words in order, lower case
     */
    public record Item(int id, List<String> words) {}

    /**
     * Texts that are nearly the same.
     *
     * @param exemplar the id of the text that all members are nearly the same as
     * @param members the ids of all its texts, the exemplar among them, ascending; two or more
     * @param key names the group's wording: equal for equal exemplars, whatever else is in the corpus
     */
    public record Group(int exemplar, int[] members, String key) {}

    /**
     * The groups, ordered by exemplar; an item belongs to one group at most.
     *
     * @param notCompared words to take out first, lower case
     */
    public static List<Group> groups(List<Item> items, Set<String> notCompared) {
        var wordings = wordings(items, notCompared);
        var boilerplate = Boilerplate.in(wordings);
        var comparable = wordings.parallelStream()
                .map(wording -> wording.without(boilerplate))
                .filter(wording -> wording.shingles().length >= FEWEST_SHINGLES)
                .toList();
        return stars(mergeEqual(comparable));
    }

    private static List<Wording> wordings(List<Item> items, Set<String> notCompared) {
        return mergeEqual(items.parallelStream()
                .map(item -> new Wording(new int[] {item.id()}, Shingles.of(compared(item.words(), notCompared))))
                .toList());
    }

    private static List<String> compared(List<String> words, Set<String> notCompared) {
        if (notCompared.isEmpty()) return words;
        return words.stream().filter(word -> !notCompared.contains(word)).toList();
    }

    /** Texts with the very same shingles become one wording with several ids. */
    private static List<Wording> mergeEqual(List<Wording> wordings) {
        Map<ShingleKey, List<Wording>> equal = new HashMap<>();
        for (var wording : wordings)
            equal.computeIfAbsent(new ShingleKey(wording.shingles()), key -> new ArrayList<>())
                    .add(wording);
        var merged = new ArrayList<Wording>(equal.size());
        for (var same : equal.values()) {
            var ids = same.stream()
                    .flatMapToInt(wording -> Arrays.stream(wording.ids()))
                    .sorted()
                    .toArray();
            merged.add(new Wording(ids, same.get(0).shingles()));
        }
        merged.sort(Wording.MOST_COMMON_FIRST);
        return merged;
    }

    /** Each wording joins the likest exemplar before it, or becomes one; only exemplars are ever compared with. */
    private static List<Group> stars(List<Wording> wordings) {
        var exemplars = new Exemplars();
        for (var wording : wordings) exemplars.place(wording);
        var groups = new ArrayList<Group>();
        for (var star : exemplars.stars()) {
            if (star.ids().size() < 2) continue;
            var members =
                    star.ids().stream().mapToInt(Integer::intValue).sorted().toArray();
            groups.add(
                    new Group(star.exemplar().ids()[0], members, star.exemplar().key()));
        }
        groups.sort(Comparator.comparingInt(Group::exemplar));
        return groups;
    }

    /** Equality of shingle sets for maps. */
    private record ShingleKey(long[] shingles) {
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ShingleKey key && Arrays.equals(key.shingles, shingles);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(shingles);
        }
    }
}
