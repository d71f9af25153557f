package org.plainsight.core.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.rules.facts.Vocabulary;

/**
 * Tells what the words of adverts tell by themselves, once for as long as it is remembered: the same words tell the same under
 * the same rules. Thread-safe.
 */
public final class Words {

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Map<Advert, List<Notes.Note>> told = new ConcurrentHashMap<>();

    public Words(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    List<Notes.Note> of(Advert advert) {
        return told.computeIfAbsent(advert, this::read);
    }

    private List<Notes.Note> read(Advert advert) {
        var notes = new Notes(vocabulary);
        new WordFacts(advert, lexicon, notes).find();
        return notes.noted();
    }

    /** Forgets what is not in the corpus. */
    public void retain(Corpus corpus) {
        told.keySet().retainAll(new HashSet<>(corpus.adverts()));
    }
}
