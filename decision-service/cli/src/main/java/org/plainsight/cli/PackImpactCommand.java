package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plainsight.core.Core;
import org.plainsight.core.impact.Impact;
import org.plainsight.core.impact.Impact.Moved;
import org.plainsight.core.impact.Share;
import org.plainsight.core.impact.Standing;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.pack.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack impact}: what a change of rules would do to a file of adverts. */
@Command(
        name = "impact",
        header = "Says who would be put forward, and who no longer, by another pack.",
        description = {
            "Weighs one file of adverts with two packs: who is newly put forward, who no longer,",
            "because of which edit, what it costs in hours, and whom it touches more than others.",
            "Writes impact.json and impact.txt. The same files give the same bytes."
        },
        footer = {
            "",
            "Example: plainsight pack impact rules/packs/uk-asw/2026.1 my-pack --adverts adverts.jsonl --out impact"
        })
final class PackImpactCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the pack as it was.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the pack as it would be.")
    @SuppressWarnings("NullAway.Init")
    private Path fresh;

    @Option(
            names = "--adverts",
            required = true,
            paramLabel = "FILE",
            description = "The adverts, one JSON object a line; may be gzipped.")
    @SuppressWarnings("NullAway.Init")
    private Path adverts;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write; made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "120",
            description = "How long a person is taken to look at one network (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    PackImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (minutes < 1 || minutes > 10_000)
            throw new Stop(Exit.USAGE, "`--minutes %d` makes no sense; give 1 to 10000".formatted(minutes));
        for (var folder : List.of(old, fresh)) {
            Refusals.needFolder("pack", folder);
            if (Rules.read(folder) instanceof Reading.Refused refused)
                return Refusals.packAtFault(terminal, folder, refused.faults());
        }
        var before = read(old);
        Impact.Measuring measuring;
        try (var bar = new ProgressBar(terminal)) {
            measuring = Core.impact(
                    before, read(fresh), adverts, minutes, Runtime.getRuntime().availableProcessors(), bar);
        }
        if (measuring instanceof Impact.Measuring.PackAtFault atFault)
            return Refusals.packAtFault(terminal, atFault.pack().equals(before) ? old : fresh, atFault.faults());
        if (measuring instanceof Impact.Measuring.Refused refused) throw Refusals.stop(refused.refusal());
        var impact = ((Impact.Measuring.Measured) measuring).impact();
        var asJson = asJson(impact);
        write("impact.json", asJson);
        write("impact.txt", ImpactWords.page(impact));
        terminal.print(
                json ? asJson : ImpactWords.summary(impact) + "  More in %s%n".formatted(out.resolve("impact.txt")));
        return Exit.DONE;
    }

    private static Pack read(Path folder) {
        return ((Reading.Read) Rules.read(folder)).pack();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    "`%s` cannot be written: %s; name another folder".formatted(out.resolve(name), e.getMessage()));
        }
    }

    // ---- as JSON

    private static String asJson(Impact impact) {
        return Printed.object(json -> {
            id(json, "before", impact.before());
            id(json, "after", impact.after());
            json.writeStringField("snapshot", impact.snapshot());
            json.writeStringField("asOf", impact.asOf().toString());
            json.writeNumberField("days", impact.days());
            json.writeNumberField("networks", impact.networks());
            json.writeNumberField("stayed", impact.stayed());
            moved(json, "entered", impact.entered());
            moved(json, "left", impact.left());
            moved(json, "moved", impact.moved());
            json.writeObjectFieldStart("adverts");
            json.writeNumberField("of", impact.adverts().of());
            json.writeNumberField("entered", impact.adverts().entered());
            json.writeNumberField("left", impact.adverts().left());
            json.writeNumberField("otherPoints", impact.adverts().otherPoints());
            json.writeEndObject();
            json.writeNumberField("minutesEach", impact.minutesEach());
            json.writeNumberField("hoursAWeek", impact.hoursAWeek());
            causes(json, impact);
            groups(json, impact);
            flip(json, impact.flip());
        });
    }

    private static void id(JsonGenerator json, String name, PackId id) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", id.id());
        json.writeStringField("version", id.version());
        json.writeStringField("hash", id.hash());
        json.writeEndObject();
    }

    private static void moved(JsonGenerator json, String name, List<Moved> moved) throws IOException {
        json.writeArrayFieldStart(name);
        for (var one : moved) {
            json.writeStartObject();
            json.writeStringField("network", one.network());
            json.writeNumberField("adverts", one.adverts());
            standing(json, "before", one.before());
            standing(json, "after", one.after());
            json.writeArrayFieldStart("because");
            for (var edit : one.because()) json.writeString(edit);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void standing(JsonGenerator json, String name, Standing standing) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("outcome", standing.outcome().code());
        if (!standing.route().isEmpty()) json.writeStringField("route", standing.route());
        json.writeNumberField("points", standing.points());
        json.writeEndObject();
    }

    private static void causes(JsonGenerator json, Impact impact) throws IOException {
        json.writeArrayFieldStart("causes");
        for (var cause : impact.causes()) {
            json.writeStartObject();
            json.writeStringField("edit", cause.edit());
            json.writeBooleanField("separable", cause.separable());
            json.writeNumberField("entered", cause.entered());
            json.writeNumberField("left", cause.left());
            json.writeNumberField("moved", cause.moved());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void groups(JsonGenerator json, Impact impact) throws IOException {
        json.writeNumberField("hiddenGroups", impact.hiddenGroups());
        json.writeArrayFieldStart("groups");
        for (var group : impact.groups()) {
            json.writeStartObject();
            json.writeStringField("kind", group.kind());
            json.writeStringField("name", group.name());
            share(json, "before", group.before());
            share(json, "after", group.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void share(JsonGenerator json, String name, Share share) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("putForward", share.count());
        json.writeNumberField("of", share.of());
        json.writeNumberField("percent", share.percent());
        json.writeNumberField("low", share.low());
        json.writeNumberField("high", share.high());
        json.writeEndObject();
    }

    private static void flip(JsonGenerator json, Impact.Flip flip) throws IOException {
        json.writeObjectFieldStart("flip");
        json.writeNumberField("words", flip.words());
        json.writeNumberField("texts", flip.texts());
        json.writeArrayFieldStart("changed");
        for (var network : flip.changed()) json.writeString(network);
        json.writeEndArray();
        json.writeEndObject();
    }
}
