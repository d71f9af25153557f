package org.plainsight.rules.pack;

import java.util.List;
import java.util.Optional;
import org.plainsight.rules.language.Model;

/** One version of all the rules, as read; see {@code rules.checks} for whether it is sound. */
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
        String changelog) {
    public Pack {
        families = List.copyOf(families);
        sentences = List.copyOf(sentences);
        lexicon = List.copyOf(lexicon);
        cases = List.copyOf(cases);
        indicators = List.copyOf(indicators);
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
