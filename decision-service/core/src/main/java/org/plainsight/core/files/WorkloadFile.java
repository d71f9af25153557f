package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.tasking.workload.Workload;

/**
 * Reads the workload that {@code plan} plans (contract, section 5). Each analyst and each network is bound as it is read, so
 * that an endless file is put down early.
 */
public final class WorkloadFile {
    private static final Map<String, Integer> MOST = Map.of(
            "analysts",
            Workload.MOST_ANALYSTS,
            "networks",
            Workload.MOST_NETWORKS,
            "published",
            Workload.MOST_NETWORKS);
    private static final int MOST_FAULTS = 1_000;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();

    private WorkloadFile() {}

    public static WorkloadReading read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader);
        } catch (NoSuchFileException e) {
            return new WorkloadReading.Unreadable("workload `%s` is not there; check the path".formatted(file));
        } catch (IOException e) {
            return new WorkloadReading.Unreadable(
                    "workload `%s` cannot be read: %s; name a file of JSON".formatted(file, why(e)));
        }
    }

    /**
     * The same from any text.
     *
     * @throws IOException if it ends too early, is not JSON or not text
     */
    public static WorkloadReading read(Reader json) throws IOException {
        try (var parser = JsonTree.parser(json)) {
            return new WorkloadFile().read(parser);
        }
    }

    private static String why(IOException e) {
        if (Files.isDirectory(Path.of(String.valueOf(e.getMessage())))) return "it is a folder";
        if (e instanceof CharacterCodingException) return "it is not UTF-8";
        if (e instanceof JsonProcessingException json) {
            var at = json.getLocation();
            return "line %d, column %d: %s"
                    .formatted(
                            at.getLineNr(),
                            at.getColumnNr(),
                            json.getOriginalMessage().lines().findFirst().orElse("not JSON"));
        }
        return String.valueOf(e.getMessage());
    }

    private WorkloadReading read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT)
            return new WorkloadReading.AtFault(List.of("the file must hold one JSON object"));
        var names = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (!names.add(name)) fault("%s is given twice".formatted(Limits.shown(name)));
            parser.nextToken();
            if (!MOST.containsKey(name)) fields.put(name, JsonTree.valueHere(parser, name, faults));
            else if (!readList(parser, name)) return tooLarge(name);
        }
        if (parser.nextToken() != null) fault("the file holds more after its JSON object ends");
        return new WorkloadBinder(fields, lists, faults).bind();
    }

    private static WorkloadReading tooLarge(String list) {
        return new WorkloadReading.TooLarge(
                "`%s` holds more than %,d, which is more than can be planned at once; plan by team or region"
                        .formatted(list, MOST.getOrDefault(list, 0)));
    }

    /** Gives false if there are too many. */
    private boolean readList(JsonParser parser, String name) throws IOException {
        var list = lists.computeIfAbsent(name, n -> new ArrayList<>());
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            fault("`%s` must be a list".formatted(name));
            parser.skipChildren();
            return true;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() >= MOST.getOrDefault(name, 0)) return false;
            list.add(readMember(parser, "%s[%d]".formatted(name, list.size())));
        }
        return true;
    }

    private Map<String, Object> readMember(JsonParser parser, String at) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var noted = new ArrayList<String>();
            var member = JsonTree.readHere(parser, noted);
            noted.forEach(note -> fault("`%s`: %s".formatted(at, note)));
            return member;
        }
        fault("`%s` must be an object".formatted(at));
        parser.skipChildren();
        return Map.of();
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) faults.add(fault);
    }
}
