package org.plainsight.app.governing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Answer;
import org.plainsight.governance.proposing.Event;
import org.plainsight.governance.proposing.PointerEvent;
import org.plainsight.governance.proposing.ProposalEvent;
import org.plainsight.governance.proposing.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that happened to the rules and to the board: a list of events to which events are only ever added, and the register that
 * they fold into. Every act is asked of the register; what it accepts is added, what it refuses is told with all reasons.
 */
@Component
class Ledger {

    /** What came of an act. */
    sealed interface Acted {
        /** It is done, and this is where everything stands. */
        record Done(Register register) implements Acted {}

        record Refused(List<Objection> because) implements Acted {}

        /** Somebody else acted first; nothing was changed. */
        record Overtaken() implements Acted {}
    }

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transactions;
    /** The newest register that somebody folded; an older one does no harm, since the rest is folded again. */
    private volatile Optional<Register> folded = Optional.empty();

    Ledger(JdbcClient jdbc, AccessLog log, ApplicationEventPublisher publisher, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    /** Where everything stands; empty before the founding. */
    @Transactional(readOnly = true)
    public Optional<Register> register() {
        var known = folded;
        int size = known.map(Register::size).orElse(0);
        var more = jdbc.sql("select body from governing_event where number > ? order by number")
                .param(size)
                .query((row, n) -> Event.read(row.getString(1)))
                .list();
        if (more.isEmpty()) return known;
        var now = known.map(register -> plus(register, more)).orElseGet(() -> Register.of(more));
        folded = Optional.of(now);
        return Optional.of(now);
    }

    /** Where everything stands, once there is a founding. */
    Register standing() {
        return register().orElseThrow(() -> new IllegalStateException("the rules were never founded here"));
    }

    private static Register plus(Register register, List<Event> more) {
        var now = register;
        for (var event : more) now = now.with(event);
        return now;
    }

    /**
     * Does what the register accepts.
     *
     * @param about what the access log says it is about
     * @param what what it says was done, as one clause
     */
    Acted act(Viewer viewer, String about, String what, Function<Register, Answer> act) {
        return inOneGo(() -> {
            log.note(viewer, Act.ALTERATION, about, what);
            return append(standing(), act.apply(standing()), viewer.id());
        });
    }

    /** The same where the service itself acts, by the clock or at its founding. */
    Acted act(String about, String what, Function<Optional<Register>, Answer> act) {
        return inOneGo(() -> {
            log.note(Act.ALTERATION, about, what);
            var before = register();
            return append(before, act.apply(before), null);
        });
    }

    private Acted inOneGo(Supplier<Acted> acting) {
        try {
            var acted = transactions.execute(status -> {
                var what = acting.get();
                if (!(what instanceof Acted.Done)) status.setRollbackOnly();
                return what;
            });
            return acted == null ? new Acted.Overtaken() : acted;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return new Acted.Overtaken();
        }
    }

    private Acted append(Register before, Answer answer, @Nullable UUID person) {
        return append(Optional.of(before), answer, person);
    }

    private Acted append(Optional<Register> before, Answer answer, @Nullable UUID person) {
        if (answer instanceof Answer.Refused refused) return new Acted.Refused(refused.because());
        var events = ((Answer.Accepted) answer).events();
        int number = before.map(Register::size).orElse(0);
        for (var event : events) write(++number, event, person);
        if (events.stream().anyMatch(PointerEvent.class::isInstance)) publisher.publishEvent(new RulesChanged());
        return new Acted.Done(before.map(register -> plus(register, events)).orElseGet(() -> Register.of(events)));
    }

    private void write(int number, Event event, @Nullable UUID person) {
        jdbc.sql("insert into governing_event (number, kind, body, person, at) values (?, ?, ?, ?, ?)")
                .param(number)
                .param(event.kind())
                .param(event.canonical())
                .param(person)
                .param(Timestamp.from(event.at()))
                .update();
        if (event instanceof PointerEvent.Founded it) keepRecord(number, it.pack(), it.record());
        if (event instanceof PointerEvent.EmergencyMade it) keepRecord(number, it.pack(), it.record());
        if (event instanceof ProposalEvent.Activated it) keepRecord(number, it.pack(), it.record());
        if (event instanceof ProposalEvent.Ratified it) keepRecord(number, it.pack(), it.record());
    }

    private void keepRecord(int number, Hash pack, String note) {
        jdbc.sql("insert into approval_record (number, pack, note) values (?, ?, ?)")
                .params(number, pack.hex(), note)
                .update();
    }

    /** The newest approval record of a pack. */
    @Transactional(readOnly = true)
    public Optional<String> record(Hash pack) {
        return jdbc.sql("select note from approval_record where pack = ? order by number desc limit 1")
                .param(pack.hex())
                .query(String.class)
                .optional();
    }
}
