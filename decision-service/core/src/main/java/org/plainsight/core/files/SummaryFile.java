package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.deciding.Tally;

/** {@code summary.json}: the last file of a run to be written, so that a folder without it is half-written. */
public final class SummaryFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    private SummaryFile() {}

    /** Writes the file into the run's folder. */
    public static void write(Summary summary, Path folder, boolean gzip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(bytes)) {
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            json.setPrettyPrinter(printer);
            write(json, summary);
            json.writeRaw('\n');
        }
        try (var file = new RunFile(folder, "summary.json", gzip)) {
            file.write(bytes.toByteArray());
        }
    }

    private static void write(JsonGenerator json, Summary summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("engine", summary.engine());
        json.writeObjectFieldStart("pack");
        json.writeStringField("id", summary.pack().id());
        json.writeStringField("version", summary.pack().version());
        json.writeStringField("hash", summary.pack().hash());
        json.writeEndObject();
        json.writeStringField("asOf", summary.asOf().toString());
        json.writeStringField("asOfFrom", summary.asOfGiven() ? "given" : "latest posting or update in the file");
        counts(json, "counts", summary.counts());
        json.writeArrayFieldStart("extraFields");
        for (var extra : summary.extraFields()) json.writeString(extra);
        json.writeEndArray();
        json.writeObjectFieldStart("outcomes");
        tally(json, "adverts", summary.adverts());
        tally(json, "networks", summary.networks());
        json.writeEndObject();
        files(json, summary);
        json.writeObjectFieldStart("seconds");
        for (var stage : summary.seconds().entrySet())
            json.writeNumberField(
                    stage.getKey(), BigDecimal.valueOf(stage.getValue()).setScale(3, RoundingMode.HALF_UP));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void tally(JsonGenerator json, String name, Tally tally) throws IOException {
        json.writeObjectFieldStart(name);
        for (var outcome : tally.outcomes().entrySet()) json.writeNumberField(outcome.getKey(), outcome.getValue());
        counts(json, "routes", tally.routes());
        json.writeNumberField("putForward", tally.putForward());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) json.writeNumberField(count.getKey(), count.getValue());
        json.writeEndObject();
    }

    private static void files(JsonGenerator json, Summary summary) throws IOException {
        json.writeObjectFieldStart("files");
        for (var file : summary.files()) {
            json.writeObjectFieldStart(file.name());
            json.writeNumberField("lines", file.lines());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
