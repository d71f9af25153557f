package org.plainsight.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Changes.Step;
import org.plainsight.explain.Changes.Towards;
import org.plainsight.explain.Changes.Way;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.change.Alternatives.Part;
import org.plainsight.rules.change.Change;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.trace.Outcome;

/** What would change the result, in words. */
final class WaysInWords {

    private static final String[] COUNTS = {"no", "one", "two", "three", "four", "five"};

    private final Phrases phrases;

    WaysInWords(Phrases phrases) {
        this.phrases = phrases;
    }

    Changes changes(Asked<Alternatives> asked) {
        return asked.fold(this::computed, Changes.NotComputed::new);
    }

    private Changes computed(Alternatives alternatives) {
        return new Changes.Computed(
                alternatives.towards().stream()
                        .map(towards -> towards(alternatives, towards))
                        .toList(),
                proof(alternatives));
    }

    private Towards towards(Alternatives all, Alternatives.Towards towards) {
        return new Towards(
                code(towards.target()),
                words(towards.target()),
                towards.ways().stream().map(this::way).toList(),
                proven(all, towards));
    }

    private static String code(Alternatives.Target target) {
        return target.part() == Part.ROUTE && target.code().isEmpty() ? "no-route" : target.code();
    }

    private static String words(Alternatives.Target target) {
        return switch (target.part()) {
            case OUTCOME -> Phrases.outcome(Outcome.of(target.code()).orElseThrow());
            case ROUTE -> target.code().isEmpty() ? "no route of its own" : "the " + target.code() + " route";
            case ABOVE -> "more than " + points(Integer.parseInt(target.code()));
            case BELOW -> "fewer than " + points(Integer.parseInt(target.code()));
        };
    }

    static String points(int points) {
        return number(points) + (Math.abs(points) == 1 ? " point" : " points");
    }

    static String number(int points) {
        return (points < 0 ? "−" : "") + Math.abs(points);
    }

    // ---- one way

    Way way(Alternatives.Way way) {
        var steps = steps(way.changes());
        var result = way.result();
        return new Way(
                steps,
                result.points(),
                result.outcome().code(),
                result.route(),
                "If %s, it would %s."
                        .formatted(
                                steps.stream().map(Step::sentence).collect(Collectors.joining(", and ")),
                                resultWords(result)));
    }

    /** "be put forward …, with 12 points", fit to follow "it would". */
    static String resultWords(Result result) {
        boolean none = result.outcome() == Outcome.NONE;
        var outcome = (none ? "" : "be ") + Phrases.outcome(result.outcome()).replace("not put", "not be put");
        var route = result.route().isEmpty() ? "" : "go to the %s route and ".formatted(result.route());
        return "%s%s, with %s".formatted(route, outcome, points(result.points()));
    }

    /** A change that follows from another is told with it. */
    private List<Step> steps(List<Change> changes) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).follows()) continue;
            boolean share = i + 1 < changes.size() && changes.get(i + 1).follows();
            steps.add(share ? withShare(changes.get(i), changes.get(i + 1)) : step(changes.get(i)));
        }
        return steps;
    }

    private Step step(Change change) {
        var words = phrases.fact(change.fact());
        var from = phrases.value(change.fact(), change.from());
        var to = phrases.value(change.fact(), new Finding.Known(change.to()));
        return new Step(change.fact(), words, from, to, sentence(words, change, from, to));
    }

    private static String sentence(String words, Change change, String from, String to) {
        boolean known = change.from() instanceof Finding.Known;
        if (change.to() instanceof Value.Truth truth)
            return "it were %s that %s%s"
                    .formatted(truth.truth() ? "so" : "not so", words, known ? "" : " (not known now: " + from + ")");
        return known
                ? "%s were %s instead of %s".formatted(words, to, from)
                : "%s were %s (not known now: %s)".formatted(words, to, from);
    }

    private Step withShare(Change count, Change share) {
        var words = phrases.fact(count.fact());
        var from = both(count.from(), share.from());
        var to = both(new Finding.Known(count.to()), new Finding.Known(share.to()));
        return new Step(count.fact(), words, from, to, "%s were %s instead of %s".formatted(words, to, from));
    }

    private static String both(Finding count, Finding share) {
        return "%s (%s per cent of all)".formatted(Phrases.found(count, ""), Phrases.found(share, ""));
    }

    // ---- what was proven

    private static String proven(Alternatives all, Alternatives.Towards towards) {
        if (towards.size() == 0)
            return all.stopped()
                    ? "None was found in the time that was given: no change of up to %s leads there."
                            .formatted(facts(all.searched()))
                    : "No change of up to %s leads there.".formatted(facts(all.most()));
        var fewer = towards.size() == 1 ? "" : "No change of fewer facts leads there. ";
        var more = all.searched() < towards.size() ? "at least " : "";
        int shown = towards.ways().size();
        if (towards.count() == 1 && more.isEmpty())
            return fewer + "No other change of %s leads there.".formatted(facts(towards.size()));
        var sets = towards.size() == 1
                ? "%s%d changes of one fact lead there, each by itself".formatted(more, towards.count())
                : "%s%d different sets of %s lead there".formatted(more, towards.count(), facts(towards.size()));
        return fewer
                + Phrases.raised(sets)
                + (shown < towards.count()
                        ? "; the nearest %s shown.".formatted(shown == 1 ? "is" : shown + " are")
                        : ".");
    }

    private static String facts(int count) {
        var number = count < COUNTS.length ? COUNTS[count] : String.valueOf(count);
        return number + (count == 1 ? " fact" : " facts");
    }

    private static String proof(Alternatives all) {
        var left = " Facts that say who somebody is, where, and since when are never imagined otherwise.";
        if (all.stopped())
            return "The search stopped at %,d steps: it looked at, or ruled out, every set of up to %s and some of %s."
                            .formatted(all.nodes(), facts(all.searched()), facts(all.searched() + 1))
                    + left;
        return "Every set of up to %s was looked at or ruled out; each that is shown was weighed again as real facts."
                        .formatted(facts(Math.max(1, all.searched())))
                + left;
    }
}
