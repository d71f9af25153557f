package org.plainsight.app.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of evidence about one subject as one text of half the size: many facts rest on the very same things, which are
 * written once. Each line of the text holds what is rested on and, after tabs, the facts with their places in the order.
 */
final class Bases {

    private static final String FACT = ",\"fact\":";
    private static final String EVIDENCE = ",\"evidence\":";

    private final Map<String, StringBuilder> factsByEvidence = new LinkedHashMap<>();
    private int count;

    /** What a line of evidence begins with up to its fact; all lines about one subject begin alike. */
    static String start(String line) {
        return line.substring(0, line.indexOf(FACT));
    }

    /** Adds a line, whose {@link #start} is known to be this long. */
    void add(String line, int start) {
        int evidence = line.indexOf(EVIDENCE, start);
        factsByEvidence
                .computeIfAbsent(
                        line.substring(evidence + EVIDENCE.length(), line.length() - 1), e -> new StringBuilder())
                .append('\t')
                .append(count++)
                .append(':')
                .append(line, start + FACT.length(), evidence);
    }

    /** The text, and an empty start for the next subject. */
    String take() {
        var text = new StringBuilder();
        factsByEvidence.forEach(
                (evidence, facts) -> text.append(evidence).append(facts).append('\n'));
        factsByEvidence.clear();
        count = 0;
        return text.toString();
    }

    /** The lines that the text was made from, in their order. */
    static List<String> lines(String start, String text) {
        var lines = new TreeMap<Integer, String>();
        text.lines().forEach(line -> {
            var parts = line.split("\t");
            for (int i = 1; i < parts.length; i++) {
                int colon = parts[i].indexOf(':');
                lines.put(
                        Integer.valueOf(parts[i].substring(0, colon)),
                        start + FACT + parts[i].substring(colon + 1) + EVIDENCE + parts[0] + "}");
            }
        });
        return new ArrayList<>(lines.values());
    }
}
