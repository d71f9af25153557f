package org.plainsight.core.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How other people's files are read: which of their columns is which of our fields, and how words, lists and dates are
 * written. It names every column, used or not (see {@code test-data/fixtures/README.md}).
 */
final class Mapping {

    /** What stands in a cell of a field. */
    enum Shape {
        TEXT(false),
        MOMENT(false),
        NUMBER(false),
        TRUTH(false),
        TEXTS(true),
        NUMBERS(true),
        PRICES(true),
        IMAGES(true),
        HANDLES(true),
        TOUR(true);

        private final boolean list;

        Shape(boolean list) {
            this.list = list;
        }

        boolean isList() {
            return list;
        }
    }

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("id", Shape.TEXT),
            Map.entry("kind", Shape.TEXT),
            Map.entry("source", Shape.TEXT),
            Map.entry("account", Shape.TEXT),
            Map.entry("name", Shape.TEXT),
            Map.entry("title", Shape.TEXT),
            Map.entry("text", Shape.TEXT),
            Map.entry("reviewer", Shape.TEXT),
            Map.entry("place.town", Shape.TEXT),
            Map.entry("place.outcode", Shape.TEXT),
            Map.entry("payment.type", Shape.TEXT),
            Map.entry("payment.token", Shape.TEXT),
            Map.entry("agency.name", Shape.TEXT),
            Map.entry("postedAt", Shape.MOMENT),
            Map.entry("updatedAt", Shape.MOMENT),
            Map.entry("removedAt", Shape.MOMENT),
            Map.entry("place.lat", Shape.NUMBER),
            Map.entry("place.lon", Shape.NUMBER),
            Map.entry("hours.perDay", Shape.NUMBER),
            Map.entry("hours.daysPerWeek", Shape.NUMBER),
            Map.entry("verified", Shape.TRUTH),
            Map.entry("phones", Shape.TEXTS),
            Map.entry("emails", Shape.TEXTS),
            Map.entry("services", Shape.TEXTS),
            Map.entry("callType", Shape.TEXTS),
            Map.entry("with", Shape.TEXTS),
            Map.entry("ages", Shape.NUMBERS),
            Map.entry("prices", Shape.PRICES),
            Map.entry("images", Shape.IMAGES),
            Map.entry("handles", Shape.HANDLES),
            Map.entry("tour", Shape.TOUR));

    private static final Set<String> KEYS = Set.of(
            "format",
            "separator",
            "list separator",
            "dates",
            "time zone",
            "records",
            "fields",
            "constants",
            "values",
            "unused");

    final Map<String, List<String>> fields = new LinkedHashMap<>();
    final Map<String, Object> constants = new LinkedHashMap<>();
    final Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    final Set<String> unused = new TreeSet<>();
    String format = "";
    String separator = ",";
    String listSeparator = ";";
    String records = "";
    ZoneId zone = ZoneOffset.UTC;

    @Nullable
    DateTimeFormatter dates;

    String datePattern = "";

    private final List<String> faults;

    private Mapping(List<String> faults) {
        this.faults = faults;
    }

    /** The mapping in a file; empty with at least one fault. */
    static Optional<Mapping> read(Path file, List<String> faults) throws IOException {
        byte[] bytes;
        try (var in = AdvertFile.open(file)) {
            bytes = in.readNBytes(Limits.LINE_BYTES + 1);
        }
        if (bytes.length > Limits.LINE_BYTES) {
            faults.add("the mapping is longer than %d bytes".formatted(Limits.LINE_BYTES));
            return Optional.empty();
        }
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(Limits.LINE_BYTES)
                .build();
        try {
            var tree = new Load(settings).loadFromString(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            if (tree instanceof Map<?, ?> map) {
                var mapping = new Mapping(faults);
                mapping.fill(map);
                return faults.isEmpty() ? Optional.of(mapping) : Optional.empty();
            }
            faults.add("the mapping must be a list of keys, such as `format: csv`");
        } catch (YamlEngineException e) {
            faults.add("the mapping is not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    static Shape shape(String field) {
        return SHAPES.getOrDefault(field, Shape.TEXT);
    }

    private void fill(Map<?, ?> map) {
        for (var key : map.keySet())
            if (!KEYS.contains(String.valueOf(key))) faults.add("the mapping has no key `%s`".formatted(key));
        format = text(map, "format", "");
        if (!Set.of("csv", "json", "jsonl").contains(format))
            faults.add("`format` is `%s`, and must be csv, json or jsonl".formatted(format));
        separator = text(map, "separator", ",");
        if (separator.length() != 1) faults.add("`separator` is `%s`, and must be one character".formatted(separator));
        listSeparator = text(map, "list separator", ";");
        if (listSeparator.isEmpty()) faults.add("`list separator` is empty");
        records = text(map, "records", "");
        time(text(map, "time zone", "UTC"), text(map, "dates", ""));
        fields(map.get("fields"));
        each(map, "constants", (field, value) -> constants.put(known(field, "constants"), own(value)));
        each(map, "values", this::words);
        if (map.get("unused") instanceof List<?> list) for (var column : list) unused.add(String.valueOf(column));
        else if (map.get("unused") != null) faults.add("`unused` must be a list of columns");
        checkColumns();
    }

    private void time(String zoneName, String pattern) {
        try {
            zone = ZoneId.of(zoneName);
        } catch (DateTimeException e) {
            faults.add("`time zone` is `%s`, and there is none such; `Europe/London` is one".formatted(zoneName));
        }
        if (pattern.isEmpty()) return;
        try {
            datePattern = pattern;
            dates = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        } catch (IllegalArgumentException e) {
            faults.add("`dates` is `%s`, which is no pattern; `dd/MM/yyyy HH:mm` is one".formatted(pattern));
        }
    }

    private void fields(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map) || map.isEmpty()) {
            faults.add("`fields` is missing: it says which of their columns is which of our fields");
            return;
        }
        map.forEach((field, columns) -> {
            var list = new ArrayList<String>();
            if (columns instanceof List<?> several) for (var each : several) list.add(String.valueOf(each));
            else list.add(String.valueOf(columns));
            var name = known(String.valueOf(field), "fields");
            if (list.size() > 1 && SHAPES.containsKey(name) && !shape(name).isList())
                faults.add("`fields` gives `%s` %d columns, and it holds one value".formatted(name, list.size()));
            fields.put(name, list);
        });
    }

    private void words(String field, Object words) {
        var table = new LinkedHashMap<String, Object>();
        if (words instanceof Map<?, ?> map) map.forEach((theirs, ours) -> table.put(String.valueOf(theirs), own(ours)));
        else faults.add("`values` of `%s` must be pairs of their word and ours".formatted(field));
        values.put(known(field, "values"), table);
    }

    private String known(String field, String where) {
        if (!SHAPES.containsKey(field))
            faults.add("`%s` names `%s`, and an advert has no such field".formatted(where, field));
        return field;
    }

    private void checkColumns() {
        var seen = new HashSet<String>();
        fields.values()
                .forEach(columns -> columns.forEach(column -> {
                    if (!seen.add(column)) faults.add("column `%s` is used twice".formatted(column));
                }));
        for (var column : unused)
            if (seen.contains(column)) faults.add("column `%s` is used, and listed as unused".formatted(column));
        for (var field : constants.keySet())
            if (fields.containsKey(field)) faults.add("`%s` has a column and a constant".formatted(field));
    }

    /** Notes every column that the mapping forgets, and every one that the file does not have. */
    void checkAgainst(Set<String> columns, List<String> into) {
        var named = new TreeSet<>(unused);
        fields.values().forEach(named::addAll);
        for (var column : columns)
            if (!covers(named, column))
                into.add("column `%s` is not named; use it, or list it under `unused`".formatted(column));
        for (var column : named)
            if (columns.stream().noneMatch(c -> c.equals(column) || c.startsWith(column + ".")))
                into.add("column `%s` is named, and the file does not have it".formatted(column));
    }

    /** In JSON a name covers all that stands inside it. */
    private static boolean covers(Set<String> named, String column) {
        for (var name = column; ; name = name.substring(0, name.lastIndexOf('.'))) {
            if (named.contains(name)) return true;
            if (name.indexOf('.') < 0) return false;
        }
    }

    private interface Entry {
        void take(String name, Object value);
    }

    private void each(Map<?, ?> map, String key, Entry entry) {
        var tree = map.get(key);
        if (tree instanceof Map<?, ?> entries)
            entries.forEach((name, value) -> entry.take(String.valueOf(name), value == null ? "" : value));
        else if (tree != null) faults.add("`%s` must be a list of fields".formatted(key));
    }

    private String text(Map<?, ?> map, String key, String otherwise) {
        var value = map.get(key);
        if (value == null) return otherwise;
        if (value instanceof String text) return text;
        faults.add("`%s` is `%s`, and must be text; put it in quotes".formatted(key, value));
        return otherwise;
    }

    /** A YAML scalar as the reader of adverts knows it. */
    private static Object own(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number number) return new java.math.BigDecimal(number.toString());
        return value instanceof Boolean ? value : String.valueOf(value);
    }
}
