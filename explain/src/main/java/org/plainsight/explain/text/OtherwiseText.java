package org.plainsight.explain.text;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Changes.Step;
import org.plainsight.explain.Changes.Towards;
import org.plainsight.explain.Changes.Way;
import org.plainsight.explain.HangsOn;
import org.plainsight.explain.HangsOn.Without;
import org.plainsight.explain.Plain;
import org.plainsight.explain.Sureness;
import org.plainsight.explain.Sureness.Standing;
import org.plainsight.explain.Sureness.Unknowns;

/** What would be if something were otherwise: a fact, a piece of evidence, what is not known, the points of the rows. */
final class OtherwiseText {

    /** How many ways, pieces or levers are listed; the rest are counted. */
    private static final int LISTED = 6;

    private final Paragraphs page;

    OtherwiseText(Paragraphs page) {
        this.page = page;
    }

    void changes(Changes.Computed changes) {
        changes.towards().forEach(this::towards);
        page.line(2, changes.proof());
    }

    private void towards(Towards towards) {
        page.line(2, Plain.upper(towards.words()) + ":");
        towards.ways().stream().limit(LISTED).forEach(this::way);
        rest(towards.ways());
        page.line(4, towards.proven());
    }

    /** The result stands above all the ways to it, so that it is not said with each. */
    private void way(Way way) {
        var steps = way.steps().stream().map(Step::sentence).collect(Collectors.joining(", and if "));
        page.line(4, "- ", "If %s: %s.".formatted(steps, Plain.points(way.points())));
    }

    void hangsOn(HangsOn.Computed hangsOn) {
        page.line(2, hangsOn.sentence());
        pieces("row that fired", "rows that fired", hangsOn.rows());
        pieces("advert", "adverts", hangsOn.adverts());
        pieces("identifier", "identifiers", hangsOn.links());
        hangsOn.splits().stream().limit(LISTED).forEach(split -> page.line(2, "- ", split.sentence()));
        rest(hangsOn.splits());
    }

    private void pieces(String one, String many, List<Without> pieces) {
        if (pieces.isEmpty()) return;
        var that = pieces.stream().filter(Without::changes).toList();
        page.line(
                2,
                that.isEmpty()
                        ? "Whichever %s is left out, the result stays: %s tried."
                                .formatted(one, Plain.count(pieces.size(), "was", "were"))
                        : "Without one %s the result changes for %s of %s:"
                                .formatted(one, Plain.none(that.size()), Plain.count(pieces.size(), one, many)));
        that.stream().limit(LISTED).forEach(piece -> page.line(4, "- ", piece.sentence()));
        rest(that);
    }

    void sureness(Sureness sureness) {
        if (sureness.standing() instanceof Standing.Computed standing)
            page.line(2, String.join(" ", standing.sentences()));
        if (!(sureness.unknowns() instanceof Unknowns.Computed unknowns)) return;
        page.line(2, unknowns.sentence());
        unknowns.levers().stream().limit(LISTED).forEach(lever -> page.line(4, "- ", lever.sentence()));
        rest(unknowns.levers());
    }

    private void rest(List<?> all) {
        if (all.size() > LISTED)
            page.line(4, "- ", "and %d more; `--format json` lists them".formatted(all.size() - LISTED));
    }
}
