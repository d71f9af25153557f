package org.plainsight.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plainsight.explain.Fit.Verdict;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;

/**
 * The table by which facts speak for or against an ordinary explanation. A row's explanation is free text in the pack, often several
 * in one sentence; each part that names one of these things is judged by its facts, and a part that names none is not known.
 */
final class OrdinaryExplanations {

    /** What an explanation may name, the words that name it, and how the facts judge it. */
    private record Thing(Pattern words, Function<FactSheet, Fit> judge) {

        static Thing of(String words, Function<FactSheet, Fit> judge) {
            return new Thing(Pattern.compile(words), judge);
        }
    }

    private static final List<Thing> THINGS = List.of(
            Thing.of("\\btours?\\b|\\btouring\\b|travel", OrdinaryExplanations::tour),
            Thing.of("\\bagency\\b|receptionist", OrdinaryExplanations::agency),
            Thing.of(
                    "\\bfriends?\\b|\\bduo\\b|\\bpartners?\\b|work together|two people",
                    OrdinaryExplanations::partners),
            Thing.of("grudge.*several names", OrdinaryExplanations::oneUnderManyNames),
            Thing.of("\\breviews?\\b|grudge", OrdinaryExplanations::reviews));

    private OrdinaryExplanations() {}

    /** One part that fits is enough; it does not fit only where no part is left that might. */
    static Fit fit(String explanation, FactSheet facts) {
        var fits = Arrays.stream(explanation.toLowerCase(Locale.ROOT).split("[,.;]\\s*(or )?|\\bor\\b"))
                .filter(part -> !part.isBlank())
                .map(part -> part(part, facts))
                .toList();
        for (var verdict : List.of(Verdict.FITS, Verdict.PARTLY_FITS)) {
            var first = fits.stream().filter(fit -> fit.verdict() == verdict).findFirst();
            if (first.isPresent()) return first.get();
        }
        var because = new ArrayList<String>();
        for (var fit : fits)
            if (!fit.because().isEmpty() && !because.contains(fit.because())) because.add(fit.because());
        boolean none = !fits.isEmpty() && fits.stream().allMatch(fit -> fit.verdict() == Verdict.DOES_NOT_FIT);
        return new Fit(none ? Verdict.DOES_NOT_FIT : Verdict.NOT_KNOWN, String.join("; ", because));
    }

    private static Fit part(String part, FactSheet facts) {
        return THINGS.stream()
                .filter(thing -> thing.words().matcher(part).find())
                .findFirst()
                .map(thing -> thing.judge().apply(facts))
                .orElse(Fit.UNKNOWN);
    }

    // ---- the table

    private static Fit tour(FactSheet facts) {
        var declared = truth(facts, "declaredTour");
        var fits = truth(facts, "tourFits");
        if (declared.isEmpty()) return new Fit(Verdict.NOT_KNOWN, "whether a tour is declared is not known");
        if (!declared.get()) return new Fit(Verdict.DOES_NOT_FIT, "no tour is declared throughout");
        if (fits.isEmpty())
            return new Fit(Verdict.PARTLY_FITS, "a tour is declared; whether the places fit it is not known");
        return fits.get()
                ? new Fit(Verdict.FITS, "a tour is declared, and the places fit it")
                : new Fit(Verdict.DOES_NOT_FIT, "a tour is declared, and the places do not fit it");
    }

    private static Fit agency(FactSheet facts) {
        var declared = truth(facts, "declaredAgency");
        if (declared.isPresent() && declared.get()) return new Fit(Verdict.FITS, "an agency is declared");
        var share = number(facts, "shareDeclared");
        if (share.isPresent() && share.get().compareTo(BigDecimal.valueOf(50)) >= 0)
            return new Fit(
                    Verdict.PARTLY_FITS,
                    "%s per cent of the adverts say openly how they work"
                            .formatted(share.get().toPlainString()));
        return declared.isEmpty()
                ? new Fit(Verdict.NOT_KNOWN, "whether an agency is declared is not known")
                : new Fit(Verdict.DOES_NOT_FIT, "no agency is declared throughout");
    }

    private static Fit partners(FactSheet facts) {
        var partners = number(facts, "declaredPartners");
        if (partners.isEmpty())
            return new Fit(Verdict.NOT_KNOWN, "whether they say that they work together is not known");
        if (partners.get().signum() == 0) return new Fit(Verdict.DOES_NOT_FIT, "nobody says that they work together");
        var stable = truth(facts, "partnersStable");
        if (stable.isPresent() && stable.get())
            return new Fit(Verdict.FITS, "they say that they work together, and stayed together");
        return new Fit(Verdict.PARTLY_FITS, "some say that they work together");
    }

    /** However many reviewers there are, one person may have written as all of them. */
    private static Fit oneUnderManyNames(FactSheet facts) {
        var concerned = number(facts, "reviewersReportingConcern");
        if (concerned.isEmpty()) return new Fit(Verdict.NOT_KNOWN, "how many reviewers report a concern is not known");
        return new Fit(
                Verdict.NOT_KNOWN,
                "whether the %s reviewers who report a concern are different people is not known"
                        .formatted(concerned.get().toPlainString()));
    }

    private static Fit reviews(FactSheet facts) {
        var concerned = number(facts, "reviewersReportingConcern");
        if (concerned.isEmpty()) return new Fit(Verdict.NOT_KNOWN, "how many reviewers report a concern is not known");
        var told = "%s reviewers report a concern".formatted(concerned.get().toPlainString());
        if (concerned.get().compareTo(BigDecimal.ONE) <= 0)
            return new Fit(Verdict.FITS, "no more than one reviewer reports a concern");
        return concerned.get().compareTo(BigDecimal.valueOf(4)) < 0
                ? new Fit(Verdict.PARTLY_FITS, told)
                : new Fit(Verdict.DOES_NOT_FIT, told);
    }

    // ---- facts

    private static Optional<Value> known(FactSheet facts, String fact) {
        return facts.vocabulary().has(fact) && facts.finding(fact) instanceof Finding.Known known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    private static Optional<Boolean> truth(FactSheet facts, String fact) {
        return known(facts, fact).map(value -> ((Value.Truth) value).truth());
    }

    private static Optional<BigDecimal> number(FactSheet facts, String fact) {
        return known(facts, fact).map(value -> ((Value.Decimal) value).number());
    }
}
