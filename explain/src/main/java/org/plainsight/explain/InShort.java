package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Outcome;

/** The few sentences that say it all, built from what fired. */
final class InShort {

    /** How many reasons are named; the rest are counted. */
    private static final int NAMED = 3;

    private static final String NO_FINDING = "It is not a finding that anyone has done wrong.";

    private final Dossier dossier;
    private final List<Card> against;
    private final List<Card> reasons;
    private final Arithmetic arithmetic;

    InShort(Dossier dossier, List<Card> against, List<Card> reasons, Arithmetic arithmetic) {
        this.dossier = dossier;
        this.against = against;
        this.reasons = reasons;
        this.arithmetic = arithmetic;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(Plain.sentence(dossier.summary()));
        if (!against.isEmpty()) sentences.add("Reasons not to look: " + Concrete.names(against, NAMED) + ".");
        if (!reasons.isEmpty()) sentences.add("Reasons to look: " + Concrete.names(reasons, NAMED) + ".");
        if (dossier.decided().hasRoute()) sentences.add(route());
        sentences.add(result());
        sentences.add(NO_FINDING);
        return sentences;
    }

    /** All of it in one line: the subject, the result, the points, and the weightiest of what was found. */
    String line() {
        var parts = new ArrayList<String>();
        parts.add("%s: %s"
                .formatted(dossier.subject(), Phrases.outcome(dossier.decided().outcome())));
        if (dossier.decided().hasRoute())
            parts.add("%s route".formatted(dossier.decided().route()));
        parts.add(Plain.points(dossier.decided().points()) + lowestPoints());
        if (!reasons.isEmpty()) parts.add("to look: " + Concrete.names(reasons, NAMED));
        if (!against.isEmpty()) parts.add("not to look: " + Concrete.names(against, NAMED));
        return String.join(" | ", parts);
    }

    private String lowestPoints() {
        return lowestLine()
                .filter(line -> line.pointsNeeded().isPresent())
                .map(line -> " (the lowest line is at %d)"
                        .formatted(line.pointsNeeded().getAsInt()))
                .orElse("");
    }

    private String result() {
        var outcome = dossier.decided().outcome();
        if (outcome != Outcome.NONE)
            return "Together that is unusual enough for a person to look" + Phrases.when(outcome) + ".";
        if (dossier.decided().hasRoute()) return "Its points play no part in that.";
        if (reasons.isEmpty()) return "No row of the rules gives a reason to look, so it is not put forward.";
        return "That is not enough to ask for a person's time: " + shortfall() + ".";
    }

    /** What keeps it below the lowest line. */
    private String shortfall() {
        return lowestLine()
                .map(line -> line.needs().stream()
                        .filter(need -> need.verdict() != CellVerdict.PASSED)
                        .map(InShort::lacking)
                        .collect(Collectors.joining(", and ")))
                .filter(words -> !words.isEmpty())
                .orElse("no line is reached");
    }

    /** Of the lines that ask for a person, the one that needs the fewest points. */
    private Optional<Line> lowestLine() {
        return arithmetic.lines().stream()
                .filter(line ->
                        Outcome.of(line.code()).filter(o -> o != Outcome.NONE).isPresent())
                .min(Comparator.comparingInt(line -> line.pointsNeeded().orElse(Integer.MAX_VALUE)));
    }

    private static String lacking(Condition need) {
        if (need.verdict() == CellVerdict.UNKNOWN)
            return need.words() + " would have to be " + need.asks() + " and is not known";
        return need.words() + " would have to be " + need.asks() + " and is " + need.found();
    }

    private String route() {
        var needs = arithmetic.lines().stream()
                .filter(line ->
                        line.taken() && line.code().equals(dossier.decided().route()))
                .flatMap(line -> line.needs().stream())
                .map(need -> need.words() + " is " + need.found())
                .collect(Collectors.joining(" and "));
        return "It goes to the %s route at once, because %s."
                .formatted(dossier.decided().route(), needs);
    }
}
