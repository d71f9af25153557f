package org.plainsight.core.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.plainsight.core.facts.Facts;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.Words;
import org.plainsight.core.files.Lines;
import org.plainsight.core.identifiers.Finder;
import org.plainsight.core.identifiers.Finding;
import org.plainsight.rules.Weigher;

/**
 * What one round leaves to the next: the facts of every subject and what they rest on. A decision follows from its facts and
 * its rules alone, so where both are as they were there is nothing to write. Thread-safe.
 */
final class Known {

    /** What was found of one subject; of a network the line that tells it as well. */
    private record Found(Facts facts, byte[] line) {
        private static final byte[] NONE = {};

        boolean isAs(Found other) {
            return facts.equals(other.facts) && Arrays.equals(line, other.line);
        }
    }

    private final Finding finder;
    private final Optional<Words> words;
    private final Map<String, Found> before;
    private final Map<String, Found> now = new ConcurrentHashMap<>();
    private final Map<String, List<String>> networks = new ConcurrentHashMap<>();
    private final SortedSet<String> standing = new ConcurrentSkipListSet<>();

    private Known(Finding finder, Optional<Words> words, Map<String, Found> before) {
        this.finder = finder;
        this.words = words;
        this.before = before;
    }

    /** Nothing: everything is written, and nothing is kept for later. */
    static Known nothing() {
        return new Known(new Finder(), Optional.empty(), Map.of());
    }

    /** The beginning of what is kept under these rules: everything is written once more. */
    static Known beginning(Finding finder, Weigher weigher) {
        var words = new Words(weigher.advertFacts(), new Lexicon(weigher.pack().lexicon()));
        return new Known(finder, Optional.of(words), Map.of());
    }

    /** What this round left, for the next. */
    Known next() {
        return new Known(finder, words, now);
    }

    Finding finder() {
        return finder;
    }

    /** What the adverts' words tell; empty where nothing is kept. */
    Optional<Words> words() {
        return words;
    }

    /** Whether anything is kept from round to round. */
    boolean isSomething() {
        return words.isPresent();
    }

    /** The subjects whose decisions stand as they were written before, in their order. */
    SortedSet<String> standing() {
        return standing;
    }

    /** Whether the advert's decision stands. */
    boolean stands(String subject, Facts facts) {
        return isSomething() && stands(subject, new Found(facts, Found.NONE));
    }

    /**
     * Whether the network, as its line tells it, and its decision stand.
     *
     * @param adverts the ids of its adverts
     */
    boolean stands(String network, List<String> adverts, String subject, Facts facts, Lines line) {
        if (!isSomething()) return false;
        networks.put(network, adverts);
        return stands(subject, new Found(facts, line.bytes()));
    }

    /** The adverts of each network of this round, by its id. */
    Map<String, List<String>> networks() {
        return networks;
    }

    private boolean stands(String subject, Found found) {
        var known = before.get(subject);
        boolean stands = known != null && known.isAs(found);
        // The older of two equal ones is kept, so that the newer can be forgotten.
        now.put(subject, stands ? known : found);
        if (stands) standing.add(subject);
        return stands;
    }
}
