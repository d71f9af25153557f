package org.plainsight.explain.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.plainsight.explain.Comparison;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explanation;

/** Writes explanations and comparisons as one JSON object each; {@code explain/schema} says what is in them. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** The whole explanation, indented, ending in a line break. */
    public static String of(Explanation explanation) {
        return of(explanation, Depth.FULL);
    }

    public static String of(Explanation explanation, Depth depth) {
        return object(out -> new ExplanationJson(out).write(explanation, depth));
    }

    public static String of(Comparison comparison, Depth depth) {
        return object(out -> new ComparisonJson(out).write(comparison, depth));
    }

    private static String object(Out.Writing<Out> writing) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setCharacterEscapes(new VisibleEscapes());
            generator.setPrettyPrinter(new DefaultPrettyPrinter());
            writing.write(new Out(generator));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.append('\n').toString();
    }
}
