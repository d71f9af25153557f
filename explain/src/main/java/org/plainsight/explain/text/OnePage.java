package org.plainsight.explain.text;

import java.util.List;
import java.util.Locale;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Plain;
import org.plainsight.explain.Sureness;

/** The explanation on about one page: each part in its shortest form, against before for. */
final class OnePage {

    /** How many misses are told. */
    private static final int NEAREST = 3;

    private final Explanation explanation;
    private final Paragraphs page = new Paragraphs();

    OnePage(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        page.line(0, "%s: %s".formatted(explanation.subject(), explanation.outcome()));
        page.blank().line(2, String.join(" ", explanation.inShort()));
        against();
        reasons();
        sum();
        changes();
        sureness();
        gaps();
        heading(Heading.CHALLENGE);
        page.line(2, String.join(" ", explanation.challenge()));
        return page.toString();
    }

    private void heading(Heading heading) {
        page.blank().line(0, heading.title().toUpperCase(Locale.UK));
    }

    private void against() {
        heading(Heading.AGAINST);
        if (explanation.against().isEmpty()) page.line(2, "No row that takes points away fired.");
        explanation.against().forEach(this::card);
        explanation
                .ordinary()
                .forEach(o -> page.line(
                        2,
                        "- ",
                        "%s (%s)"
                                .formatted(
                                        Plain.sentence(o.words()),
                                        o.fit().verdict().words())));
    }

    private void reasons() {
        heading(Heading.FOR);
        if (explanation.reasons().isEmpty()) page.line(2, "No row that gives points fired.");
        explanation.reasons().forEach(this::card);
    }

    private void card(Card card) {
        page.line(2, Signs.signed(card.points()), card.indicator());
        page.line(7, card.backing().sentence());
    }

    private void sum() {
        heading(Heading.ARITHMETIC);
        explanation.arithmetic().steps().stream()
                .filter(Step::cap)
                .forEach(step -> page.line(2, Signs.signed(step.points()), step.words()));
        page.line(2, Signs.sum(explanation.arithmetic().total()), "points in all" + lines());
    }

    /** Where the lines are, the lowest first. */
    private String lines() {
        var at = explanation.arithmetic().lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .sorted()
                .distinct()
                .mapToObj(Plain::number)
                .toList();
        if (at.isEmpty()) return "";
        return "; the lines are at %s, and ask for more than points".formatted(String.join(", ", at));
    }

    private void changes() {
        if (!(explanation.changes() instanceof Changes.Computed computed)) return;
        heading(Heading.CHANGES);
        for (var towards : computed.towards())
            page.line(
                    2,
                    "- ",
                    towards.ways().isEmpty()
                            ? "%s: %s".formatted(Plain.upper(towards.words()), towards.proven())
                            : towards.ways().get(0).sentence());
    }

    private void sureness() {
        heading(Heading.SURENESS);
        var sureness = explanation.sureness();
        if (sureness.standing() instanceof Sureness.Standing.Computed standing)
            page.line(2, String.join(" ", standing.sentences()));
        if (sureness.unknowns() instanceof Sureness.Unknowns.Computed unknowns) page.line(2, unknowns.sentence());
        page.line(
                2,
                "The rules are %s. %s known, which leaves %s open."
                        .formatted(
                                explanation.rules().status(),
                                Plain.upper(
                                        Plain.count(explanation.unknown().size(), "thing is not", "things are not")),
                                Plain.count(explanation.mightHaveFired().size(), "row", "rows")));
    }

    private void gaps() {
        var nearest = explanation.nearest();
        if (nearest.isEmpty()) return;
        heading(Heading.NEAREST);
        nearest.stream()
                .limit(NEAREST)
                .forEach(miss -> page.line(
                        2,
                        "- ",
                        "%s (%s): %s".formatted(miss.indicator(), Plain.signed(miss.points()), told(miss.open()))));
    }

    private static String told(List<Explanation.Condition> open) {
        return String.join(
                "; and ", open.stream().map(Explanation.Condition::sentence).toList());
    }
}
