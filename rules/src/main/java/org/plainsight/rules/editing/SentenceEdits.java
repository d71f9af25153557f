package org.plainsight.rules.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Placeholders;
import org.plainsight.rules.patterns.Sentences;

/** Edits of the patterns' sentences; whatever stands between them, comments too, stays where it is. */
final class SentenceEdits {

    private static final String FILE = "patterns.sentences";

    private final SortedMap<String, String> texts;
    private final List<Fault> faults;

    SentenceEdits(SortedMap<String, String> texts, List<Fault> faults) {
        this.texts = texts;
        this.faults = faults;
    }

    void fill(PackEdit.FillSentence edit) {
        in(edit.pattern(), edit.condition(), (lines, line) -> {
            var written = lines.get(line).strip();
            var sentence = written.substring(written.indexOf(' ')).strip();
            written(new PackEdit.NewSentence(sentence, edit.values()))
                    .ifPresent(filled -> lines.set(line, lines.get(line).replace(sentence, filled)));
        });
    }

    void add(PackEdit.AddPattern edit) {
        plain("the name", edit.name());
        plain("the note", edit.note());
        written(edit.first()).ifPresent(sentence -> {
            var before = texts.getOrDefault(FILE, "").stripTrailing();
            texts.put(
                    FILE,
                    "%s%spattern \"%s\"\n  when %s\n  then note it as \"%s\"\n"
                            .formatted(before, before.isEmpty() ? "" : "\n\n", edit.name(), sentence, edit.note()));
        });
    }

    private void plain(String what, String words) {
        if (words.isBlank() || words.contains("\"") || words.contains("\n") || words.contains("\r"))
            fault(words, what + " of the pattern is no line of plain words", "write a few words without quotes");
    }

    void remove(PackEdit.RemovePattern edit) {
        in(edit.pattern(), (lines, pattern) -> {
            int end = pattern.line() - 1;
            while (!lines.get(end).strip().startsWith("then ")) end++;
            int begins = pattern.line() - 1;
            if (end + 1 < lines.size() && isBlankLine(lines.get(end + 1))) end++;
            else while (begins > 0 && lines.get(begins - 1).isBlank()) begins--;
            lines.subList(begins, end + 1).clear();
        });
    }

    /** What follows the last line's end is nothing, and no blank line. */
    private static boolean isBlankLine(String line) {
        return !line.isEmpty() && line.isBlank();
    }

    void add(PackEdit.AddSentence edit) {
        in(
                edit.pattern(),
                (lines, pattern) -> written(edit.sentence()).ifPresent(sentence -> {
                    int end = pattern.line() - 1;
                    while (!lines.get(end).strip().startsWith("then ")) end++;
                    lines.add(end, "   and " + sentence + "\n");
                }));
    }

    void remove(PackEdit.RemoveSentence edit) {
        if (edit.condition() == 0)
            fault(edit.pattern(), "a pattern does not stand without its first sentence", "remove the whole pattern");
        else in(edit.pattern(), edit.condition(), (lines, line) -> lines.remove((int) line));
    }

    /** The sentence with its values; empty where it is none, which has become a fault. */
    private Optional<String> written(PackEdit.NewSentence sentence) {
        return Placeholders.filled(sentence.form(), sentence.values()).fold(Optional::of, bad -> {
            faults.add(bad.at(Place.of(FILE).withText(sentence.form())));
            return Optional.<String>empty();
        });
    }

    private void in(String name, int condition, BiConsumer<List<String>, Integer> edit) {
        in(name, (lines, pattern) -> {
            if (condition < 0 || condition >= pattern.conditions().size())
                fault(
                        name,
                        "the pattern has no sentence %d".formatted(condition),
                        "choose one of its %d".formatted(pattern.conditions().size()));
            else edit.accept(lines, line(lines, pattern.line(), condition));
        });
    }

    /** Edits made before may have moved a pattern, so that it is looked for anew each time. */
    private void in(String name, BiConsumer<List<String>, Sentence> edit) {
        var text = texts.getOrDefault(FILE, "");
        var pattern = Sentences.read(FILE, text, new ArrayList<>()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
        if (pattern.isEmpty()) {
            fault(name, "there is no such pattern", "name one that there is");
            return;
        }
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        edit.accept(lines, pattern.get());
        texts.put(FILE, String.join("", lines));
    }

    /** The line of a pattern's sentence, by their order; comments may stand between. */
    private static int line(List<String> lines, int begins, int condition) {
        int left = condition;
        for (int i = begins; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            if ((text.startsWith("when ") || text.startsWith("and ")) && left-- == 0) return i;
        }
        throw new IllegalStateException("the pattern of line %d has lost a sentence".formatted(begins));
    }

    private void fault(String text, String problem, String remedy) {
        faults.add(Fault.of(Place.of(FILE).withText(text), problem, remedy));
    }
}
