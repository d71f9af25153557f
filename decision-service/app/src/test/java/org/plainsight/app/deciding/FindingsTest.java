package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.governing.StoredAdverts;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.core.files.FindingsFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decided about a network goes into the evidence about a change of rules, whatever the network is called there. */
@ServiceTest
class FindingsTest {

    private static final String ADVERT = """
            {"id":"A-found-%d","source":"site-f","postedAt":"2026-01-0%dT10:00:00Z","name":"Fay","phones":["+999123459777"],\
            "text":"Seen before","place":{"town":"Bath","outcode":"BA1"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private StoredAdverts stored;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void the_newest_decision_counts_and_a_first_view_does_not() throws IOException {
        people.of(Role.ANALYST);
        Sending.adverts(port, "analyst", ADVERT.formatted(1, 1) + ADVERT.formatted(2, 2));
        judged("decision", "viewed", 1);
        judged("decision", "no-concern", 2);
        judged("first view", "safeguarding", 3);
        var file = folder.resolve("findings.jsonl");
        stored.writeFindingsInto(file);
        assertThat(FindingsFile.read(file))
                .isInstanceOfSatisfying(
                        FindingsFile.Reading.Read.class,
                        read -> assertThat(read.byNetwork())
                                .containsEntry("N-A-found-1", "no-concern")
                                .containsEntry("N-A-found-2", "no-concern"));
    }

    private void judged(String kind, String outcome, int hour) {
        jdbc.sql("insert into judgement (id, network, decision, person, name, kind, outcome, reason, grounds, at)"
                        + " select ?, m.network, s.decision, p.id, p.name, ?, ?, 'As read.', '', '2026-02-01'::timestamptz + ? * interval '1 hour'"
                        + " from network_advert m join standing s on s.subject = 'network:' || m.network cross join person p"
                        + " where m.advert = 'A-found-1' and p.sign_in_name = 'analyst'")
                .params(UUID.randomUUID(), kind, outcome, hour)
                .update();
    }
}
