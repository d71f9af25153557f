package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.diff.Edit.Kind;
import org.plainsight.rules.diff.Edit.Part;

/**
 * Whether a change can only reduce, over all facts that there can be: nobody gets more points by it, a higher outcome, or a route
 * that they had not. Decided on the geometry of the two packs, not on a sample.
 */
public sealed interface Reduction {

    /** It only reduces. */
    record Reduces() implements Reduction {}

    /**
     * It does not.
     *
     * @param subject {@code advert} or {@code network}
     * @param witness made-up facts that get more by it, weighed with both packs
     */
    record Raises(String subject, Shown witness) implements Reduction {}

    /**
     * Nobody can say; to be taken for a change that raises.
     *
     * @param because why not, in words
     */
    record Untold(List<String> because) implements Reduction {
        public Untold {
            because = List.copyOf(because);
        }
    }

    /** Decides it. */
    static Reduction of(PackDiff diff) {
        for (var side : diff.sides())
            if (side.raise().isPresent())
                return new Raises(side.subject(), side.raise().get());
        var because = new ArrayList<String>();
        for (var side : diff.sides())
            if (!side.overall().decided())
                because.add("there are too many combinations of facts about %ss to follow".formatted(side.subject()));
        // A fact that only one of the packs asks about is settled by the geometry; one that both find differently is
        // not.
        if (diff.edits().stream().anyMatch(edit -> edit.part() == Part.PHRASE))
            because.add("phrases change, so facts about adverts are found in another way");
        if (diff.edits().stream().anyMatch(edit -> edit.part() == Part.PATTERN && edit.kind() == Kind.CHANGED))
            because.add("a pattern changes, so facts about networks are found in another way");
        if (because.isEmpty()) because.addAll(Spread.faults(diff.before(), diff.after()));
        return because.isEmpty() ? new Reduces() : new Untold(because);
    }
}
