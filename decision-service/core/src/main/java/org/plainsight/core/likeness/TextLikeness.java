package org.plainsight.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Two texts of one network have a frame in common from this share of common shingles on, in hundredths. */
    public static final int ONE_FRAME = 40;

    /** With fewer shingles of its own than this, what the site prints aside, a text shows no frame. */
    static final int FEWEST_OF_A_FRAME = 15;

    private TextLikeness() {}

    /** One text made ready to be compared. */
    public static final class Reading {
        private final long[] shingles;

        private Reading(long[] shingles) {
            this.shingles = shingles;
        }

        /** @param words its words in order, lower case */
        public static Reading of(List<String> words) {
            return new Reading(Shingles.of(words));
        }

        long[] shingles() {
            return shingles;
        }

        Reading where(java.util.function.LongPredicate kept) {
            return new Reading(Arrays.stream(shingles).filter(kept).toArray());
        }

        /** Common three-word shingles in every hundred of either text. */
        public int percentAlike(Reading other) {
            return Shingles.likeness(shingles, other.shingles);
        }
    }

    /** One text to compare with all others. */
    public record Item(int id, Reading reading) {}

    /**
     * Texts that are nearly the same.
     *
     * @param exemplar the id of the text that all members are nearly the same as
     * @param members the ids of all its texts, the exemplar among them, ascending; two or more
     * @param key names the group's wording: equal for equal exemplars, whatever else is in the corpus
     */
    public record Group(int exemplar, int[] members, String key) {}

    /** The groups, ordered by exemplar; an item belongs to one group at most. */
    public static List<Group> groups(List<Item> items) {
        var wordings = mergeEqual(items.stream()
                .map(item -> new Wording(new int[] {item.id()}, item.reading().shingles))
                .toList());
        var boilerplate = new ShingleSet(Boilerplate.in(wordings));
        var comparable = wordings.parallelStream()
                .map(wording -> wording.without(boilerplate))
                .filter(wording -> wording.shingles().length >= FEWEST_SHINGLES)
                .toList();
        return stars(mergeEqual(comparable));
    }

    /**
     * The texts of one network that have a frame of words in common, as stars around one text each. There are few pairs to
     * compare where something else already holds adverts together, so less likeness is as sure as more among strangers.
     *
     * @return the places of the texts of each group, the exemplar first; two or more
     */
    public static List<List<Integer>> frames(List<Reading> texts) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) if (texts.get(i).shingles.length >= FEWEST_OF_A_FRAME) order.add(i);
        order.sort(Comparator.comparing((Integer i) -> texts.get(i).shingles, Arrays::compare)
                .thenComparing(Comparator.naturalOrder()));
        var frames = new ArrayList<List<Integer>>();
        for (int text : order) {
            List<Integer> likest = List.of();
            int most = ONE_FRAME - 1;
            for (var frame : frames) {
                int likeness = texts.get(frame.get(0)).percentAlike(texts.get(text));
                if (likeness <= most) continue;
                most = likeness;
                likest = frame;
            }
            if (likest.isEmpty()) frames.add(new ArrayList<>(List.of(text)));
            else likest.add(text);
        }
        frames.removeIf(frame -> frame.size() < 2);
        return frames;
    }

    /** Texts with the very same shingles become one wording with several ids. */
    private static List<Wording> mergeEqual(List<Wording> wordings) {
        Map<ShingleKey, List<Wording>> equal = new HashMap<>();
        for (var wording : wordings)
            equal.computeIfAbsent(new ShingleKey(wording.shingles()), key -> new ArrayList<>())
                    .add(wording);
        var merged = new ArrayList<Wording>(equal.size());
        for (var same : equal.values()) {
            if (same.size() == 1) {
                merged.add(same.get(0));
                continue;
            }
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
        // The keys are most of the work, and each text's are its own; only the placing has an order.
        var keys = wordings.parallelStream().map(Exemplars::bandKeys).toList();
        for (int i = 0; i < keys.size(); i++) exemplars.place(wordings.get(i), keys.get(i));
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
