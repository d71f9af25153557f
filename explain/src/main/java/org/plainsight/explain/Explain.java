package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.NotLookedAt;
import org.plainsight.explain.Explanation.Ordinary;
import org.plainsight.explain.Explanation.Rules;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;

/** Everything this module offers. Start here. */
public final class Explain {

    /** How many of the rows that did not fire are shown before the fold. */
    private static final int NEAREST = 5;

    private Explain() {}

    /** Why this decision is what it is. The same dossier always gives the same explanation. */
    public static Explanation why(Dossier dossier) {
        var phrases = new Phrases(dossier.facts().vocabulary());
        var cards = new Cards(dossier, phrases).all();
        var against = cards.stream().filter(Explain::protects).toList();
        var reasons = cards.stream().filter(card -> !protects(card)).toList();
        var misses = new Misses(dossier, phrases);
        var failed = misses.failed();
        var might = misses.mightHaveFired();
        var arithmetic = new Sums(dossier, phrases).arithmetic();
        var inShort = new InShort(dossier, against, reasons, arithmetic);
        var sureness = new SureInWords(dossier, phrases, arithmetic).sureness();
        return new Explanation(
                dossier.subject(),
                dossier.summary(),
                dossier.decided(),
                Phrases.outcome(dossier.decided().outcome()),
                inShort.sentences(),
                inShort.line(),
                against,
                ordinary(reasons, dossier.facts()),
                reasons,
                failed.subList(0, Math.min(NEAREST, failed.size())),
                failed.subList(Math.min(NEAREST, failed.size()), failed.size()),
                might,
                misses.unknown(),
                arithmetic,
                new WaysInWords(phrases).changes(dossier.inquiry().alternatives()),
                new HangsInWords(dossier).hangsOn(),
                sureness,
                new Guidance(dossier, cards, might, arithmetic, sureness).parts(),
                notLookedAt(dossier),
                Strands.connections(dossier),
                challenge(dossier),
                sources(cards),
                rules(dossier));
    }

    /** Why the one and not the other. */
    public static Comparison compare(Contrast contrast) {
        return new Compared(contrast).comparison();
    }

    /** What was found for each cell of a row that asks something, and what it asks where that was not found; a clause each. */
    public static List<String> clauses(Vocabulary vocabulary, RowTrace row) {
        var phrases = new Phrases(vocabulary);
        return row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(phrases::clause)
                .toList();
    }

    private static boolean protects(Card card) {
        return card.strength().equals(Phrases.strength(Strength.PROTECTIVE));
    }

    /** Each ordinary explanation once, with the reasons that it would explain, in the reasons' order. */
    private static List<Ordinary> ordinary(List<Card> reasons, FactSheet facts) {
        return reasons.stream()
                .map(Card::ordinaryExplanation)
                .distinct()
                .map(words -> new Ordinary(words, OrdinaryExplanations.fit(words, facts), explainedBy(words, reasons)))
                .toList();
    }

    private static List<String> explainedBy(String words, List<Card> reasons) {
        return reasons.stream()
                .filter(card -> card.ordinaryExplanation().equals(words))
                .map(Card::indicator)
                .toList();
    }

    private static NotLookedAt notLookedAt(Dossier dossier) {
        var barred = Catalogue.barred().facts().stream()
                .map(fact -> new Left(fact.words(), fact.barred()))
                .toList();
        var excluded = dossier.pack().charter().excluded().stream()
                .map(e -> new Left(e.indicator(), e.because()))
                .toList();
        return new NotLookedAt(
                List.of(
                        "Anything but the adverts and reviews that were given: no register, no police record, no other site.",
                        "Pictures: only their fingerprints come with an advert."),
                barred,
                excluded);
    }

    private static List<String> challenge(Dossier dossier) {
        var charter = dossier.pack().charter();
        var lines = new ArrayList<String>();
        lines.add(
                "Nothing happens to anyone because of these points alone: a person looks, and may decide that there is nothing.");
        lines.add("Whoever is affected, or an organisation for them, can challenge a fact, a row or the result.");
        lines.add("Write to the %s, %s, and quote %s under rules %s."
                .formatted(
                        charter.ownerRole(),
                        charter.ownerOrganisation(),
                        dossier.subject(),
                        dossier.pack().id()));
        lines.add("Somebody who neither wrote nor approved the row answers.");
        return lines;
    }

    private static List<Source> sources(List<Card> cards) {
        return cards.stream()
                .flatMap(card -> card.grading().sources().stream())
                .distinct()
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    private static Rules rules(Dossier dossier) {
        var id = dossier.pack().id();
        var charter = dossier.pack().charter();
        return new Rules(
                id.id(),
                id.version(),
                id.hash(),
                charter.title(),
                charter.status(),
                charter.ownerRole() + ", " + charter.ownerOrganisation(),
                charter.experimentalUntil());
    }
}
