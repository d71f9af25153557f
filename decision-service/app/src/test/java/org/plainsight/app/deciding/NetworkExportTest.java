package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.Explanation.Connections;
import org.plainsight.explain.Explanation.Strand;
import org.plainsight.explain.Member;
import org.w3c.dom.Document;

/** A network as it leaves the service. */
class NetworkExportTest {

    private static final Connections NETWORK = new Connections(
            List.of(
                    new Member("A-1", "=cmd()", "site-a", "Leeds", Instant.parse("2026-10-01T10:00:00Z"), "none", 3),
                    new Member("A-2", "Mia <b>\u0001\u202E", "site-b", "", Instant.EPOCH, "none", 0)),
            List.of(new Strand("phone", "the same phone", "+447700900123", "strong", List.of("A-1", "A-2"))),
            List.of());

    @Test
    void the_table_tells_each_advert_and_what_it_shares_and_no_points() {
        var lines = NetworkExport.csv(NETWORK).split("\r\n");
        assertThat(lines[0]).isEqualTo("# not for immigration enforcement");
        assertThat(lines[2])
                .isEqualTo("\"A-1\",\"'=cmd()\",\"Leeds\",\"site-a\",\"2026-10-01T10:00:00Z\",\"phone +447700900123\"");
        assertThat(lines[3]).contains("Mia <b>[U+0001][U+202E]");
    }

    @Test
    void the_graph_is_xml_whatever_a_name_holds_and_says_what_it_is_not_for() throws Exception {
        var xml = read(NetworkExport.graphml("N-A-1", NETWORK));
        assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("data").item(0).getTextContent())
                .isEqualTo("not for immigration enforcement");
        assertThat(xml.getDocumentElement().getTextContent()).contains("Mia <b>[U+0001][U+202E]");
    }

    private static Document read(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
