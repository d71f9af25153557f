package org.plainsight.rules.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.Finding;

/**
 * The full reasoning of one weighing: every row of every table with every cell's verdict, and every decision's result.
 *
 * @param results what each decision gave, in the model's order; unknown where DMN gives null
 */
public record Trace(List<RowTrace> rows, Map<String, Finding> results) {
    public Trace {
        rows = List.copyOf(rows);
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }
}
