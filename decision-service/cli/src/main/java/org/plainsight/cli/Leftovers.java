package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sees to it that a run which the user stops leaves nothing half-written. A run is written in a folder beside its place,
 * whose name begins with a dot and the place's name; when the program is stopped, those that were not there before are removed.
 */
final class Leftovers {

    private final Path parent;
    private final String prefix;
    private final Set<Path> before;
    private final Thread hook = new Thread(this::remove, "leftovers");

    /** Does the work; if the program is stopped meanwhile, what it began beside {@code out} is removed. */
    static <T> T removedIfStopped(Path out, Supplier<T> work) {
        var leftovers = new Leftovers(out);
        try {
            return work.get();
        } finally {
            leftovers.forget();
        }
    }

    private Leftovers(Path out) {
        var place = out.toAbsolutePath().normalize();
        this.parent = place.getParent() == null ? place : place.getParent();
        this.prefix = "." + place.getFileName() + "-";
        this.before = new HashSet<>(begun());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private List<Path> begun() {
        if (!Files.isDirectory(parent)) return List.of();
        try (var entries = Files.list(parent)) {
            return entries.filter(e -> e.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Runs while others may still be writing, so a few times over. */
    private void remove() {
        for (int attempt = 0; attempt < 5; attempt++) {
            for (Path folder : begun()) {
                if (!before.contains(folder)) remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException | RuntimeException e) {
            // Somebody is still writing there; the next attempt, or nobody, removes the rest.
            Thread.onSpinWait();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped: then the hook is at work already.
            Thread.onSpinWait();
        }
    }
}
