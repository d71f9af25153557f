package org.plainsight.explain;

import java.util.List;

/**
 * A paper for people who decide: headings, sentences and tables, to be laid out as text or as a page that stands alone.
 *
 * @param title what it is about
 * @param name whose paper it is, at the very top
 * @param lead the paper in a few sentences
 * @param sections in reading order
 * @param foot what it rests on, such as hashes
 */
public record Paper(String title, String name, List<String> lead, List<Section> sections, List<String> foot) {

    public Paper {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** A heading and what stands under it; {@code tables} come after {@code sentences}. */
    public record Section(String heading, List<String> sentences, List<Table> tables) {
        public Section {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table.
     *
     * @param columns their headings; one that begins with {@code #} holds numbers
     * @param rows each as long as {@code columns}; the first cell is the row's heading
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows)
                if (row.size() != columns.size())
                    throw new IllegalArgumentException(
                            "a row of %d cells does not go under %d columns".formatted(row.size(), columns.size()));
        }
    }
}
