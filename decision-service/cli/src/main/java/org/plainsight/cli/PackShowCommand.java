package org.plainsight.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Overview;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack show}: a pack in plain words. */
@Command(
        name = "show",
        description = "Prints a rule pack in plain words, to be read aloud.",
        footer = {"", "Example: plainsight pack show rules/packs/uk-asw/2026.1 | less"})
final class PackShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The pack's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--in", paramLabel = "RUN", description = "A run folder: tells how often each row fired there.")
    private @Nullable Path run;

    PackShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals.needFolder("pack", folder);
        var reading = Rules.read(folder);
        if (reading instanceof Reading.Refused refused) return Refusals.packAtFault(terminal, folder, refused.faults());
        Pack pack = ((Reading.Read) reading).pack();
        terminal.print(run == null ? Rules.show(pack) : Rules.show(pack, firings(run)));
        return Exit.DONE;
    }

    private static Map<String, Long> firings(Path run) {
        Refusals.needFolder("run folder", run);
        var firings = Core.firings(run);
        if (firings instanceof Overview.Firings.Counted counted) return counted.byRow();
        throw Refusals.stop(((Overview.Firings.Refused) firings).refusal());
    }
}
