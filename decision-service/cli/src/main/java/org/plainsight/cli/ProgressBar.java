package org.plainsight.cli;

import java.util.function.LongSupplier;
import org.plainsight.rules.pack.Progress;

/** One line on the terminal that says what is being done and how far it has come; nothing at all in a pipe. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int CELLS = 24;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final Terminal terminal;
    private final LongSupplier nanos;
    private long drawnAt;
    private boolean drawn;

    ProgressBar(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    ProgressBar(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.drawnAt = nanos.getAsLong() - BETWEEN_NANOS;
    }

    @Override
    public synchronized void at(String step, long done, long of) {
        if (!terminal.interactive()) return;
        long now = nanos.getAsLong();
        if (now - drawnAt < BETWEEN_NANOS && (of == 0 || done < of)) return;
        drawnAt = now;
        drawn = true;
        terminal.err().print("\r\u001b[K" + words(step, done, of));
        terminal.err().flush();
    }

    static String words(String step, long done, long of) {
        if (of <= 0) return done > 0 ? "%s: %,d".formatted(step, done) : step;
        int full = (int) (CELLS * Math.min(done, of) / of);
        return "[%s%s] %3d %% %s: %,d of %,d"
                .formatted("#".repeat(full), ".".repeat(CELLS - full), 100 * Math.min(done, of) / of, step, done, of);
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (!drawn) return;
        terminal.err().print("\r\u001b[K");
        terminal.err().flush();
        drawn = false;
    }
}
