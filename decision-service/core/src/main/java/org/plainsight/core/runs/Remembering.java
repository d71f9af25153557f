package org.plainsight.core.runs;

import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.identifiers.Finder;
import org.plainsight.core.identifiers.Finding;
import org.plainsight.core.identifiers.Identified;
import org.plainsight.core.identifiers.Read;

/** What each advert and review shows by itself, found once for as long as it is kept. Thread-safe. */
final class Remembering implements Finding {

    private final Finder finder = new Finder();
    private final Map<Advert, Read> adverts = new ConcurrentHashMap<>();
    private final Map<Advert, Identified> reviews = new ConcurrentHashMap<>();

    @Override
    public Read read(Advert advert) {
        return adverts.computeIfAbsent(advert, finder::read);
    }

    @Override
    public Identified find(Advert review) {
        return reviews.computeIfAbsent(review, finder::find);
    }

    /** Forgets what is not in the corpus. */
    void retain(Corpus corpus) {
        adverts.keySet().retainAll(new HashSet<>(corpus.adverts()));
        reviews.keySet().retainAll(new HashSet<>(corpus.reviews()));
    }
}
