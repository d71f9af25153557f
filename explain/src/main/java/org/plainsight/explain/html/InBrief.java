package org.plainsight.explain.html;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Ordinary;
import org.plainsight.explain.Plain;
import org.plainsight.explain.Sureness;

/** The parts of an explanation in so few lines that all of them go onto a sheet of paper or two. */
final class InBrief {

    private final Markup page;

    InBrief(Markup page) {
        this.page = page;
    }

    /** Rows that took points away, then what else was found may mean, in a line each. */
    void against(Explanation explanation) {
        rows(explanation.against(), "No row that takes points away fired.");
        if (explanation.ordinary().isEmpty()) return;
        page.element("p", "What was found may be ordinary:").raw("<ul>");
        explanation.ordinary().forEach(this::ordinary);
        page.raw("</ul>\n");
    }

    private void ordinary(Ordinary ordinary) {
        page.raw("<li>").text(ordinary.words() + " ");
        CardList.tag(page, ordinary.fit());
        page.raw("</li>");
    }

    void reasons(Explanation explanation) {
        rows(explanation.reasons(), "No row that gives points fired.");
    }

    private void rows(List<Card> cards, String none) {
        if (cards.isEmpty()) {
            page.element("p", none);
            return;
        }
        page.raw("<ul>");
        cards.forEach(this::row);
        page.raw("</ul>\n");
    }

    private void row(Card card) {
        var found = card.conditions().stream().map(Condition::sentence).collect(Collectors.joining("; and "));
        page.raw("<li><b>")
                .text("%s (%s)".formatted(card.indicator(), Plain.signed(card.points())))
                .raw("</b>: ")
                .strange(Plain.sentence(found) + " " + card.backing().sentence())
                .raw("</li>");
    }

    /** The sum in one line, and where the lines are. */
    void sum(Arithmetic arithmetic) {
        var steps = arithmetic.steps().stream()
                .map(step -> Plain.signed(step.points()) + (step.cap() ? " (a cap)" : ""))
                .collect(Collectors.joining(" "));
        page.raw("<p>")
                .text(steps.isEmpty() ? "" : steps + " = ")
                .raw("<b>")
                .text(Plain.points(arithmetic.total()))
                .raw("</b>");
        var at = arithmetic.lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .sorted()
                .distinct()
                .mapToObj(Plain::number)
                .collect(Collectors.joining(", "));
        page.text(at.isEmpty() ? "." : ". The lines are at %s, and ask for more than points.".formatted(at))
                .raw("</p>\n");
    }

    /** The nearest way to each other result. */
    void changes(Changes changes) {
        if (!(changes instanceof Changes.Computed computed)) return;
        page.raw("<ul>");
        for (var towards : computed.towards())
            page.raw("<li>")
                    .strange(
                            towards.ways().isEmpty()
                                    ? "%s: %s".formatted(Plain.upper(towards.words()), towards.proven())
                                    : towards.ways().get(0).sentence())
                    .raw("</li>");
        page.raw("</ul>\n");
    }

    void sureness(Sureness sureness) {
        if (sureness.standing() instanceof Sureness.Standing.Computed standing)
            page.element("p", String.join(" ", standing.sentences()));
        if (sureness.unknowns() instanceof Sureness.Unknowns.Computed unknowns)
            page.raw("<p>").strange(unknowns.sentence()).raw("</p>\n");
    }

    void challenge(List<String> sentences) {
        page.element("p", String.join(" ", sentences));
    }
}
