package org.plainsight.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainsight.rules.RowExamples.Given;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Family;

/**
 * What the board reads under a row: made-up adverts on which it fires and nearly fires, or facts where there are no such adverts,
 * and what it does in a run.
 */
final class RowCards {

    /** So many examples of each kind are looked for. */
    private static final int WANTED = 3;

    private final Map<String, RowAdverts> examples;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /**
     * Cards for every row.
     *
     * @param examples made-up adverts by row id
     * @param uses what each row does in a run, by its id; empty where no run is looked at
     */
    RowCards(
            Weigher weigher,
            Balance adverts,
            Balance networks,
            Map<String, RowAdverts> examples,
            Map<String, RowUse> uses) {
        this.examples = Map.copyOf(examples);
        add(weigher, adverts.grid(), "advert", weigher::weighAdvert, uses);
        add(weigher, networks.grid(), "network", weigher::weighNetwork, uses);
    }

    /** The lines of one row's card. */
    List<String> of(String row) {
        return lines.getOrDefault(row, List.of());
    }

    private void add(
            Weigher weigher, Grid grid, String what, Function<FactSheet, Weighing> weigh, Map<String, RowUse> uses) {
        var profiles = new FactProfiles(grid);
        for (Family family : weigher.pack().familiesOf(grid.model())) {
            var table = grid.table(family.rowsDecision()).orElseThrow();
            for (int i = 0; i < table.table().rows().size(); i++) {
                var id = table.table().rows().get(i).id();
                var facts = new RowExamples(
                        grid,
                        profiles,
                        table,
                        i,
                        given -> weigh.apply(given).rows().stream()
                                .anyMatch(row -> row.row().equals(id)));
                var own = examples.getOrDefault(id, RowAdverts.NONE);
                var card = new ArrayList<String>();
                if (own.fires().isEmpty()) {
                    card.add("It counts for made-up %ss like %s:".formatted(what, these(facts.firing())));
                    card.addAll(told(grid, facts.firing()));
                } else card.addAll(made("It counts for", own.fires(), what));
                if (own.nearly().isEmpty()) {
                    card.add("It does not quite count for %s:".formatted(these(facts.nearly())));
                    card.addAll(told(grid, facts.nearly()));
                } else card.addAll(made("It does not quite count for", own.nearly(), what));
                if (!uses.isEmpty()) card.addAll(use(Optional.ofNullable(uses.get(id)), what));
                lines.put(id, card);
            }
        }
    }

    // ---- examples

    private static List<String> made(String start, List<String> adverts, String what) {
        var lines = new ArrayList<String>();
        lines.add(
                adverts.size() == 1
                        ? "%s this made-up %s:".formatted(start, what)
                        : "%s these made-up %ss:".formatted(start, what));
        adverts.forEach(advert -> lines.add("- " + advert));
        if (adverts.size() < WANTED) lines.add("- no more were found");
        return lines;
    }

    private static String these(List<Given> examples) {
        return examples.size() == 1 ? "this" : "these";
    }

    private static List<String> told(Grid grid, List<Given> examples) {
        if (examples.isEmpty()) return List.of("- none was found");
        return examples.stream()
                .map(example -> "- "
                        + example.facts().entrySet().stream()
                                .map(fact -> clause(grid, fact.getKey(), fact.getValue()))
                                .collect(Collectors.joining("; and ")))
                .toList();
    }

    private static String clause(Grid grid, String fact, Optional<Value> value) {
        var definition = grid.vocabulary().fact(fact).orElseThrow();
        var is = definition.type() == Type.TRUTH ? ": " : definition.type().isList() ? " are " : " is ";
        return definition.words()
                + is
                + value.map(known -> withUnit(definition, known)).orElse("not known");
    }

    private static String withUnit(FactDefinition definition, Value value) {
        var words = definition.words();
        boolean said =
                words.contains("number of ") || words.contains(definition.unit()) || !(value instanceof Value.Decimal);
        return said || definition.unit().isEmpty() ? Words.value(value) : Words.value(value) + " " + definition.unit();
    }

    // ---- a run

    private static List<String> use(Optional<RowUse> found, String what) {
        if (found.isEmpty() || found.get().fired() == 0) return List.of("In this run it never fired.");
        var use = found.get();
        var lines = new ArrayList<String>();
        lines.add("In this run it fired for %s of %s %ss: alone for %s, with other rows for %s."
                .formatted(
                        number(use.fired()),
                        number(use.weighed()),
                        what,
                        number(use.alone()),
                        number(use.fired() - use.alone())));
        if (!use.groups().isEmpty())
            lines.add((what.equals("advert") ? "Whose adverts: " : "Whose adverts stand in those networks: ")
                    + shares(use.groups()) + ".");
        if (use.changes().isEmpty()) lines.add("Without it nothing would be decided otherwise.");
        use.changes()
                .forEach((change, times) -> lines.add("Without it %s would go %s.".formatted(number(times), change)));
        return lines;
    }

    /** The groups with their shares, the largest first. */
    private static String shares(Map<String, RowUse.Share> groups) {
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().part()))
                .map(group -> "%s %s of %s"
                        .formatted(
                                group.getKey(),
                                number(group.getValue().part()),
                                number(group.getValue().whole())))
                .collect(Collectors.joining("; "));
    }

    private static String number(long n) {
        return n == 0 ? "none" : String.format(Locale.UK, "%,d", n);
    }
}
