package org.plainsight.rules.trace;

import java.util.List;
import org.plainsight.rules.language.Logic.Row;

/**
 * One row of one table, judged.
 *
 * @param decision the decision that the table makes
 * @param number the row's place in its table, from 1
 */
public record RowTrace(String decision, Row row, int number, RowVerdict verdict, List<CellTrace> cells) {
    public RowTrace {
        cells = List.copyOf(cells);
    }
}
