package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Sentence;

/** Reads {@code patterns.sentences}, line by line, and holds every sentence against the dictionary. */
public final class Sentences {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 300;

    private final String file;
    private final List<Fault> faults;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final List<String> conditions = new ArrayList<>();
    private String name = "";
    private int begun;

    private Sentences(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The patterns of a file; what is wrong has become a fault. */
    public static List<Sentence> read(String file, String text, List<Fault> faults) {
        var reader = new Sentences(file, faults);
        var lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        if (lines.size() > MOST_LINES)
            faults.add(Fault.unsafe(
                    Place.of(file), "the file has more than %d lines".formatted(MOST_LINES), "split the patterns"));
        else for (int i = 0; i < lines.size(); i++) reader.line(lines.get(i), i + 1);
        reader.mustBeDone(lines.size());
        return List.copyOf(reader.sentences);
    }

    private void line(String line, int number) {
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) return;
        if (text.startsWith(">"))
            fault(
                    number,
                    text,
                    "a line that begins with `>` would pass on raw rules, which can run code",
                    "write a sentence of the dictionary");
        else if (text.length() > LONGEST_LINE)
            fault(number, text, "the line is longer than %d characters".formatted(LONGEST_LINE), "shorten it");
        else if (text.chars().anyMatch(c -> c > 126 || c < 32))
            fault(
                    number,
                    text,
                    "the line holds a sign that no sentence needs",
                    "write plain letters, digits and straight quotes");
        else if (text.startsWith("pattern ")) pattern(text, number);
        else if (text.startsWith("when ")) condition(text.substring(5).strip(), true, number);
        else if (text.startsWith("and ")) condition(text.substring(4).strip(), false, number);
        else if (text.startsWith("then ")) note(text, number);
        else
            fault(
                    number,
                    text,
                    "the line begins with none of pattern, when, and, then",
                    "begin it with one of these words");
    }

    private void pattern(String text, int number) {
        mustBeDone(number);
        var given = quoted(text, "pattern ");
        if (given.isEmpty())
            fault(
                    number,
                    text,
                    "the pattern has no plain name in quotes",
                    "write pattern \"One phone, distant places\"");
        name = given.orElse("pattern of line " + number);
        begun = number;
        if (!names.add(name)) fault(number, name, "two patterns have this name", "give each its own");
    }

    private void condition(String sentence, boolean begins, int number) {
        if (begun == 0) {
            fault(number, sentence, "the sentence belongs to no pattern", "write pattern \"...\" before it");
            return;
        }
        if (begins != conditions.isEmpty())
            fault(
                    number,
                    sentence,
                    "a pattern begins with one `when`, and every further sentence with `and`",
                    "change the first word");
        conditions.add(sentence);
        var form = Dictionary.form(sentence);
        if (form.isEmpty())
            fault(
                    number,
                    sentence,
                    "the dictionary has no such sentence",
                    "the nearest is: " + nearest(sentence, begins));
        else if (form.get().begins() != begins)
            fault(
                    number,
                    sentence,
                    begins ? "this sentence cannot begin a pattern" : "this sentence can only begin a pattern",
                    "the nearest that can stand here is: " + nearest(sentence, begins));
    }

    private static String nearest(String sentence, boolean begins) {
        return Dictionary.shown(begins).stream()
                .min(Comparator.comparingInt(
                        template -> org.plainsight.rules.language.Nearest.distance(sentence, template)))
                .orElseThrow();
    }

    private void note(String text, int number) {
        var note = quoted(text, "then note it as ");
        if (note.isEmpty())
            fault(number, text, "the pattern does not end plainly", "write then note it as \"a few plain words\"");
        note.filter(words -> !words.matches("[a-z][a-z0-9 -]*"))
                .ifPresent(words -> fault(
                        number,
                        words,
                        "a note becomes the name of a fact",
                        "write it in small letters, digits and hyphens"));
        if (!notes.add(note.orElse("")))
            fault(number, text, "two patterns are noted as this", "give each its own note");
        if (begun == 0) fault(number, text, "it ends a pattern that did not begin", "write pattern \"...\" before it");
        else if (conditions.isEmpty()) fault(number, text, "the pattern has no sentence", "write when ... before it");
        else sentences.add(new Sentence(name, conditions, note.orElse(""), begun));
        begun = 0;
        conditions.clear();
    }

    private void mustBeDone(int number) {
        if (begun > 0)
            fault(
                    number,
                    name,
                    "the pattern that begins on line %d has no end".formatted(begun),
                    "write then note it as \"...\"");
        begun = 0;
        conditions.clear();
    }

    /** What stands in quotes after the given words, if it is plain: letters, digits, spaces and a few signs. */
    private static Optional<String> quoted(String text, String before) {
        if (!text.startsWith(before + "\"") || !text.endsWith("\"") || text.length() < before.length() + 3)
            return Optional.empty();
        var content = text.substring(before.length() + 1, text.length() - 1);
        boolean plain = content.chars().allMatch(c -> Character.isLetterOrDigit(c) || " ,.:()-'".indexOf(c) >= 0);
        return plain && content.length() <= 80 && !content.isBlank() ? Optional.of(content) : Optional.empty();
    }

    private void fault(int line, String text, String problem, String remedy) {
        faults.add(Fault.of(Place.of(file + ":" + line).withText(text), problem, remedy));
    }
}
