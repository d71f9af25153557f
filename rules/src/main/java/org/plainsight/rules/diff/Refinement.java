package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/**
 * Two models on one grid, so that every cell of either is constant on each state. Tables alone: what a table asks of an earlier
 * decision counts as one more fact, which whoever uses the grid must settle.
 */
final class Refinement {

    private static final String BEFORE = " before the change";
    private static final String AFTER = " after the change";
    /** Decimal places of a decision that is asked like a fact; the fixed forms give whole numbers. */
    private static final int DECIMALS = 6;

    private final Model before;
    private final Model after;
    private final Vocabulary vocabulary;
    private final Grid grid;
    private final FactProfiles profiles;

    /** Both models must compile over the facts. */
    Refinement(Model before, Model after, Vocabulary facts, List<String> wholeNumbers) {
        this.before = before;
        this.after = after;
        this.vocabulary = extended(facts, wholeNumbers);
        var decisions = new ArrayList<Decision>();
        addTables(decisions, before, BEFORE);
        addTables(decisions, after, AFTER);
        var types = new LinkedHashMap<String, Type>();
        for (var fact : vocabulary.facts()) types.put(fact.name(), fact.type());
        this.grid = Grid.of(new Model("both", "both", "", types, decisions), vocabulary);
        this.profiles = new FactProfiles(grid);
    }

    private Vocabulary extended(Vocabulary facts, List<String> wholeNumbers) {
        var all = new LinkedHashMap<String, FactDefinition>();
        for (var fact : facts.facts()) all.put(fact.name(), fact);
        for (var model : List.of(before, after)) {
            for (var decision : model.decisions()) all.putIfAbsent(decision.name(), asFact(decision, wholeNumbers));
        }
        return new Vocabulary(List.copyOf(all.values()));
    }

    private static FactDefinition asFact(Decision decision, List<String> wholeNumbers) {
        boolean fractions = decision.type().member() == Type.NUMBER && !wholeNumbers.contains(decision.name());
        return new FactDefinition(
                decision.name(),
                FactDefinition.Subject.ADVERT,
                decision.type(),
                fractions ? DECIMALS : 0,
                "",
                decision.name(),
                "decided earlier",
                "no row matches",
                FactDefinition.Basis.ASSESSMENT,
                false,
                "");
    }

    private static void addTables(List<Decision> into, Model model, String suffix) {
        for (var decision : model.decisions()) {
            if (decision.logic() instanceof Logic.Table)
                into.add(new Decision(
                        decision.id() + suffix, decision.name() + suffix, decision.type(), decision.logic()));
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Grid grid() {
        return grid;
    }

    FactProfiles profiles() {
        return profiles;
    }

    Optional<GridTable> tableBefore(String decision) {
        return grid.table(decision + BEFORE);
    }

    Optional<GridTable> tableAfter(String decision) {
        return grid.table(decision + AFTER);
    }

    /** The names of all decisions that either model makes by a table, in the order of the new model, then of the old. */
    List<String> tables() {
        var names = new LinkedHashMap<String, Boolean>();
        for (var model : List.of(after, before)) {
            for (var decision : model.decisions())
                if (decision.logic() instanceof Logic.Table) names.put(decision.name(), true);
        }
        return List.copyOf(names.keySet());
    }

    /** Whether a name that a column asks is a fact, and not an earlier decision. */
    boolean isFact(String name) {
        return before.decision(name).isEmpty() && after.decision(name).isEmpty();
    }

    Map<String, Decision> decisionsBefore() {
        return before.byName();
    }

    Map<String, Decision> decisionsAfter() {
        return after.byName();
    }
}
