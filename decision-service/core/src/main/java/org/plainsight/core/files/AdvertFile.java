package org.plainsight.core.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;

/** Reads files of adverts, one JSON object a line, plain or gzipped (told apart by their first bytes, not their names). */
public final class AdvertFile {

    private AdvertFile() {}

    /**
     * Reads the whole file by several threads; bad lines are set aside and never stop it.
     *
     * @param lines hears how many lines have been read so far, on the calling thread
     */
    public static AdvertReading read(Path file, int threads, LongConsumer lines) {
        try (var in = open(file)) {
            return read(in, threads, lines);
        } catch (IOException e) {
            return new AdvertReading.Unreadable("cannot read `%s`: %s".formatted(file, why(e)));
        }
    }

    /** The advert that one line of a run's {@code adverts.jsonl} tells; empty where it tells none. */
    public static Optional<Advert> one(String line) {
        var faults = new ArrayList<String>();
        return AdvertBinder.bind(JsonTree.read(line, faults), faults, new TreeSet<>());
    }

    /** The file's bytes, unpacked where they are gzipped. */
    static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException("it is a folder; give a file");
        // A pipe has no places to seek, which a channel asks for.
        boolean pipe = Files.exists(file) && !Files.isRegularFile(file);
        return unpacked(pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file));
    }

    static InputStream unpacked(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new WholeGzip(in) : in;
    }

    /** Why a file could not be read, in words. */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException) return "there is no such file";
        if (e instanceof AccessDeniedException) return "permission is denied";
        if (e instanceof WholeGzip.Trailing)
            return "something that is not gzip follows its gzip data; it may be damaged or two files in one";
        if (e instanceof EOFException || e instanceof ZipException) return "its gzip data is damaged or cut short";
        return String.valueOf(e.getMessage());
    }

    private static AdvertReading.Read read(InputStream in, int threads, LongConsumer lines) throws IOException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            return new Gathering(lines).read(new Chunks(in), pool, threads);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Puts the chunks' results together, in the order of the file. */
    private static final class Gathering {
        private final LongConsumer progress;
        private final ArrayDeque<Future<LineReader>> waiting = new ArrayDeque<>();
        private final List<Advert> accepted = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final TreeSet<String> extras = new TreeSet<>();
        private long blank;

        Gathering(LongConsumer progress) {
            this.progress = progress;
        }

        AdvertReading.Read read(Chunks chunks, ExecutorService pool, int threads) throws IOException {
            for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                var next = chunk.get();
                waiting.add(pool.submit(() -> new LineReader().read(next)));
                // A few chunks ahead keep the threads busy; more would only fill the memory.
                if (waiting.size() > threads + 2) take();
            }
            while (!waiting.isEmpty()) take();
            rejected.sort(Comparator.comparingLong(Rejected::line));
            long lines = (long) accepted.size() + rejected.size();
            return new AdvertReading.Read(Corpus.of(accepted), rejected, extras, lines, blank);
        }

        private void take() {
            var done = join(waiting.remove());
            accepted.addAll(done.accepted);
            rejected.addAll(done.rejected);
            extras.addAll(done.extras);
            blank += done.blank;
            progress.accept(accepted.size() + rejected.size());
        }

        private static LineReader join(Future<LineReader> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("reading was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("reading a line failed: a fault of the program", e.getCause());
            }
        }
    }
}
