package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.ImpactSheet;
import org.plainsight.core.impact.Measuring;
import org.plainsight.explain.html.PaperPage;
import org.plainsight.explain.text.PaperText;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the pack as it was.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the pack as it would be.")
    @SuppressWarnings("NullAway.Init")
    private Path fresh;

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
        for (var folder : List.of(old, fresh)) {
            Refusals.needFolder("pack", folder);
            if (Rules.read(folder) instanceof Reading.Refused refused)
                return Refusals.packAtFault(terminal, folder, refused.faults());
        }
        var before = read(old);
        var measuring = measure(before, read(fresh));
        if (measuring instanceof Measuring.PackAtFault atFault)
            return Refusals.packAtFault(terminal, atFault.pack().equals(before) ? old : fresh, atFault.faults());
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
                    minutes,
                    Optional.ofNullable(people),
                    Optional.ofNullable(findings),
                    Runtime.getRuntime().availableProcessors());
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Pack read(Path folder) {
        return ((Reading.Read) Rules.read(folder)).pack();
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
