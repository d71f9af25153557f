package org.plainsight.app.deciding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parts of one line of JSON: a string as what it says, anything else as the very characters that stand there. */
final class LineParts {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> parts = new LinkedHashMap<>();

    private LineParts() {}

    static LineParts of(String line) {
        var parts = new LineParts();
        try (var parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = Objects.requireNonNull(parser.currentName());
                parser.nextToken();
                parts.parts.put(name, value(parser, line));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException("a line that this program wrote is no JSON: a fault of the program", e);
        }
    }

    private static String value(JsonParser parser, String line) throws IOException {
        if (parser.currentToken().isScalarValue()) return parser.getText();
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return line.substring(from, (int) parser.currentLocation().getCharOffset());
    }

    String get(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    String getOr(String name, String otherwise) {
        return parts.getOrDefault(name, otherwise);
    }
}
