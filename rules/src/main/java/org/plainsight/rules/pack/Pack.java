package org.plainsight.rules.pack;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainsight.rules.language.Model;

/**
 * One version of all the rules, as read; see {@code rules.checks} for whether it is sound.
 *
 * @param files the text of every file by its path in the pack, as it was read and hashed; empty for a pack that was made
 */
public record Pack(
        PackId id,
        Charter charter,
        List<Family> families,
        int weakCap,
        Model adverts,
        Model networks,
        List<Sentence> sentences,
        List<Phrase> lexicon,
        List<CaseExample> cases,
        List<Indicator> indicators,
        String changelog,
        SortedMap<String, String> files) {
    public Pack {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        families = List.copyOf(families);
        sentences = List.copyOf(sentences);
        lexicon = List.copyOf(lexicon);
        cases = List.copyOf(cases);
        indicators = List.copyOf(indicators);
    }

    /** A pack that was made rather than read. */
    public Pack(
            PackId id,
            Charter charter,
            List<Family> families,
            int weakCap,
            Model adverts,
            Model networks,
            List<Sentence> sentences,
            List<Phrase> lexicon,
            List<CaseExample> cases,
            List<Indicator> indicators,
            String changelog) {
        this(
                id,
                charter,
                families,
                weakCap,
                adverts,
                networks,
                sentences,
                lexicon,
                cases,
                indicators,
                changelog,
                new TreeMap<>());
    }

    /** The families whose tables stand in this model, in the pack's order. */
    public List<Family> familiesOf(Model model) {
        return families.stream()
                .filter(f -> model.decision(f.table()).isPresent())
                .toList();
    }

    public Optional<Indicator> indicator(String row) {
        return indicators.stream().filter(i -> i.row().equals(row)).findFirst();
    }
}
