package org.plainsight.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.networks.NetworkTable;
import org.plainsight.core.runs.NetworkTables;
import org.plainsight.core.runs.NetworkTables.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code networks}: what there is, in any order, without points. */
@Command(
        name = "networks",
        header = "Lists the networks of a run, in any order and without points.",
        description = {
            "It says how many adverts, names and towns each has, since when, what holds it together and how firmly:",
            "for looking, not for ranking people. With --since it lists those in which something happened since that",
            "day, and says what changed. With --network it tells one network in full."
        },
        footer = {
            "",
            "Example: plainsight networks --in plainsight-demo/run --sort names",
            "Example: plainsight networks --in plainsight-demo/run --network N-1 --since 2026-11-01"
        })
final class NetworksCommand implements Callable<Integer> {

    private static final int SHOWN = 30;

    /** By what the list is sorted, and then by id. */
    enum Order {
        activity("the one with the latest activity first"),
        adverts("most adverts first"),
        names("most names first"),
        towns("most towns first"),
        first("the one seen first before all others"),
        id("by id");

        final String words;

        Order(String words) {
            this.words = words;
        }

        List<Entry> sorted(List<Entry> networks) {
            return networks.stream()
                    .sorted(Comparator.comparing(Entry::table, comparator().thenComparing(NetworkTable::id)))
                    .toList();
        }

        private Comparator<NetworkTable> comparator() {
            return switch (this) {
                case activity -> Comparator.comparing(NetworkTable::last).reversed();
                case adverts -> Comparator.comparingInt(t -> -t.adverts());
                case names -> Comparator.comparingInt(t -> -t.names().size());
                case towns -> Comparator.comparingInt(t -> -t.towns().size());
                case first -> Comparator.comparing(NetworkTable::first);
                case id -> Comparator.comparing(NetworkTable::id);
            };
        }
    }

    private final Terminal terminal;

    @Option(names = "--in", required = true, paramLabel = "RUN", description = "The run folder that `decide` wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(names = "--network", paramLabel = "ID", description = "Tell this network alone, in full.")
    private @Nullable String network;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Say what changed since this day, such as 2026-11-01, or this moment.")
    private @Nullable String since;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.")
    private Order sort = Order.activity;

    @Option(names = "--all", description = "List all of them; without it the first " + SHOWN + ".")
    private boolean all;

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    NetworksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals.needFolder("run folder", run);
        var moment = since == null ? null : moment(since);
        var listed =
                listed(network == null ? Core.networkTables(run, moment) : Core.networkTable(run, network, moment));
        var found = sort.sorted(listed.networks().stream()
                .filter(n -> network != null
                        || n.table().changes().filter(c -> !c.isNothing()).isPresent()
                        || since == null)
                .toList());
        var shown = all || found.size() <= SHOWN ? found : found.subList(0, SHOWN);
        if (json)
            terminal.print(
                    new NetworkJson(shown, found.size(), listed.networks().size()).told());
        else if (network != null) found.forEach(n -> terminal.print(new NetworkWords(n).inFull()));
        else terminal.print(list(shown, found.size(), listed.networks().size()));
        return Exit.DONE;
    }

    private static NetworkTables.Tables.Listed listed(NetworkTables.Tables tables) {
        if (tables instanceof NetworkTables.Tables.Listed listed) return listed;
        throw Refusals.stop(((NetworkTables.Tables.Refused) tables).refusal());
    }

    private String list(List<Entry> shown, int found, int there) {
        var text = new StringBuilder();
        text.append("%,d of the run's %,d networks%s, %s. No points and no outcome: this is what there is.%n%n"
                .formatted(found, there, since == null ? "" : " with something new since " + since, sort.words));
        for (var entry : shown) text.append(new NetworkWords(entry).inShort());
        if (shown.size() < found)
            text.append(
                    "%n… and %,d more; add --all, or --network ID for one in full.%n".formatted(found - shown.size()));
        return text.toString();
    }

    private static Instant moment(String text) {
        try {
            return text.length() == "2026-11-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Stop(
                    Exit.USAGE,
                    "`--since %s` is no day; write it like 2026-11-01, or as a moment like 2026-11-01T09:30:00Z"
                            .formatted(text));
        }
    }
}
