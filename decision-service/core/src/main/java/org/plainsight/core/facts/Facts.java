package org.plainsight.core.facts;

import java.util.List;
import org.plainsight.rules.facts.FactSheet;

/** The facts about one subject and what each known one rests on, in the vocabulary's order. */
public record Facts(FactSheet sheet, List<Basis> bases) {
    public Facts {
        bases = List.copyOf(bases);
    }
}
