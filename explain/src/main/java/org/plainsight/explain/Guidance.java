package org.plainsight.explain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.SixParts.Kind;
import org.plainsight.explain.SixParts.Part;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;

/** Fills the six parts of the guidance: how it is done, from the pack; what it came to, from the decision. */
final class Guidance {

    private final Dossier dossier;
    private final List<Card> cards;
    private final List<Miss> mightHaveFired;
    private final Arithmetic arithmetic;
    private final Sureness sureness;
    /** The rows that weigh this kind of subject, those of the outcome and route tables aside. */
    private final List<Indicator> rows;

    Guidance(Dossier dossier, List<Card> cards, List<Miss> mightHaveFired, Arithmetic arithmetic, Sureness sureness) {
        this.dossier = dossier;
        this.cards = cards;
        this.mightHaveFired = mightHaveFired;
        this.arithmetic = arithmetic;
        this.sureness = sureness;
        this.rows = dossier.trace().rows().stream()
                .flatMap(row -> dossier.pack().indicator(row.row().id()).stream())
                .toList();
    }

    SixParts parts() {
        return new SixParts(
                List.of(rationale(), responsibility(), data(), fairness(), safety(), impact()),
                mayLeadTo(),
                List.of(
                        "A visit, a search, an arrest, or a service refused, because of points.",
                        "Questions about anyone's right to be in the country, taxes or benefits.",
                        "A record that calls anybody in the adverts an offender or a victim.",
                        "Adverts blocked, reported or published.",
                        "Points passed on to others as intelligence or as evidence."));
    }

    // ---- the six

    private Part rationale() {
        return new Part(
                Kind.RATIONALE,
                List.of(
                        "%s in %s weigh %s. Each is a line of a table that anyone can read: what it asks, how many whole points it gives, why it may matter, and what else it may mean."
                                .formatted(
                                        Plain.upper(Plain.count(rows.size(), "row", "rows")),
                                        Plain.count(families().size(), "family", "families"),
                                        many()),
                        "A row counts only when everything that it asks is known and so. A family has a limit, and all weak families together give at most %s."
                                .formatted(Plain.points(dossier.pack().weakCap()))),
                List.of(
                        "%s of the %d rows fired, and came to %s once the limits were applied."
                                .formatted(
                                        Plain.upper(Plain.none(cards.size())),
                                        rows.size(),
                                        Plain.points(dossier.decided().points())),
                        arithmetic.lines().stream()
                                .filter(Line::taken)
                                .map(line -> "The line that decided: " + line.words() + ".")
                                .collect(Collectors.joining(" "))));
    }

    private Part responsibility() {
        var charter = dossier.pack().charter();
        return new Part(
                Kind.RESPONSIBILITY,
                List.of(
                        "The %s of %s answers for the rules."
                                .formatted(charter.ownerRole(), charter.ownerOrganisation()),
                        "In service, whoever writes a rule may neither approve it nor put it into use, and each step stands in a log in which a later change would show."),
                List.of(
                        "A program weighed it on %s by the rules %s, and no person took part."
                                .formatted(
                                        Plain.day(dossier.decided().at()),
                                        dossier.pack().id()),
                        dossier.decided().putForward()
                                ? "Nobody has decided anything yet. That is for a named person, who reads this, may disagree, and writes down why."
                                : "Nobody is asked to decide anything. Whoever looks all the same writes down why.",
                        "To have a person look at it again, write to the %s, %s, and quote %s."
                                .formatted(charter.ownerRole(), charter.ownerOrganisation(), dossier.subject())));
    }

    private Part data() {
        var read = factsRead();
        long known = read.stream().filter(this::isKnown).count();
        long judged = read.stream()
                .filter(this::isKnown)
                .filter(fact -> fact.basis() == FactDefinition.Basis.ASSESSMENT)
                .count();
        return new Part(
                Kind.DATA,
                List.of(
                        "Only the adverts and reviews that were given are read. Pictures never enter, only fingerprints of them.",
                        "What cannot be read is unknown, with the reason, and is never taken for yes or for no."),
                List.of(
                        whence(),
                        "Of %s that the rules ask about, %s known and %s not. Of those known, %s read off and %s judged: a reading of words, an estimate or a likeness."
                                .formatted(
                                        Plain.count(read.size(), "thing", "things"),
                                        Plain.are(known),
                                        Plain.are(read.size() - known),
                                        Plain.are(known - judged),
                                        Plain.are(judged))));
    }

    private Part fairness() {
        var protective = rows.stream().filter(row -> isProtective(row.family())).toList();
        var fired = cards.stream().filter(card -> isProtective(card.family())).toList();
        long open = mightHaveFired.stream()
                .filter(miss -> isProtective(miss.family()))
                .count();
        var outcome = new ArrayList<String>();
        outcome.add(
                "Nothing barred was read for it, and the same rows with the same points weighed everything in the run.");
        outcome.add(
                "%s of %s that speak for an ordinary reason fired%s; %s could not be judged, because something is not known."
                        .formatted(
                                Plain.upper(Plain.none(fired.size())),
                                Plain.count(protective.size(), "row", "rows"),
                                fired.isEmpty()
                                        ? ""
                                        : " and took %s away"
                                                .formatted(Plain.points(fired.stream()
                                                        .mapToInt(card -> -card.points())
                                                        .sum())),
                                Plain.none(open)));
        ordinaryReasons().ifPresent(outcome::add);
        return new Part(
                Kind.FAIRNESS,
                List.of(
                        "No row may read a protected characteristic or what stands in for one: %s are barred, and a row that asks for one is refused."
                                .formatted(Plain.count(Catalogue.barred().size(), "such thing", "such things")),
                        "%s that people expect carry no points on purpose, and the reasons are given."
                                .formatted(Plain.upper(Plain.count(
                                        dossier.pack().charter().excluded().size(), "indicator", "indicators"))),
                        "Nobody has measured yet whether some groups of people are put forward more often than others with real adverts."),
                outcome);
    }

    private Part safety() {
        var charter = dossier.pack().charter();
        var outcome = new ArrayList<String>();
        outcome.add(margin());
        outcome.add("%s not known, and %s left open by that."
                .formatted(
                        Plain.upper(Plain.count(dossier.decided().unknown().size(), "thing is", "things are")),
                        Plain.count(mightHaveFired.size(), "row is", "rows are")));
        if (!cards.isEmpty())
            outcome.add("The evidence behind the rows that fired: %s."
                    .formatted(grades(grade -> cards.stream()
                            .filter(card -> card.grading().grade().equals(words(grade)))
                            .count())));
        if (sureness.standing() instanceof Sureness.Standing.Computed standing) {
            outcome.add("With other points that the evidence would bear it was put forward in %,d of %,d draws."
                    .formatted(standing.putForward(), standing.draws()));
            outcome.add(standing.sentences().get(standing.sentences().size() - 1));
        }
        return new Part(
                Kind.SAFETY_AND_PERFORMANCE,
                List.of(
                        "The rules are %s: nobody has measured how often they are right, so no such figure is given."
                                .formatted(charter.status()),
                        "The evidence behind the %d rows: %s. The weaker it is, the fewer points a row may give."
                                .formatted(
                                        rows.size(),
                                        grades(grade -> rows.stream()
                                                .filter(row -> row.grade() == grade)
                                                .count())),
                        "`pack check` has two engines weigh the same facts and compares them; `replay` decides a whole run again. Weighing with these rules stops after %s."
                                .formatted(Plain.day(charter.experimentalUntil()))),
                outcome);
    }

    private Part impact() {
        return new Part(
                Kind.IMPACT,
                List.of(
                        "Points sort work for people. Nothing is sent, blocked, reported or published because of them.",
                        "To be looked at can do harm: a visit can cost somebody who works lawfully a home, an income or their safety. A reason to look is no reason to act.",
                        "Not to be looked at can do harm too: these rules miss people who need help, and nobody knows how many."),
                List.of(
                        dossier.decided().putForward()
                                ? "A person is asked to look%s. Nothing else follows from the points.".formatted(when())
                                : "Nobody is asked to look. That does not say that all is well with everybody in the %s."
                                        .formatted(dossier.subject().kind().word())));
    }

    private String when() {
        return dossier.decided().hasRoute()
                ? " at once, by the %s route".formatted(dossier.decided().route())
                : Phrases.when(dossier.decided().outcome());
    }

    private List<String> mayLeadTo() {
        if (!dossier.decided().putForward())
            return List.of(
                    "Nothing. It stands in the list of %s like every other.".formatted(many()),
                    "Somebody may look all the same, for a reason of their own that they write down.");
        return List.of(
                "Nothing: that nobody has time for it is a decision too, and is recorded.",
                "A person reads the adverts and what speaks for and against, and records a decision of their own; \"no concern\" is one.",
                "If that person finds reason to, an offer of support through a partner organisation.",
                "If that person finds reason to, enquiries under the ordinary law, on grounds other than points.");
    }

    // ---- what they are made of

    private List<Family> families() {
        return dossier.pack().families().stream()
                .filter(family -> rows.stream().anyMatch(row -> row.family().equals(family.table())))
                .toList();
    }

    private boolean isProtective(String family) {
        return dossier.pack().families().stream()
                .anyMatch(f -> f.table().equals(family) && f.strength() == Strength.PROTECTIVE);
    }

    /** The facts that the rows ask for, each once. */
    private List<FactDefinition> factsRead() {
        return dossier.trace().rows().stream()
                .filter(row -> dossier.pack().indicator(row.row().id()).isPresent())
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.column().input().name())
                .distinct()
                .flatMap(name -> dossier.facts().vocabulary().fact(name).stream())
                .toList();
    }

    private boolean isKnown(FactDefinition fact) {
        return dossier.facts().finding(fact.name()) instanceof Finding.Known;
    }

    /** How many adverts from how many sites, and how old. */
    private String whence() {
        var members = dossier.members();
        if (members.isEmpty()) return "It rests on what the run holds about the %s.".formatted(dossier.subject());
        long sites = members.stream().map(Member::source).distinct().count();
        var newest =
                members.stream().map(Member::postedAt).max(Instant::compareTo).orElseThrow();
        var oldest =
                members.stream().map(Member::postedAt).min(Instant::compareTo).orElseThrow();
        long age = Math.max(0, ChronoUnit.DAYS.between(newest, dossier.decided().at()));
        var when = Plain.day(newest).equals(Plain.day(oldest))
                ? "posted on " + Plain.day(newest)
                : "posted from %s to %s".formatted(Plain.day(oldest), Plain.day(newest));
        return "It rests on %s from %s, %s; %s was %s old when it was weighed."
                .formatted(
                        Plain.count(members.size(), "advert", "adverts"),
                        Plain.count(sites, "site", "sites"),
                        when,
                        members.size() == 1 ? "it" : "the newest",
                        Plain.count(age, "day", "days"));
    }

    private Optional<String> ordinaryReasons() {
        var reasons =
                cards.stream().filter(card -> !isProtective(card.family())).toList();
        if (reasons.isEmpty()) return Optional.empty();
        var fits = Arrays.stream(Fit.Verdict.values())
                .map(verdict -> Plain.none(reasons.stream()
                                .filter(card -> card.fit().verdict() == verdict)
                                .count())
                        + " "
                        + verdict.words())
                .collect(Collectors.joining(", "));
        return Optional.of("Of the ordinary explanations of the %s, %s."
                .formatted(Plain.count(reasons.size(), "reason to look", "reasons to look"), fits));
    }

    /** How far the points are from the lowest line. */
    private String margin() {
        var lowest = arithmetic.lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .min();
        int points = dossier.decided().points();
        if (lowest.isEmpty()) return "It has %s, and no line asks for points.".formatted(Plain.points(points));
        int above = points - lowest.getAsInt();
        return "It has %s; the lowest line is at %d, so it is %s."
                .formatted(
                        Plain.points(points),
                        lowest.getAsInt(),
                        above == 0
                                ? "exactly on it"
                                : Plain.points(Math.abs(above)) + (above > 0 ? " above" : " below"));
    }

    private static String grades(ToLongFunction<Grade> counted) {
        return Arrays.stream(Grade.values())
                .map(grade -> "%s %s".formatted(words(grade), Plain.none(counted.applyAsLong(grade))))
                .collect(Collectors.joining(", "));
    }

    private static String words(Grade grade) {
        return grade.word().replace('-', ' ');
    }

    private String many() {
        return dossier.subject().kind().word() + "s";
    }
}
