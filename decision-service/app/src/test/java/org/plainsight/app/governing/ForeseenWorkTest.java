package org.plainsight.app.governing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.explain.Paper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A manager plans for a change of the rules before the board has decided on it. */
@ServiceTest
@Import(ForeseenWorkTest.ItsClock.class)
class ForeseenWorkTest {

    @TestConfiguration
    static class ItsClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private BoardOfTests board;

    @Autowired
    private ForeseenWork foreseen;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void a_manager_is_there() {
        people.named("work-manager", Role.MANAGER);
        manager = new Visitor(port).signedInAs("work-manager", People.PASSWORD);
    }

    /** As if it had been computed that 12 networks more of 28 days' adverts are put forward. */
    private int measured(String title) {
        int number = board.frozen("rook", title);
        var paper = new Paper("Effect", "Plainsight", List.of(), List.of(), List.of());
        var counts = new EvidenceReport.Counts(900, 100, 20, 30, 12, 2);
        var report = new EvidenceReport("made up", title, counts, 28, 300, 45, paper, List.of(), "{}");
        jdbc.sql("insert into evidence_report (sheet, proposal, body, at) values (?, ?, ?, now())")
                .params(
                        org.plainsight.governance.audit.Hash.of(title).hex(),
                        number,
                        JsonMapper.builder().build().writeValueAsString(report))
                .update();
        return number;
    }

    @Test
    void a_change_that_the_board_considers_tells_what_it_would_put_forward() {
        int number = measured("Twelve more");
        assertThat(foreseen.of(number)).contains(new ForeseenWork.Foreseen(number, "Twelve more", 12, 2, 28, 45));
    }

    @Test
    void a_change_of_which_nothing_was_computed_or_that_was_taken_back_is_not_offered() {
        assertThat(foreseen.of(board.frozen("rook", "Not computed"))).isEmpty();
        int number = measured("Taken back");
        board.does("rook", BoardOfTests.path(number, "/withdraw"), Map.of("reason", "I was wrong."));
        assertThat(foreseen.of(number)).isEmpty();
    }

    @Test
    void a_manager_sees_two_plans_side_by_side_one_with_the_change_s_networks() {
        int number = measured("Half a dozen in a fortnight");
        assertThat(manager.get("/workload/what-if").body())
                .contains("“Half a dozen in a fortnight”: 6 networks more in a fortnight");
        var asked = manager.post(
                "/workload/what-if/rule-change", Map.of("change", String.valueOf(number), "priority", "2"));
        assertThat(Visitor.leadsTo(asked)).isEqualTo("/workload/progress");
        assertThat(answer(number))
                .contains("change %d of the rules".formatted(number), "6 networks more", "As it is", "As imagined");
        assertThat(manager.post("/workload/what-if/rule-change", Map.of("change", "9999", "priority", "2"))
                        .body())
                .contains("Choose a change whose effect on the adverts is known.");
    }

    private String answer(int number) {
        while (true) {
            var made = jdbc.sql("select id from what_if where body like ?")
                    .param("%%change %d of the rules%%".formatted(number))
                    .query(java.util.UUID.class)
                    .optional();
            if (made.isPresent())
                return manager.get("/workload/what-if/" + made.get()).body();
            manager.post("/workload/stop", Map.of());
            Visitor.rest();
        }
    }
}
