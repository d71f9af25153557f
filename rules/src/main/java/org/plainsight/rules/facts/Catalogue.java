package org.plainsight.rules.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every fact there is: what packs may read about an advert and about a network, and what no pack may. */
public final class Catalogue {

    private static final Vocabulary ADVERTS = new Vocabulary(AdvertFacts.all(), AdvertFacts.relations());
    private static final Vocabulary BARRED = new Vocabulary(BarredFacts.all());

    /** The facts that the lexicon's phrases fill; the last two only help to find others. */
    private static final List<String> LEXICON = List.of(
            "answeredByOther",
            "pluralVoice",
            "openTerms",
            "trustPhrases",
            "controlWording",
            "videoRefused",
            "screeningWording",
            "newInTown",
            "depositWording",
            "safetyWording",
            "rolePlayWording",
            "reviewConcern");

    private Catalogue() {}

    /** The facts about one advert; always the same vocabulary. */
    public static Vocabulary adverts() {
        return ADVERTS;
    }

    /**
     * The facts about one network.
     *
     * @param advertFamilies the families of the pack's advert tables, in the pack's order: each gives two facts more,
     *     {@code adverts with <family>} and {@code share with <family>}
     * @param patterns the facts that the pack's patterns give, {@code pattern <note>}, with the patterns' names
     * @param leastNames how many names there have to be for each of these facts to be so
     */
    public static Vocabulary networks(
            List<String> advertFamilies, Map<String, String> patterns, Map<String, Integer> leastNames) {
        var relations = new ArrayList<>(NetworkFacts.relations());
        leastNames.forEach((pattern, names) -> relations.add(Relation.noneBelow(pattern, names, "names")));
        return new Vocabulary(NetworkFacts.all(advertFamilies, patterns), relations);
    }

    /** The facts about one network of a pack without patterns. */
    public static Vocabulary networks(List<String> advertFamilies) {
        return networks(advertFamilies, Map.of(), Map.of());
    }

    /** What no pack may read; the reason stands in {@link FactDefinition#barred}. */
    public static Vocabulary barred() {
        return BARRED;
    }

    /** The names that the lexicon's column {@code fact} may hold. */
    public static List<String> lexiconFacts() {
        return LEXICON;
    }

    /** The words of a text that tell, or stand in for, a barred fact; in the text's order. */
    public static List<BarredWord> barredWordsIn(String text) {
        return BarredWords.in(text);
    }

    /** The text without such words, so that two texts may be compared without them. */
    public static String withoutBarredWords(String text) {
        return BarredWords.without(text);
    }
}
