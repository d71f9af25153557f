package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A result as JSON, for programs. */
final class Printed {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Printed() {}

    /** Writes the fields of one object. */
    interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    /** The object, indented, ending in a line break. */
    static String object(Fields fields) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.append('\n').toString();
    }
}
