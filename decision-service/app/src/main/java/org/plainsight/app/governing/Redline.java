package org.plainsight.app.governing;

import java.util.List;

/**
 * What a change does to the rules, as it is read: tables in words, what was crossed out and what was put in.
 *
 * @param tables the tables with at least one edited row
 * @param others what is changed outside the rows
 */
record Redline(List<Table> tables, List<Other> others) {

    /** What was done to a row. */
    enum Kind {
        CHANGED("Changed", "yellow", "chg"),
        ADDED("Added", "green", "add"),
        REMOVED("Removed", "red", "rem"),
        MOVED("Moved", "yellow", "chg");

        private final String words;
        private final String colour;
        private final String style;

        Kind(String words, String colour, String style) {
            this.words = words;
            this.colour = colour;
            this.style = style;
        }

        String words() {
            return words;
        }

        String colour() {
            return colour;
        }

        String style() {
            return style;
        }
    }

    Redline {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
    }

    /**
     * One table.
     *
     * @param policy what becomes of rows that fit, as a sentence
     * @param columns what the shown rows ask about; the last is the result
     * @param same the rows that stay as they are, as sentences
     * @param feel the shown rows as they stand in the file
     */
    record Table(
            String model,
            String decision,
            String policy,
            List<String> columns,
            List<Line> lines,
            List<String> same,
            List<String> feel) {
        Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            same = List.copyOf(same);
            feel = List.copyOf(feel);
        }

        /** How many rows of which kind: {@code 1 changed, 2 the same}. */
        String counts() {
            var parts = new java.util.ArrayList<String>();
            for (var kind : Kind.values()) {
                long rows = lines.stream().filter(line -> line.kind() == kind).count();
                if (rows > 0) parts.add(rows + " " + kind.words().toLowerCase(java.util.Locale.ROOT));
            }
            parts.add(same.size() + " the same");
            return String.join(", ", parts);
        }
    }

    /**
     * One row.
     *
     * @param place its number in the table, from 1; of a removed row, the one that it had
     */
    record Line(String row, int place, String name, Kind kind, List<Cell> cells, List<Text> texts) {
        Line {
            cells = List.copyOf(cells);
            texts = List.copyOf(texts);
        }
    }

    /** A cell in words; equal where nothing changed, and one of them empty where the row is new or gone. */
    record Cell(String before, String after) {
        boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** A text beside the row that was changed. */
    record Text(String title, String before, String after) {}

    /** A change outside the rows. */
    record Other(String place, String before, String after) {}

    boolean isEmpty() {
        return tables.isEmpty() && others.isEmpty();
    }
}
