package org.plainsight.rules.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;
import org.plainsight.rules.pack.Reading;
import org.plainsight.rules.patterns.Sentences;

/** Reads a pack from its folder. Each file is opened once: what is hashed is what is parsed. */
public final class PackFolder {

    private final List<Fault> faults = new FirstFaults();
    private final SortedMap<String, String> texts = new TreeMap<>();

    private PackFolder() {}

    /** The pack, or every reason why not; nothing in the folder is executed, followed or fetched. */
    public static Reading read(Path folder) {
        var reading = new PackFolder();
        return reading.reading(folder.toString(), () -> new FolderGuard(folder, reading.faults).contents());
    }

    /** The pack whose files these are, each by its path; they are let in by the same rules as those of a folder. */
    public static Reading read(SortedMap<String, byte[]> files) {
        var reading = new PackFolder();
        return reading.reading("the pack", () -> {
            var admitted = new Admitted(reading.faults);
            files.forEach((path, bytes) -> {
                if (admitted.mayBeHere(path)) admitted.keep(path, bytes);
            });
            return admitted.contents();
        });
    }

    private Reading reading(String name, Supplier<SortedMap<String, byte[]>> contents) {
        try {
            return readingOn(contents.get());
        } catch (FirstFaults.Enough enough) {
            var first = new ArrayList<>(faults);
            first.add(Fault.of(
                    Place.of(name),
                    "there are more than %d faults; the others are not shown".formatted(FirstFaults.MOST),
                    "correct these first"));
            return new Reading.Refused(first);
        }
    }

    private Reading readingOn(SortedMap<String, byte[]> contents) {
        if (!faults.isEmpty()) return new Reading.Refused(faults);
        for (var needed : Admitted.NEEDED)
            if (!contents.containsKey(needed))
                faults.add(Fault.of(Place.of(needed), "the file is missing", "a pack needs it"));
        contents.forEach(this::decode);
        var charter = text("pack.yaml").flatMap(t -> CharterFile.read(t, faults));
        var adverts = model("adverts.dmn");
        var networks = model("networks.dmn");
        var sentences =
                Sentences.read("patterns.sentences", text("patterns.sentences").orElse(""), faults);
        var lexicon = LexiconFile.read(text("lexicon.csv").orElse(""), faults);
        var cases = cases();
        boolean whole = charter.isPresent() && adverts.isPresent() && networks.isPresent();
        if (!whole) return new Reading.Refused(faults);
        var indicators = Indicators.read(
                charter.get().families(),
                List.of(adverts.get(), networks.get()),
                charter.get().charter().sources().keySet(),
                faults);
        if (!faults.isEmpty()) return new Reading.Refused(faults);
        return new Reading.Read(new Pack(
                new PackId(charter.get().id(), charter.get().version(), PackHash.of(contents)),
                charter.get().charter(),
                charter.get().families(),
                charter.get().weakCap(),
                adverts.get(),
                networks.get(),
                sentences,
                lexicon,
                cases,
                indicators,
                text("CHANGELOG.md").orElse(""),
                texts));
    }

    private void decode(String path, byte[] bytes) {
        Utf8.text(bytes)
                .ifPresentOrElse(
                        text -> texts.put(path, text),
                        () -> faults.add(Fault.of(Place.of(path), "the file is not UTF-8 text", "save it as UTF-8")));
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    private Optional<Model> model(String path) {
        return text(path).flatMap(t -> DmnReader.read(path, t, faults));
    }

    private List<CaseExample> cases() {
        var cases = new ArrayList<CaseExample>();
        texts.forEach((path, text) -> {
            if (path.startsWith("cases/")) cases.addAll(CaseFiles.read(path, text, faults));
        });
        return cases;
    }
}
