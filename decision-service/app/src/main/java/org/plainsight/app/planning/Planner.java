package org.plainsight.app.planning;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a plan made in the background, one at a time; whoever asks meanwhile sees the one that is being made. */
@Component
class Planner {

    /** How far it has come. */
    record Progress(String by, Watcher.Sight sight, boolean isStopping, Optional<UUID> made, boolean hasFailed) {
        boolean isOver() {
            return made.isPresent() || hasFailed;
        }

        /** How much of the bound is missing at most, in words; empty while there is none. */
        String gapWords() {
            if (sight.bound() <= 0) return "not known yet";
            return "%.2f %%".formatted(100.0 * Math.max(0, sight.bound() - sight.bestWeight()) / sight.bound());
        }
    }

    /** One making of a plan. */
    private static final class Making {
        private final String by;
        private volatile Watcher.Sight sight = new Watcher.Sight(Watcher.Step.PRICES, 0, 0, 0, 0);
        private volatile boolean isStopping;
        private volatile Optional<UUID> made = Optional.empty();
        private volatile boolean hasFailed;

        Making(String by) {
            this.by = by;
        }

        boolean isOver() {
            return made.isPresent() || hasFailed;
        }

        boolean goOn(Watcher.Sight now) {
            sight = now;
            return !isStopping;
        }
    }

    private final Queueing queueing;
    private final Plans plans;
    private final AtomicReference<Making> latest = new AtomicReference<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(run -> {
        var thread = new Thread(run, "planner");
        thread.setDaemon(true);
        return thread;
    });

    Planner(Queueing queueing, Plans plans) {
        this.queueing = queueing;
        this.plans = plans;
    }

    /** Begins, unless one is being made. */
    void begin(Viewer viewer, Effort effort) {
        var mine = new Making(viewer.name());
        var last = latest.get();
        if (last != null && !last.isOver()) return;
        if (latest.compareAndSet(last, mine)) background.execute(() -> make(mine, effort));
    }

    private void make(Making making, Effort effort) {
        try {
            int replaces = plans.numberInForce();
            var now = queueing.now();
            var plan = Tasking.plan(Queueing.workload(now), effort, making::goOn);
            making.made = Optional.of(plans.keep(making.by, replaces, Drawing.of(now, plan)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Planner.class).error("a plan could not be made", e);
            making.hasFailed = true;
        }
    }

    /** Ends the search; the best plan so far is kept. */
    void stop() {
        var last = latest.get();
        if (last != null) last.isStopping = true;
    }

    /** The newest making since the service started. */
    Optional<Progress> progress() {
        return Optional.ofNullable(latest.get())
                .map(m -> new Progress(m.by, m.sight, m.isStopping, m.made, m.hasFailed));
    }

    @PreDestroy
    void end() {
        stop();
        background.shutdown();
    }
}
