package org.plainsight.core.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.deciding.Written;
import org.plainsight.rules.pack.PackId;

/**
 * What a run's summary says of itself.
 *
 * @param files what was written, by which later alteration is noticed
 */
public record StoredSummary(String engine, PackId pack, Instant asOf, List<Written> files) {

    public StoredSummary {
        files = List.copyOf(files);
    }

    static Optional<StoredSummary> of(Map<String, Object> tree, List<String> faults) {
        try {
            if (!faults.isEmpty()) return Optional.empty();
            var pack = map(tree, "pack");
            var id = new PackId(text(pack, "id"), text(pack, "version"), text(pack, "hash"));
            var files = new ArrayList<Written>();
            var stored = map(tree, "files");
            for (var name : stored.keySet()) {
                var file = map(stored, name);
                files.add(new Written(name, number(file, "lines"), number(file, "bytes"), text(file, "sha256")));
            }
            return Optional.of(new StoredSummary(text(tree, "engine"), id, Instant.parse(text(tree, "asOf")), files));
        } catch (ClassCastException | ArithmeticException | DateTimeException | IllegalArgumentException e) {
            faults.add("does not say what a summary says: " + e.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> tree, String name) {
        return (Map<String, Object>) value(tree, name);
    }

    private static String text(Map<String, Object> tree, String name) {
        return (String) value(tree, name);
    }

    private static long number(Map<String, Object> tree, String name) {
        return ((BigDecimal) value(tree, name)).longValueExact();
    }

    private static Object value(Map<String, Object> tree, String name) {
        var value = tree.get(name);
        if (value == null) throw new IllegalArgumentException("`%s` is missing".formatted(name));
        return value;
    }
}
