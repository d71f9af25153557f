package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept no longer goes, and what was decided about it stands. */
@ServiceTest
class RetentionTest {

    private static final String ADVERT = """
            {"id":"A-old-%d","source":"site-o","postedAt":"2020-01-0%dT10:00:00Z","name":"Olu","phones":["+999123459990"],\
            "text":"%s, no texts","place":{"town":"Bath","outcode":"BA1"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_responsible_owner_erases_old_adverts_and_decisions_and_log_stand() {
        people.of(Role.ANALYST);
        people.of(Role.RESPONSIBLE_OWNER);
        Sending.adverts(
                port,
                "analyst",
                ADVERT.formatted(1, 1, "Down the lane")
                        + ADVERT.formatted(2, 2, "Up the hill")
                        + ADVERT.formatted(3, 9, "By the weir"));
        long decisions = count("decision where subject like '%A-old-%'");
        assertThat(decisions).isEqualTo(4);

        var owner = new Visitor(port).signedInAs("responsible-owner", People.PASSWORD);
        owner.get("/retention");
        var wanted = Map.of("before", "2020-01-05", "because", "Kept for five years.");
        assertThat(owner.post("/retention", Map.of("before", "never")).body())
                .contains("Nothing fits", "Say why, in at most");
        assertThat(owner.post("/retention", wanted).body()).contains("2 adverts would be erased for good");
        assertThat(count("advert where id like 'A-old-%'")).isEqualTo(3);
        var sure = Map.of("before", "2020-01-05", "because", "Kept for five years.", "sure", "true");
        assertThat(owner.post("/retention", sure).body()).contains("2 adverts were erased");

        for (var gone : new String[] {
            "advert where id in ('A-old-1', 'A-old-2')",
            "advert_version where advert in ('A-old-1', 'A-old-2')",
            "identifier where advert in ('A-old-1', 'A-old-2')",
            "facts join decision d on d.id = decision where d.subject in ('advert:A-old-1', 'advert:A-old-2')",
            "evidence join decision d on d.id = decision where d.subject in ('advert:A-old-1', 'network:N-A-old-1')",
            "network where line like '%999123459990%'"
        }) {
            for (int i = 0; i < 600 && count(gone) > 0; i++) Visitor.rest();
            assertThat(count(gone)).as(gone).isZero();
        }
        assertThat(count("advert where id = 'A-old-3'")).isEqualTo(1);
        assertThat(count("decision where subject like '%A-old-%'")).isGreaterThanOrEqualTo(decisions);
        assertThat(
                        count(
                                "access_log where act = 'erasure' and subject = '2 adverts' and detail = 'Kept for five years.'"))
                .isEqualTo(1);
    }

    @Test
    void the_service_s_own_user_erases_by_no_other_way() {
        for (var attempt : new String[] {
            "delete from advert", "delete from advert_version", "delete from facts", "delete from evidence"
        }) assertThatThrownBy(() -> jdbc.sql(attempt).update()).rootCause().hasMessageContaining("permission denied");
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
