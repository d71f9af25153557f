package org.plainsight.rules.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.rules.files.LexiconText;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Pack;

/** A pack's files while edits are made in them, one after the other; what cannot be made becomes a fault. */
final class EditedFiles {

    private final SortedMap<String, String> texts;
    private final SortedMap<String, byte[]> uploads = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> touched = new ArrayList<>();
    private final Map<String, RowEdits> models;
    private final SentenceEdits sentences;
    private final OtherEdits others;

    EditedFiles(Pack pack) {
        this.texts = new TreeMap<>(pack.files());
        this.models = Stream.of(pack.adverts(), pack.networks())
                .collect(Collectors.toMap(
                        Model::file, it -> new RowEdits(it, texts.getOrDefault(it.file(), ""), faults)));
        this.sentences = new SentenceEdits(texts, faults);
        this.others = new OtherEdits(pack, texts, faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** The ids of the rows whose points or evidence may be others than before. */
    List<String> touched() {
        return touched;
    }

    SortedMap<String, byte[]> files() {
        models.forEach((file, edits) -> texts.put(file, edits.text()));
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.putAll(uploads);
        return files;
    }

    void make(PackEdit edit) {
        if (edit instanceof PackEdit.ChangeCell it) in(it.file(), model -> model.change(it));
        else if (edit instanceof PackEdit.ChangeOutput it) touch(it.file(), it.row(), model -> model.change(it));
        else if (edit instanceof PackEdit.ChangeAnnotation it) touch(it.file(), it.row(), model -> model.change(it));
        else if (edit instanceof PackEdit.AddRow it) touch(it.file(), it.row().id(), model -> model.add(it));
        else if (edit instanceof PackEdit.RemoveRow it) in(it.file(), model -> model.remove(it));
        else if (edit instanceof PackEdit.MoveRow it) in(it.file(), model -> model.move(it));
        else if (edit instanceof PackEdit.FillSentence it) sentences.fill(it);
        else if (edit instanceof PackEdit.AddPattern it) sentences.add(it);
        else if (edit instanceof PackEdit.RemovePattern it) sentences.remove(it);
        else if (edit instanceof PackEdit.AddSentence it) sentences.add(it);
        else if (edit instanceof PackEdit.RemoveSentence it) sentences.remove(it);
        else if (edit instanceof PackEdit.AddPhrase it) others.lexicon(text -> LexiconText.added(text, it.phrase()));
        else if (edit instanceof PackEdit.RemovePhrase it) others.remove(it.phrase());
        else if (edit instanceof PackEdit.AddCases it) others.add(it);
        else if (edit instanceof PackEdit.ChangeCase it)
            others.change(it.name(), it.yaml().strip() + "\n");
        else if (edit instanceof PackEdit.RemoveCase it) others.change(it.name(), "");
        else if (edit instanceof PackEdit.ChangeVersion it) others.version(it.version());
        else if (edit instanceof PackEdit.NoteChange it) others.note(it.line());
        else if (edit instanceof PackEdit.ReplaceFile it) uploads.put(it.file(), it.bytes());
    }

    private void touch(String file, String row, Consumer<RowEdits> edit) {
        touched.add(row);
        in(file, edit);
    }

    private void in(String file, Consumer<RowEdits> edit) {
        Optional.ofNullable(models.get(file))
                .ifPresentOrElse(
                        edit,
                        () -> faults.add(Fault.of(
                                Place.of(file), "there is no such model", "name adverts.dmn or networks.dmn")));
    }
}
