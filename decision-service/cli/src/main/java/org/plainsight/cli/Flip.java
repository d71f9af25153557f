package org.plainsight.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.runs.RunFolder;

/**
 * The same adverts with every nationality, ethnicity and language word swapped for another: nobody's outcome may change.
 *
 * @param adverts how many adverts the swap touched
 * @param decisions how many decisions about adverts and networks were compared
 * @param changed how many of them came out differently, in outcome, route, points or rows, or are there only once
 */
record Flip(long adverts, long decisions, long changed) {

    private static final String WORDS = "org/plainsight/testdata/protected-words.txt";

    /** Which words stand for which: each for the next of its line, the last for the first. */
    static Map<String, String> swaps() {
        var swaps = new LinkedHashMap<String, String>();
        try (var in = Objects.requireNonNull(
                        Flip.class.getClassLoader().getResourceAsStream(WORDS),
                        "the made-up protected words are there");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        var words = List.of(line.split(","));
                        for (int i = 0; i < words.size(); i++)
                            swaps.put(words.get(i), words.get((i + 1) % words.size()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swaps;
    }

    /** Writes the adverts with all such words swapped, and says how many lines that touched. */
    static long swap(Path adverts, Path out) throws IOException {
        var swaps = swaps();
        var any = Pattern.compile(swaps.keySet().stream().collect(Collectors.joining("|", "\\b(", ")\\b")));
        long touched = 0;
        try (var lines = Files.lines(adverts);
                var to = Files.newBufferedWriter(out)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var swapped = any.matcher(line).replaceAll(word -> swaps.getOrDefault(word.group(), word.group()));
                if (!swapped.equals(line)) touched++;
                to.write(swapped);
                to.write('\n');
            }
        }
        return touched;
    }

    /** Compares what two runs decided, subject by subject. */
    static Flip between(Path one, Path other, long touched) throws IOException {
        var before = results(one);
        var after = results(other);
        long changed = before.entrySet().stream()
                .filter(subject -> !subject.getValue().equals(after.get(subject.getKey())))
                .count();
        changed += after.keySet().stream()
                .filter(subject -> !before.containsKey(subject))
                .count();
        return new Flip(touched, before.size(), changed);
    }

    /** What came of each subject; of a network also who is in it. */
    private static Map<String, String> results(Path run) throws IOException {
        var results = new HashMap<String, String>();
        var source = new RunSource(run);
        source.scan(
                RunFolder.DECISIONS,
                line -> RunSource.fields(line)
                        .ifPresent(fields -> results.put(
                                String.valueOf(fields.get("subject")),
                                "%s %s %s %s"
                                        .formatted(
                                                fields.get("outcome"),
                                                fields.get("route"),
                                                fields.get("points"),
                                                fields.get("rows")))));
        source.scan(
                RunFolder.NETWORKS,
                line -> RunSource.fields(line)
                        .ifPresent(fields -> results.merge(
                                "network:" + fields.get("id"), String.valueOf(fields.get("adverts")), String::concat)));
        return results;
    }
}
