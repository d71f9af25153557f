package org.plainsight.core.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

/** One line of {@code decisions.jsonl}, read back. */
public record StoredDecision(
        String subject,
        Instant decidedAt,
        Outcome outcome,
        String route,
        int points,
        Map<String, Integer> families,
        List<Contribution> rows,
        List<String> unknown,
        FactSheet facts,
        String trace) {

    /**
     * Reads the line back.
     *
     * @param vocabularyOf the facts that there are about a subject of this name
     * @param faults where whatever does not fit is noted
     */
    public static Optional<StoredDecision> of(
            String line, java.util.function.Function<String, Vocabulary> vocabularyOf, List<String> faults) {
        var tree = JsonTree.readOwn(line, faults);
        if (!faults.isEmpty()) return Optional.empty();
        try {
            var decision = read(tree, vocabularyOf, faults);
            return faults.isEmpty() ? Optional.of(decision) : Optional.empty();
        } catch (ClassCastException | NullPointerException | ArithmeticException | DateTimeException e) {
            faults.add("is not a decision as this program writes it");
            return Optional.empty();
        }
    }

    private static StoredDecision read(
            Map<String, Object> tree,
            java.util.function.Function<String, Vocabulary> vocabularyOf,
            List<String> faults) {
        var subject = text(tree, "subject");
        var families = new LinkedHashMap<String, Integer>();
        ((Map<?, ?>) need(tree, "families"))
                .forEach((name, points) -> families.put((String) name, ((BigDecimal) points).intValueExact()));
        var facts = FactsJson.read((Map<?, ?>) need(tree, "facts"), vocabularyOf.apply(subject), faults);
        var outcome = Outcome.of(text(tree, "outcome"));
        if (outcome.isEmpty())
            faults.add("gives the outcome " + Limits.shown(text(tree, "outcome")) + ", which there is not");
        return new StoredDecision(
                subject,
                Instant.parse(text(tree, "decidedAt")),
                outcome.orElse(Outcome.NONE),
                tree.get("route") instanceof String route ? route : "",
                ((BigDecimal) need(tree, "points")).intValueExact(),
                families,
                rows((List<?>) need(tree, "rows")),
                ((List<?>) need(tree, "unknown")).stream().map(u -> (String) u).toList(),
                facts,
                text(tree, "trace"));
    }

    private static List<Contribution> rows(List<?> trees) {
        var rows = new ArrayList<Contribution>();
        for (var each : trees) {
            var tree = (Map<?, ?>) each;
            var indicator = tree.get("indicator") instanceof String text ? text : "";
            rows.add(new Contribution(
                    (String) java.util.Objects.requireNonNull(tree.get("table")),
                    (String) java.util.Objects.requireNonNull(tree.get("row")),
                    indicator,
                    ((BigDecimal) java.util.Objects.requireNonNull(tree.get("points"))).intValueExact()));
        }
        return rows;
    }

    private static String text(Map<String, Object> tree, String name) {
        return (String) need(tree, name);
    }

    private static Object need(Map<String, Object> tree, String name) {
        return java.util.Objects.requireNonNull(tree.get(name));
    }
}
