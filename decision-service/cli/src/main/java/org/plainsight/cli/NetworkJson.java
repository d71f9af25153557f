package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plainsight.core.links.Act;
import org.plainsight.core.networks.NetworkTable;
import org.plainsight.core.runs.NetworkTables;

/** Networks as JSON, for programs. */
final class NetworkJson {

    private final List<NetworkTables.Entry> shown;
    private final int found;
    private final int there;

    /**
     * @param found how many were found, shown or not
     * @param there how many the run has
     */
    NetworkJson(List<NetworkTables.Entry> shown, int found, int there) {
        this.shown = shown;
        this.found = found;
        this.there = there;
    }

    String told() {
        return Printed.object(out -> {
            out.writeNumberField("inRun", there);
            out.writeNumberField("found", found);
            out.writeArrayFieldStart("networks");
            for (var entry : shown) network(out, entry.table(), entry.acts());
            out.writeEndArray();
        });
    }

    private static void network(JsonGenerator out, NetworkTable table, List<Act> acts) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", table.id());
        out.writeStringField("summary", table.sentence());
        out.writeNumberField("adverts", table.adverts());
        out.writeNumberField("takenDown", table.removed());
        counts(out, "names", table.names());
        counts(out, "towns", table.towns());
        strings(out, "sites", table.sites());
        out.writeStringField("first", table.first().toString());
        out.writeStringField("last", table.last().toString());
        grounds(out, table);
        if (table.weakest().isPresent()) weakest(out, table.weakest().get());
        structure(out, table.structure());
        if (table.changes().isPresent()) changes(out, table.changes().get());
        if (table.split().isPresent())
            out.writeStringField("cutFrom", table.split().get().whole());
        said(out, acts);
        out.writeEndObject();
    }

    private static void grounds(JsonGenerator out, NetworkTable table) throws IOException {
        out.writeArrayFieldStart("grounds");
        for (var ground : table.grounds()) {
            out.writeStartObject();
            out.writeStringField("kind", ground.kind().code());
            out.writeNumberField("links", ground.links());
            out.writeNumberField("identifiers", ground.identifiers());
            out.writeBooleanField("joins", ground.joins());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void weakest(JsonGenerator out, NetworkTable.Weakest weakest) throws IOException {
        out.writeObjectFieldStart("weakest");
        out.writeStringField("kind", weakest.via().kind().code());
        out.writeStringField("via", weakest.via().value());
        out.writeNumberField("sharedBy", weakest.sharedBy());
        out.writeArrayFieldStart("parts");
        for (int part : weakest.parts()) out.writeNumber(part);
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void structure(JsonGenerator out, NetworkTable.Structure structure) throws IOException {
        out.writeObjectFieldStart("structure");
        out.writeNumberField("pairs", structure.pairs());
        out.writeNumberField("linkedPairs", structure.linked());
        out.writeNumberField("things", structure.joining());
        out.writeNumberField("bridges", structure.bridges());
        out.writeEndObject();
    }

    private static void changes(JsonGenerator out, NetworkTable.Since change) throws IOException {
        out.writeObjectFieldStart("since");
        out.writeStringField("moment", change.moment().toString());
        out.writeNumberField("posted", change.posted());
        out.writeNumberField("updated", change.updated());
        out.writeNumberField("takenDown", change.removed());
        strings(out, "newNames", change.newNames());
        strings(out, "goneNames", change.goneNames());
        strings(out, "newTowns", change.newTowns());
        out.writeEndObject();
    }

    private static void said(JsonGenerator out, List<Act> acts) throws IOException {
        if (acts.isEmpty()) return;
        out.writeArrayFieldStart("analysts");
        for (var act : acts) {
            out.writeStartObject();
            out.writeStringField("act", act.kind().code());
            out.writeStringField("a", act.a());
            out.writeStringField("b", act.b());
            if (act.ground().isPresent()) {
                out.writeStringField("kind", act.ground().get().kind().code());
                out.writeStringField("via", act.ground().get().value());
            }
            out.writeStringField("by", act.by());
            out.writeStringField("because", act.because());
            out.writeStringField("at", act.at().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void counts(JsonGenerator out, String name, Map<String, Integer> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) out.writeNumberField(count.getKey(), count.getValue());
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, String name, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (var value : values) out.writeString(value);
        out.writeEndArray();
    }
}
