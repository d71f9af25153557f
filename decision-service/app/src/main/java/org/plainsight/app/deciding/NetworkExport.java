package org.plainsight.app.deciding;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plainsight.app.pages.Csv;
import org.plainsight.explain.Explanation.Connections;
import org.plainsight.explain.Explanation.Strand;
import org.plainsight.explain.Member;

/** A network for other programs: its adverts as a table, and who shares what as a graph. No points, no words of adverts. */
final class NetworkExport {

    private NetworkExport() {}

    /** One advert a line, with all that it shares with others of the network. */
    static String csv(Connections network) {
        return Csv.of(
                "advert,name,town,source,posted_at,shares",
                network.members().stream().map(member -> csv(member, network.strands())));
    }

    private static String csv(Member member, List<Strand> strands) {
        return Csv.line(
                member.id(),
                MarkedText.visible(member.name()),
                MarkedText.visible(member.town()),
                member.source(),
                member.postedAt().toString(),
                strands.stream()
                        .filter(strand -> strand.adverts().contains(member.id()))
                        .map(strand -> strand.kind() + " " + MarkedText.visible(strand.via()))
                        .collect(Collectors.joining("; ")));
    }

    /** GraphML (graphml.graphdrawing.org): a node for each advert and each thing shared, an edge for each sharing. */
    static byte[] graphml(String id, Connections network) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeComment(" " + Csv.MARK + " ");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (var key : List.of("is", "label", "source", "town", "posted_at", "strength")) key(xml, key);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", MarkedText.visible(id));
            xml.writeAttribute("edgedefault", "undirected");
            data(xml, "is", Csv.MARK);
            for (var member : network.members()) node(xml, member);
            for (int i = 0; i < network.strands().size(); i++)
                shared(xml, "s" + i, network.strands().get(i));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes whatever is written", e);
        }
        return out.toByteArray();
    }

    private static void key(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", "all");
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private static void node(XMLStreamWriter xml, Member member) throws XMLStreamException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("is", "advert");
        facts.put("label", member.name());
        facts.put("source", member.source());
        facts.put("town", member.town());
        facts.put("posted_at", member.postedAt().toString());
        xml.writeStartElement("node");
        xml.writeAttribute("id", "advert:" + MarkedText.visible(member.id()));
        for (var fact : facts.entrySet()) data(xml, fact.getKey(), fact.getValue());
        xml.writeEndElement();
    }

    private static void shared(XMLStreamWriter xml, String id, Strand strand) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data(xml, "is", strand.kind());
        data(xml, "label", strand.via());
        xml.writeEndElement();
        for (var advert : strand.adverts()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", id);
            xml.writeAttribute("target", "advert:" + MarkedText.visible(advert));
            data(xml, "strength", strand.strength());
            xml.writeEndElement();
        }
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(MarkedText.visible(value));
        xml.writeEndElement();
    }
}
