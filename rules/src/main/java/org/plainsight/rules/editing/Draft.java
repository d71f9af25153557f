package org.plainsight.rules.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainsight.rules.files.PackFolder;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

/** A pack that somebody is changing, in memory. Start here. Immutable: edits give another draft, or every reason why not. */
public final class Draft {

    private final Pack pack;

    private Draft(Pack pack) {
        this.pack = pack;
    }

    /** A draft that says what this pack says. */
    public static Draft of(Pack pack) {
        if (pack.files().isEmpty())
            throw new IllegalArgumentException("pack %s was made and not read; it has no files".formatted(pack.id()));
        return new Draft(pack);
    }

    /** A draft of kept or uploaded files, by path; they are read as the files of a folder are. */
    public static Editing of(SortedMap<String, byte[]> files) {
        return read(files, List.of());
    }

    /** The pack as it is now; {@code Rules.check} says whether it is sound. */
    public Pack pack() {
        return pack;
    }

    /** Every file by its path. */
    public SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        pack.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The text of a case by its name; empty where there is no such case that stands alone in its file. */
    public Optional<String> caseText(String name) {
        return CaseText.of(pack, pack.files(), name)
                .map(it -> it.in(pack.files().getOrDefault(it.file(), "")));
    }

    /** The draft with this edit. */
    public Editing with(PackEdit edit) {
        return with(List.of(edit));
    }

    /** The draft with these edits, made one after the other and looked at once they are all made. */
    public Editing with(List<PackEdit> edits) {
        var edited = new EditedFiles(pack);
        for (var edit : edits) edited.make(edit);
        return edited.faults().isEmpty()
                ? read(edited.files(), edited.touched())
                : new Editing.Refused(edited.faults());
    }

    private static Editing read(SortedMap<String, byte[]> files, List<String> touched) {
        return PackFolder.read(files)
                .fold(
                        pack -> {
                            var faults = implausible(pack, touched);
                            return faults.isEmpty() ? new Editing.Edited(new Draft(pack)) : new Editing.Refused(faults);
                        },
                        (Reading.Refused refused) -> new Editing.Refused(refused.faults()));
    }

    /** Points may move only as far as a row's own evidence bears. */
    private static List<Fault> implausible(Pack pack, List<String> touched) {
        var faults = new ArrayList<Fault>();
        for (var row : touched) pack.indicator(row).filter(Draft::isImplausible).ifPresent(it -> faults.add(fault(it)));
        return faults;
    }

    private static boolean isImplausible(Indicator it) {
        return it.points() < it.plausibleLow() || it.points() > it.plausibleHigh();
    }

    private static Fault fault(Indicator it) {
        return Fault.of(
                new Place("", it.family(), it.row(), "Plausible points", String.valueOf(it.points())),
                "%d points are outside the plausible %d..%d"
                        .formatted(it.points(), it.plausibleLow(), it.plausibleHigh()),
                "choose points between them, or change what is plausible and say why");
    }
}
