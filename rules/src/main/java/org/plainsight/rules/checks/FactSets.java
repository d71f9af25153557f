package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Value;

/** Facts to try a model on: the edges of its tables, and chance with a seed. */
final class FactSets {

    private final Side side;
    private final Random random;
    private final List<String> facts;

    FactSets(Side side, long seed) {
        this.side = side;
        this.random = new Random(seed);
        this.facts = List.copyOf(side.profiles().facts());
    }

    /** For each table its boundary values in all combinations where these are few, else one at a time and by chance. */
    List<FactSheet> boundary(int most) {
        var sheets = new LinkedHashSet<Map<String, Optional<Value>>>();
        var tables = side.grid().tables().stream()
                .map(this::factsOf)
                .filter(asked -> !asked.isEmpty())
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            int left = (most - sheets.size()) / (tables.size() - i);
            boundary(List.copyOf(tables.get(i)), left, sheets);
        }
        return sheets.stream().limit(most).map(this::sheet).toList();
    }

    private Set<String> factsOf(GridTable table) {
        var asked = new LinkedHashSet<String>();
        for (int column = 0; column < table.table().columns().size(); column++) {
            if (table.axis(column).isOfFact())
                asked.add(table.axis(column).input().name());
        }
        return asked;
    }

    private void boundary(List<String> asked, int most, Set<Map<String, Optional<Value>>> into) {
        long combinations = 1;
        for (var fact : asked)
            combinations =
                    Math.min(Integer.MAX_VALUE, combinations * edges(fact).size());
        int start = into.size();
        if (combinations <= most) {
            for (long number = 0; number < combinations; number++) into.add(combination(asked, number));
            return;
        }
        for (var fact : asked) {
            for (var edge : edges(fact)) {
                if (into.size() - start >= most) return;
                var others = chance(asked);
                others.put(fact, edge);
                into.add(others);
            }
        }
        // bounded, since chance may draw the same set again
        for (int tries = 0; tries < 2 * most && into.size() - start < most; tries++) into.add(chance(asked));
    }

    private List<Optional<Value>> edges(String fact) {
        return side.profiles().boundaries(fact);
    }

    private Map<String, Optional<Value>> combination(List<String> asked, long number) {
        var facts = new LinkedHashMap<String, Optional<Value>>();
        long rest = number;
        for (var fact : asked) {
            var edges = edges(fact);
            facts.put(fact, edges.get((int) (rest % edges.size())));
            rest /= edges.size();
        }
        return facts;
    }

    private Map<String, Optional<Value>> chance(List<String> asked) {
        var facts = new LinkedHashMap<String, Optional<Value>>();
        for (var fact : asked) {
            var edges = edges(fact);
            facts.put(fact, edges.get(random.nextInt(edges.size())));
        }
        return facts;
    }

    /** Any facts at all: each unknown in one of four, else at some edge of what the model asks about it. */
    List<FactSheet> generated(int sets) {
        var sheets = new ArrayList<FactSheet>();
        for (int i = 0; i < sets; i++) {
            var given = chance(facts);
            given.replaceAll((fact, value) -> random.nextInt(4) == 0 ? Optional.empty() : value);
            sheets.add(sheet(given));
        }
        return sheets;
    }

    private FactSheet sheet(Map<String, Optional<Value>> given) {
        var sheet = FactSheet.of(side.vocabulary());
        given.forEach((fact, value) -> value.ifPresent(known -> sheet.set(fact, known)));
        return sheet.build();
    }
}
