package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Phrase;

/** The text of {@code lexicon.csv}, edited in place: all other lines stay byte for byte. */
public final class LexiconText {

    private LexiconText() {}

    /** The text with one more line. */
    public static String added(String text, Phrase phrase) {
        var begun = text.isBlank() ? "phrase,fact,language,note\n" : text;
        var end = begun.contains("\r\n") ? "\r\n" : "\n";
        return begun + (begun.endsWith("\n") ? "" : end) + line(phrase) + end;
    }

    /** The text without the line that says this; the same text where no line does. */
    public static String removed(String text, Phrase phrase) {
        var lines = text.split("(?<=\n)", -1);
        for (var record : Csv.records("lexicon.csv", text, new ArrayList<Fault>())) {
            if (!record.fields().stream().map(String::strip).toList().equals(fields(phrase))) continue;
            int first = record.number() - 1;
            long more = record.fields().stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
            return Stream.concat(Stream.of(lines).limit(first), Stream.of(lines).skip(first + 1 + more))
                    .collect(Collectors.joining());
        }
        return text;
    }

    private static List<String> fields(Phrase phrase) {
        return List.of(phrase.phrase(), phrase.fact(), phrase.language(), phrase.note());
    }

    private static String line(Phrase phrase) {
        return fields(phrase).stream().map(LexiconText::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
