package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Phrase;

/** Reads {@code lexicon.csv}: RFC 4180 with a fixed header. */
final class LexiconFile {

    private static final String FILE = "lexicon.csv";
    private static final List<String> HEADER = List.of("phrase", "fact", "language", "note");
    private static final int MOST_PHRASES = 5_000;
    private static final int LONGEST = 200;

    private final List<Fault> faults;
    private final List<Phrase> phrases = new ArrayList<>();
    private final HashSet<List<String>> seen = new HashSet<>();

    private LexiconFile(List<Fault> faults) {
        this.faults = faults;
    }

    static List<Phrase> read(String text, List<Fault> faults) {
        var lexicon = new LexiconFile(faults);
        lexicon.records(Csv.records(FILE, text.startsWith("\uFEFF") ? text.substring(1) : text, faults));
        return lexicon.phrases;
    }

    private void records(List<Csv.Line> lines) {
        if (lines.isEmpty()) return;
        if (!lines.get(0).fields().equals(HEADER)) {
            fault(
                    lines.get(0),
                    String.join(",", lines.get(0).fields()),
                    "the first line is not the header",
                    "write phrase,fact,language,note");
            return;
        }
        if (lines.size() > MOST_PHRASES)
            faults.add(Fault.unsafe(
                    Place.of(FILE),
                    "there are more than %d phrases".formatted(MOST_PHRASES),
                    "keep the ones that matter"));
        else lines.subList(1, lines.size()).forEach(this::phrase);
    }

    private void phrase(Csv.Line line) {
        var fields = line.fields().stream().map(String::strip).toList();
        if (fields.size() != HEADER.size()) {
            fault(
                    line,
                    "",
                    "the line has %d fields instead of 4".formatted(fields.size()),
                    "write phrase,fact,language,note; put a field that holds a comma in quotes");
            return;
        }
        var phrase = fields.get(0);
        if (phrase.isEmpty()) fault(line, "", "the phrase is empty", "write the words to look for");
        if (phrase.length() > LONGEST)
            fault(line, phrase, "the phrase is longer than %d characters".formatted(LONGEST), "shorten it");
        if (phrase.chars().anyMatch(Character::isISOControl))
            fault(line, phrase, "the phrase holds a line break or control character", "take it out");
        if (fields.get(1).isEmpty()) fault(line, phrase, "the phrase names no fact", "name the fact that looks for it");
        if (!isLanguage(fields.get(2)))
            fault(line, fields.get(2), "this is not a language code", "write two or three letters, such as en or cy");
        if (!seen.add(List.of(phrase.toLowerCase(Locale.ROOT), fields.get(1), fields.get(2))))
            fault(line, phrase, "the phrase stands twice for this fact", "keep one of them");
        phrases.add(new Phrase(phrase, fields.get(1), fields.get(2), fields.get(3)));
    }

    private static boolean isLanguage(String code) {
        return (code.length() == 2 || code.length() == 3) && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private void fault(Csv.Line line, String text, String problem, String remedy) {
        faults.add(Fault.of(Place.of(FILE + ":" + line.number()).withText(text), problem, remedy));
    }
}
