package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The place of a run folder: written beside it, moved there whole, and never replacing anything but an earlier run. */
final class Place {

    private static final Set<String> OWN = Set.of(
            RunFolder.DECISIONS,
            RunFolder.NETWORKS,
            RunFolder.EVIDENCE,
            RunFolder.ADVERTS,
            RunFolder.HUBS,
            RunFolder.REJECTED,
            RunFolder.UNLINKS,
            RunFolder.CHANGES,
            RunFolder.SUMMARY,
            RunFolder.PACK,
            RunFolder.REPORT);

    private final Path out;

    Place(Path out) {
        this.out = out.toAbsolutePath().normalize();
    }

    /** Why the folder may not be written; empty where it may. */
    Optional<String> objection() {
        if (!Files.exists(out)) return Optional.empty();
        if (!Files.isDirectory(out))
            return Optional.of("`%s` is a file; name a folder that is new or empty".formatted(out));
        try (var entries = Files.list(out)) {
            var strange = entries.map(e -> e.getFileName().toString())
                    .filter(n -> !OWN.contains(n.endsWith(".gz") ? n.substring(0, n.length() - 3) : n))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining("`, `"));
            if (strange.isEmpty()) return Optional.empty();
            return Optional.of(
                    "`%s` is neither empty nor an earlier run: it holds `%s`; name a folder that is new or empty"
                            .formatted(out, strange));
        } catch (IOException e) {
            return Optional.of("`%s` cannot be looked into: %s".formatted(out, e.getMessage()));
        }
    }

    /** A new folder beside the place, to be written in. */
    Path begin() throws IOException {
        var parent = parent();
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, "." + out.getFileName() + "-");
    }

    private Path parent() {
        var parent = out.getParent();
        if (parent == null) throw new IllegalArgumentException("`%s` cannot be a run folder".formatted(out));
        return parent;
    }

    /** Moves the finished folder into place; an earlier run is put back where that fails. */
    void finish(Path written) throws IOException {
        if (!Files.exists(out)) {
            Files.move(written, out);
            return;
        }
        var before = Files.createTempDirectory(parent(), "." + out.getFileName() + "-old-")
                .resolve("run");
        Files.move(out, before);
        try {
            Files.move(written, out);
        } catch (IOException e) {
            Files.move(before, out);
            throw e;
        }
        delete(before.getParent());
    }

    /** Removes a folder that was begun; nothing happens where it is gone. */
    static void delete(@org.jspecify.annotations.Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
