package org.plainsight.explain.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plainsight.explain.Backing;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Grading;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Fit;
import org.plainsight.explain.HangsOn;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Member;
import org.plainsight.explain.Plain;
import org.plainsight.explain.Sureness;

/** Everything that there is to say, part after part. */
final class FullText {

    /** How many exhibits of one card, adverts of a network or identifiers are listed; the rest are counted. */
    private static final int SHOWN = 6;

    private static final int MEMBERS = 12;

    /** How much of one quote is shown, in code points. */
    private static final int QUOTED = 120;

    private final Explanation explanation;
    private final Paragraphs page = new Paragraphs();

    FullText(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        head();
        against();
        reasons();
        arithmetic();
        otherwise();
        misses(Heading.NEAREST, explanation.nearest());
        misses(Heading.MIGHT, explanation.mightHaveFired());
        unknown();
        connections();
        sixParts();
        notLookedAt();
        list(Heading.CHALLENGE, explanation.challenge());
        sources();
        further();
        rules();
        return page.toString();
    }

    private void head() {
        page.line(0, "%s: %s".formatted(explanation.subject(), explanation.outcome()));
        heading(Heading.IN_SHORT);
        page.line(2, String.join(" ", explanation.inShort()));
    }

    private void heading(Heading heading) {
        page.blank().line(0, heading.title().toUpperCase(Locale.UK));
        if (!heading.lead().isEmpty()) page.line(2, heading.lead());
    }

    private void against() {
        heading(Heading.AGAINST);
        if (explanation.against().isEmpty()) page.line(2, "No row that takes points away fired.");
        explanation.against().forEach(card -> card(card, false));
        if (explanation.ordinary().isEmpty()) return;
        page.blank().line(2, "What was found may be ordinary:");
        explanation
                .ordinary()
                .forEach(o -> page.line(
                        4,
                        "- ",
                        "%s %s Would explain: %s."
                                .formatted(Plain.sentence(o.words()), fit(o.fit()), String.join("; ", o.explains()))));
    }

    private void reasons() {
        heading(Heading.FOR);
        if (explanation.reasons().isEmpty()) page.line(2, "No row that gives points fired.");
        explanation.reasons().forEach(card -> card(card, true));
    }

    private void card(Card card, boolean judged) {
        page.blank()
                .line(
                        2,
                        Signs.signed(card.points()),
                        "%s (%s, %s family)".formatted(card.indicator(), card.family(), card.strength()));
        card.conditions().forEach(c -> page.line(6, "- ", c.sentence()));
        page.labelled(6, "Why it may matter: ", card.whyItMayMatter());
        page.labelled(
                6,
                "Ordinary explanation: ",
                Plain.sentence(card.ordinaryExplanation()) + (judged ? " " + fit(card.fit()) : ""));
        evidence(card.evidence(), card.backing());
        page.labelled(6, "Strength of the evidence: ", grading(card.grading()));
    }

    private void evidence(List<Exhibit> exhibits, Backing backing) {
        page.line(6, backing.sentence());
        exhibits.stream().limit(SHOWN).forEach(e -> page.line(8, "- ", exhibit(e)));
        if (exhibits.size() > SHOWN) page.line(8, "- ", "and %d more of the kind".formatted(exhibits.size() - SHOWN));
    }

    /** What is known of an ordinary explanation, in brackets. */
    private static String fit(Fit fit) {
        return fit.because().isEmpty()
                ? "(%s)".formatted(fit.verdict().words())
                : "(%s: %s)".formatted(fit.verdict().words(), fit.because());
    }

    private static String exhibit(Exhibit exhibit) {
        var shown = exhibit.quote().isEmpty() ? Quoting.via(exhibit.via()) : Quoting.quote(exhibit.quote(), QUOTED);
        var place = "in %s: %s".formatted(exhibit.fieldWords(), Quoting.some(exhibit.adverts(), 4));
        return shown.isEmpty() ? place : shown + ", " + place;
    }

    private static String grading(Grading grading) {
        var sources = grading.sources().stream().map(Source::name).collect(Collectors.joining(", "));
        return sources.isEmpty() ? grading.grade() : grading.grade() + " (" + sources + ")";
    }

    private void arithmetic() {
        heading(Heading.ARITHMETIC);
        var arithmetic = explanation.arithmetic();
        page.blank();
        for (var step : arithmetic.steps())
            page.line(
                    2,
                    Signs.signed(step.points()),
                    step.cap() ? step.words() : step.words() + " (" + step.family() + ")");
        page.line(2, Signs.sum(arithmetic.total()), "points in all");
        page.blank().line(2, "Families: " + families() + ".");
        page.blank().line(2, "The lines, most urgent first:");
        arithmetic.lines().forEach(this::line);
    }

    private String families() {
        var words = explanation.arithmetic().families().stream()
                .filter(f -> f.points() != 0)
                .map(f -> "%s %s (%s)".formatted(f.family(), Plain.signed(f.points()), f.strength()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none gave points" : words;
    }

    private void line(Line line) {
        page.line(
                4, line.taken() ? "=> " : "-  ", line.words() + (line.needs().isEmpty() ? ": whatever is left" : ":"));
        line.needs().forEach(need -> page.line(9, tick(need), need.sentence()));
    }

    private static String tick(Condition need) {
        return switch (need.verdict()) {
            case NOT_ASKED, PASSED -> "yes  ";
            case FAILED -> "no   ";
            case UNKNOWN -> "?    ";
        };
    }

    private void otherwise() {
        var text = new OtherwiseText(page);
        if (explanation.changes() instanceof Changes.Computed changes) {
            heading(Heading.CHANGES);
            text.changes(changes);
        }
        if (explanation.hangsOn() instanceof HangsOn.Computed hangsOn) {
            heading(Heading.HANGS_ON);
            text.hangsOn(hangsOn);
        }
        var sureness = explanation.sureness();
        if (sureness.unknowns() instanceof Sureness.Unknowns.NotComputed
                && sureness.standing() instanceof Sureness.Standing.NotComputed) return;
        heading(Heading.SURENESS);
        text.sureness(sureness);
    }

    private void sixParts() {
        heading(Heading.SIX_PARTS);
        for (var part : explanation.sixParts().parts()) {
            page.line(2, "%s: %s".formatted(part.kind().title(), part.kind().question()));
            page.labelled(4, "Here: ", String.join(" ", part.outcome()));
            page.labelled(4, "For everybody: ", String.join(" ", part.process()));
        }
        page.line(4, "It may lead to:");
        explanation.sixParts().mayLeadTo().forEach(s -> page.line(6, "- ", s));
        page.line(4, "It must never lead to, by itself:");
        explanation.sixParts().mustNotLeadTo().forEach(s -> page.line(6, "- ", s));
    }

    private void misses(Heading heading, List<Miss> misses) {
        if (misses.isEmpty()) return;
        heading(heading);
        for (Miss miss : misses) {
            page.line(
                    2,
                    "- ",
                    "%s (%s, would have given %s)"
                            .formatted(miss.indicator(), miss.family(), Plain.signed(miss.points())));
            miss.open().forEach(c -> page.line(6, c.sentence()));
        }
    }

    private void unknown() {
        if (explanation.unknown().isEmpty()) return;
        heading(Heading.UNKNOWN);
        for (var gap : explanation.unknown()) {
            var rows = gap.rows().isEmpty() ? "" : " Left open: " + String.join("; ", gap.rows()) + ".";
            page.line(2, "- ", Plain.sentence(gap.words() + ": " + gap.why()) + rows);
        }
    }

    private void connections() {
        var connections = explanation.connections();
        if (connections.strands().isEmpty()
                && connections.words().isEmpty()
                && connections.members().size() < 2) return;
        heading(Heading.CONNECTIONS);
        connections.strands().stream()
                .limit(MEMBERS)
                .forEach(s -> page.line(
                        2,
                        "- ",
                        "the same %s %s (%s link): %s"
                                .formatted(
                                        s.kindWords(),
                                        Quoting.via(s.via()),
                                        s.strength(),
                                        Quoting.some(s.adverts(), SHOWN))));
        rest(connections.strands().size(), "identifier");
        if (!connections.words().isEmpty()) page.blank().line(2, "What analysts said of its links:");
        connections.words().forEach(word -> page.line(2, "- ", word));
        if (connections.members().size() < 2) return;
        page.blank().line(2, "The adverts:");
        connections.members().stream().limit(MEMBERS).forEach(m -> page.line(2, "- ", member(m)));
        rest(connections.members().size(), "advert");
    }

    private void rest(int size, String what) {
        int more = size - MEMBERS;
        if (more > 0)
            page.line(
                    2,
                    "- ",
                    "and %d more %s%s; `--format json` lists them".formatted(more, what, more == 1 ? "" : "s"));
    }

    private static String member(Member member) {
        var parts = new java.util.ArrayList<String>();
        parts.add(member.id());
        if (!member.name().isEmpty()) parts.add(Quoting.cut(member.name(), 60));
        if (!member.town().isEmpty()) parts.add(Quoting.cut(member.town(), 60));
        parts.add("on " + member.source());
        parts.add("posted " + Plain.day(member.postedAt()));
        parts.add("by itself " + Plain.points(member.points()));
        return String.join(", ", parts);
    }

    private void notLookedAt() {
        heading(Heading.NOT_LOOKED_AT);
        var not = explanation.notLookedAt();
        not.always().forEach(s -> page.line(2, "- ", s));
        if (!not.barred().isEmpty())
            page.line(
                    2,
                    "- ",
                    "By rule never read: "
                            + not.barred().stream().map(Left::what).collect(Collectors.joining(", ")) + ".");
        not.excluded()
                .forEach(left -> page.line(
                        2,
                        "- ",
                        "%s: carries no points, because %s".formatted(left.what(), Plain.sentence(left.why()))));
    }

    private void sources() {
        if (explanation.sources().isEmpty()) return;
        heading(Heading.SOURCES);
        explanation.sources().forEach(s -> page.labelled(2, s.name() + ": ", s.citation()));
    }

    private void further() {
        if (explanation.further().isEmpty()) return;
        heading(Heading.FURTHER);
        explanation
                .further()
                .forEach(miss -> page.line(
                        2,
                        "- ",
                        miss.indicator() + ": "
                                + miss.open().stream().map(Condition::sentence).collect(Collectors.joining("; and "))));
    }

    private void list(Heading heading, List<String> sentences) {
        heading(heading);
        page.line(2, String.join(" ", sentences));
    }

    private void rules() {
        var rules = explanation.rules();
        page.blank()
                .line(
                        0,
                        "Rules: %s, version %s (%s). %s. In use until %s at most. Hash %s. Decided %s."
                                .formatted(
                                        rules.title(),
                                        rules.version(),
                                        rules.id(),
                                        Plain.upper(rules.status()),
                                        rules.experimentalUntil(),
                                        rules.hash(),
                                        explanation.decided().at()));
    }
}
