package org.plainsight.cli;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.core.impact.Impact;
import org.plainsight.core.impact.Impact.Moved;
import org.plainsight.core.impact.Standing;

/** The impact of a change, to be read aloud. Every number has its denominator. */
final class ImpactWords {

    private static final int MOST = 20;

    private final Impact impact;
    private final List<String> lines = new ArrayList<>();

    private ImpactWords(Impact impact) {
        this.impact = impact;
    }

    /** The figures on one screen. */
    static String summary(Impact impact) {
        var words = new ImpactWords(impact);
        words.figures();
        return String.join("\n", words.lines) + "\n";
    }

    /** Everything. */
    static String page(Impact impact) {
        var words = new ImpactWords(impact);
        words.figures();
        words.moved("NEWLY PUT FORWARD", impact.entered());
        words.moved("NO LONGER PUT FORWARD", impact.left());
        words.moved("PUT FORWARD BEFORE AND AFTER, SOONER OR LATER OR WITH OTHER POINTS", impact.moved());
        words.groups();
        words.limits();
        return String.join("\n", words.lines) + "\n";
    }

    private void figures() {
        lines.add("%s → %s, over one file of adverts (%s…)"
                .formatted(impact.before(), impact.after(), impact.snapshot().substring(0, 12)));
        lines.add(
                "  Of %,d networks %,d are newly put forward and %,d no longer; %,d stay put forward, %,d of them with another place in the queue."
                        .formatted(
                                impact.networks(),
                                impact.entered().size(),
                                impact.left().size(),
                                impact.stayed(),
                                impact.moved().size()));
        lines.add("  Of %,d adverts by themselves %,d are newly put forward and %,d no longer; %,d get other points."
                .formatted(
                        impact.adverts().of(),
                        impact.adverts().entered(),
                        impact.adverts().left(),
                        impact.adverts().otherPoints()));
        lines.add(
                "  Hours a week: %+.1f, if one network takes %d minutes (an assumption) and the %,d days of this file are like others."
                        .formatted(impact.hoursAWeek(), impact.minutesEach(), impact.days()));
        for (var cause : impact.causes())
            lines.add(
                    cause.separable()
                            ? "  Without the edit of %s: %,d of the newly put forward would not be, %,d of those let go would stay, %,d would keep their place."
                                    .formatted(cause.edit(), cause.entered(), cause.left(), cause.moved())
                            : "  The edit of %s cannot be left out by itself.".formatted(cause.edit()));
        lines.add(flip());
    }

    private String flip() {
        var flip = impact.flip();
        if (flip.words() == 0)
            return "  Flip test: no word of nationality, ethnicity or language stands in any text, so nothing was tested.";
        var swapped = "  Flip test: %,d words of nationality, ethnicity or language were swapped in %,d texts; "
                .formatted(flip.words(), flip.texts());
        return swapped
                + (flip.changed().isEmpty()
                        ? "no result changed."
                        : "%,d results changed, which must not be: %s"
                                .formatted(
                                        flip.changed().size(),
                                        String.join(
                                                ", ",
                                                flip.changed().stream().limit(5).toList())));
    }

    private void moved(String heading, List<Moved> moved) {
        lines.add("");
        lines.add("%s (%,d)".formatted(heading, moved.size()));
        for (var one : moved.subList(0, Math.min(MOST, moved.size())))
            lines.add("  %s (%d adverts): %s → %s. %s"
                    .formatted(one.network(), one.adverts(), words(one.before()), words(one.after()), because(one)));
        if (moved.size() > MOST) lines.add("  and %,d more; all are in impact.json".formatted(moved.size() - MOST));
    }

    private static String because(Moved one) {
        return one.because().isEmpty()
                ? "Only several edits together bring it about."
                : "Because of " + String.join(" and of ", one.because()) + ".";
    }

    private static String words(Standing standing) {
        return "%s%s, %d points"
                .formatted(
                        standing.outcome().code().replace('-', ' '),
                        standing.route().isEmpty() ? "" : " and " + standing.route(),
                        standing.points());
    }

    private void groups() {
        lines.add("");
        lines.add("WHOM IT TOUCHES: networks put forward, before → after (95 % interval)");
        lines.add("  A network stands in every kind that fits it. %d kinds of fewer than ten networks are not shown."
                .formatted(impact.hiddenGroups()));
        var last = "";
        for (var group : impact.groups()) {
            if (!group.kind().equals(last)) lines.add("  by " + group.kind());
            last = group.kind();
            lines.add("    %s: %s → %s".formatted(group.name(), group.before(), group.after()));
        }
    }

    private void limits() {
        lines.add("");
        lines.add("WHAT IT DOES NOT TELL");
        lines.add("  Whether anybody needs help: no reviewer has looked at those that change.");
        lines.add("  Languages are guessed from small words, for this sheet alone; no rule reads them.");
        lines.add("  What advertisers will do once they know of the change.");
    }
}
