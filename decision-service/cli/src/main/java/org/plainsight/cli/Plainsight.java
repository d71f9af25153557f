package org.plainsight.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.plainsight.core.runs.Decide;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Start here: one class per command, each thin over core or rules. */
@Command(
        name = "plainsight",
        version = Decide.ENGINE,
        description = {
            "Weighs adverts, and networks of adverts, by rules that anyone can read, and says why.",
            "It sorts work for people. It never says that anyone has done wrong."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Begin with: plainsight demo", "What a command does: plainsight COMMAND --help"})
public final class Plainsight implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(run(Terminal.ofTheMachine(), args));
    }

    /** Runs one command and gives its exit code; never throws. */
    static int run(Terminal terminal, String... args) {
        var faults = new Faults(terminal);
        try {
            int code = commandLine(terminal, faults).execute(args);
            terminal.out().flush();
            return code;
        } catch (Error e) {
            return faults.report(e);
        }
    }

    static CommandLine commandLine(Terminal terminal, Faults faults) {
        var pack = new CommandLine(new PackCommands())
                .addSubcommand(new PackCheckCommand(terminal))
                .addSubcommand(new PackShowCommand(terminal))
                .addSubcommand(new PackDiffCommand(terminal))
                .addSubcommand(new PackImpactCommand(terminal))
                .addSubcommand(new PackSentencesCommand(terminal));
        var audit = new CommandLine(new AuditCommands())
                .addSubcommand(new AuditVerifyCommand(terminal))
                .addSubcommand(new AuditCountersignCommand(terminal))
                .addSubcommand(new AuditDemoCommand(terminal));
        var plainsight = new CommandLine(new Plainsight())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ServeCommand())
                .addSubcommand(new DecideCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new NetworksCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new FactsCommand(terminal))
                .addSubcommand(pack)
                .addSubcommand(audit)
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new MeasureCommand(terminal));
        plainsight.getCommandSpec().addOption(version());
        addHelp(plainsight);
        return plainsight
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(faults::usage)
                .setExecutionExceptionHandler((e, command, parsed) -> faults.report(e));
    }

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }

    /** Every command can say what it does. */
    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(Plainsight::addHelp);
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
