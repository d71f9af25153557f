package org.plainsight.rules.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/**
 * Takes the bytes of a pack's files, once, after looking at what lies in the folder. Whatever a pack has no use for is refused
 * before anything is opened: links, hidden and unknown files, folders but {@code cases}, names that differ by letter case alone.
 */
final class FolderGuard {

    static final Set<String> NEEDED = Set.of("pack.yaml", "adverts.dmn", "networks.dmn");
    private static final Set<String> ALLOWED =
            Set.of("pack.yaml", "adverts.dmn", "networks.dmn", "patterns.sentences", "lexicon.csv", "CHANGELOG.md");
    private static final String CASES = "cases";
    private static final int MOST_FILES = 300;
    private static final int MOST_BYTES_A_FILE = 2 << 20;
    private static final int MOST_BYTES = 8 << 20;

    private final Path folder;
    private final List<Fault> faults;
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private int total;

    FolderGuard(Path folder, List<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** The bytes of every file by its path; what is not safe to open has become a fault and is left out. */
    SortedMap<String, byte[]> contents() {
        if (!Files.isDirectory(folder)) {
            faults.add(Fault.unreadable(Place.of(folder.toString()), "no such folder", "name the folder of a pack"));
            return contents;
        }
        try {
            for (var path : filesToRead()) if (!read(path)) break;
        } catch (IOException e) {
            faults.add(Fault.unreadable(
                    Place.of(folder.toString()), "the folder cannot be read", "check its permissions"));
        }
        return contents;
    }

    private List<String> filesToRead() throws IOException {
        var paths = new ArrayList<String>();
        for (var entry : entries(folder, "")) {
            if (entry.equals(CASES)) paths.addAll(cases());
            else if (isPlainFile(entry) && mayBeHere(entry, ALLOWED.contains(entry))) paths.add(entry);
        }
        return paths;
    }

    private List<String> cases() throws IOException {
        var attributes = attributes(CASES);
        if (!attributes.isDirectory()) {
            unsafe(CASES, "`cases` is not a folder of its own", "make it a plain folder with the case files in it");
            return List.of();
        }
        var paths = new ArrayList<String>();
        for (var entry : entries(folder.resolve(CASES), CASES + "/"))
            if (isPlainFile(entry) && mayBeHere(entry, isCaseFile(entry))) paths.add(entry);
        return paths;
    }

    /** The names in a folder, sorted, so that faults come in the same order on every machine. */
    private List<String> entries(Path directory, String prefix) throws IOException {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path path : stream) {
                names.add(prefix + path.getFileName());
                if (names.size() > MOST_FILES) {
                    unsafe(
                            prefix,
                            "the folder holds more than %d files".formatted(MOST_FILES),
                            "keep only the pack's files in it");
                    break;
                }
            }
        }
        names.sort(null);
        return names;
    }

    private boolean isPlainFile(String path) throws IOException {
        var attributes = attributes(path);
        if (attributes.isSymbolicLink())
            unsafe(path, "a link could lead out of the folder", "put the file itself there");
        else if (attributes.isDirectory())
            unsafe(path, "a pack has no such folder", "keep only `cases` beside the files");
        else if (!attributes.isRegularFile()) unsafe(path, "this is not a plain file", "take it out of the folder");
        return attributes.isRegularFile();
    }

    private boolean mayBeHere(String path, boolean named) {
        var twin = byLowerCase.put(path.toLowerCase(Locale.ROOT), path);
        if (twin != null) {
            unsafe(path, "its name differs from `%s` by letter case alone".formatted(twin), "give it another name");
            return false;
        }
        if (!named)
            unsafe(
                    path,
                    "a pack has no such file",
                    "take it out; a pack is pack.yaml, adverts.dmn, networks.dmn, patterns.sentences,"
                            + " lexicon.csv, CHANGELOG.md and cases/*.yaml");
        return named;
    }

    private static boolean isCaseFile(String path) {
        var name = path.substring(CASES.length() + 1);
        return name.length() <= 100
                && name.endsWith(".yaml")
                && name.chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'))
                && Character.isLetterOrDigit(name.charAt(0));
    }

    private boolean read(String path) throws IOException {
        try (InputStream in =
                Files.newInputStream(folder.resolve(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(in.readNBytes(MOST_BYTES_A_FILE + 1));
            if (bytes.size() > MOST_BYTES_A_FILE) {
                unsafe(path, "the file is larger than 2 MB", "split what it says, or take out what is not needed");
                return true;
            }
            total += bytes.size();
            if (total > MOST_BYTES) {
                unsafe(path, "the pack is larger than 8 MB", "take out what is not needed");
                return false;
            }
            contents.put(path, bytes.toByteArray());
            return true;
        }
    }

    private BasicFileAttributes attributes(String path) throws IOException {
        return Files.readAttributes(folder.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private void unsafe(String path, String problem, String remedy) {
        faults.add(Fault.unsafe(Place.of(path), problem, remedy));
    }
}
