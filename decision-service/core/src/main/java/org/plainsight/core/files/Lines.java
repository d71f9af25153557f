package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lines of JSON in the making, as UTF-8 bytes. Not thread-safe: each thread makes its own. */
public final class Lines {

    /** What writes one line. */
    interface Line {
        void write(JsonGenerator json) throws IOException;
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final ByteArrayOutputStream bytes;
    private final JsonGenerator json;
    private int count;

    public Lines(int expectedBytes) {
        try {
            bytes = new ByteArrayOutputStream(expectedBytes);
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

    public int count() {
        return count;
    }

    /** All lines so far. */
    public byte[] bytes() {
        try {
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
