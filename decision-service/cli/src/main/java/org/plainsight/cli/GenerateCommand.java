package org.plainsight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: made-up adverts and the truth planted in them. */
@Command(
        name = "generate",
        description = {
            "Makes adverts up, and writes what is true of each beside them, in FILE.truth.jsonl.",
            "Nothing in them is real. The same number and seed give the same bytes."
        },
        footer = {"", "Example: plainsight generate --adverts 20000 --seed 1 --out adverts.jsonl"})
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--adverts", required = true, paramLabel = "N", description = "How many adverts, about.")
    private long adverts;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; gzipped if it ends in .gz.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (adverts < 1 || adverts > 100_000_000)
            throw new Stop(Exit.USAGE, "cannot make `%d` adverts; give 1 to 100000000".formatted(adverts));
        try (var bar = new ProgressBar(terminal)) {
            MadeUp.adverts(adverts, seed, out, done -> bar.at("making adverts up", done, adverts));
        }
        var truth = MadeUp.truthOf(out);
        if (json)
            terminal.print(Printed.object(o -> {
                o.writeNumberField("adverts", adverts);
                o.writeNumberField("seed", seed);
                o.writeStringField("out", out.toString());
                o.writeStringField("truth", truth.toString());
            }));
        else
            terminal.line("made up %,d adverts with seed %d: %s%nwhat is true of each: %s"
                    .formatted(adverts, seed, out, truth));
        return Exit.DONE;
    }
}
