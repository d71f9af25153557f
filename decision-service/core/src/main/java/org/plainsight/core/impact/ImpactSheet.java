package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.plainsight.explain.Paper;
import org.plainsight.explain.Paper.Section;
import org.plainsight.explain.Paper.Table;
import org.plainsight.governance.impact.Impact;
import org.plainsight.governance.impact.Impact.Aim;
import org.plainsight.governance.impact.Impact.Group;
import org.plainsight.governance.impact.Impact.Moved;
import org.plainsight.governance.impact.Impact.Reviewed;
import org.plainsight.governance.impact.Standing;

/** The impact of a change as a paper for a board. Every number has its denominator, and what is not known is said. */
public final class ImpactSheet {

    /** So many networks are named in each list; all of them are in the JSON. */
    private static final int MOST = 20;

    private final Impact impact;

    private ImpactSheet(Impact impact) {
        this.impact = impact;
    }

    public static Paper of(Impact impact) {
        return new ImpactSheet(impact).paper();
    }

    private Paper paper() {
        var compared = impact.compared();
        var networks = impact.networks();
        var sections = new ArrayList<Section>();
        sections.add(causes());
        sections.add(moved("Newly put forward", networks.entered()));
        sections.add(moved("No longer put forward", networks.left()));
        sections.add(moved("Put forward before and after, with another outcome or other points", networks.moved()));
        sections.add(displaced());
        sections.add(groups());
        sections.add(reviewed());
        sections.add(flip());
        sections.add(bench());
        sections.add(limits());
        return new Paper(
                "What the change would do: %s → %s".formatted(compared.before(), compared.after()),
                "Plainsight: impact of a change of rules",
                lead(),
                sections,
                foot());
    }

    private List<String> lead() {
        var networks = impact.networks();
        var adverts = impact.adverts();
        return List.of(
                "Of %,d networks %,d are newly put forward and %,d no longer; %,d stay put forward, %,d of them with another outcome or other points."
                        .formatted(
                                networks.of(),
                                networks.entered().size(),
                                networks.left().size(),
                                networks.stayed(),
                                networks.moved().size()),
                "Of %,d adverts by themselves %,d are newly put forward and %,d no longer; %,d get other points."
                        .formatted(adverts.of(), adverts.entered(), adverts.left(), adverts.otherPoints()),
                "Hours a week: %s, if one network takes %d minutes (an assumption) and the %,d days of this file are like others."
                        .formatted(
                                hours(impact.figures().minutesAWeek()),
                                impact.cost().minutesEach(),
                                impact.cost().days()),
                crowdedOut(),
                flipped());
    }

    private static String hours(long minutes) {
        return "%+.1f".formatted(minutes / 60.0);
    }

    private Section causes() {
        if (impact.causes().isEmpty())
            return new Section(
                    "Because of which edit", List.of("No edit of this change can alter a result."), List.of());
        var rows = impact.causes().stream()
                .map(cause -> cause.separable()
                        ? List.of(cause.edit(), number(cause.entered()), number(cause.left()), number(cause.moved()))
                        : List.of(cause.edit() + " (cannot be left out by itself)", "–", "–", "–"))
                .toList();
        return new Section(
                "Because of which edit",
                List.of("Each edit was left out by itself and everything weighed again; this is what went away."),
                List.of(new Table(
                        "", List.of("Without the edit of", "#Newly put forward", "#No longer", "#Otherwise"), rows)));
    }

    private Section moved(String heading, List<Moved> moved) {
        var sentences = new ArrayList<String>();
        if (moved.isEmpty())
            sentences.add("None of %,d networks.".formatted(impact.networks().of()));
        if (moved.size() > MOST)
            sentences.add("The first %d of %,d; all are in impact.json.".formatted(MOST, moved.size()));
        var rows = moved.stream()
                .limit(MOST)
                .map(one -> List.of(
                        one.network(),
                        number(one.adverts()),
                        words(one.before(), one.placeBefore()),
                        words(one.after(), one.placeAfter()),
                        because(one)))
                .toList();
        var table = new Table("", List.of("Network", "#Adverts", "Before", "After", "Because of"), rows);
        return new Section(
                "%s (%,d)".formatted(heading, moved.size()), sentences, rows.isEmpty() ? List.of() : List.of(table));
    }

    private static String because(Moved one) {
        return one.because().isEmpty() ? "only several edits together" : String.join(" and of ", one.because());
    }

    private static String words(Standing standing, int place) {
        return "%s%s, %d points%s"
                .formatted(
                        standing.outcome().code().replace('-', ' '),
                        standing.route().isEmpty() ? "" : " and " + standing.route(),
                        standing.points(),
                        place == 0 ? "" : ", place %,d in the queue".formatted(place));
    }

    // ---- what it costs

    private String crowdedOut() {
        var displaced = impact.displaced();
        return "With %s for a fortnight, %,d networks that somebody would have looked at would now wait, and %,d that waited would be looked at."
                .formatted(
                        people(displaced.people()),
                        displaced.lost().size(),
                        displaced.gained().size());
    }

    private static String people(int people) {
        return people == 1 ? "one person" : "%,d people".formatted(people);
    }

    private Section displaced() {
        var displaced = impact.displaced();
        var sentences = new ArrayList<String>();
        sentences.add(
                "Planned twice for the same people, as the service plans. Assumed: %s, %d working days, %d minutes a day each for looking; every network takes %d minutes and needs no special skill; the most urgent first, then by points."
                        .formatted(
                                people(displaced.people()),
                                displaced.days(),
                                displaced.minutesADay(),
                                impact.cost().minutesEach()));
        sentences.add("Given to somebody of the networks put forward: by the old pack %s; by the new pack %s."
                .formatted(displaced.before(), displaced.after()));
        sentences.add(named("Put forward by both packs, and now left waiting", displaced.lost()));
        sentences.add(named("Put forward by both packs, and only now looked at", displaced.gained()));
        return new Section("What it crowds out", sentences, List.of());
    }

    private static String named(String what, List<String> networks) {
        if (networks.isEmpty()) return what + ": none.";
        return "%s (%,d): %s%s."
                .formatted(
                        what,
                        networks.size(),
                        String.join(", ", networks.subList(0, Math.min(MOST, networks.size()))),
                        networks.size() > MOST ? " and more in impact.json" : "");
    }

    // ---- whom it touches

    private Section groups() {
        var byKind = new LinkedHashMap<String, List<List<String>>>();
        for (Group group : impact.groups().shown())
            byKind.computeIfAbsent(group.kind(), kind -> new ArrayList<>())
                    .add(List.of(
                            group.name(),
                            group.before().toString(),
                            group.after().toString()));
        var tables = byKind.entrySet().stream()
                .map(it -> new Table("By " + it.getKey(), List.of("Kind", "Before", "After"), it.getValue()))
                .toList();
        return new Section(
                "Whom it touches",
                List.of(
                        "Networks put forward of each kind, with the 95 %% interval. A network stands in every kind that fits it. %,d kinds of fewer than ten networks are not shown."
                                .formatted(impact.groups().hidden()),
                        "Languages are guessed from small words, for this sheet alone; no rule reads them."),
                tables);
    }

    private Section reviewed() {
        if (!(impact.reviewed() instanceof Reviewed.Known known))
            return new Section(
                    "What reviewers found",
                    List.of(
                            "Not known: no findings were given, so nobody can say of how many who change a reviewer had a view."),
                    List.of());
        var rows = known.found().stream()
                .map(found -> List.of(
                        found.change(),
                        found.reviewed().toString(),
                        found.findings().isEmpty()
                                ? "none"
                                : String.join(
                                        "; ",
                                        found.findings().entrySet().stream()
                                                .map(it -> "%s: %,d".formatted(it.getKey(), it.getValue()))
                                                .toList())))
                .toList();
        return new Section(
                "What reviewers found",
                List.of("Of the networks that change, those that somebody has looked at."),
                List.of(new Table("", List.of("Networks", "Looked at", "Found"), rows)));
    }

    // ---- whether it can be led astray

    private String flipped() {
        var flip = impact.flip();
        if (flip.words() == 0)
            return "Flip test: no word of nationality, ethnicity or language stands in any text, so nothing was tested.";
        var swapped = "Flip test: %,d words of nationality, ethnicity or language were swapped in %,d texts; "
                .formatted(flip.words(), flip.texts());
        if (flip.before().isEmpty() && flip.after().isEmpty()) return swapped + "no result changed, by either pack.";
        return swapped
                + "%,d results changed by the old pack and %,d by the new, which must not be."
                        .formatted(flip.before().size(), flip.after().size());
    }

    private Section flip() {
        var sentences = new ArrayList<>(List.of(flipped()));
        if (!impact.flip().before().isEmpty())
            sentences.add(named("By the old pack", impact.flip().before()));
        if (!impact.flip().after().isEmpty())
            sentences.add(named("By the new pack", impact.flip().after()));
        return new Section("Whether words of nationality, ethnicity or language matter", sentences, List.of());
    }

    private Section bench() {
        return new Section(
                "Whether it can be tricked",
                List.of(
                        "Tried on %,d adverts of the file. A disguise works the better, the fewer adverts stay put forward; a smear, the more become so. A trick that works is a reason to look at links rather than words."
                                .formatted(impact.bench().adverts())),
                List.of(
                        tricks("Seven disguises: of the adverts put forward, how many still are", Aim.DISGUISE),
                        tricks("Three smears: of ordinary adverts, how many are put forward for it", Aim.SMEAR)));
    }

    private Table tricks(String caption, Aim aim) {
        return new Table(
                caption,
                List.of("Trick", "What is done", "By the old pack", "By the new pack"),
                impact.bench().tricks().stream()
                        .filter(trick -> trick.aim() == aim)
                        .map(trick -> List.of(
                                trick.name(),
                                trick.what(),
                                trick.before().toString(),
                                trick.after().toString()))
                        .toList());
    }

    private static Section limits() {
        return new Section(
                "What it does not tell",
                List.of(
                        "Whether anybody needs help: put forward is not a finding that anyone has done wrong.",
                        "What advertisers will do once they know of the change.",
                        "How other files would fare: this is one file, taken once."),
                List.of());
    }

    private List<String> foot() {
        var compared = impact.compared();
        return List.of(
                "Old pack %s".formatted(compared.before().hash()),
                "New pack %s".formatted(compared.after().hash()),
                "Diff %s".formatted(compared.diff()),
                "Adverts %s, as of %s".formatted(compared.snapshot(), compared.asOf()),
                "Impact %s (the SHA-256 of impact.json)".formatted(impact.hash()));
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }
}
