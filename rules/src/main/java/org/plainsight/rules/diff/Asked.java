package org.plainsight.rules.diff;

import java.util.function.Function;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;

/** Answers what axes ask: facts, and totals that follow from them. */
interface Asked {
    Function<String, Finding> of(FactSheet facts);
}
