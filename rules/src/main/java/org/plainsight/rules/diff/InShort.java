package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.diff.Edit.Kind;

/** A diff in two sentences: what was edited, and what can come of it. */
final class InShort {

    private InShort() {}

    static String of(PackDiff diff) {
        if (diff.isEmpty()) return "Nothing changes.";
        return "%s. %s".formatted(edited(diff), consequence(diff));
    }

    private static String edited(PackDiff diff) {
        var parts = new ArrayList<String>();
        addCount(parts, diff.rows(Kind.CHANGED), "changed");
        addCount(parts, diff.rows(Kind.ADDED), "added");
        addCount(parts, diff.rows(Kind.REMOVED), "removed");
        addCount(parts, diff.rows(Kind.MOVED), "moved");
        long others = diff.edits().stream()
                .filter(edit -> edit.part() != Edit.Part.ROW)
                .count();
        if (others > 0) parts.add(others == 1 ? "1 thing outside the rows" : others + " things outside the rows");
        return parts.isEmpty() ? "No row is edited" : String.join(", ", parts);
    }

    private static void addCount(List<String> parts, long count, String how) {
        if (count > 0) parts.add("%d %s %s".formatted(count, count == 1 ? "row" : "rows", how));
    }

    private static String consequence(PackDiff diff) {
        var sentences = new ArrayList<String>();
        for (var side : diff.sides()) {
            if (side.changesAnything()) sentences.add(consequence(side));
        }
        if (diff.changesFacts())
            sentences.add(
                    "Phrases or patterns change, so facts are found in another way: run `pack impact` to see for whom.");
        return sentences.isEmpty() ? "No facts at all are weighed otherwise." : String.join(" ", sentences);
    }

    private static String consequence(SideDiff side) {
        var overall = side.overall();
        if (!overall.decided())
            return "Some %ss are weighed otherwise; what can come of it was not worked out.".formatted(side.subject());
        boolean enter = overall.changes().stream().anyMatch(Change::enters);
        boolean leave = overall.changes().stream().anyMatch(Change::leaves);
        if (enter && leave) return "%s can newly be put forward, and others no longer.".formatted(some(side));
        if (enter) return "%s can newly be put forward; none can be let go.".formatted(some(side));
        if (leave) return "%s can be let go; none can newly be put forward.".formatted(some(side));
        if (!overall.changes().isEmpty())
            return "%s can be put forward sooner or later than before; none newly, and none is let go."
                    .formatted(some(side));
        return "%s get other points; nobody is put forward or let go for it.".formatted(some(side));
    }

    private static String some(SideDiff side) {
        return "Some " + side.subject() + "s";
    }
}
