package org.plainsight.core.impact;

import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;

/** Facts over another pack's vocabulary. */
final class Sheets {

    private Sheets() {}

    /** The same facts; what only the other vocabulary knows stays unknown. */
    static FactSheet over(Vocabulary vocabulary, FactSheet facts) {
        var sheet = FactSheet.of(vocabulary);
        for (var fact : vocabulary.facts()) {
            if (facts.vocabulary().has(fact.name()) && facts.finding(fact.name()) instanceof Finding.Known known)
                sheet.set(fact.name(), known.value());
        }
        return sheet.build();
    }
}
