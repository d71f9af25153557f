package org.plainsight.app.deciding;

import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plainsight.app.governing.RulesChanged;
import org.plainsight.app.governing.RulesInForce;
import org.plainsight.app.governing.RulesInForce.Ruling;
import org.plainsight.app.storage.Outage;
import org.plainsight.core.Core;
import org.plainsight.core.runs.DecideRequest;
import org.plainsight.core.runs.Decision;
import org.plainsight.core.runs.Rounds;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;

/**
 * Has the rules pass over every advert there is, one pass at a time. The whole corpus goes through core in memory: some
 * hundred thousand adverts on an ordinary machine, beyond which the same core runs elsewhere and its run is recorded here.
 * Up to {@link #KEPT} lines stay there from pass to pass, and then only what came since is read and only what changed written.
 */
@Service
class Decider {

    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** As many lines are kept in memory from pass to pass, some ten thousand bytes each. */
    private static final int KEPT = 50_000;

    private final RulesInForce rules;
    private final RunRecorder recorder;
    private final Jobs jobs;
    private final Figures figures;
    private final StoredLines stored;
    private final Clock clock;
    private final ScheduledExecutorService lane =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "decider"));
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final Rounds rounds = Core.rounds(KEPT);
    /** The last version of an advert that the rounds have taken. */
    private long lastTaken;

    Decider(RulesInForce rules, RunRecorder recorder, Jobs jobs, Figures figures, StoredLines stored, Clock clock) {
        this.rules = rules;
        this.recorder = recorder;
        this.jobs = jobs;
        this.figures = figures;
        this.stored = stored;
        this.clock = clock;
    }

    /** What was left when the service ended is taken up again; and a pass over what is there makes the next ones quick. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeUpAgain() {
        jobs.interruptUnfinished();
        if (stored.newest() > 0) decideSoon();
    }

    /** Other rules weigh: all is weighed anew, and until then everybody reads what the rules before made of it. */
    @TransactionalEventListener(classes = RulesChanged.class, fallbackExecution = true)
    void decideAnew() {
        decideSoon();
    }

    /** Rules also come into force, and end, by the clock alone. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void decideByTheClock() {
        try {
            if (rules.now() instanceof Ruling.Weighs weighs
                    && recorder.lastPack()
                            .filter(last ->
                                    !last.equals(weighs.weigher().pack().id().hash()))
                            .isPresent()) decideSoon();
        } catch (DataAccessException e) {
            LOG.debug("the database cannot be reached", e);
        }
    }

    /** Asks for a pass; several that wait become one. */
    void decideSoon() {
        if (isAsked.compareAndSet(false, true)) lane.execute(this::pass);
    }

    private void pass() {
        isAsked.set(false);
        try {
            passFor(jobs.waiting());
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) passLater();
            else LOG.error("how the rules' pass went could not be written down", e);
        }
    }

    private void passFor(List<UUID> waiting) {
        var ruling = rules.now();
        if (ruling instanceof Ruling.Halted halted) {
            LOG.warn("nothing is weighed: {}", halted.because());
            jobs.stage("nothing is weighed: " + halted.because());
            return;
        }
        try {
            decide(((Ruling.Weighs) ruling).weigher());
            jobs.done(waiting);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException fault && Outage.isBehind(fault)) throw fault;
            LOG.error("the rules could not pass over the adverts", e);
            waiting.forEach(
                    job -> jobs.failed(job, "the rules could not pass over the adverts; the service's log says why"));
        }
    }

    /** What waits for the rules waits until the database is back. */
    private void passLater() {
        LOG.warn("the database cannot be reached; the rules pass over the adverts once it is back");
        if (isAsked.compareAndSet(false, true) && !lane.isShutdown()) {
            var unused = lane.schedule(this::pass, PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void decide(Weigher weigher) throws IOException {
        var begun = clock.instant();
        var folder = Files.createTempDirectory("plainsight-run");
        try {
            var stages = new Stages();
            stages.at("fetching adverts", 0, 0);
            long upTo = stored.newest();
            var request = request(folder, upTo);
            var round = rounds.next(request, weigher, stages, clock);
            if (!(round.decision() instanceof Decision.Done))
                throw new IllegalStateException("the rules refused: " + round.decision());
            stages.at("writing it down", 0, 0);
            recorder.record(request.out(), round.standing(), begun, upTo);
            rounds.keep();
            lastTaken = upTo;
            stages.end();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What is to be decided: what came since the last pass, or everything where that was none or where adverts were erased. */
    private DecideRequest request(Path folder, long upTo) throws IOException {
        var adverts = folder.resolve("adverts.jsonl");
        var acts = folder.resolve("acts.jsonl");
        stored.writeUnlinksInto(acts);
        var request = DecideRequest.of(adverts, folder, folder.resolve("run")).unlinking(acts);
        if (rounds.taken() > 0 && stored.advertsSince(rounds.taken(), lastTaken, upTo, adverts)) return request;
        rounds.forget();
        stored.adverts(upTo, adverts);
        var networks = folder.resolve("networks-before.jsonl");
        stored.write("select line from network where active order by id", networks);
        return request.after(networks);
    }

    /** Tells the waiting jobs how far it has come, whenever that is something new. */
    private final class Stages implements Progress {
        private String last = "";
        private Timer.Sample since = figures.begin();

        @Override
        public void at(String stage, long done, long all) {
            if (stage.equals(last)) return;
            end();
            last = stage;
            jobs.stage(stage);
        }

        void end() {
            if (!last.isEmpty()) figures.took(since, last);
            since = figures.begin();
        }
    }

    /** Waits for the pass that is on its way. */
    @PreDestroy
    void close() {
        lane.shutdown();
        try {
            if (!lane.awaitTermination(20, TimeUnit.SECONDS)) lane.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
