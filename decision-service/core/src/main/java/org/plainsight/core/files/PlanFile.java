package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.plainsight.tasking.plan.HourPrice;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Placement;
import org.plainsight.tasking.plan.Plan;
import org.plainsight.tasking.plan.Schedule;

/** Writes a plan as JSON (contract, section 5; what is beyond it stands after the contract's fields). */
public final class PlanFile {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private PlanFile(JsonGenerator out) {
        this.out = out;
    }

    /**
     * Writes the plan to a file; the same plan gives the same bytes.
     *
     * @throws IOException if the file cannot be written; nothing is replaced then
     */
    public static void write(Plan plan, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var writer = Files.newBufferedWriter(part)) {
                write(plan, writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The same to anywhere; {@code writer} stays open. */
    public static void write(Plan plan, Writer writer) {
        try (var json = FACTORY.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new PlanFile(json).plan(plan);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one member of a list. */
    private interface Member<T> {
        void write(T member) throws IOException;
    }

    private void plan(Plan plan) throws IOException {
        out.writeStartObject();
        objects("assignments", plan.placements(), this::placement);
        objects("schedule", plan.schedule().work(), this::work);
        objects("unassigned", plan.left(), this::left);
        quality(plan);
        objects("perAnalyst", plan.people(), person -> {
            out.writeStringField("analyst", person.analyst());
            out.writeStringField("team", person.team());
            out.writeNumberField("networks", person.networks());
            out.writeNumberField("minutes", person.minutes());
            out.writeNumberField("availableMinutes", person.availableMinutes());
            out.writeNumberField("difficultMinutes", person.difficultMinutes());
            out.writeNumberField("difficultAllowed", person.difficultAllowed());
            objects("days", days(plan, person.analyst()), this::day);
        });
        objects("strains", plan.schedule().strains(), strain -> {
            out.writeStringField("analyst", strain.analyst());
            out.writeNumberField("day", strain.day());
            out.writeStringField("detail", strain.detail());
        });
        objects("changes", plan.changes(), change -> {
            out.writeStringField("kind", change.kind().code());
            out.writeStringField("network", change.network());
            analyst("from", change.from());
            analyst("to", change.to());
            out.writeStringField("why", change.why());
        });
        objects("hourPrices", plan.prices(), price -> {
            out.writeStringField(price.of().code(), price.name());
            out.writeNumberField("analysts", price.analysts());
            out.writeNumberField("weight", price.weight());
            out.writeArrayFieldStart("weightByDueDay");
            for (var weight : price.byDueDay()) out.writeNumber(weight);
            out.writeEndArray();
            out.writeArrayFieldStart("oneMoreDay");
            for (var network : price.day().map(HourPrice.OneMoreDay::networks).orElse(List.of()))
                out.writeString(network);
            out.writeEndArray();
            out.writeStringField("words", price.words());
        });
        out.writeEndObject();
    }

    private void quality(Plan plan) throws IOException {
        var quality = plan.quality();
        out.writeNumberField("assignedWeight", quality.assignedWeight());
        out.writeNumberField("bound", quality.bound());
        out.writeNumberField("gap", quality.gap());
        out.writeNumberField("greedyWeight", quality.greedyWeight());
        out.writeStringField("score", quality.score().toString());
        out.writeNumberField("firstPriority", quality.firstPriority());
        out.writeNumberField("greedyFirstPriority", quality.greedyFirstPriority());
    }

    private void placement(Placement placement) throws IOException {
        out.writeStringField("network", placement.network());
        out.writeStringField("analyst", placement.analyst());
        objects("because", placement.because(), factor -> {
            out.writeStringField("rule", factor.rule());
            out.writeNumberField("points", factor.points());
            out.writeStringField("words", factor.words());
        });
        objects("next", placement.next(), next -> {
            out.writeStringField("analyst", next.analyst());
            names("displaced", next.displaced());
            out.writeNumberField("weightLost", next.weightLost());
            out.writeNumberField("pointsMore", next.pointsMore());
        });
    }

    private void work(Schedule.Work work) throws IOException {
        out.writeStringField("analyst", work.analyst());
        out.writeNumberField("day", work.day());
        out.writeStringField("network", work.network());
        out.writeNumberField("minutes", work.minutes());
        out.writeNumberField("difficultMinutes", work.difficultMinutes());
    }

    private void left(Left left) throws IOException {
        out.writeStringField("network", left.network());
        objects("reasons", left.reasons(), reason -> {
            analyst("analyst", reason.analyst());
            out.writeStringField("rule", reason.rule().code());
            out.writeStringField("detail", reason.detail());
        });
        out.writeFieldName("exchange");
        if (left.exchange() instanceof Left.Exchange.GiveUp giveUp) giveUp(giveUp);
        else out.writeNull();
    }

    private void giveUp(Left.Exchange.GiveUp giveUp) throws IOException {
        out.writeStartObject();
        out.writeStringField("analyst", giveUp.analyst());
        names("displaced", giveUp.displaced());
        out.writeNumberField("weightLost", giveUp.weightLost());
        out.writeBooleanField("cheapest", giveUp.isCheapest());
        out.writeEndObject();
    }

    private static List<Schedule.Day> days(Plan plan, String analyst) {
        return plan.schedule().days().stream()
                .filter(day -> day.analyst().equals(analyst))
                .toList();
    }

    private void day(Schedule.Day day) throws IOException {
        out.writeNumberField("day", day.day());
        out.writeNumberField("availableMinutes", day.availableMinutes());
        out.writeNumberField("minutes", day.minutes());
        out.writeNumberField("difficultMinutes", day.difficultMinutes());
        out.writeNumberField("restMinutes", day.restMinutes());
    }

    /** Somebody, or null for nobody in particular. */
    private void analyst(String field, String id) throws IOException {
        if (id.isEmpty()) out.writeNullField(field);
        else out.writeStringField(field, id);
    }

    private void names(String field, List<String> names) throws IOException {
        out.writeArrayFieldStart(field);
        for (var name : names) out.writeString(name);
        out.writeEndArray();
    }

    private <T> void objects(String field, List<T> members, Member<T> member) throws IOException {
        out.writeArrayFieldStart(field);
        for (T each : members) {
            out.writeStartObject();
            member.write(each);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
