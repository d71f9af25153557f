package org.plainsight.core.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.plainsight.core.files.RunSource;

/** The lines of one file of a run, some hundreds at a time. An error in reading ends it and is thrown by {@link #rethrow}. */
final class LineBatches implements Iterator<List<String>>, AutoCloseable {

    private final BufferedReader reader;
    private final int size;
    private List<String> next = List.of();
    private @org.jspecify.annotations.Nullable IOException failure;

    LineBatches(Run run, String name, int size) throws IOException {
        this.size = size;
        this.reader = new BufferedReader(
                new java.io.InputStreamReader(new RunSource(run.folder()).open(name), StandardCharsets.UTF_8), 1 << 16);
        advance();
    }

    private void advance() {
        var lines = new ArrayList<String>(size);
        try {
            for (var line = reader.readLine(); line != null; line = lines.size() < size ? reader.readLine() : null)
                lines.add(line);
        } catch (IOException e) {
            failure = e;
        }
        next = lines;
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<String> next() {
        if (next.isEmpty()) throw new NoSuchElementException("there are no more lines");
        var batch = next;
        advance();
        return batch;
    }

    void rethrow() throws IOException {
        if (failure != null) throw failure;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
