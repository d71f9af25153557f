package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Hub;
import org.plainsight.core.networks.Change;
import org.plainsight.core.networks.Network;
import org.plainsight.rules.Weighing;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.pack.PackId;

/** The lines of a run folder, with the contract's keys in the contract's order (section 4). */
public final class RunLines {

    private RunLines() {}

    /** A line of {@code decisions.jsonl}. */
    public static void decision(Lines lines, String subject, PackId pack, Instant at, Weighing weighing) {
        decision(lines, subject, pack, at, weighing, weighing.families());
    }

    /** The same, with the weighing's families where they were looked up already. */
    public static void decision(
            Lines lines, String subject, PackId pack, Instant at, Weighing weighing, Map<String, Integer> families) {
        lines.add(json -> {
            json.writeStringField("subject", subject);
            json.writeObjectFieldStart("pack");
            json.writeStringField("id", pack.id());
            json.writeStringField("version", pack.version());
            json.writeStringField("hash", pack.hash());
            json.writeEndObject();
            json.writeStringField("decidedAt", at.toString());
            json.writeStringField("outcome", weighing.outcome().code());
            var route = weighing.route();
            if (route.isPresent()) json.writeStringField("route", route.get());
            json.writeNumberField("points", weighing.points());
            families(json, families);
            rows(json, weighing);
            strings(json, "unknown", weighing.unknown());
            json.writeFieldName("facts");
            FactsJson.write(json, weighing.facts());
            json.writeStringField("trace", weighing.compact());
        });
    }

    private static void families(JsonGenerator json, Map<String, Integer> families) throws IOException {
        json.writeObjectFieldStart("families");
        for (var family : families.entrySet()) json.writeNumberField(family.getKey(), family.getValue());
        json.writeEndObject();
    }

    private static void rows(JsonGenerator json, Weighing weighing) throws IOException {
        json.writeArrayFieldStart("rows");
        for (var row : weighing.rows()) {
            json.writeStartObject();
            json.writeStringField("table", row.table());
            json.writeStringField("row", row.row());
            if (!row.row().equals("cap")) json.writeStringField("indicator", row.indicator());
            json.writeNumberField("points", row.points());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
        json.writeArrayFieldStart(name);
        for (var string : strings) json.writeString(string);
        json.writeEndArray();
    }

    /** The lines of {@code evidence.jsonl} about one subject. */
    public static void evidence(Lines lines, String subject, List<Basis> bases) {
        EvidenceLines.write(lines, subject, bases);
    }

    /** A line of {@code networks.jsonl}. */
    public static void network(Lines lines, Network network, List<Advert> adverts, String summary, FactSheet facts) {
        lines.add(json -> {
            json.writeStringField("id", network.id());
            json.writeArrayFieldStart("adverts");
            for (int member : network.members())
                json.writeString(adverts.get(member).id());
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (var link : network.links()) {
                json.writeStartObject();
                json.writeStringField("a", adverts.get(link.a()).id());
                json.writeStringField("b", adverts.get(link.b()).id());
                json.writeStringField("kind", link.via().kind().code());
                json.writeStringField("via", link.via().value());
                json.writeStringField("strength", link.strength());
                if (!link.joins()) json.writeBooleanField("joins", false);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("summary", summary);
            if (network.split().isPresent()) split(json, network.split().get());
            json.writeFieldName("facts");
            FactsJson.write(json, facts);
        });
    }

    private static void split(JsonGenerator json, Network.Split split) throws IOException {
        json.writeObjectFieldStart("split");
        json.writeStringField("whole", split.whole());
        json.writeNumberField("adverts", split.adverts());
        strings(json, "without", split.without().stream().map(Kind::code).toList());
        json.writeNumberField("networks", split.networks());
        json.writeNumberField("alone", split.alone());
        json.writeEndObject();
    }

    /** A line of {@code unlinks.jsonl}. */
    public static void act(Lines lines, Act act) {
        lines.add(json -> {
            json.writeStringField("act", act.kind().code());
            json.writeStringField("a", act.a());
            json.writeStringField("b", act.b());
            if (act.ground().isPresent()) {
                json.writeStringField("kind", act.ground().get().kind().code());
                json.writeStringField("via", act.ground().get().value());
            }
            json.writeStringField("by", act.by());
            json.writeStringField("because", act.because());
            json.writeStringField("at", act.at().toString());
        });
    }

    /** A line of {@code changes.jsonl}. */
    public static void change(Lines lines, Change change) {
        lines.add(json -> {
            json.writeStringField("network", change.network());
            json.writeStringField("change", change.kind().code());
            json.writeNumberField("before", change.before());
            json.writeNumberField("after", change.after());
            if (!change.networks().isEmpty()) strings(json, "networks", change.networks());
            if (!change.adverts().isEmpty()) strings(json, "adverts", change.adverts());
        });
    }

    /** A line of {@code hubs.jsonl}. */
    public static void hub(Lines lines, Hub hub) {
        lines.add(json -> {
            json.writeStringField("kind", hub.identifier().kind().code());
            json.writeStringField("value", hub.identifier().value());
            json.writeNumberField("adverts", hub.adverts());
            json.writeStringField("reason", hub.reason());
        });
    }

    /** A line of {@code rejected.jsonl}. */
    public static void rejected(Lines lines, Rejected rejected) {
        lines.add(json -> {
            json.writeNumberField("line", rejected.line());
            if (rejected.id().isEmpty()) json.writeNullField("id");
            else json.writeStringField("id", rejected.id());
            strings(json, "faults", rejected.faults());
        });
    }
}
