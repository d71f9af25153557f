package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Lines of JSON in the making, as UTF-8 bytes. Not thread-safe: each thread makes its own. */
public final class Lines {

    /** What writes one line. */
    interface Line {
        void write(JsonGenerator json) throws IOException;
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // Else an emoji in an id is written otherwise here than where text is copied, and the two do not meet.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final Utf8 bytes;
    private final JsonGenerator json;
    private int count;

    public Lines(int expectedBytes) {
        try {
            bytes = new Utf8(expectedBytes);
            json = FACTORY.createGenerator(bytes);
            json.setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Line line) {
        try {
            json.writeStartObject();
            line.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line that is JSON already. */
    public void addWritten(String line) {
        try {
            json.writeRaw(line);
            json.writeRaw('\n');
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the lines that another holds. */
    public void add(Lines more) {
        var other = more.raw();
        raw().write(other.array(), 0, other.size());
        count += more.count;
    }

    /** The bytes of all lines so far, for a writer that knows JSON itself: whole lines, told by {@link #added}. */
    Utf8 raw() {
        try {
            json.flush();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts lines that were written to {@link #raw}. */
    void added(int lines) {
        count += lines;
    }

    public int count() {
        return count;
    }

    /** A copy of all lines so far. */
    public byte[] bytes() {
        var raw = raw();
        return Arrays.copyOf(raw.array(), raw.size());
    }
}
