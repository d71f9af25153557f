package org.plainsight.rules.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainsight.rules.files.LexiconText;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Placeholders;

/** Edits of whatever is not a model: sentences, lexicon, cases, the version and the CHANGELOG. */
final class OtherEdits {

    private static final String SENTENCES = "patterns.sentences";
    private static final String LEXICON = "lexicon.csv";
    private static final String CHARTER = "pack.yaml";
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \\t]*(\"[^\"\\n]*\"|'[^'\\n]*'|[^#\\s]+)");

    private final Pack pack;
    private final SortedMap<String, String> texts;
    private final List<Fault> faults;
    private String version;

    OtherEdits(Pack pack, SortedMap<String, String> texts, List<Fault> faults) {
        this.pack = pack;
        this.texts = texts;
        this.faults = faults;
        this.version = pack.id().version();
    }

    private String text(String file) {
        return texts.getOrDefault(file, "");
    }

    private void fault(String file, String text, String problem, String remedy) {
        faults.add(Fault.of(Place.of(file).withText(text), problem, remedy));
    }

    // ---- sentences

    void fill(PackEdit.FillSentence edit) {
        pack.sentences().stream()
                .filter(it -> it.name().equals(edit.pattern()))
                .findFirst()
                .ifPresentOrElse(
                        it -> fill(it, edit),
                        () -> fault(SENTENCES, edit.pattern(), "there is no such pattern", "name one that there is"));
    }

    private void fill(Sentence pattern, PackEdit.FillSentence edit) {
        if (edit.condition() < 0 || edit.condition() >= pattern.conditions().size()) {
            fault(
                    SENTENCES,
                    pattern.name(),
                    "the pattern has no sentence %d".formatted(edit.condition()),
                    "choose one of its %d".formatted(pattern.conditions().size()));
            return;
        }
        var lines = text(SENTENCES).split("(?<=\n)", -1);
        int line = line(lines, pattern.line(), edit.condition());
        var written = lines[line].strip();
        var sentence = written.substring(written.indexOf(' ')).strip();
        Placeholders.filled(sentence, edit.values())
                .fold(
                        filled -> {
                            lines[line] = lines[line].replace(sentence, filled);
                            return texts.put(SENTENCES, String.join("", lines));
                        },
                        bad -> {
                            faults.add(bad.at(Place.of(SENTENCES).withText(sentence)));
                            return "";
                        });
    }

    /** The line of a pattern's sentence, by their order; comments may stand between. */
    private static int line(String[] lines, int begins, int condition) {
        int left = condition;
        for (int i = begins; i < lines.length; i++) {
            var text = lines[i].strip();
            if ((text.startsWith("when ") || text.startsWith("and ")) && left-- == 0) return i;
        }
        throw new IllegalStateException("the pattern of line %d has lost a sentence".formatted(begins));
    }

    // ---- lexicon

    void lexicon(UnaryOperator<String> edit) {
        texts.put(LEXICON, edit.apply(text(LEXICON)));
    }

    void remove(Phrase phrase) {
        var before = text(LEXICON);
        lexicon(text -> LexiconText.removed(text, phrase));
        if (before.equals(text(LEXICON)))
            fault(LEXICON, phrase.phrase(), "there is no such line", "name one that stands in the lexicon");
    }

    // ---- cases

    void add(PackEdit.AddCases edit) {
        var before = text(edit.file());
        var gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        texts.put(edit.file(), before + gap + edit.yaml().strip() + "\n");
    }

    void change(String name, String yaml) {
        CaseText.of(pack, texts, name)
                .ifPresentOrElse(
                        it -> texts.put(it.file(), it.replaced(text(it.file()), yaml)),
                        () -> fault(
                                "cases",
                                name,
                                "there is no such case that stands alone in its file",
                                "edit the file and upload it"));
    }

    // ---- the version and the CHANGELOG

    void version(String next) {
        boolean plain = next.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");
        if (!plain) fault(CHARTER, next, "this is no version", "write letters, digits, dots and hyphens: 2026.2");
        if (!VERSION.matcher(text(CHARTER)).find())
            fault(CHARTER, "", "the version does not stand on a line of its own", "edit the file and upload it");
        version = next;
        texts.put(
                CHARTER,
                VERSION.matcher(text(CHARTER)).replaceFirst(Matcher.quoteReplacement("version: \"" + next + "\"")));
    }

    void note(String line) {
        var words = line.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) fault(CHANGELOG, "", "the note says nothing", "say what changes and why");
        var heading = "## " + version;
        var text = text(CHANGELOG);
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        int at = -1;
        int first = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).strip().equals(heading)) at = i;
            if (lines.get(i).startsWith("## ")) first = i;
        }
        if (at < 0) lines.add(first, heading + "\n\n- " + words + "\n\n");
        else lines.add(Math.min(lines.size(), at + 2), "- " + words + "\n");
        texts.put(CHANGELOG, String.join("", lines));
    }
}
