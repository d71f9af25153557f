package org.plainsight.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainsight.core.links.Act;
import org.plainsight.core.networks.NetworkSentence;
import org.plainsight.core.networks.NetworkTable;
import org.plainsight.core.runs.NetworkTables;
import org.plainsight.explain.text.Paragraphs;

/** One network in words: a line or two, or the whole table. */
final class NetworkWords {

    private static final int MOST_LISTED = 12;

    private final NetworkTable table;
    private final List<Act> acts;

    NetworkWords(NetworkTables.Entry entry) {
        this.table = entry.table();
        this.acts = entry.acts();
    }

    /** The id, the sentence and, where somebody asked, what changed. */
    String inShort() {
        return head(new Paragraphs()).toString();
    }

    private Paragraphs head(Paragraphs page) {
        page.verbatim(0, table.id()).line(2, table.sentence());
        table.changes()
                .ifPresent(c -> page.line(2, "Since %s: %s.".formatted(NetworkSentence.day(c.moment()), changes(c))));
        return page;
    }

    /** Everything there is to say of it, line by line. */
    String inFull() {
        var page = head(new Paragraphs()).blank();
        row(page, "adverts", "%,d on %s%s".formatted(table.adverts(), some(table.sites()), removed()));
        row(page, "names", table.names().isEmpty() ? "none given" : counted(table.names()));
        row(page, "towns", table.towns().isEmpty() ? "none given" : counted(table.towns()));
        row(
                page,
                "seen",
                "from %s to %s".formatted(NetworkSentence.day(table.first()), NetworkSentence.day(table.last())));
        for (var ground : table.grounds()) row(page, ground.joins() ? "joined by" : "also shared", ground(ground));
        row(page, "weakest", weakest());
        row(page, "structure", structure());
        table.split().ifPresent(s -> row(page, "cut from", split(s)));
        for (var act : acts) row(page, "analysts", act(act));
        return page.toString();
    }

    private String removed() {
        return table.removed() == 0 ? "" : "; %,d of them taken down".formatted(table.removed());
    }

    private static String ground(NetworkTable.Ground ground) {
        return "%s: %s"
                .formatted(NetworkSentence.words(ground.kind(), ground.identifiers()), count(ground.links(), "link"));
    }

    private String weakest() {
        return table.weakest()
                .map(w -> "%s, shared by %d adverts; without it the rest falls into %s"
                        .formatted(OneLine.of(w.via().toString()), w.sharedBy(), parts(w.parts())))
                .orElse("nothing: whichever one thing is left out, it still holds together");
    }

    private static String parts(List<Integer> parts) {
        var sizes = parts.stream().limit(MOST_LISTED).map(String::valueOf).toList();
        if (parts.size() > MOST_LISTED)
            return "%d parts, of %s adverts and fewer".formatted(parts.size(), String.join(", ", sizes));
        return "%d parts, of %s and %s adverts"
                .formatted(
                        parts.size(),
                        String.join(", ", sizes.subList(0, sizes.size() - 1)),
                        sizes.get(sizes.size() - 1));
    }

    private String structure() {
        var structure = table.structure();
        return "%,d of the %,d pairs of adverts share something that joins them (%d %%); %s it together, and without %d of them, one at a time, it falls apart"
                .formatted(
                        structure.linked(),
                        structure.pairs(),
                        structure.density(),
                        structure.joining() == 1 ? "1 thing holds" : structure.joining() + " things hold",
                        structure.bridges());
    }

    private static String split(org.plainsight.core.networks.Network.Split split) {
        return "%s, %,d adverts, too large to look through: shared %s were left out; %s came of it, and %,d adverts stand alone"
                .formatted(
                        OneLine.of(split.whole()),
                        split.adverts(),
                        split.without().stream().map(k -> k.code()).collect(Collectors.joining(", ")),
                        count(split.networks(), "network"),
                        split.alone());
    }

    private static String act(Act act) {
        var ground = act.ground().map(v -> " by " + v).orElse("");
        var what = act.kind() == Act.Kind.UNLINK
                ? "%s and %s are not linked%s".formatted(act.a(), act.b(), ground)
                : "%s and %s belong together".formatted(act.a(), act.b());
        return OneLine.whole(
                "%s: %s on %s, because: %s".formatted(what, act.by(), NetworkSentence.day(act.at()), act.because()));
    }

    private static String changes(NetworkTable.Since change) {
        if (change.isNothing()) return "nothing changed";
        var parts = new ArrayList<String>();
        add(parts, change.posted(), "advert posted", "adverts posted");
        add(parts, change.updated(), "older advert updated", "older adverts updated");
        add(parts, change.removed(), "advert taken down", "adverts taken down");
        named(parts, "new name", change.newNames());
        named(parts, "lost name", change.goneNames());
        named(parts, "new town", change.newTowns());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) parts.add("%,d %s".formatted(count, count == 1 ? one : many));
    }

    private static void named(List<String> parts, String what, Collection<String> values) {
        if (!values.isEmpty()) parts.add("%s%s: %s".formatted(what, values.size() == 1 ? "" : "s", some(values)));
    }

    private static String count(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private static String counted(Map<String, Integer> counts) {
        return "%d: ".formatted(counts.size())
                + some(counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(e -> "%s (%d)".formatted(e.getKey(), e.getValue()))
                        .toList());
    }

    private static String some(Collection<String> values) {
        var shown = values.stream().limit(MOST_LISTED).map(OneLine::of).collect(Collectors.joining(", "));
        return values.size() > MOST_LISTED ? shown + " and %d more".formatted(values.size() - MOST_LISTED) : shown;
    }

    private static void row(Paragraphs page, String title, String words) {
        page.line(2, "%-13s".formatted(title), words);
    }
}
