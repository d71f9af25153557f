package org.plainsight.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.files.PlanFile;
import org.plainsight.core.files.WorkloadFile;
import org.plainsight.core.files.WorkloadReading;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.workload.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plan}: gives networks to analysts, and says why. */
@Command(
        name = "plan",
        header = "Gives the networks that wait to the people there are.",
        description = {
            "Gives the networks that wait to the people there are, keeping their hours, skills and limits,",
            "and says why each network went where it did or nowhere. Ctrl-C ends the search and keeps the best plan.",
            "The same workload and number of moves give the same plan; --seconds depends on the machine."
        },
        footer = {"", "Example: plainsight plan --workload workload.json --out plan.json"})
final class PlanCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--workload",
            required = true,
            paramLabel = "FILE",
            description = "People, networks, plan in force.")
    @SuppressWarnings("NullAway.Init")
    private Path workload;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the plan goes, as JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--moves", paramLabel = "N", description = "How many moves to try; 60000 without it.")
    private @Nullable Long moves;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to look for a better plan instead.")
    private @Nullable Integer seconds;

    @Option(names = "--json", description = "Print the plan as JSON instead of a summary.")
    private boolean json;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var effort = effort();
        Places.needWritable(out);
        var reading = WorkloadFile.read(workload);
        if (reading instanceof WorkloadReading.Unreadable unreadable) throw new Stop(Exit.UNREADABLE, unreadable.why());
        if (reading instanceof WorkloadReading.TooLarge large)
            throw new Stop(Exit.UNSAFE, "workload `%s`: %s".formatted(workload, large.why()));
        if (reading instanceof WorkloadReading.AtFault atFault) return atFault(atFault);
        var read = (WorkloadReading.Read) reading;
        if (!read.unused().isEmpty())
            terminal.say("plainsight: not used, as nothing reads them: " + String.join(", ", read.unused()));
        return plan(read.workload(), effort);
    }

    private Effort effort() {
        if (moves != null && seconds != null)
            throw new ParameterException(spec.commandLine(), "`--moves` and `--seconds` cannot both end the search");
        if (moves != null && moves < 0)
            throw new Stop(Exit.USAGE, "`--moves %d` cannot be; give 0 or more".formatted(moves));
        if (seconds != null && seconds < 0)
            throw new Stop(Exit.USAGE, "`--seconds %d` cannot be; give 0 or more".formatted(seconds));
        if (seconds != null) return Effort.untilStopped();
        return moves == null ? Effort.USUAL : new Effort(moves);
    }

    private int atFault(WorkloadReading.AtFault atFault) {
        atFault.faults().forEach(terminal::say);
        terminal.say("plainsight: workload `%s` has %s"
                .formatted(workload, Refusals.faults(atFault.faults().size())));
        return Exit.AT_FAULT;
    }

    /** What Ctrl-C ends is the search; the best plan is still written and printed. */
    private int plan(Workload read, Effort effort) {
        try (var search = new Search(new ProgressBar(terminal), seconds)) {
            var plan = Tasking.plan(read, effort, search);
            search.found();
            write(plan);
            terminal.print(json ? asJson(plan) : new PlanWords(plan).told(out));
        }
        return Exit.DONE;
    }

    private void write(Plan plan) {
        try {
            PlanFile.write(plan, out);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    "cannot write `%s`: %s; name a file in a folder that you may write".formatted(out, e.getMessage()));
        }
    }

    private static String asJson(Plan plan) {
        var text = new StringWriter();
        PlanFile.write(plan, text);
        return text.toString();
    }
}
