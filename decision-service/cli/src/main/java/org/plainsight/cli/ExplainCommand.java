package org.plainsight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.json.Json;
import org.plainsight.explain.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code explain}: the full explanation of one decision of a run. */
@Command(
        name = "explain",
        header = "Says why one advert or network was put forward or not.",
        description = {
            "Reasons not to look and reasons to look, the words and identifiers they rest on, what nearly counted,",
            "what is not known, and how the points add up."
        },
        footer = {
            "",
            "Example: plainsight explain --in plainsight-demo/run --subject network:N-1 --format html > why.html"
        })
final class ExplainCommand implements Callable<Integer> {

    /** How an explanation is laid out. */
    enum Format {
        text,
        json,
        html
    }

    /** How much of it is laid out. */
    enum Told {
        line(Depth.LINE),
        page(Depth.PAGE),
        full(Depth.FULL);

        private final Depth depth;

        Told(Depth depth) {
            this.depth = depth;
        }

        Depth depth() {
            return depth;
        }
    }

    private final Terminal terminal;

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "The run folder that `decide` wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(names = "--subject", required = true, paramLabel = "SUBJECT", description = "advert:ID or network:ID")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html; text without it.")
    private Format format = Format.text;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description = "How much: line, page (about one of paper) or full; full without it.")
    private Told depth = Told.full;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals.needFolder("run folder", run);
        var explanation = Explain.why(found(Core.dossier(run, subject)));
        terminal.print(laidOut(explanation, depth.depth(), json ? Format.json : format));
        return Exit.DONE;
    }

    static Dossier found(Dossiers.Answer answer) {
        if (answer instanceof Dossiers.Answer.Found found) return found.dossier();
        if (answer instanceof Dossiers.Answer.NotFound notFound) throw Refusals.stop(notFound.refusal());
        throw Refusals.stop(((Dossiers.Answer.Refused) answer).refusal());
    }

    private static String laidOut(Explanation explanation, Depth depth, Format format) {
        return switch (format) {
            case text -> Text.of(explanation, depth);
            case json -> Json.of(explanation, depth);
            case html -> Html.of(explanation, depth);
        };
    }
}
