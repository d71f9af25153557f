package org.plainsight.rules.language;

import java.util.List;

/** How a decision is made: by a table or by a formula. */
public sealed interface Logic {

    /**
     * A decision table.
     *
     * @param outputOrder the output values in order of priority, highest first; empty unless the hit policy needs them
     * @param annotations the names of the annotation columns
     */
    record Table(
            String id,
            HitPolicy hitPolicy,
            List<Column> columns,
            String outputName,
            Type outputType,
            List<Value> outputOrder,
            List<String> annotations,
            List<Row> rows)
            implements Logic {
        public Table {
            columns = List.copyOf(columns);
            outputOrder = List.copyOf(outputOrder);
            annotations = List.copyOf(annotations);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size())
                    throw new IllegalArgumentException("row `%s` has %d cells for %d columns"
                            .formatted(row.id(), row.cells().size(), columns.size()));
            }
        }
    }

    /** A literal expression. */
    record Formula(Expression expression) implements Logic {}

    /** One input column: its label, what it asks about, and the type of the answer. */
    record Column(String id, String label, InputExpression input, Type type) {}

    /** One rule: a cell for each column, what it gives, and a text for each annotation column. */
    record Row(String id, List<Cell> cells, Value output, List<String> annotations) {
        public Row {
            cells = List.copyOf(cells);
            annotations = List.copyOf(annotations);
        }
    }
}
