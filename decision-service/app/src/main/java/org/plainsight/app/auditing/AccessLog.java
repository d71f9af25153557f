package org.plainsight.app.auditing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.people.AccountChanged;
import org.plainsight.app.people.Purpose;
import org.plainsight.app.people.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where everybody writes down what they do. An entry stands or falls with what it tells: it is written in the transaction of
 * the act itself, and where there is none, nothing is written and nothing is done.
 */
@Component
public class AccessLog {

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what the viewer does, for the purpose that they stated.
     *
     * @param subject what it is about, such as {@code network:N-1}
     * @param detail one plain clause; no word of an advert
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, Act act, String subject, String detail) {
        note(viewer, act, subject, detail, "");
    }

    /** The same where something leaves the service, with who gets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, Act act, String subject, String detail, String recipient) {
        var purpose = viewer.purpose().map(Purpose::words).orElse("none stated");
        write(viewer.id(), viewer.name(), viewer.roleWords(), act, subject, detail, purpose, recipient);
    }

    /** What the service does by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Act act, String subject, String detail) {
        write(null, "the service", "", act, subject, detail, "running the service", "");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AccountChanged change) {
        var subject = "account:" + change.account();
        change.by()
                .ifPresentOrElse(
                        by -> note(by, Act.ALTERATION, subject, change.what()),
                        () -> write(
                                null,
                                change.account(),
                                "",
                                Act.ALTERATION,
                                subject,
                                change.what(),
                                Purpose.ACCOUNTS.words(),
                                ""));
    }

    private void write(
            @Nullable UUID person,
            String name,
            String role,
            Act act,
            String subject,
            String detail,
            String purpose,
            String recipient) {
        jdbc.sql(
                        "insert into access_log (person, name, role, act, subject, detail, purpose, recipient) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(person)
                .params(name, role, act.code(), subject, detail, purpose, recipient)
                .update();
    }
}
