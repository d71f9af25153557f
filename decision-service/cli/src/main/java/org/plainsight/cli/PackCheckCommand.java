package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack check}: every fault of a pack at once. */
@Command(
        name = "check",
        header = "Finds every fault of a rule pack at once.",
        description = {
            "Says also what was counted and proved.",
            "Its cases are run; its tables are searched for gaps, overlaps and rows that can never fire;",
            "a second engine must agree with the first on every case and on thousands of sets of facts."
        },
        footer = {"", "Example: plainsight pack check rules/packs/uk-asw/2026.1 --quick"})
final class PackCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The pack's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--quick", description = "Leave out the second engine: for use between two edits.")
    private boolean quick;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day against which review dates are held; today without it.")
    private @Nullable String asOf;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    PackCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var day = day();
        Refusals.needFolder("pack", folder);
        var reading = Rules.read(folder);
        if (reading instanceof Reading.Refused refused) return refused(refused);
        var pack = ((Reading.Read) reading).pack();
        var report = check(pack, day);
        terminal.print(
                json ? asJson(pack.id().toString(), report.faults(), report.statements()) : inWords(pack, report));
        if (report.sound()) return Exit.DONE;
        return json ? Exit.AT_FAULT : Refusals.packAtFault(terminal, folder, report.faults());
    }

    private int refused(Reading.Refused refused) {
        if (!json) return Refusals.packAtFault(terminal, folder, refused.faults());
        terminal.print(asJson("", refused.faults(), List.of()));
        return refused.unsafe() ? Exit.UNSAFE : Exit.AT_FAULT;
    }

    private CheckReport check(Pack pack, LocalDate day) {
        try (var bar = new ProgressBar(terminal)) {
            return Rules.check(
                    pack, quick ? CheckOptions.quick(day) : CheckOptions.full(day), Core.caseFacts(pack), bar);
        }
    }

    private LocalDate day() {
        if (asOf == null) return LocalDate.now(ZoneId.systemDefault());
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new Stop(Exit.USAGE, "`--as-of %s` is no day; write it like 2026-11-20".formatted(asOf));
        }
    }

    private static String inWords(Pack pack, CheckReport report) {
        var text = new StringBuilder(
                "Pack %s, %s%n".formatted(pack.id(), pack.charter().title()));
        report.statements()
                .forEach(statement -> text.append("  ").append(statement).append(System.lineSeparator()));
        if (report.sound()) text.append("No fault found.").append(System.lineSeparator());
        return text.toString();
    }

    private static String asJson(String pack, List<Fault> faults, List<String> statements) {
        return Printed.object(out -> {
            out.writeStringField("pack", pack);
            out.writeBooleanField("sound", faults.isEmpty());
            out.writeArrayFieldStart("faults");
            for (var fault : faults) fault(out, fault);
            out.writeEndArray();
            out.writeArrayFieldStart("statements");
            for (var statement : statements) out.writeString(statement);
            out.writeEndArray();
        });
    }

    private static void fault(JsonGenerator out, Fault fault) throws IOException {
        var place = fault.place();
        out.writeStartObject();
        out.writeStringField("file", place.file());
        out.writeStringField("table", place.table());
        out.writeStringField("row", place.row());
        out.writeStringField("column", place.column());
        out.writeStringField("text", place.text());
        out.writeStringField("problem", fault.problem());
        out.writeStringField("remedy", fault.remedy());
        out.writeBooleanField("unsafe", fault.weight() == Fault.Weight.UNSAFE);
        out.writeEndObject();
    }
}
