package org.plainsight.app.deciding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.explain.Explanation.Connections;
import org.plainsight.explain.Explanation.Strand;

/** A network as a picture: what is shared in the middle, the adverts around it. The places are reckoned here, once and for all. */
final class GraphPicture {

    private static final int MOST = 150;
    private static final JsonFactory JSON = new JsonFactory();

    private GraphPicture() {}

    /** Nodes with their places, and edges, as cytoscape takes them; empty where it would be too many to see anything. */
    static String of(Connections connections) {
        var strands = connections.strands();
        var adverts = new LinkedHashMap<String, Integer>();
        for (var strand : strands) for (var advert : strand.adverts()) adverts.putIfAbsent(advert, adverts.size());
        if (adverts.isEmpty() || adverts.size() > MOST || strands.size() > MOST) return "";
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (int i = 0; i < strands.size(); i++) shared(json, strands.get(i), i, strands.size());
            for (var advert : adverts.entrySet()) advert(json, advert, adverts.size());
            for (int i = 0; i < strands.size(); i++)
                edges(json, i, strands.get(i).adverts());
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void shared(JsonGenerator json, Strand strand, int place, int of) throws IOException {
        double radius = of == 1 ? 0 : 110;
        node(json, "s" + place, strand.kindWords(), "shared", angle(place, of), radius);
    }

    private static void advert(JsonGenerator json, Map.Entry<String, Integer> advert, int of) throws IOException {
        node(json, "a:" + advert.getKey(), advert.getKey(), "advert", angle(advert.getValue(), of), 240);
    }

    private static double angle(int place, int of) {
        return 2 * Math.PI * place / of - Math.PI / 2;
    }

    private static void node(JsonGenerator json, String id, String label, String kind, double angle, double radius)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", id);
        json.writeStringField("label", label);
        json.writeEndObject();
        json.writeStringField("classes", kind);
        json.writeObjectFieldStart("position");
        json.writeNumberField("x", Math.round(1.9 * radius * Math.cos(angle)));
        json.writeNumberField("y", Math.round(radius * Math.sin(angle)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void edges(JsonGenerator json, int strand, List<String> adverts) throws IOException {
        for (var advert : adverts) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("source", "s" + strand);
            json.writeStringField("target", "a:" + advert);
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
