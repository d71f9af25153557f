package org.plainsight.core.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A fixed number of threads that work through numbered things and hand results back in their order. */
public final class Lanes implements AutoCloseable {

    /** Things handed to a thread at once: enough to make handing over cheap, few enough to keep memory small. */
    private static final int BATCH = 128;

    private final int threads;
    private final ExecutorService pool;

    public Lanes(int threads) {
        if (threads < 1)
            throw new IllegalArgumentException("`%d` threads cannot work; give 1 or more".formatted(threads));
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "plainsight-lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int threads() {
        return threads;
    }

    /** The result for each number below {@code count}, in order. */
    public <T> List<T> map(int count, IntFunction<T> work) {
        var results = new ArrayList<T>(count);
        batches(
                count,
                (from, to) -> {
                    var batch = new ArrayList<T>(to - from);
                    for (int i = from; i < to; i++) batch.add(work.apply(i));
                    return batch;
                },
                results::addAll);
        return results;
    }

    /** Work on the numbers from one to before another. */
    public interface Batch<T> {
        T work(int from, int to);
    }

    /** Works through all numbers below {@code count} batch by batch; hands each batch's result over in order, on this thread. */
    public <T> void batches(int count, Batch<T> work, Consumer<T> take) {
        var starts = java.util.stream.IntStream.iterate(0, i -> i < count, i -> i + BATCH)
                .iterator();
        flow(starts, from -> work.work(from, Math.min(count, from + BATCH)), take);
    }

    /** Works through what the source gives, a few things ahead of what was taken; hands results over in the source's order. */
    public <S, T> void flow(Iterator<S> source, Function<S, T> work, Consumer<T> take) {
        var waiting = new ArrayDeque<Future<T>>();
        while (source.hasNext()) {
            var next = source.next();
            waiting.add(pool.submit(() -> work.apply(next)));
            if (waiting.size() > 2 * threads + 2) take.accept(join(waiting.remove()));
        }
        while (!waiting.isEmpty()) take.accept(join(waiting.remove()));
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException("the work failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
