package org.plainsight.rules.files;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/** The files of a pack as they are let in, by name and size; what is not let in becomes a fault. */
final class Admitted {

    static final Set<String> NEEDED = Set.of("pack.yaml", "adverts.dmn", "networks.dmn");
    static final int MOST_BYTES_A_FILE = 2 << 20;
    private static final Set<String> ALLOWED =
            Set.of("pack.yaml", "adverts.dmn", "networks.dmn", "patterns.sentences", "lexicon.csv", "CHANGELOG.md");
    private static final String CASES = "cases/";
    private static final int MOST_BYTES = 8 << 20;

    private final List<Fault> faults;
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private int total;

    Admitted(List<Fault> faults) {
        this.faults = faults;
    }

    SortedMap<String, byte[]> contents() {
        return Collections.unmodifiableSortedMap(contents);
    }

    /** Whether a pack may have a file of this path, which no other has but for letter case. */
    boolean mayBeHere(String path) {
        var twin = byLowerCase.put(path.toLowerCase(Locale.ROOT), path);
        if (twin != null) {
            unsafe(path, "its name differs from `%s` by letter case alone".formatted(twin), "give it another name");
            return false;
        }
        boolean named = ALLOWED.contains(path) || isCaseFile(path);
        if (!named)
            unsafe(
                    path,
                    "a pack has no such file",
                    "take it out; a pack is pack.yaml, adverts.dmn, networks.dmn, patterns.sentences,"
                            + " lexicon.csv, CHANGELOG.md and cases/*.yaml");
        return named;
    }

    private static boolean isCaseFile(String path) {
        if (!path.startsWith(CASES)) return false;
        var name = path.substring(CASES.length());
        return name.length() <= 100
                && name.endsWith(".yaml")
                && name.chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'))
                && Character.isLetterOrDigit(name.charAt(0));
    }

    /** Takes a file's bytes; false where no more may be read. */
    boolean keep(String path, byte[] bytes) {
        if (bytes.length > MOST_BYTES_A_FILE) {
            unsafe(path, "the file is larger than 2 MB", "split what it says, or take out what is not needed");
            return true;
        }
        total += bytes.length;
        if (total > MOST_BYTES) {
            unsafe(path, "the pack is larger than 8 MB", "take out what is not needed");
            return false;
        }
        contents.put(path, bytes);
        return true;
    }

    private void unsafe(String path, String problem, String remedy) {
        faults.add(Fault.unsafe(Place.of(path), problem, remedy));
    }
}
