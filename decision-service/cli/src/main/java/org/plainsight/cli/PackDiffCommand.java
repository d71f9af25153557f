package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.Core;
import org.plainsight.core.runs.Census;
import org.plainsight.rules.diff.Change;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.diff.Region;
import org.plainsight.rules.diff.Shown;
import org.plainsight.rules.diff.SideDiff;
import org.plainsight.rules.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pack diff}: what changes from one pack to another. */
@Command(
        name = "diff",
        header = "Says what changes from one rule pack to another.",
        description = {
            "Row by row, and which facts are weighed otherwise.",
            "Each change comes with made-up facts that were weighed with both packs."
        },
        footer = {"", "Example: plainsight pack diff rules/packs/uk-asw/2026.1 my-pack --in plainsight-demo/run"})
final class PackDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final TwoPacks packs = new TwoPacks();

    @Option(
            names = "--in",
            paramLabel = "RUN",
            description = "A run folder: counts how many of its cases lie in each region.")
    private @Nullable Path run;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    PackDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var opening = packs.open();
        if (opening instanceof TwoPacks.Opening.AtFault fault)
            return Refusals.packAtFault(terminal, fault.folder(), fault.faults());
        var opened = (TwoPacks.Opening.Opened) opening;
        var comparing = PackDiff.of(opened.before(), opened.after());
        if (comparing instanceof PackDiff.Comparing.Refused refused)
            return Refusals.packAtFault(terminal, packs.folderOf(refused.pack(), opened), refused.faults());
        var diff = ((PackDiff.Comparing.Compared) comparing).diff();
        var counted = run == null ? List.<PackDiff.Counted>of() : count(diff, run);
        terminal.print(json ? asJson(diff, counted) : diff.inWords(counted));
        return Exit.DONE;
    }

    private static List<PackDiff.Counted> count(PackDiff diff, Path run) {
        Refusals.needFolder("run folder", run);
        var counting = Core.census(diff, run);
        if (counting instanceof Census.Counting.Counted counted) return counted.sides();
        throw Refusals.stop(((Census.Counting.Refused) counting).refusal());
    }

    // ---- as JSON

    private static String asJson(PackDiff diff, List<PackDiff.Counted> counted) {
        return Printed.object(out -> {
            id(out, "before", diff.before());
            id(out, "after", diff.after());
            out.writeStringField("inShort", diff.inShort());
            out.writeArrayFieldStart("edits");
            for (var edit : diff.edits()) {
                out.writeStartObject();
                out.writeStringField("part", edit.part().word());
                if (!edit.model().isEmpty()) out.writeStringField("model", edit.model());
                if (!edit.decision().isEmpty()) out.writeStringField("decision", edit.decision());
                out.writeStringField("subject", edit.subject());
                out.writeStringField("kind", edit.kind().name().toLowerCase(Locale.ROOT));
                if (!edit.what().isEmpty()) out.writeStringField("what", edit.what());
                if (edit.before().isPresent())
                    out.writeStringField("before", edit.before().get());
                if (edit.after().isPresent())
                    out.writeStringField("after", edit.after().get());
                out.writeEndObject();
            }
            out.writeEndArray();
            for (int side = 0; side < diff.sides().size(); side++)
                side(out, diff.sides().get(side), counted.isEmpty() ? null : counted.get(side));
        });
    }

    private static void id(JsonGenerator out, String field, Pack pack) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("id", pack.id().id());
        out.writeStringField("version", pack.id().version());
        out.writeStringField("hash", pack.id().hash());
        out.writeEndObject();
    }

    private static void side(JsonGenerator out, SideDiff side, PackDiff.@Nullable Counted counted) throws IOException {
        out.writeObjectFieldStart(side.subject() + "s");
        out.writeBooleanField("changesAnything", side.changesAnything());
        if (counted != null) out.writeNumberField("cases", counted.of());
        out.writeArrayFieldStart("regions");
        for (int i = 0; i < side.regions().size(); i++) {
            var region = side.regions().get(i);
            out.writeStartObject();
            out.writeStringField("table", region.decision());
            if (region.rowBefore().isPresent())
                out.writeStringField("rowBefore", region.rowBefore().get());
            if (region.rowAfter().isPresent())
                out.writeStringField("rowAfter", region.rowAfter().get());
            out.writeStringField("effect", region.effect());
            strings(out, "where", region.where());
            if (counted != null)
                out.writeNumberField("casesInside", counted.inside().get(i));
            consequences(out, region.consequences());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("overall");
        consequences(out, side.overall());
        out.writeEndObject();
        strings(out, "dead", side.dead());
        strings(out, "revived", side.revived());
        strings(out, "notKnown", side.untold());
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, String name, List<String> strings) throws IOException {
        out.writeArrayFieldStart(name);
        for (var string : strings) out.writeString(string);
        out.writeEndArray();
    }

    private static void consequences(JsonGenerator out, Region.Consequences consequences) throws IOException {
        out.writeBooleanField("decided", consequences.decided());
        if (consequences.leastPoints().isPresent())
            out.writeNumberField("leastPoints", consequences.leastPoints().getAsInt());
        if (consequences.mostPoints().isPresent())
            out.writeNumberField("mostPoints", consequences.mostPoints().getAsInt());
        out.writeArrayFieldStart("changes");
        for (Change change : consequences.changes()) shown(out, change.shown());
        out.writeEndArray();
        if (consequences.shown().isPresent()) {
            out.writeFieldName("madeUp");
            shown(out, consequences.shown().get());
        }
    }

    private static void shown(JsonGenerator out, Shown shown) throws IOException {
        out.writeStartObject();
        out.writeStringField("facts", shown.inWords());
        result(out, "before", shown.before());
        result(out, "after", shown.after());
        out.writeEndObject();
    }

    private static void result(JsonGenerator out, String field, Shown.Result result) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("outcome", result.outcome().code());
        if (result.route().isPresent())
            out.writeStringField("route", result.route().get());
        out.writeNumberField("points", result.points());
        out.writeEndObject();
    }
}
