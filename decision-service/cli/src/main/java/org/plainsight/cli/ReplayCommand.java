package org.plainsight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Replay.Replayed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code replay}: decides everything in a run folder again. */
@Command(
        name = "replay",
        header = "Decides a whole run again, and says whether every byte is the same.",
        description = {"It decides from the stored facts and the stored pack; each trace is compared too."},
        footer = {"", "Example: plainsight replay --in plainsight-demo/run"})
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "The run folder that `decide` wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals.needFolder("run folder", run);
        Replayed replayed;
        try (var bar = new ProgressBar(terminal)) {
            replayed = Core.replay(run, Runtime.getRuntime().availableProcessors(), bar);
        }
        if (replayed instanceof Replayed.Refused refused) throw Refusals.stop(refused.refusal());
        var compared = (Replayed.Compared) replayed;
        if (json) terminal.print(asJson(compared));
        else say(compared);
        return compared.isIdentical() ? Exit.DONE : Exit.AT_FAULT;
    }

    private void say(Replayed.Compared compared) {
        terminal.line("%,d of %,d decisions came out the same to the byte, trace included."
                .formatted(compared.identical(), compared.subjects()));
        for (var difference : compared.differences())
            terminal.say("line %d, `%s`: %s".formatted(difference.line(), difference.subject(), difference.what()));
        compared.alterations().forEach(terminal::say);
        if (!compared.isIdentical())
            terminal.say("plainsight: `%s` is not what was decided; decide again from the adverts".formatted(run));
    }

    private static String asJson(Replayed.Compared compared) {
        return Printed.object(out -> {
            out.writeNumberField("decisions", compared.subjects());
            out.writeNumberField("identical", compared.identical());
            out.writeArrayFieldStart("differences");
            for (var difference : compared.differences()) {
                out.writeStartObject();
                out.writeNumberField("line", difference.line());
                out.writeStringField("subject", difference.subject());
                out.writeStringField("what", difference.what());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("alterations");
            for (var alteration : compared.alterations()) out.writeString(alteration);
            out.writeEndArray();
        });
    }
}
