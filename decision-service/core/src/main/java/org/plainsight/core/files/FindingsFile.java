package org.plainsight.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of what reviewers found, one JSON object a line: {@code {"network":"N-1","finding":"no-concern"}}. The last line about a
 * network counts. A finding is any short word or words.
 */
public final class FindingsFile {

    private static final int MOST_FAULTS = 20;

    private FindingsFile() {}

    /** What came of reading it. */
    public sealed interface Reading {
        record Read(Map<String, String> byNetwork) implements Reading {
            public Read {
                byNetwork = Collections.unmodifiableMap(new TreeMap<>(byNetwork));
            }
        }

        /** All its faults, each with its line, in one sentence. */
        record Refused(String why) implements Reading {}
    }

    public static Reading read(Path file) {
        var findings = new TreeMap<String, String>();
        var faults = new ArrayList<String>();
        try (var in = new BufferedReader(new InputStreamReader(AdvertFile.open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = in.readLine(); line != null && faults.size() < MOST_FAULTS; line = in.readLine()) {
                number++;
                if (!line.isBlank()) line(line, number, findings, faults);
            }
        } catch (IOException e) {
            return new Reading.Refused("cannot read `%s`: %s".formatted(file, AdvertFile.why(e)));
        }
        return faults.isEmpty()
                ? new Reading.Read(findings)
                : new Reading.Refused(
                        "`%s` is no file of findings: %s; write `{\"network\":\"N-1\",\"finding\":\"no-concern\"}`"
                                .formatted(file, String.join("; ", faults)));
    }

    private static void line(String line, int number, Map<String, String> findings, List<String> faults) {
        var own = new ArrayList<String>();
        var tree = JsonTree.read(line, own);
        if (own.isEmpty()
                && tree.get("network") instanceof String network
                && tree.get("finding") instanceof String it) {
            if (it.isBlank() || it.length() > Limits.NAME_CHARS)
                faults.add("line %d: the finding is empty or too long".formatted(number));
            else findings.put(network, it);
            return;
        }
        faults.add("line %d %s".formatted(number, own.isEmpty() ? "names no network and finding" : own.get(0)));
    }
}
