package org.plainsight.rules.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/**
 * Takes the bytes of a pack's files, once, after looking at what lies in the folder. Whatever a pack has no use for is refused
 * before anything is opened: links, hidden and unknown files, folders but {@code cases}, names that differ by letter case alone.
 */
final class FolderGuard {

    private static final String CASES = "cases";
    private static final int MOST_FILES = 300;

    private final Path folder;
    private final List<Fault> faults;
    private final Admitted admitted;

    FolderGuard(Path folder, List<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
        this.admitted = new Admitted(faults);
    }

    /** Something in a folder that was looked at. */
    private record Entry(OpenFolder in, String name, String path) {
        BasicFileAttributes attributes() throws IOException {
            return in.attributes(name);
        }
    }

    /** The bytes of every file by its path; what is not safe to open has become a fault and is left out. */
    SortedMap<String, byte[]> contents() {
        return contents(() -> {});
    }

    /** @param looked runs when all has been looked at and nothing read yet: the moment at which somebody could swap files */
    SortedMap<String, byte[]> contents(Runnable looked) {
        if (!Files.isDirectory(folder)) {
            faults.add(Fault.unreadable(Place.of(folder.toString()), "no such folder", "name the folder of a pack"));
            return admitted.contents();
        }
        try (var top = OpenFolder.at(folder)) {
            var files = filesToRead(top);
            looked.run();
            for (var file : files) if (!read(file)) break;
            for (var inner : top.inners()) requireFolder(new Entry(top, inner, inner));
        } catch (IOException | DirectoryIteratorException e) {
            faults.add(Fault.unreadable(
                    Place.of(folder.toString()), "the folder cannot be read", "check its permissions"));
        }
        return admitted.contents();
    }

    private List<Entry> filesToRead(OpenFolder top) throws IOException {
        var files = new ArrayList<Entry>();
        for (var entry : entries(top, "")) {
            if (entry.path().equals(CASES)) files.addAll(cases(entry));
            else if (isPlainFile(entry) && admitted.mayBeHere(entry.path())) files.add(entry);
        }
        return files;
    }

    private List<Entry> cases(Entry cases) throws IOException {
        var files = new ArrayList<Entry>();
        if (!requireFolder(cases)) return files;
        for (var entry : entries(cases.in().inner(cases.name()), CASES + "/"))
            if (isPlainFile(entry) && admitted.mayBeHere(entry.path())) files.add(entry);
        return files;
    }

    private boolean requireFolder(Entry entry) throws IOException {
        boolean folder = entry.attributes().isDirectory();
        if (!folder)
            unsafe(
                    entry.path(),
                    "`%s` is not a folder of its own".formatted(entry.name()),
                    "make it a plain folder with the case files in it");
        return folder;
    }

    /** What is in a folder, sorted, so that faults come in the same order on every machine. */
    private List<Entry> entries(OpenFolder directory, String prefix) {
        var names = new ArrayList<String>();
        for (Path path : directory.entries()) {
            names.add(path.getFileName().toString());
            if (names.size() > MOST_FILES) {
                unsafe(
                        prefix,
                        "the folder holds more than %d files".formatted(MOST_FILES),
                        "keep only the pack's files in it");
                break;
            }
        }
        return names.stream()
                .sorted()
                .map(name -> new Entry(directory, name, prefix + name))
                .toList();
    }

    private boolean isPlainFile(Entry entry) throws IOException {
        var attributes = entry.attributes();
        if (attributes.isSymbolicLink()) link(entry);
        else if (attributes.isDirectory())
            unsafe(entry.path(), "a pack has no such folder", "keep only `cases` beside the files");
        else if (!attributes.isRegularFile())
            unsafe(entry.path(), "this is not a plain file", "take it out of the folder");
        return attributes.isRegularFile();
    }

    private void link(Entry entry) {
        unsafe(entry.path(), "a link could lead out of the folder", "put the file itself there");
    }

    private boolean read(Entry file) throws IOException {
        try (InputStream in = file.in().open(file.name())) {
            return admitted.keep(file.path(), in.readNBytes(Admitted.MOST_BYTES_A_FILE + 1));
        } catch (IOException e) {
            if (!file.attributes().isSymbolicLink()) throw e;
            link(file);
            return true;
        }
    }

    private void unsafe(String path, String problem, String remedy) {
        faults.add(Fault.unsafe(Place.of(path), problem, remedy));
    }
}
