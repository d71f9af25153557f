package org.plainsight.explain.text;

import java.util.Locale;
import org.plainsight.explain.Comparison;
import org.plainsight.explain.Comparison.FactDifference;
import org.plainsight.explain.Comparison.RowDifference;
import org.plainsight.explain.Comparison.Side;
import org.plainsight.explain.Comparison.Swap;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Plain;

/** Why this one and not that one, line by line. */
final class CompareText {

    private static final int WAYS = 6;

    private final Comparison comparison;
    private final Paragraphs page = new Paragraphs();

    CompareText(Comparison comparison) {
        this.comparison = comparison;
    }

    String text(Depth depth) {
        var inShort = String.join(" ", comparison.inShort());
        if (depth == Depth.LINE) return page.verbatim(0, inShort).toString();
        side(comparison.one());
        side(comparison.other());
        page.blank().line(2, inShort);
        rows();
        swap();
        if (depth == Depth.FULL) facts();
        return page.toString();
    }

    private void side(Side side) {
        page.line(0, "%s: %s, %s".formatted(side.subject(), side.result(), Plain.points(side.points())));
        page.line(2, side.about());
    }

    private void heading(Heading heading) {
        page.blank().line(0, heading.title().toUpperCase(Locale.UK));
        page.line(2, heading.lead());
    }

    private void rows() {
        heading(Heading.DIFFERENT_ROWS);
        if (comparison.rows().isEmpty()) page.line(2, "No row: the same rows gave both the same points.");
        for (RowDifference row : comparison.rows()) {
            page.line(
                    2,
                    Signs.signed(row.worth()),
                    "%s (%s): %s and %s"
                            .formatted(row.words(), row.family(), Plain.signed(row.one()), Plain.signed(row.other())));
            page.line(7, row.sentence());
        }
        page.line(
                2,
                Signs.signed(comparison.one().points() - comparison.other().points()),
                "in all: %s and %s"
                        .formatted(
                                Plain.number(comparison.one().points()),
                                Plain.number(comparison.other().points())));
    }

    private void swap() {
        heading(Heading.SWAP);
        if (comparison.swap() instanceof Swap.NotComputed not) {
            page.line(2, "Not looked for: " + Plain.sentence(not.why()));
            return;
        }
        var swap = (Swap.Computed) comparison.swap();
        swap.ways().stream()
                .limit(WAYS)
                .forEach(way -> page.line(
                        2, "- ", "%s: %s".formatted(way.changed(), way.way().sentence())));
        page.line(2, swap.proven());
    }

    private void facts() {
        heading(Heading.DIFFERENT_FACTS);
        if (comparison.facts().isEmpty()) page.line(2, "None: all that the rules ask is the same for both.");
        for (FactDifference fact : comparison.facts())
            page.line(
                    2,
                    "- ",
                    "%s: %s, and %s. %s"
                            .formatted(
                                    fact.words(),
                                    Quoting.cut(fact.one(), 80),
                                    Quoting.cut(fact.other(), 80),
                                    fact.rows().isEmpty()
                                            ? "It changes nothing."
                                            : "It decides: %s.".formatted(String.join("; ", fact.rows()))));
    }
}
