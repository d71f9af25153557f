package org.plainsight.app.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Purpose;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The log that nobody can rewrite. */
@ServiceTest
class AccessLogTest {

    private static final Viewer ANN =
            new Viewer(UUID.randomUUID(), "Ann", Role.ANALYST, "", "", List.of(), Optional.of(Purpose.HELP));

    @LocalServerPort
    private int port;

    @Autowired
    private AccessLog log;

    @Autowired
    private LogReading reading;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set name = 'nobody'",
                "delete from access_log",
                "truncate access_log",
                "update decision set points = 0",
                "delete from decision",
                "update judgement set reason = 'x'",
                "delete from judgement",
                "alter table access_log disable trigger all",
                "drop trigger append_only on access_log"
            })
    void the_service_s_own_user_cannot_change_what_is_written(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void an_entry_stands_or_falls_with_what_it_tells() {
        transactions.executeWithoutResult(t -> log.note(ANN, Act.CONSULTATION, "network:kept", "read it"));
        transactions.executeWithoutResult(t -> {
            log.note(ANN, Act.CONSULTATION, "network:undone", "read it");
            t.setRollbackOnly();
        });
        assertThat(found("network:kept")).hasSize(1);
        assertThat(found("network:undone")).isEmpty();
        assertThatThrownBy(() -> log.note(ANN, Act.CONSULTATION, "network:alone", "read it"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_entry_says_who_what_when_and_what_for() {
        transactions.executeWithoutResult(t -> log.note(ANN, Act.DISCLOSURE, "network:told", "sent it", "Open Door"));
        var entry = found("network:told").get(0);
        assertThat(entry.name()).isEqualTo("Ann");
        assertThat(entry.act()).isEqualTo("disclosure");
        assertThat(entry.recipient()).isEqualTo("Open Door");
        assertThat(entry.purpose()).isEqualTo(Purpose.HELP.words());
    }

    @Test
    void whoever_reads_far_more_than_usual_is_named_to_the_auditor() {
        var busy = new Viewer(UUID.randomUUID(), "Busy", Role.ANALYST, "", "", List.of(), Optional.of(Purpose.HELP));
        transactions.executeWithoutResult(t -> {
            for (int i = 0; i < 51; i++) log.note(busy, Act.CONSULTATION, "network:N-" + i, "read it");
        });
        assertThat(reading.unusual())
                .extracting(LogReading.Unusual::name)
                .contains("Busy")
                .doesNotContain("Ann");
    }

    @Test
    void the_auditor_exports_it_all_and_the_export_is_in_it() {
        people.of(Role.AUDITOR);
        var auditor = new Visitor(port).signedInAs("auditor", People.PASSWORD);
        var export = auditor.get("/log/export").body();
        assertThat(export).startsWith("# not for immigration enforcement").contains("exported the whole log");
        assertThat(auditor.get("/log?act=disclosure").body()).contains("exported the whole log");
    }

    private List<LogReading.Entry> found(String subject) {
        return reading.page(new LogReading.Asked("", "", subject, null, null), 0)
                .entries();
    }
}
