package org.plainsight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Comparison;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explain;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.json.Json;
import org.plainsight.explain.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compare}: why this one and not that one. */
@Command(
        name = "compare",
        header = "Says why one advert or network came out as it did and another did not.",
        description = {
            "Exactly the rows and facts in which they differ, what each is worth, and the smallest change that would swap them."
        },
        footer = {
            "",
            "Example: plainsight compare --in plainsight-demo/run --subject network:N-1 --with network:N-2",
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "The run folder that `decide` wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(names = "--subject", required = true, paramLabel = "SUBJECT", description = "advert:ID or network:ID")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--with", required = true, paramLabel = "SUBJECT", description = "Another of the same kind.")
    @SuppressWarnings("NullAway.Init")
    private String with;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html; text without it.")
    private ExplainCommand.Format format = ExplainCommand.Format.text;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description = "How much: line, page (about one of paper) or full; full without it.")
    private ExplainCommand.Told depth = ExplainCommand.Told.full;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals.needFolder("run folder", run);
        var pairing = Core.pair(run, subject, with);
        if (pairing instanceof Dossiers.Pairing.Refused refused) throw Refusals.stop(refused.refusal());
        var comparison = Explain.compare(((Dossiers.Pairing.Paired) pairing).contrast());
        terminal.print(laidOut(comparison, depth.depth(), json ? ExplainCommand.Format.json : format));
        return Exit.DONE;
    }

    private static String laidOut(Comparison comparison, Depth depth, ExplainCommand.Format format) {
        return switch (format) {
            case text -> Text.of(comparison, depth);
            case json -> Json.of(comparison, depth);
            case html -> Html.of(comparison, depth);
        };
    }
}
