package org.plainsight.core.impact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.CaseTree;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;

/** Ordinary people's adverts with what somebody else puts beside them to have them looked at. */
final class Smearing {

    private static final String CONCERN = "reviewConcern";
    private static final int REVIEWS = 3;
    private static final int ADVERTS = 4;
    private static final List<String> NAMES = List.of("Ada", "Bea", "Cleo", "Dot");

    private final Corpus corpus;
    private final List<Advert> targets;
    private final List<String> concerns;
    /** Of each town a place to put an advert, by the town's name. */
    private final List<Object> places;

    Smearing(Corpus corpus, List<Advert> targets, Pack before, Pack after) {
        this.corpus = corpus;
        this.targets = targets;
        this.concerns = Stream.concat(before.lexicon().stream(), after.lexicon().stream())
                .filter(phrase -> phrase.fact().equals(CONCERN))
                .map(Phrase::phrase)
                .distinct()
                .sorted()
                .toList();
        var byTown = new TreeMap<String, Object>();
        for (var advert : corpus.adverts())
            advert.town()
                    .ifPresent(town -> byTown.computeIfAbsent(
                            town, t -> CaseTree.tree(advert).getOrDefault("place", Map.of("town", t))));
        this.places = List.copyOf(byTown.values());
    }

    /** The ids of those who are smeared. */
    Set<String> targets() {
        var ids = new TreeSet<String>();
        targets.forEach(target -> ids.add(target.id()));
        return ids;
    }

    Corpus by(Smear smear) {
        var more = new ArrayList<Advert>();
        for (var target : targets) {
            switch (smear) {
                case FALSE_REVIEWS -> falseReviews(target, more);
                case HER_PHONE -> others(target, true, more);
                case HER_TEXT -> others(target, false, more);
            }
        }
        return Corpus.of(Stream.of(corpus.adverts(), corpus.reviews(), more)
                .flatMap(List::stream)
                .toList());
    }

    private void falseReviews(Advert target, List<Advert> more) {
        if (concerns.isEmpty()) return;
        for (int i = 0; i < REVIEWS; i++) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("id", "smear-review-%d-%s".formatted(i, target.id()));
            tree.put("kind", "review");
            tree.put("source", "forum-of-a-rival");
            tree.put("postedAt", target.postedAt().toString());
            tree.put("text", "I worried: " + concerns.get(i * 7 % concerns.size()) + ".");
            tree.put("phones", List.of(target.phones().get(0)));
            tree.put("reviewer", "rival-%d".formatted(i));
            more.add(Trees.read(tree));
        }
    }

    private void others(Advert target, boolean herPhone, List<Advert> more) {
        for (int i = 0; i < ADVERTS; i++) {
            int number = i;
            more.add(Trees.changed(target, tree -> {
                tree.put("id", "smear-advert-%d-%s".formatted(number, target.id()));
                tree.put("name", NAMES.get(number));
                tree.put(
                        "postedAt",
                        target.postedAt().plus(Duration.ofHours(number + 1)).toString());
                for (var own : List.of("updatedAt", "removedAt", "account", "payment", "with", "tour", "agency"))
                    tree.remove(own);
                if (herPhone) elsewhere(tree, target, number);
                else tree.put("phones", List.of(Disguising.madeUpPhone("smear %d %s".formatted(number, target.id()))));
            }));
        }
    }

    private void elsewhere(Map<String, Object> tree, Advert target, int number) {
        tree.put("text", "Ask for %s.".formatted(NAMES.get(number)));
        tree.remove("images");
        if (!places.isEmpty())
            tree.put("place", places.get((Math.floorMod(target.id().hashCode(), 97) + number * 5) % places.size()));
    }
}
