package org.plainsight.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainsight.explain.HangsOn.Split;
import org.plainsight.explain.HangsOn.Without;
import org.plainsight.explain.Lacks.Lack;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.pack.Indicator;

/** What the result hangs on, in words. */
final class HangsInWords {

    /** So many facts that were left as they were are named. */
    private static final int KEPT = 3;

    /** So many parts are told by their sizes. */
    private static final int LISTED = 8;

    private final Dossier dossier;

    HangsInWords(Dossier dossier) {
        this.dossier = dossier;
    }

    HangsOn hangsOn() {
        return dossier.inquiry().withoutRows().fold(this::computed, HangsOn.NotComputed::new);
    }

    private HangsOn computed(Map<String, Result> withoutRows) {
        var rows = new ArrayList<Without>();
        withoutRows.forEach((row, result) -> rows.add(withoutRow(row, result)));
        var lacks =
                dossier.inquiry().lacks().fold(found -> found, why -> new Lacks(List.of(), List.of(), 0, 0, List.of()));
        var adverts = lacks.adverts().stream().map(this::withoutAdvert).toList();
        var links = lacks.links().stream().map(this::withoutLink).toList();
        return new HangsOn.Computed(
                sorted(rows),
                sorted(adverts),
                sorted(links),
                splits(lacks.links()),
                sentence(rows, adverts, links, lacks));
    }

    /** Those that change the result first, then those that cost most. */
    private static List<Without> sorted(List<Without> all) {
        return all.stream()
                .sorted(Comparator.comparing((Without w) -> !w.changes())
                        .thenComparingInt(Without::points)
                        .thenComparing(Without::piece))
                .toList();
    }

    private Without withoutRow(String row, Result result) {
        var name = dossier.pack().indicator(row).map(Indicator::name).orElse(row);
        return without(row, name, "Without the row “%s”".formatted(name), "it", result);
    }

    private Without withoutAdvert(Lack lack) {
        var start = "Without advert %s".formatted(lack.piece());
        return without(lack.piece(), "advert " + lack.piece(), start, parts(lack.pieces()), lack.result());
    }

    private Without withoutLink(Lack lack) {
        var words = "the %s %s".formatted(Phrases.kind(lack.kind()), lack.piece());
        var start = "If the %s %s linked nothing".formatted(Phrases.kind(lack.kind()), Harmless.line(lack.piece(), 60));
        return without(lack.piece(), words, start, parts(lack.pieces()), lack.result());
    }

    /** Who it is that the result without the piece is told of, with what became of the network. */
    private static String parts(List<Integer> pieces) {
        if (pieces.size() < 2) return "it";
        boolean apart = pieces.stream().allMatch(size -> size == 1);
        if (apart) return "nothing would hold its adverts together any more, and it";
        return "the rest would fall into %d parts, of which the foremost".formatted(pieces.size());
    }

    private Without without(String piece, String words, String start, String who, Result result) {
        boolean changes = result.outcome() != dossier.decided().outcome()
                || !result.route().equals(dossier.decided().route());
        var sentence = changes
                ? "%s, %s would %s.".formatted(start, who, WaysInWords.resultWords(result))
                : "%s, %s would have the same result, with %s."
                        .formatted(start, who, WaysInWords.points(result.points()));
        return new Without(piece, words, result.points(), result.outcome().code(), result.route(), changes, sentence);
    }

    // ---- the weakest link

    private static List<Split> splits(List<Lack> links) {
        return links.stream()
                .filter(lack -> lack.pieces().size() > 1)
                .sorted(Comparator.comparingInt((Lack lack) -> lack.pieces().get(0))
                        .thenComparing(Lack::kind)
                        .thenComparing(Lack::piece))
                .map(HangsInWords::split)
                .toList();
    }

    private static Split split(Lack lack) {
        return new Split(
                lack.kind(),
                lack.piece(),
                lack.pieces(),
                "Without the %s %s it falls into %d parts%s."
                        .formatted(
                                Phrases.kind(lack.kind()),
                                Harmless.line(lack.piece(), 60),
                                lack.pieces().size(),
                                sizes(lack.pieces())));
    }

    private static String sizes(List<Integer> pieces) {
        int last = pieces.size() - 1;
        if (pieces.get(0) == 1) return ", of one advert each";
        if (pieces.size() > LISTED) return ", the largest of %d adverts".formatted(pieces.get(0));
        return ", of %s and %d adverts"
                .formatted(
                        pieces.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        pieces.get(last));
    }

    // ---- in short

    private String sentence(List<Without> rows, List<Without> adverts, List<Without> links, Lacks lacks) {
        var parts = new ArrayList<String>();
        add(parts, rows, "the row", "rows that fired");
        add(parts, adverts, "", "adverts");
        add(parts, links, "", "shared identifiers");
        var said =
                parts.isEmpty() ? nothing(lacks) : "The result hangs on %s.".formatted(String.join("; and on ", parts));
        return said + limits(lacks);
    }

    private static void add(List<String> parts, List<Without> all, String before, String many) {
        var those = sorted(all).stream().filter(Without::changes).toList();
        if (those.isEmpty()) return;
        if (those.size() == 1)
            parts.add(
                    before.isEmpty()
                            ? those.get(0).words()
                            : "%s “%s”".formatted(before, those.get(0).words()));
        else parts.add("each of %d of its %d %s".formatted(those.size(), all.size(), many));
    }

    private String nothing(Lacks lacks) {
        return lacks.ofAdverts() == 0
                ? "The result hangs on no single row."
                : "The result hangs on no single row, advert or link.";
    }

    private static String kept(List<String> kept) {
        var some = String.join("; ", kept.subList(0, Math.min(KEPT, kept.size())));
        int more = kept.size() - KEPT;
        return " When an advert or a link is left out, what rests on the whole run stays as it was: %s."
                .formatted(
                        more > 0 ? "%s; and %s".formatted(some, Plain.count(more, "thing more", "things more")) : some);
    }

    private String limits(Lacks lacks) {
        var limits = new StringBuilder();
        if (lacks.adverts().size() < lacks.ofAdverts())
            limits.append(" Of its %d adverts %d were tried."
                    .formatted(lacks.ofAdverts(), lacks.adverts().size()));
        if (lacks.links().size() < lacks.ofLinks())
            limits.append(" Of the %d identifiers that link them the %d that link most were tried."
                    .formatted(lacks.ofLinks(), lacks.links().size()));
        if (!lacks.kept().isEmpty()) limits.append(kept(lacks.kept()));
        if (dossier.inquiry().lacks() instanceof Asked.Not<Lacks> not
                && dossier.subject().kind() == Subject.Kind.NETWORK)
            limits.append(" What it would be without single adverts and links is not known: %s.".formatted(not.why()));
        return limits.toString();
    }
}
