package org.plainsight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainsight.explain.Plain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: made-up adverts and the truth planted in them. */
@Command(
        name = "generate",
        header = "Makes adverts up, or people and networks to plan for.",
        description = {
            "Writes what is true of each advert beside them, in FILE.truth.jsonl;",
            "with --workload it writes the people and the waiting networks that `plan` plans.",
            "Nothing in them is real. The same numbers and seed give the same bytes."
        },
        footer = {
            "",
            "Examples: plainsight generate --adverts 20000 --seed 1 --out adverts.jsonl",
            "          plainsight generate --workload 200x20 --seed 1 --out workload.json"
        })
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    private static final Pattern WORKLOAD = Pattern.compile("(\\d{1,6})x(\\d{1,4})");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--adverts", paramLabel = "N", description = "How many adverts, about.")
    private @Nullable Long adverts;

    @Option(
            names = "--workload",
            paramLabel = "NxA",
            description = "Instead of adverts: N networks that wait for A analysts, such as 200x20.")
    private @Nullable String workload;

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
        if (adverts != null && workload != null)
            throw new ParameterException(spec.commandLine(), "`--adverts` and `--workload` are two things; give one");
        if (workload != null) return workload(workload);
        if (adverts == null)
            throw new ParameterException(spec.commandLine(), "missing `--adverts N` or `--workload NxA`");
        return adverts(adverts);
    }

    private int workload(String size) {
        var sizes = WORKLOAD.matcher(size);
        if (!sizes.matches())
            throw new Stop(Exit.USAGE, "`--workload %s` is no size; write it like 200x20".formatted(size));
        int networks = Integer.parseInt(sizes.group(1));
        int analysts = Integer.parseInt(sizes.group(2));
        MadeUp.workload(networks, analysts, seed, out);
        if (json)
            terminal.print(Printed.object(o -> {
                o.writeNumberField("networks", networks);
                o.writeNumberField("analysts", analysts);
                o.writeNumberField("seed", seed);
                o.writeStringField("out", out.toString());
            }));
        else
            terminal.line("made up %s for %s with seed %d: %s"
                    .formatted(
                            Plain.count(networks, "network", "networks"),
                            Plain.count(analysts, "analyst", "analysts"),
                            seed,
                            out));
        return Exit.DONE;
    }

    private int adverts(long count) {
        if (count < 1 || count > 100_000_000)
            throw new Stop(Exit.USAGE, "cannot make `%d` adverts; give 1 to 100000000".formatted(count));
        try (var bar = new ProgressBar(terminal)) {
            MadeUp.adverts(count, seed, out, done -> bar.at("making adverts up", done, count));
        }
        var truth = MadeUp.truthOf(out);
        if (json)
            terminal.print(Printed.object(o -> {
                o.writeNumberField("adverts", count);
                o.writeNumberField("seed", seed);
                o.writeStringField("out", out.toString());
                o.writeStringField("truth", truth.toString());
            }));
        else
            terminal.line("made up %s with seed %d: %s%nwhat is true of each: %s"
                    .formatted(Plain.count(count, "advert", "adverts"), seed, out, truth));
        return Exit.DONE;
    }
}
