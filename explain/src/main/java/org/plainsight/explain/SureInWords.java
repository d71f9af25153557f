package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Sureness.Lever;
import org.plainsight.explain.Sureness.Standing;
import org.plainsight.explain.Sureness.Unknowns;
import org.plainsight.rules.change.Draws;
import org.plainsight.rules.change.Possible;
import org.plainsight.rules.trace.Outcome;

/** How sure the result is, in words and counts. */
final class SureInWords {

    /** Less often than once in so many draws is seldom. */
    private static final int SELDOM = 20;

    private final Dossier dossier;
    private final Phrases phrases;
    private final Arithmetic arithmetic;

    SureInWords(Dossier dossier, Phrases phrases, Arithmetic arithmetic) {
        this.dossier = dossier;
        this.phrases = phrases;
        this.arithmetic = arithmetic;
    }

    Sureness sureness() {
        return new Sureness(
                dossier.inquiry().possible().fold(this::unknowns, Unknowns.NotComputed::new),
                dossier.inquiry().standing().fold(this::standing, Standing.NotComputed::new));
    }

    // ---- what is unknown

    private Unknowns unknowns(Possible possible) {
        var levers = possible.levers().stream().map(this::lever).toList();
        return new Unknowns.Computed(
                possible.least(),
                possible.most(),
                codes(possible.outcomes()),
                routes(possible.routes()),
                possible.exact(),
                levers,
                sentence(possible));
    }

    private static List<String> codes(Collection<Outcome> outcomes) {
        return new TreeSet<>(outcomes).stream().map(Outcome::code).toList();
    }

    private static List<String> routes(Collection<String> routes) {
        return routes.stream()
                .map(route -> route.isEmpty() ? "none" : route)
                .sorted()
                .toList();
    }

    private Lever lever(Possible.Lever lever) {
        var words = phrases.fact(lever.fact());
        boolean same = lever.outcomes().size() == 1 && lever.routes().size() == 1;
        return new Lever(
                lever.fact(),
                words,
                lever.least(),
                lever.most(),
                codes(lever.outcomes()),
                "Knowing %s could bring %s%s."
                        .formatted(
                                named(lever.fact()),
                                span(lever.least(), lever.most()),
                                same
                                        ? ", and the result would be the same"
                                        : ": " + outcomes(lever.outcomes(), lever.routes())));
    }

    /** A fact that is a statement is known by whether it holds. */
    private String named(String fact) {
        var words = phrases.fact(fact);
        return phrases.isStatement(fact) ? "whether " + words : words;
    }

    private static String span(int least, int most) {
        return least == most
                ? WaysInWords.points(least)
                : "from %s to %s".formatted(WaysInWords.number(least), WaysInWords.points(most));
    }

    private static String outcomes(Collection<Outcome> outcomes, Collection<String> routes) {
        var all = new ArrayList<String>();
        for (var outcome : new TreeSet<>(outcomes)) all.add(Phrases.outcome(outcome));
        for (var route : new TreeSet<>(routes)) if (!route.isEmpty()) all.add("the " + route + " route");
        return String.join("; or ", all);
    }

    private String sentence(Possible possible) {
        int unknown = dossier.decided().unknown().size();
        if (unknown == 0) return "Everything that the rules ask is known here.";
        var start = unknown == 1
                ? "One thing that the rules ask is not known."
                : "%d things that the rules ask are not known.".formatted(unknown);
        var hedge = possible.exact() ? "" : " at most";
        boolean same = possible.outcomes().size() == 1 && possible.routes().size() == 1;
        if (possible.least() == possible.most() && same)
            return start + " Whatever the answer, the points and the result would be the same.";
        return "%s Whatever the answer, it would have%s %s, and it could be: %s."
                .formatted(
                        start,
                        hedge,
                        span(possible.least(), possible.most()),
                        same
                                ? Phrases.outcome(dossier.decided().outcome()) + ", as it is now"
                                : outcomes(possible.outcomes(), possible.routes()));
    }

    // ---- other points

    private Standing standing(Draws.Standing standing) {
        int line = dossier.decided().points() - lowestLine();
        boolean fragile =
                5 * standing.putForward() > standing.draws() && 5 * standing.putForward() < 4 * standing.draws();
        return new Standing.Computed(
                standing.draws(),
                standing.subjects(),
                standing.rank(),
                standing.best(),
                standing.usualBest(),
                standing.usualWorst(),
                standing.worst(),
                standing.putForward(),
                standing.tied(),
                line,
                fragile,
                List.of(
                        place(standing),
                        line(line, dossier.decided().putForward()),
                        drawn(standing),
                        verdict(standing, fragile)));
    }

    private int lowestLine() {
        return arithmetic.lines().stream()
                .filter(l -> Outcome.of(l.code()).filter(o -> o != Outcome.NONE).isPresent())
                .flatMapToInt(l -> l.pointsNeeded().stream())
                .min()
                .orElse(0);
    }

    private static String place(Draws.Standing standing) {
        var tied = standing.tied() == 0
                ? "No other has exactly as many points."
                : standing.tied() == 1
                        ? "One other has exactly as many points."
                        : "%,d others have exactly as many points.".formatted(standing.tied());
        if (standing.subjects() == 1) return "It is the only network of this run.";
        return "By points it is number %,d of the %,d networks of this run. %s"
                .formatted(standing.rank(), standing.subjects(), tied);
    }

    private static String line(int above, boolean putForward) {
        if (above >= 0 && !putForward)
            return "Its points would do for the lowest line; something else that the line asks for is missing.";
        if (above == 0)
            return "It stands exactly at the lowest line: one point fewer, and it would not be put forward.";
        return above > 0
                ? "It has %s more than the lowest line asks for.".formatted(WaysInWords.points(above))
                : "It is %s short of the lowest line.".formatted(WaysInWords.points(-above));
    }

    private static String drawn(Draws.Standing s) {
        return ("The points of each row were then drawn afresh %,d times within what its evidence would bear. In nine draws of ten"
                        + " it was between number %,d and number %,d; it was never better than %,d or worse than %,d. It was put"
                        + " forward in %,d of the %,d draws.")
                .formatted(s.draws(), s.usualBest(), s.usualWorst(), s.best(), s.worst(), s.putForward(), s.draws());
    }

    private static String verdict(Draws.Standing s, boolean fragile) {
        if (fragile)
            return "So whether it is put forward is fragile: it turns on the exact points of the rows, which are people's judgement.";
        var what = 2 * s.putForward() > s.draws() ? "So that it is put forward" : "So that it is not put forward";
        int otherwise = Math.min(s.putForward(), s.draws() - s.putForward());
        return what
                + (SELDOM * otherwise > s.draws()
                        ? " turns a little on the exact points of the rows."
                        : " hardly turns on the exact points of the rows.");
    }
}
