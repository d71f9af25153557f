package org.plainsight.app.governing;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.plainsight.core.impact.ImpactRequest;
import org.plainsight.core.impact.LiveImpact;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.pack.Pack;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What an edit would do to all that is kept, told while it is being made. The stored values are read once for each pass of the
 * rules, in the background, when somebody first asks; whoever asks meanwhile is told so.
 */
@Component
class LiveFigures {

    /** What a page can show. */
    sealed interface Shown {
        /**
         * The whole computation, against the rules in force.
         *
         * @param minutesEach how long a person is taken to look at one network
         */
        record Told(LiveImpact.Answer.Told answer, int minutesEach) implements Shown {
            String hoursWords() {
                return Hours.words(answer.figures().minutesAWeek());
            }
        }

        /** Stored values are not enough for what was edited, and why; all adverts have to be read again. */
        record NeedsFullRun(List<String> because) implements Shown {
            public NeedsFullRun {
                because = List.copyOf(because);
            }
        }

        /** What was typed cannot weigh yet, and why. */
        record NotYet(List<String> faults) implements Shown {
            public NotYet {
                faults = List.copyOf(faults);
            }
        }

        /** The stored values are being read; ask again in a moment. */
        record GettingReady() implements Shown {}

        /** There is nothing to tell, and why. */
        record Nothing(String because) implements Shown {}
    }

    /** The values of one pass. */
    private record Held(StoredStates.Pass pass, LiveImpact live) {}

    private final StoredStates states;
    private final RulesInForce rules;
    private volatile Optional<Held> held = Optional.empty();
    private volatile Optional<StoredStates.Pass> reading = Optional.empty();
    private volatile Optional<StoredStates.Pass> unreadable = Optional.empty();
    private final ExecutorService background = Executors.newSingleThreadExecutor(run -> {
        var thread = new Thread(run, "live-figures");
        thread.setDaemon(true);
        return thread;
    });

    LiveFigures(StoredStates states, RulesInForce rules) {
        this.states = states;
        this.rules = rules;
    }

    /**
     * What the edited rules would do.
     *
     * @param base the rules that the change starts from
     */
    Shown of(Pack edited, Hash base) {
        var pass = states.newest();
        if (pass.isEmpty()) return new Shown.Nothing("No adverts have been weighed yet.");
        if (!pass.get().pack().equals(base))
            return new Shown.Nothing(
                    "Other rules than those that this change starts from weighed last; look again once all is weighed anew.");
        var ready = held.filter(it -> it.pass().equals(pass.get()));
        if (ready.isPresent()) return shown(ready.get().live(), edited);
        if (unreadable.equals(pass))
            return new Shown.Nothing("What is kept could not be read; it is written into the service's own log.");
        prepare(pass.get());
        return new Shown.GettingReady();
    }

    private static Shown shown(LiveImpact live, Pack edited) {
        var answer = live.of(edited);
        if (answer instanceof LiveImpact.Answer.NeedsFullRun needs) return new Shown.NeedsFullRun(needs.because());
        if (answer instanceof LiveImpact.Answer.PackAtFault fault)
            return new Shown.NotYet(FaultWords.of(new ArrayList<>(fault.faults())));
        return new Shown.Told((LiveImpact.Answer.Told) answer, live.cost().minutesEach());
    }

    private synchronized void prepare(StoredStates.Pass pass) {
        if (reading.filter(pass::equals).isPresent()) return;
        reading = Optional.of(pass);
        try {
            background.execute(() -> read(pass));
        } catch (RejectedExecutionException closing) {
            reading = Optional.empty();
        }
    }

    /** Only the newest pass is held: it is what every draft is compared with. */
    private void read(StoredStates.Pass pass) {
        try {
            held = Optional.empty();
            rules.of(pass.pack().hex())
                    .map(weigher -> states.read(weigher, ImpactRequest.USUAL_MINUTES))
                    .ifPresent(live -> held = Optional.of(new Held(pass, live)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(LiveFigures.class).error("the stored values could not be read", e);
            unreadable = Optional.of(pass);
        } finally {
            reading = Optional.empty();
        }
    }

    @PreDestroy
    void end() {
        background.shutdown();
    }
}
