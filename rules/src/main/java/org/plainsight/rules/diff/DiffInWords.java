package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.diff.Edit.Kind;
import org.plainsight.rules.diff.Edit.Part;
import org.plainsight.rules.diff.PackDiff.Counted;

/** A diff as a page of text: in short, what was edited, where results change, what can come of it. */
final class DiffInWords {

    private static final int WIDTH = 100;
    private static final int MOST_PARTS = 6;
    private static final int MOST_CHANGES = 8;

    private final PackDiff diff;
    private final List<Counted> counted;
    private final StringBuilder out = new StringBuilder();

    private DiffInWords(PackDiff diff, List<Counted> counted) {
        this.diff = diff;
        this.counted = counted;
    }

    static String of(PackDiff diff, List<Counted> counted) {
        var words = new DiffInWords(diff, counted);
        words.write();
        return words.out.toString();
    }

    private void write() {
        line("", "%s → %s".formatted(diff.before().id(), diff.after().id()));
        line("", "In short: " + diff.inShort());
        if (!diff.edits().isEmpty()) edits();
        for (int side = 0; side < diff.sides().size(); side++) {
            if (diff.sides().get(side).changesAnything()
                    || !diff.sides().get(side).untold().isEmpty())
                side(diff.sides().get(side), side < counted.size() ? Optional.of(counted.get(side)) : Optional.empty());
        }
    }

    // ---- what was edited

    private void edits() {
        heading("WHAT WAS EDITED");
        var last = "";
        for (var edit : diff.edits()) {
            var place = place(edit);
            if (!place.equals(last)) line("", place);
            last = place;
            edit(edit);
        }
    }

    private String place(Edit edit) {
        if (edit.part() == Part.ROW)
            return "%s, table `%s`, row `%s`%s"
                    .formatted(edit.model(), edit.decision(), edit.subject(), indicator(edit));
        if (!edit.model().isEmpty()) return "%s, `%s`".formatted(edit.model(), edit.decision());
        return "%s `%s`".formatted(edit.part().word(), edit.subject());
    }

    private String indicator(Edit edit) {
        return diff.after()
                .indicator(edit.subject())
                .or(() -> diff.before().indicator(edit.subject()))
                .map(i -> " (" + i.name() + ")")
                .orElse("");
    }

    private void edit(Edit edit) {
        var what = edit.what().isEmpty() ? "" : edit.what() + ": ";
        if (edit.kind() == Kind.CHANGED
                && edit.before().orElse("").length() + edit.after().orElse("").length() < 70)
            line("  ", "%s%s → %s".formatted(what, shown(edit.before()), shown(edit.after())));
        else if (edit.kind() == Kind.MOVED)
            line("  ", "moved: %s → %s".formatted(shown(edit.before()), shown(edit.after())));
        else {
            if (edit.kind() == Kind.CHANGED && !what.isEmpty()) line("  ", what.strip());
            edit.before().ifPresent(text -> line("  - ", text));
            edit.after().ifPresent(text -> line("  + ", text));
        }
    }

    private static String shown(Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).orElse("nothing");
    }

    // ---- what it does

    private void side(SideDiff side, Optional<Counted> counts) {
        heading("WHICH %sS ARE WEIGHED OTHERWISE (%s)"
                .formatted(side.subject().toUpperCase(java.util.Locale.ROOT), side.file()));
        for (int place = 0; place < side.regions().size(); place++) {
            int own = place;
            region(
                    place + 1,
                    side.regions().get(place),
                    counts.map(c -> "In this run %,d of %,d %ss lie here."
                            .formatted(c.inside().get(own), c.of(), side.subject())));
        }
        if (side.overall().decided()) overall(side);
        side.dead().forEach(row -> line("", "No facts at all reach row `%s` any more.".formatted(row)));
        side.revived()
                .forEach(row -> line("", "Row `%s`, which no facts could reach, can now be reached.".formatted(row)));
        side.untold().forEach(what -> line("", "Not known: " + what + "."));
    }

    private void region(int number, Region region, Optional<String> count) {
        line("", "%d. %s.".formatted(number, capital(region.effect())));
        var where = region.where();
        for (int part = 0; part < Math.min(MOST_PARTS, where.size()); part++)
            line("   ", (part == 0 ? "Where " : "or where ") + where.get(part));
        if (where.size() > MOST_PARTS) line("   ", "and %d parts more".formatted(where.size() - MOST_PARTS));
        count.ifPresent(words -> line("   ", words));
        var consequences = region.consequences();
        if (consequences.decided() && consequences.shown().isEmpty()) {
            line("   ", "No facts at all lie here.");
            return;
        }
        consequences
                .leastPoints()
                .ifPresent(least -> line(
                        "   ",
                        "Total points here: "
                                + gains(least, consequences.mostPoints().getAsInt()) + "."));
        if (consequences.changes().isEmpty())
            consequences
                    .shown()
                    .ifPresent(shown -> line("   ", "For example, %s: %s.".formatted(shown.inWords(), results(shown))));
        changes("   ", consequences.changes());
    }

    private void changes(String indent, List<Change> changes) {
        changes.stream().limit(MOST_CHANGES).forEach(change -> {
            line(
                    indent,
                    "%s. For example (made up): %s."
                            .formatted(
                                    capital(results(change.shown())),
                                    change.shown().inWords()));
        });
        if (changes.size() > MOST_CHANGES)
            line(indent, "and %d kinds of change more".formatted(changes.size() - MOST_CHANGES));
    }

    private void overall(SideDiff side) {
        var overall = side.overall();
        if (overall.changes().isEmpty()) {
            line("", "Over all facts there can be, no outcome and no route changes.");
            return;
        }
        var kinds = new ArrayList<String>();
        overall.changes().forEach(change -> kinds.add(outcomes(change.shown())));
        line(
                "",
                "Over all facts there can be, these outcomes change and no others: %s."
                        .formatted(String.join("; ", kinds)));
        if (side.regions().isEmpty()) changes("", overall.changes());
    }

    private static String gains(int least, int most) {
        if (least == most) return least == 0 ? "unchanged" : signed(least);
        return "from %s to %s".formatted(signed(least), signed(most));
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : "" + points;
    }

    private static String results(Shown shown) {
        var points = "%d → %d points"
                .formatted(shown.before().points(), shown.after().points());
        boolean same = shown.before().outcome() == shown.after().outcome()
                && shown.before().route().equals(shown.after().route());
        return same ? points : outcomes(shown) + ", " + points;
    }

    private static String outcomes(Shown shown) {
        return words(shown.before()) + " → " + words(shown.after());
    }

    private static String words(Shown.Result result) {
        return result.outcome().code().replace('-', ' ')
                + result.route().map(r -> " and " + r).orElse("");
    }

    // ---- lines

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void heading(String heading) {
        out.append('\n').append(heading).append('\n');
    }

    private void line(String indent, String text) {
        var under = " ".repeat(indent.length());
        var current = new StringBuilder(indent);
        int empty = current.length();
        for (var word : text.strip().split("\\s+")) {
            if (current.length() > empty && current.length() + 1 + word.length() > WIDTH) {
                out.append(current).append('\n');
                current = new StringBuilder(under);
            }
            if (current.length() > empty) current.append(' ');
            current.append(word);
        }
        out.append(current).append('\n');
    }
}
