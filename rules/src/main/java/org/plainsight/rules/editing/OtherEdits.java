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

/** Edits of the lexicon, the cases, the version and the CHANGELOG. */
final class OtherEdits {

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
