package org.plainsight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.deciding.Tally;
import org.plainsight.rules.trace.Outcome;

/** A run in plain sentences, every figure with its denominator. */
final class RunWords {

    private final Summary summary;

    RunWords(Summary summary) {
        this.summary = summary;
    }

    String told(Path out) {
        var lines = new ArrayList<String>();
        lines.add("%s read: %s and %s kept, %s, %,d rejected."
                .formatted(
                        many("lines", "line", "lines"),
                        many("adverts", "advert", "adverts"),
                        many("reviews", "review", "reviews"),
                        many("olderVersions", "older version", "older versions"),
                        count("rejected")));
        lines.add(networks());
        lines.add(adverts());
        analysts().ifPresent(lines::add);
        sinceBefore().ifPresent(lines::add);
        if (count("networksCutFromLarger") > 0)
            lines.add(
                    "%,d of the %,d networks were cut from something too large to look through, at its weakest grounds."
                            .formatted(count("networksCutFromLarger"), count("networks")));
        if (count("hubs") > 0)
            lines.add("%s shared by too many who have nothing else in common, and %s nobody: %s"
                    .formatted(
                            many("hubs", "identifier is", "identifiers are"),
                            count("hubs") == 1 ? "joins" : "join",
                            out.resolve("hubs.jsonl")));
        if (!summary.extraFields().isEmpty())
            lines.add("Fields that the contract does not know, kept with their adverts: %s."
                    .formatted(String.join(", ", summary.extraFields())));
        if (count("rejected") > 0) lines.add("Why lines were rejected: %s".formatted(out.resolve("rejected.jsonl")));
        var rules =
                "Rules: %s, %s.".formatted(summary.pack(), summary.pack().hash().substring(0, 12));
        lines.add(isEmpty() ? rules : "%s As of %s.".formatted(rules, summary.asOf()));
        lines.add("Run folder: %s".formatted(out));
        return String.join("\n", lines) + "\n";
    }

    private boolean isEmpty() {
        return count("adverts") + count("reviews") == 0;
    }

    String networks() {
        long networks = count("networks");
        var adverts = many("adverts", "advert", "adverts");
        if (networks == 0) return "No network: nothing holds any of the %s together.".formatted(adverts);
        return "%s %,d of the %s. Of the %s %s."
                .formatted(
                        many("networks", "network holds", "networks hold"),
                        count("advertsInNetworks"),
                        adverts,
                        many("networks", "network", "networks"),
                        outcomes(summary.networks()));
    }

    String adverts() {
        if (count("adverts") == 0) return "There was no advert to weigh.";
        return "Of the %s %s."
                .formatted(many("adverts", "advert by itself", "adverts by themselves"), outcomes(summary.adverts()));
    }

    private String many(String name, String one, String many) {
        return "%,d %s".formatted(count(name), count(name) == 1 ? one : many);
    }

    /** What analysts said about links, where they said anything. */
    private Optional<String> analysts() {
        if (!summary.counts().containsKey("unlinks")) return Optional.empty();
        return Optional.of("Obeyed from analysts: links undone, %,d; pairs confirmed, %,d."
                .formatted(count("unlinks"), count("confirmations")));
    }

    /** What became of the networks of the run before, where there is one. */
    private Optional<String> sinceBefore() {
        if (!summary.counts().containsKey("networksKept")) return Optional.empty();
        return Optional.of(
                "Since the run before: %,d networks kept as they were, %,d grew, %,d lost adverts, %,d took up others, %,d split, %,d new, %,d gone."
                        .formatted(
                                count("networksKept"),
                                count("networksGrew"),
                                count("networksLost"),
                                count("networksMerged"),
                                count("networksSplit"),
                                count("networksNew"),
                                count("networksGone")));
    }

    private static String outcomes(Tally tally) {
        List<String> parts = new ArrayList<>();
        add(parts, tally.outcomes(), Outcome.SAME_DAY, "the same day");
        add(parts, tally.outcomes(), Outcome.THIS_WEEK, "this week");
        add(parts, tally.outcomes(), Outcome.WHEN_CAPACITY_ALLOWS, "when capacity allows");
        tally.routes().forEach((route, n) -> parts.add("%,d by the %s route".formatted(n, route)));
        if (tally.putForward() == 0) return "none was put forward";
        return "%,d %s put forward: %s"
                .formatted(tally.putForward(), tally.putForward() == 1 ? "was" : "were", String.join(", ", parts));
    }

    private static void add(List<String> parts, Map<String, Long> outcomes, Outcome outcome, String when) {
        long n = outcomes.getOrDefault(outcome.code(), 0L);
        if (n > 0) parts.add("%,d %s".formatted(n, when));
    }

    long count(String name) {
        return summary.counts().getOrDefault(name, 0L);
    }
}
