package org.plainsight.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plainsight.tasking.Watcher;

/**
 * Watches the search for a plan: shows how it goes, ends it after some seconds, and ends it when the user stops the program, which
 * then waits until the best plan is written.
 */
final class Search implements Watcher, AutoCloseable {
    private static final long BETWEEN_NANOS = 100_000_000;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final ProgressBar bar;
    private final long nanos;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "search");
    private volatile boolean stopped;
    private long shownAt;
    private long firstPackingAt;

    Search(ProgressBar bar, @Nullable Integer seconds) {
        this.bar = bar;
        this.nanos = seconds == null ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean goOn(Sight sight) {
        long now = System.nanoTime();
        if (now - shownAt > BETWEEN_NANOS) {
            shownAt = now;
            bar.at(words(sight), sight.done(), sight.of());
        }
        return !stopped && !isTimeUp(sight, now);
    }

    /** The bound's time is apart: seconds count from the first dive. */
    private boolean isTimeUp(Sight sight, long now) {
        if (sight.step().compareTo(Step.AUCTION) <= 0) return false;
        if (firstPackingAt == 0) firstPackingAt = now;
        return now - firstPackingAt > nanos;
    }

    private static String words(Sight sight) {
        if (sight.bound() == 0) return sight.step().words();
        double gap = 100.0 * (sight.bound() - sight.bestWeight()) / sight.bound();
        return "%s (weight %,d, at most %.2f %% below the best there can be)"
                .formatted(sight.step().words(), sight.bestWeight(), gap);
    }

    /** Nothing more is looked for; what is left is to write the plan. */
    void found() {
        bar.close();
    }

    private void stopAndWait() {
        stopped = true;
        try {
            done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        bar.close();
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook has just been let go.
        }
    }
}
