package org.plainsight.explain.text;

import java.util.Locale;
import org.plainsight.explain.Paper;

/** Lays a paper out as plain text of at most 100 columns. */
public final class PaperText {

    private PaperText() {}

    /** The whole paper, ending in a line break. */
    public static String of(Paper paper) {
        var text = new Paragraphs().line(0, paper.title());
        paper.lead().forEach(sentence -> text.line(2, sentence));
        paper.sections().forEach(section -> section(text, section));
        text.blank();
        paper.foot().forEach(line -> text.verbatim(0, line));
        return text.toString();
    }

    /** The title and the lead alone. */
    public static String summary(Paper paper) {
        var text = new Paragraphs().line(0, paper.title());
        paper.lead().forEach(sentence -> text.line(2, sentence));
        return text.toString();
    }

    private static void section(Paragraphs text, Paper.Section section) {
        text.blank().line(0, section.heading().toUpperCase(Locale.UK));
        section.sentences().forEach(sentence -> text.line(2, sentence));
        section.tables().forEach(table -> table(text, table));
    }

    private static void table(Paragraphs text, Paper.Table table) {
        if (!table.caption().isEmpty()) text.line(2, table.caption());
        for (var row : table.rows()) {
            var cells = new StringBuilder();
            for (int column = 1; column < row.size(); column++) {
                if (row.get(column).isEmpty()) continue;
                var heading = table.columns().get(column);
                cells.append(cells.isEmpty() ? "" : "; ")
                        .append(heading.startsWith("#") ? heading.substring(1) : heading)
                        .append(": ")
                        .append(row.get(column));
            }
            text.labelled(4, row.get(0) + " ", "· " + cells);
        }
    }
}
