package org.plainsight.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream into chunks of whole lines, so that threads can share the reading of one file. Not thread-safe. */
final class Chunks {

    /**
     * Whole lines.
     *
     * @param first the number of the first line, from 1
     * @param tooLong whether this stands for one line so long that its bytes were passed over
     */
    record Chunk(byte[] bytes, long first, boolean tooLong) {}

    private static final int CAPACITY = 2 * Limits.LINE_BYTES;

    private final InputStream in;
    private byte[] carried = new byte[0];
    private long line = 1;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    /** The next lines, or empty at the end. */
    Optional<Chunk> next() throws IOException {
        if (ended) return Optional.empty();
        var buffer = Arrays.copyOf(carried, CAPACITY);
        int length = carried.length + in.readNBytes(buffer, carried.length, CAPACITY - carried.length);
        if (length < CAPACITY) {
            ended = true;
            return length == 0 ? Optional.empty() : Optional.of(cut(buffer, length, length));
        }
        int end = length;
        while (end > 0 && buffer[end - 1] != '\n') end--;
        return Optional.of(end == 0 ? passOver() : cut(buffer, end, length));
    }

    private Chunk cut(byte[] buffer, int end, int length) {
        var chunk = new Chunk(Arrays.copyOf(buffer, end), line, false);
        carried = Arrays.copyOfRange(buffer, end, length);
        for (int i = 0; i < end; i++) if (buffer[i] == '\n') line++;
        return chunk;
    }

    /** Reads on to the end of a line that fills a whole buffer, keeping nothing of it. */
    private Chunk passOver() throws IOException {
        carried = new byte[0];
        var buffer = new byte[CAPACITY];
        while (true) {
            int length = in.readNBytes(buffer, 0, CAPACITY);
            int newline = 0;
            while (newline < length && buffer[newline] != '\n') newline++;
            if (newline == length && length == CAPACITY) continue;
            ended = newline == length;
            carried = newline == length ? carried : Arrays.copyOfRange(buffer, newline + 1, length);
            return new Chunk(new byte[0], line++, true);
        }
    }
}
