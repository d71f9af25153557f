package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.files.Rejected;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Preview;
import org.plainsight.core.runs.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decide}: weighs every advert and network of a file into a run folder. */
@Command(
        name = "decide",
        header = "Weighs every advert and every network of a file by a rule pack.",
        description = {
            "Writes a run folder, which the other commands read.",
            "Lines that are not valid are written to rejected.jsonl with all their faults, and the run goes on."
        },
        footer = {"", "Example: plainsight decide --adverts adverts.jsonl --pack rules/packs/uk-asw/2026.1 --out run"})
final class DecideCommand implements Callable<Integer> {

    private static final int PREVIEWED = 10;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--adverts",
            required = true,
            paramLabel = "FILE",
            description = "Adverts, one JSON object a line; may be gzipped. A single - reads what is piped in.")
    @SuppressWarnings("NullAway.Init")
    private Path adverts;

    @Option(names = "--map", paramLabel = "FILE", description = "How to read other people's CSV or JSON.")
    private @Nullable Path map;

    @Option(names = "--pack", paramLabel = "DIR", description = "The rule pack.")
    private @Nullable Path pack;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run folder: new, empty, or an earlier run to replace.")
    private @Nullable Path out;

    @Option(names = "--preview", description = "Show how the first ten rows are read by --map, and decide nothing.")
    private boolean preview;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description =
                    "The moment that counts as now, such as 2026-11-20T00:00:00Z; without it, the latest in the file.")
    private @Nullable String asOf;

    @Option(
            names = "--unlinks",
            paramLabel = "FILE",
            description = {
                "What analysts undid and confirmed, one JSON object a line:",
                "  {\"act\":\"unlink\", \"a\":\"A-1\", \"b\":\"A-2\", \"kind\":\"phone\", \"via\":\"+447700900123\",",
                "   \"by\":\"analyst-7\", \"because\":\"the number was recycled\", \"at\":\"2026-11-20T09:00:00Z\"}",
                "Kind and via are those of the link; without both, every ground between the two is undone.",
                "\"confirm\" joins two adverts whatever they share; \"undo\" takes back what was said before about",
                "the same pair and ground. Of acts about the same, the latest stands.",
                "If any line is at fault, all faults are told and nothing is decided."
            })
    private @Nullable Path unlinks;

    @Option(
            names = "--previous",
            paramLabel = "RUN",
            description = {
                "The run before: a network keeps the id that most of its adverts had there, and",
                "changes.jsonl tells which were kept, grew, lost adverts, merged, split, are new or are gone."
            })
    private @Nullable Path previous;

    @Option(names = "--gzip", description = "Write each file gzipped.")
    private boolean gzip;

    @Option(names = "--threads", paramLabel = "N", description = "How many processors to use; all without it.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print the run's summary as JSON.")
    private boolean json;

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (preview) return preview(needed("--map FILE", map));
        var rules = needed("--pack DIR", pack);
        var run = needed("--out DIR", out);
        Refusals.needFolder("pack", rules);
        var decision = decide(terminal, request(rules, run));
        if (decision instanceof Decision.PackAtFault atFault)
            return Refusals.packAtFault(terminal, rules, atFault.faults());
        if (decision instanceof Decision.UnlinksAtFault atFault) return unlinksAtFault(atFault.lines());
        if (decision instanceof Decision.Refused refused) throw Refusals.stop(refused.refusal());
        var summary = ((Decision.Done) decision).summary();
        terminal.print(json ? Files.readString(run.resolve(RunFolder.SUMMARY)) : new RunWords(summary).told(run));
        return Exit.DONE;
    }

    /** The file of adverts; the machine's name for what is piped in. */
    private Path adverts() {
        return adverts.toString().equals("-") ? Path.of("/dev/stdin") : adverts;
    }

    private Path needed(String option, @Nullable Path given) {
        if (given != null) return given;
        throw new ParameterException(spec.commandLine(), "missing `" + option + "`");
    }

    private int unlinksAtFault(List<Rejected> lines) {
        for (var line : lines)
            terminal.say("%s, line %d: %s".formatted(unlinks, line.line(), String.join("; ", line.faults())));
        throw new Stop(
                Exit.UNREADABLE,
                "`%s` has %s at fault, and nothing was decided; mend %s, since a link that was undone must not come back"
                        .formatted(
                                unlinks,
                                lines.size() == 1 ? "1 line" : lines.size() + " lines",
                                lines.size() == 1 ? "it" : "them"));
    }

    /** Each row as the advert that it becomes, or with its faults; nothing is decided. */
    private int preview(Path mapping) {
        var previewed = Core.preview(adverts(), mapping, PREVIEWED);
        if (previewed instanceof Preview.Previewed.Refused refused) throw Refusals.stop(refused.refusal());
        for (var row : ((Preview.Previewed.Shown) previewed).rows()) {
            if (row.faults().isEmpty()) terminal.line(OneLine.whole(row.json()));
            else terminal.say("line %d: %s".formatted(row.line(), String.join("; ", row.faults())));
        }
        return Exit.DONE;
    }

    /** Decides with a progress bar, and takes away what is half-written if the user stops it. */
    static Decision decide(Terminal terminal, DecideRequest request) {
        try (var bar = new ProgressBar(terminal)) {
            return Leftovers.removedIfStopped(request.out(), () -> Core.decide(request, bar, Clock.systemUTC()));
        }
    }

    private DecideRequest request(Path rules, Path run) {
        var request = DecideRequest.of(adverts(), rules, run);
        if (map != null) request = request.mappedBy(map);
        if (asOf != null) request = request.asOf(instant(asOf));
        if (unlinks != null) request = request.unlinking(unlinks);
        if (previous != null) request = request.after(previous);
        if (gzip) request = request.gzipped();
        if (threads != null) request = request.onThreads(threads(threads));
        return request;
    }

    private static int threads(int count) {
        if (count < 1 || count > 1024)
            throw new Stop(Exit.USAGE, "`%d` threads cannot work; give 1 to 1024".formatted(count));
        return count;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Stop(Exit.USAGE, "`--as-of %s` is no moment; write it like 2026-11-20T00:00:00Z".formatted(text));
        }
    }
}
