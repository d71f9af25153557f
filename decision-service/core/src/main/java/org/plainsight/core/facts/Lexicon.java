package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.identifiers.Span;
import org.plainsight.rules.pack.Phrase;

/** Finds the pack's phrases in texts, whole words only, letter case and hyphens aside. Immutable. */
public final class Lexicon {

    /**
     * A phrase found in a text.
     *
     * @param fact the fact that the phrase speaks for
     * @param negated whether a word such as "no" or "never" stands shortly before it in the same clause
     */
    record Hit(String fact, String phrase, String field, Span span, boolean negated) {}

    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "without", "nobody", "none", "don't", "doesn't", "isn't", "aren't", "won't", "can't",
            "cannot", "nor");

    /** How many words before a phrase a negation still reaches it: "I do not have a manager". */
    private static final int REACH = 3;

    /** A place in the tree of phrases; a phrase ends where {@code fact} is set. */
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Phrase> ends = new ArrayList<>();
    }

    private final Node root = new Node();

    public Lexicon(List<Phrase> phrases) {
        for (var phrase : phrases) {
            var node = root;
            for (var word : new Tokens("", phrase.phrase()).words)
                node = node.next.computeIfAbsent(word, w -> new Node());
            if (node != root) node.ends.add(phrase);
        }
    }

    /** All phrases in these words, in the text's order; a longer phrase does not hide a shorter one of another fact. */
    List<Hit> in(Tokens tokens) {
        List<Hit> hits = null;
        var words = tokens.words;
        for (int start = 0; start < words.size(); start++) {
            @Nullable Node node = root.next.get(words.get(start));
            for (int end = start; node != null; ) {
                for (var phrase : node.ends) {
                    if (hits == null) hits = new ArrayList<>();
                    hits.add(hit(tokens, start, end, phrase));
                }
                end++;
                node = end < words.size() ? node.next.get(words.get(end)) : null;
            }
        }
        return hits == null ? List.of() : hits;
    }

    private static Hit hit(Tokens tokens, int start, int end, Phrase phrase) {
        boolean negated = false;
        for (int i = Math.max(0, start - REACH); i < start; i++)
            negated |= tokens.sameClause(i, start) && NEGATIONS.contains(tokens.words.get(i));
        var span = Span.of(tokens.text, tokens.from(start), tokens.to(end));
        return new Hit(phrase.fact(), phrase.phrase(), tokens.field, span, negated);
    }
}
