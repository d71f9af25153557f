package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.ImpactSheet;
import org.plainsight.core.impact.Measuring;
import org.plainsight.explain.html.PaperPage;
import org.plainsight.explain.text.PaperText;
import org.plainsight.rules.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pack impact}: what a change of rules would do to a file of adverts. */
@Command(
        name = "impact",
        header = "Says who would be put forward, and who no longer, by another pack.",
        description = {
            "Weighs one file of adverts with two packs: who is newly put forward, who no longer,",
            "because of which edit, what it costs in hours and crowds out, whom it touches more than",
            "others, and whether either pack can be tricked. Writes impact.json (its SHA-256 is the",
            "impact's hash), impact.txt and impact.html. The same files give the same bytes.",
            "Ctrl-C stops it, and nothing is written then."
        },
        footer = {
            "",
            "Example: plainsight pack impact rules/packs/uk-asw/2026.1 my-pack --adverts adverts.jsonl --out impact"
        })
final class PackImpactCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final TwoPacks packs = new TwoPacks();

    @Option(
            names = "--adverts",
            required = true,
            paramLabel = "FILE",
            description = "The adverts, one JSON object a line; may be gzipped.")
    @SuppressWarnings("NullAway.Init")
    private Path adverts;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write; made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "" + ImpactRequest.USUAL_MINUTES,
            description = "How long a person is taken to look at one network (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many people there are for a fortnight (default: enough for the old pack).")
    private @Nullable Integer people;

    @Option(
            names = "--unlinks",
            paramLabel = "FILE",
            description = "What analysts undid and confirmed, as for `decide --unlinks`.")
    private @Nullable Path unlinks;

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = {
                "What reviewers found, one JSON object a line:",
                "{\"network\":\"N-1\",\"finding\":\"no-concern\"}. Without it: not known."
            })
    private @Nullable Path findings;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    PackImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var opening = packs.open();
        if (opening instanceof TwoPacks.Opening.AtFault fault)
            return Refusals.packAtFault(terminal, fault.folder(), fault.faults());
        var opened = (TwoPacks.Opening.Opened) opening;
        var measuring = measure(opened.before(), opened.after());
        if (measuring instanceof Measuring.PackAtFault atFault)
            return Refusals.packAtFault(terminal, packs.folderOf(atFault.pack(), opened), atFault.faults());
        if (measuring instanceof Measuring.Refused refused) throw Refusals.stop(refused.refusal());
        if (!(measuring instanceof Measuring.Measured measured)) throw new IllegalStateException("nobody stopped it");
        var impact = measured.impact();
        var sheet = ImpactSheet.of(impact);
        write("impact.json", impact.canonical());
        write("impact.txt", PaperText.of(sheet));
        write("impact.html", PaperPage.of(sheet));
        terminal.print(
                json
                        ? impact.canonical() + "\n"
                        : PaperText.summary(sheet) + "  More in %s%n".formatted(out.resolve("impact.html")));
        return Exit.DONE;
    }

    private Measuring measure(Pack before, Pack after) {
        try (var bar = new ProgressBar(terminal)) {
            return Core.impact(request(before, after), bar, () -> false);
        }
    }

    private ImpactRequest request(Pack before, Pack after) {
        try {
            return new ImpactRequest(
                    before,
                    after,
                    adverts,
                    Optional.ofNullable(unlinks),
                    minutes,
                    Optional.ofNullable(people),
                    Optional.ofNullable(findings),
                    Runtime.getRuntime().availableProcessors());
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    "`%s` cannot be written: %s; name another folder".formatted(out.resolve(name), e.getMessage()));
        }
    }
}
