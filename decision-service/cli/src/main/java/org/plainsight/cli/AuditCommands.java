package org.plainsight.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: what can be done with an exported audit log, without the service that wrote it. */
@Command(
        name = "audit",
        header = "Checks an exported audit log, offline; or countersigns it.",
        footer = {"", "Example: plainsight audit demo --out audit-demo"})
final class AuditCommands implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
