package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;

/** Reads other people's CSV or JSON by a mapping. */
public final class MappedFile {

    /**
     * One of their rows as it was read.
     *
     * @param line where it begins in a CSV file, or its number among the records
     * @param json the advert as canonical JSON; empty where there are faults
     */
    public record Row(long line, String json, List<String> faults) {}

    /** The mapping does not fit itself or the file. */
    private static final class AtFault extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<String> faults;

        AtFault(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = faults;
        }
    }

    /** What hears of one record after another, until it has enough. */
    private interface Records {
        boolean take(long line, Map<String, Object> cells, List<String> faults);
    }

    private final Path file;
    private final Mapping mapping;
    private final Set<String> columns = new LinkedHashSet<>();

    private MappedFile(Path file, Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /** Reads the whole file; rows that are no adverts are set aside with their faults. */
    public static AdvertReading read(Path file, Path map, LongConsumer rows) {
        var accepted = new ArrayList<Advert>();
        var rejected = new ArrayList<Rejected>();
        var failure = each(file, map, (mapping, line, cells, faults) -> {
            var tree = new MappedRow(mapping, faults).tree(cells);
            AdvertBinder.bind(tree, faults, new TreeSet<>()).ifPresentOrElse(accepted::add, () -> {
                var id = tree.get("id") instanceof String text && text.length() <= Limits.NAME_CHARS ? text : "";
                rejected.add(new Rejected(line, id, faults));
            });
            rows.accept(accepted.size() + rejected.size());
            return true;
        });
        if (failure.isPresent()) return failure.get();
        long lines = (long) accepted.size() + rejected.size();
        return new AdvertReading.Read(Corpus.of(accepted), rejected, new TreeSet<>(), lines, 0);
    }

    /** The first rows as they would be read, or why they cannot be; the list is filled in order. */
    public static Optional<AdvertReading> preview(Path file, Path map, int most, List<Row> rows) {
        return each(file, map, (mapping, line, cells, faults) -> {
            if (rows.size() < most) {
                var tree = new MappedRow(mapping, faults).tree(cells);
                var advert = AdvertBinder.bind(tree, faults, new TreeSet<>());
                rows.add(new Row(line, advert.map(Advert::json).orElse(""), List.copyOf(faults)));
            }
            // A JSON file is read to its end, since only then all its columns are known.
            return true;
        });
    }

    private interface Taker {
        boolean take(Mapping mapping, long line, Map<String, Object> cells, List<String> faults);
    }

    private static Optional<AdvertReading> each(Path file, Path map, Taker taker) {
        var faults = new ArrayList<String>();
        Optional<Mapping> read;
        try {
            read = Mapping.read(map, faults);
        } catch (IOException e) {
            return unreadable(map, AdvertFile.why(e));
        }
        if (read.isEmpty()) return Optional.of(new AdvertReading.MappingAtFault(faults));
        var mapping = read.get();
        try {
            new MappedFile(file, mapping).each((line, cells, own) -> taker.take(mapping, line, cells, own));
            return Optional.empty();
        } catch (AtFault e) {
            return Optional.of(new AdvertReading.MappingAtFault(e.faults));
        } catch (CharacterCodingException e) {
            return unreadable(file, "it is not valid UTF-8");
        } catch (IOException e) {
            return unreadable(file, AdvertFile.why(e));
        } catch (CsvParseException e) {
            return unreadable(file, "it is no CSV with this separator: " + e.getMessage());
        } catch (UncheckedIOException e) {
            // FastCSV wraps what its reader throws.
            return unreadable(file, "it cannot be read to its end, or is not valid UTF-8");
        }
    }

    private static Optional<AdvertReading> unreadable(Path file, String why) {
        return Optional.of(new AdvertReading.Unreadable("cannot read `%s`: %s".formatted(file, why)));
    }

    private void each(Records records) throws IOException, AtFault {
        if (mapping.format.equals("csv")) csv(records);
        else if (mapping.format.equals("json")) json(records);
        else jsonLines(records);
    }

    private Reader reader() throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(AdvertFile.open(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    // ---- CSV ----

    private void csv(Records records) throws IOException, AtFault {
        var builder = CsvReader.builder()
                .fieldSeparator(mapping.separator.charAt(0))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(4 * Limits.LINE_BYTES);
        List<String> header = List.of();
        try (var rows = builder.ofCsvRecord(reader())) {
            for (CsvRecord row : rows) {
                if (header.isEmpty()) {
                    header = row.getFields().stream().map(String::strip).toList();
                    columns.addAll(header);
                    check();
                    if (columns.size() < header.size())
                        throw new AtFault(List.of("the file names a column twice in its first line"));
                    continue;
                }
                if (!records.take(row.getStartingLineNumber(), cells(header, row), wrongSize(header, row))) return;
            }
        }
        if (header.isEmpty()) throw new AtFault(List.of("the file has no first line that names its columns"));
    }

    private static List<String> wrongSize(List<String> header, CsvRecord row) {
        var faults = new ArrayList<String>();
        if (row.getFieldCount() != header.size())
            faults.add(
                    "has %d cells, and the first line names %d columns".formatted(row.getFieldCount(), header.size()));
        return faults;
    }

    private static Map<String, Object> cells(List<String> header, CsvRecord row) {
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++)
            cells.put(header.get(i), row.getField(i));
        return cells;
    }

    private void check() throws AtFault {
        var faults = new ArrayList<String>();
        mapping.checkAgainst(columns, faults);
        if (!faults.isEmpty()) throw new AtFault(faults);
    }

    // ---- JSON ----

    private void json(Records records) throws IOException, AtFault {
        try (var parser = JsonTree.parser(reader())) {
            parser.nextToken();
            for (var step : mapping.records.isEmpty() ? new String[0] : mapping.records.split("\\."))
                if (!enter(parser, step))
                    throw new AtFault(
                            List.of("`records` is `%s`, and the file has nothing there".formatted(mapping.records)));
            if (parser.currentToken() != JsonToken.START_ARRAY)
                throw new AtFault(List.of("`records` must lead to a list"));
            for (long line = 1; parser.nextToken() == JsonToken.START_OBJECT; line++) {
                var faults = new ArrayList<String>();
                record(JsonTree.readHere(parser, faults), line, faults, records);
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("it is not JSON: " + e.getOriginalMessage(), e);
        }
        check();
    }

    /** Goes into a field of the object that the parser stands at. */
    private static boolean enter(com.fasterxml.jackson.core.JsonParser parser, String field) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) return false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) return true;
            parser.skipChildren();
        }
        return false;
    }

    private void jsonLines(Records records) throws IOException, AtFault {
        try (var reader = (BufferedReader) reader()) {
            long number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                var faults = new ArrayList<String>();
                record(JsonTree.read(line, faults), number, faults, records);
            }
        }
        check();
    }

    private void record(Map<String, Object> tree, long line, List<String> faults, Records records) {
        var cells = new LinkedHashMap<String, Object>();
        flatten("", tree, cells);
        columns.addAll(cells.keySet());
        records.take(line, cells, faults);
    }

    /** Columns of JSON are the paths to what is no object. A path that a field names itself is kept whole. */
    private void flatten(String path, Map<?, ?> tree, Map<String, Object> cells) {
        tree.forEach((name, value) -> {
            var at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            boolean whole = mapping.unused.contains(at)
                    || mapping.fields.values().stream().anyMatch(c -> c.contains(at));
            if (value instanceof Map<?, ?> map && !whole) flatten(at, map, cells);
            else cells.put(at, value);
        });
    }
}
