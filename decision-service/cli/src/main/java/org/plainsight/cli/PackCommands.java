package org.plainsight.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pack}: what can be done with a rule pack. */
@Command(
        name = "pack",
        header = "Checks a rule pack, shows it in plain words, or compares two.",
        footer = {"", "Example: plainsight pack check rules/packs/uk-asw/2026.1 --quick"})
final class PackCommands implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
