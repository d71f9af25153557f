package org.plainsight.app.governing;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Has the evidence about a change computed in the background, one at a time, and keeps what came out of it. */
@Component
class Evidence {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far a computation has come, as it is shown. */
    record Making(int proposal, String step, long done, long of, boolean isStopping, String fault) {
        boolean isOver() {
            return !fault.isEmpty();
        }
    }

    /** One computation on its way. */
    private static final class Work implements Measurement.Watch {
        private final int proposal;
        private volatile Making seen;
        private volatile boolean isStopping;

        Work(int proposal) {
            this.proposal = proposal;
            this.seen = new Making(proposal, "waiting", 0, 0, false, "");
        }

        @Override
        public void at(String step, long done, long of) {
            seen = new Making(proposal, step, done, of, isStopping, "");
        }

        @Override
        public boolean isStopped() {
            return isStopping;
        }

        void stop() {
            isStopping = true;
            seen = new Making(proposal, seen.step(), seen.done(), seen.of(), true, "");
        }

        void failed(String fault) {
            seen = new Making(proposal, "", 0, 0, false, fault);
        }
    }

    /** What a draft would do. */
    private record Foreseen(Hash pack, EvidenceReport report) {}

    private final Measurement measurement;
    private final Ledger ledger;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Optional<Work> current = Optional.empty();
    /** What was computed last about any draft; drafts bind nobody, so it is not kept. */
    private volatile Optional<Foreseen> foreseen = Optional.empty();

    private final ExecutorService background = Executors.newSingleThreadExecutor(run -> {
        var thread = new Thread(run, "evidence");
        thread.setDaemon(true);
        return thread;
    });

    Evidence(
            Measurement measurement,
            Ledger ledger,
            Drafts drafts,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.measurement = measurement;
        this.ledger = ledger;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins for a change, unless one is being computed. */
    synchronized boolean begin(int proposal) {
        if (current.filter(work -> !work.seen.isOver()).isPresent()) return false;
        var mine = new Work(proposal);
        current = Optional.of(mine);
        background.execute(() -> compute(mine));
        return true;
    }

    private void compute(Work work) {
        try {
            measure(work);
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(Evidence.class).error("evidence could not be computed", e);
            work.failed("It could not be computed. It is a fault of this service and written into its own log.");
        }
    }

    private void measure(Work work) {
        var proposal =
                ledger.standing().proposal(work.proposal, clock.instant()).orElseThrow();
        var rules = (Subject.Rules) proposal.subject();
        var pack = drafts.proposed(proposal).orElseThrow();
        var made = proposal.stage() instanceof Stage.Draft
                ? measurement.draft(rules.base(), pack, work)
                : measurement.of(rules.base(), pack, proposal.discussion().hash(), work);
        if (made instanceof Measurement.Made.Drafted drafted) {
            foreseen = Optional.of(new Foreseen(pack, drafted.report()));
            current = Optional.empty();
        } else if (made instanceof Measurement.Made.Stopped) work.failed("It was stopped; nothing was kept.");
        else if (made instanceof Measurement.Made.Refused refused) work.failed(refused.because());
        else attach(work, proposal, (Measurement.Made.Measured) made);
    }

    private void attach(Work work, Proposal proposal, Measurement.Made.Measured made) {
        var acted = ledger.act(
                "change:" + proposal.number(),
                "laid the evidence before the board",
                register -> register.orElseThrow().proposing(clock.instant()).attach(proposal.number(), made.sheet()));
        var saying = Saying.of(acted);
        if (saying.isPresent()) {
            work.failed(String.join(" ", saying.get().faults()));
            return;
        }
        transactions.executeWithoutResult(t -> keep(proposal.number(), made.sheet(), made.report()));
        current = Optional.empty();
    }

    private void keep(int proposal, EvidenceSheet sheet, EvidenceReport report) {
        jdbc.sql("insert into evidence_report (sheet, proposal, body, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(sheet.hash().hex(), proposal, JSON.writeValueAsString(report), Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends the computation; nothing is kept of it. */
    void stop(int proposal) {
        current.filter(work -> work.proposal == proposal).ifPresent(Work::stop);
    }

    /** How far the computation for this change has come, or why it ended without a result. */
    Optional<Making> making(int proposal) {
        return current.filter(work -> work.proposal == proposal).map(work -> work.seen);
    }

    /** The newest evidence about a change. */
    @Transactional(readOnly = true)
    public Optional<EvidenceReport> newest(int proposal) {
        return jdbc.sql("select body from evidence_report where proposal = ? order by at desc limit 1")
                .param(proposal)
                .query(String.class)
                .optional()
                .map(body -> JSON.readValue(body, EvidenceReport.class));
    }

    /** What was computed about a draft with these files, if it still is known. */
    Optional<EvidenceReport> foreseen(Hash pack) {
        return foreseen.filter(it -> it.pack().equals(pack)).map(Foreseen::report);
    }

    @PreDestroy
    void end() {
        current.ifPresent(Work::stop);
        background.shutdown();
    }
}
