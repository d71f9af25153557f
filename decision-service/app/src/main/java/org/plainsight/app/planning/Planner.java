package org.plainsight.app.planning;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches for plans in the background, one at a time; whoever asks meanwhile sees the one that is going on. */
@Component
class Planner {

    /**
     * How far it has come.
     *
     * @param what what is being made, such as {@code a plan}
     * @param made where what was made can be read
     */
    record Progress(
            String what, String by, Watcher.Sight sight, boolean isStopping, Optional<String> made, boolean hasFailed) {
        boolean isOver() {
            return made.isPresent() || hasFailed;
        }

        /** How much of the bound is missing at most, in words; empty while there is none. */
        String gapWords() {
            if (sight.bound() <= 0) return "not known yet";
            return "%.2f %%".formatted(100.0 * Math.max(0, sight.bound() - sight.bestWeight()) / sight.bound());
        }
    }

    /** What is made; gives the path where it can be read. */
    @FunctionalInterface
    interface Work {
        String make(Watcher watcher);
    }

    /** One search. */
    private static final class Making {
        private final String what;
        private final String by;
        private volatile Watcher.Sight sight = new Watcher.Sight(Watcher.Step.PRICES, 0, 0, 0, 0);
        private volatile boolean isStopping;
        private volatile Optional<String> made = Optional.empty();
        private volatile boolean hasFailed;

        Making(String what, String by) {
            this.what = what;
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

    static final String PATH = "/workload/plans/";

    private final Queueing queueing;
    private final Plans plans;
    private final Searches searches;
    private final AtomicReference<Making> latest = new AtomicReference<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(run -> {
        var thread = new Thread(run, "planner");
        thread.setDaemon(true);
        return thread;
    });

    Planner(Queueing queueing, Plans plans, Searches searches) {
        this.queueing = queueing;
        this.plans = plans;
        this.searches = searches;
    }

    /** Begins a plan of what waits, unless something is being made. */
    boolean begin(Viewer viewer, Effort effort) {
        return begin(viewer, "a plan", watcher -> {
            int replaces = plans.numberInForce();
            var now = queueing.now();
            var plan = Tasking.plan(now.workload(), effort, watcher);
            return PATH + plans.keep(viewer.name(), replaces, Drawing.of(now, plan));
        });
    }

    /** Begins, unless something is being made; whether it began. */
    boolean begin(Viewer viewer, String what, Work work) {
        var mine = new Making(what, viewer.name());
        var last = latest.get();
        if (last != null && !last.isOver()) return false;
        if (!latest.compareAndSet(last, mine)) return false;
        background.execute(() -> make(mine, work));
        return true;
    }

    private void make(Making making, Work work) {
        try {
            var search = searches.begin(making.what, making.by);
            try {
                var made = work.make(making::goOn);
                searches.end(search, true);
                making.made = Optional.of(made);
            } finally {
                if (making.made.isEmpty()) searches.end(search, false);
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Planner.class).error("{} could not be made", making.what, e);
            making.hasFailed = true;
        }
    }

    /** Ends the search; the best so far is kept. */
    void stop() {
        var last = latest.get();
        if (last != null) last.isStopping = true;
    }

    /** The newest search since the service started. */
    Optional<Progress> progress() {
        return Optional.ofNullable(latest.get())
                .map(m -> new Progress(m.what, m.by, m.sight, m.isStopping, m.made, m.hasFailed));
    }

    @PreDestroy
    void end() {
        stop();
        background.shutdown();
    }
}
