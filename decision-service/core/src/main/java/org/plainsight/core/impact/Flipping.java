package org.plainsight.core.impact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.rules.facts.BarredWord;
import org.plainsight.rules.facts.Catalogue;

/** Swaps every word of nationality, ethnicity and language in titles and texts for another of its kind. */
final class Flipping {

    private static final Map<String, List<String>> OTHERS = Map.of(
            "statedNationality", List.of("british", "romanian"),
            "statedEthnicity", List.of("asian", "white"),
            "languagesSpoken", List.of("mandarin", "hindi"));

    private final Corpus corpus;
    private long words;
    private long texts;

    Flipping(Corpus corpus) {
        this.corpus = corpus;
    }

    long words() {
        return words;
    }

    long texts() {
        return texts;
    }

    Corpus flipped() {
        return Corpus.of(Stream.concat(corpus.adverts().stream(), corpus.reviews().stream())
                .map(this::flipped)
                .toList());
    }

    private Advert flipped(Advert advert) {
        var title = flipped(advert.title());
        var text = flipped(advert.text());
        if (title.equals(advert.title()) && text.equals(advert.text())) return advert;
        texts++;
        return Trees.changed(advert, tree -> {
            if (!advert.title().isEmpty()) tree.put("title", title);
            if (!advert.text().isEmpty()) tree.put("text", text);
        });
    }

    private String flipped(String text) {
        var out = new StringBuilder();
        int from = 0;
        for (var word : Catalogue.barredWordsIn(text)) {
            var others = OTHERS.get(word.fact());
            if (others == null) continue;
            out.append(text, from, word.from()).append(other(word, others));
            from = word.to();
            words++;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String other(BarredWord word, List<String> others) {
        return others.get(0).equals(word.word()) ? others.get(1) : others.get(0);
    }
}
