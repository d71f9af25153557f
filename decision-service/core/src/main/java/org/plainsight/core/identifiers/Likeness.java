package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.ImageLikeness;
import org.plainsight.core.likeness.TextLikeness;

/**
 * Gives adverts whose words or pictures are nearly the same one identifier for them: the wording of the text they are all
 * like, the hash of the picture they are all like. What is like nothing else keeps its own.
 */
public final class Likeness {

    private Likeness() {}

    /** The words by which an advert may be compared: no names, places, numbers or protected words. */
    public static List<String> words(Advert advert) {
        return TextPrint.comparable(advert);
    }

    /**
     * The same adverts, in the same order, with near-identical words and pictures under one identifier each.
     *
     * @param words the comparable words of each
     */
    public static List<Identified> unify(List<List<String>> words, List<Identified> identified) {
        var wordings = wordings(words);
        var pictures = pictures(identified);
        var unified = new ArrayList<Identified>(identified.size());
        for (int place = 0; place < identified.size(); place++)
            unified.add(unify(identified.get(place), wordings.getOrDefault(place, ""), pictures));
        return unified;
    }

    private static Identified unify(Identified own, String wording, Map<String, String> pictures) {
        var found = new TreeMap<Identifier, Occurrence>();
        for (var occurrence : own.occurrences()) {
            var identifier = occurrence.identifier();
            if (identifier.kind() == Kind.TEXT && !wording.isEmpty()) identifier = new Identifier(Kind.TEXT, wording);
            if (identifier.kind() == Kind.IMAGE)
                identifier = new Identifier(Kind.IMAGE, pictures.getOrDefault(identifier.value(), identifier.value()));
            found.putIfAbsent(identifier, new Occurrence(identifier, occurrence.field(), occurrence.span()));
        }
        return new Identified(List.copyOf(found.values()), own.inWords());
    }

    /** The wording of each advert, by its place, that is nearly the same as another's. */
    private static Map<Integer, String> wordings(List<List<String>> words) {
        var items = new ArrayList<TextLikeness.Item>(words.size());
        for (int place = 0; place < words.size(); place++) items.add(new TextLikeness.Item(place, words.get(place)));
        Map<Integer, String> wordings = new HashMap<>();
        for (var group : TextLikeness.groups(items, Set.of()))
            for (int member : group.members()) wordings.put(member, group.key());
        return wordings;
    }

    /** What to call each picture that is like a more common one. */
    private static Map<String, String> pictures(List<Identified> identified) {
        Map<Long, Integer> counts = new HashMap<>();
        var hashes = new HashSet<String>();
        for (var each : identified)
            for (var hash : each.values(Kind.IMAGE)) {
                hashes.add(hash);
                counts.merge(Long.parseUnsignedLong(hash, 16), 1, Integer::sum);
            }
        var exemplars = ImageLikeness.exemplars(counts);
        Map<String, String> pictures = new HashMap<>();
        for (var hash : hashes) {
            long own = Long.parseUnsignedLong(hash, 16);
            long exemplar = exemplars.getOrDefault(own, own);
            if (exemplar != own) pictures.put(hash, "%016x".formatted(exemplar));
        }
        return pictures;
    }
}
