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
        lines.add("%,d lines read: %,d adverts and %,d reviews kept, %,d older versions, %,d rejected."
                .formatted(
                        count("lines"), count("adverts"), count("reviews"), count("olderVersions"), count("rejected")));
        lines.add(networks());
        lines.add(adverts());
        analysts().ifPresent(lines::add);
        sinceBefore().ifPresent(lines::add);
        if (count("networksCutFromLarger") > 0)
            lines.add(
                    "%,d of the %,d networks were cut from something too large to look through, at its weakest grounds."
                            .formatted(count("networksCutFromLarger"), count("networks")));
        if (count("hubs") > 0)
            lines.add("%,d identifiers are shared by too many who have nothing else in common, and join nobody: %s"
                    .formatted(count("hubs"), out.resolve("hubs.jsonl")));
        if (!summary.extraFields().isEmpty())
            lines.add("Fields that the contract does not know, kept with their adverts: %s."
                    .formatted(String.join(", ", summary.extraFields())));
        if (count("rejected") > 0) lines.add("Why lines were rejected: %s".formatted(out.resolve("rejected.jsonl")));
        lines.add("Rules: %s, %s. As of %s."
                .formatted(summary.pack(), summary.pack().hash().substring(0, 12), summary.asOf()));
        lines.add("Run folder: %s".formatted(out));
        return String.join("\n", lines) + "\n";
    }

    String networks() {
        return "%,d networks hold %,d of the %,d adverts. Of the %,d networks %s."
                .formatted(
                        count("networks"),
                        count("advertsInNetworks"),
                        count("adverts"),
                        count("networks"),
                        outcomes(summary.networks()));
    }

    String adverts() {
        return "Of the %,d adverts by themselves %s.".formatted(count("adverts"), outcomes(summary.adverts()));
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
