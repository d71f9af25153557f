package org.plainsight.rules.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/**
 * The fixed forms in which a model must add up its points, so that every weighing can show arithmetic that closes: {@code F rows}
 * ({@code C+}), {@code F} = {@code if F rows = null then 0 else min(F rows, CAP)}, {@code Points} = the families, the weak ones
 * under one {@code min}, and {@code Outcome}, a complete table that takes the first row that matches.
 */
public final class FixedForms {

    public static final String POINTS = FixedNames.POINTS;
    public static final String STRONG = FixedNames.STRONG;
    public static final String OUTCOME = FixedNames.OUTCOME;
    public static final String ROUTE = FixedNames.ROUTE;
    public static final String NO_ROUTE = "none";

    private final Pack pack;
    private final Model model;
    private final List<Fault> faults = new ArrayList<>();

    private FixedForms(Pack pack, Model model) {
        this.pack = pack;
        this.model = model;
    }

    /** Everything in which the pack's models depart from the forms. */
    public static List<Fault> faults(Pack pack) {
        var faults = new ArrayList<Fault>();
        for (var family : pack.families()) {
            boolean stands = Stream.of(pack.adverts(), pack.networks())
                    .anyMatch(model -> model.decision(family.table()).isPresent());
            if (!stands)
                faults.add(Fault.of(
                        Fault.Place.of("pack.yaml").withText(family.table()),
                        "no model holds this family",
                        "add its tables to a model, or take it off the list"));
        }
        faults.addAll(faults(pack, pack.adverts()));
        faults.addAll(faults(pack, pack.networks()));
        return List.copyOf(faults);
    }

    /** Whether the model counts its strong families, each once and nothing else. */
    public static boolean countsStrong(Pack pack, Model model) {
        return StrongCountCheck.counts(pack, model);
    }

    static List<Fault> faults(Pack pack, Model model) {
        var forms = new FixedForms(pack, model);
        pack.familiesOf(model).forEach(forms::checkFamily);
        forms.checkPoints();
        forms.checkOutcome();
        forms.checkRoute();
        return List.copyOf(forms.faults);
    }

    private void fault(String decision, String problem, String remedy) {
        faults.add(Fault.of(new Fault.Place(model.file(), decision, "", "", ""), problem, remedy));
    }

    private Optional<Expression> formula(String decision) {
        return model.decision(decision)
                .map(d -> d.logic())
                .filter(Logic.Formula.class::isInstance)
                .map(logic -> ((Logic.Formula) logic).expression());
    }

    private Optional<Logic.Table> table(String decision) {
        return model.decision(decision)
                .map(d -> d.logic())
                .filter(Logic.Table.class::isInstance)
                .map(Logic.Table.class::cast);
    }

    // ---- families

    private void checkFamily(Family family) {
        var rows = table(family.rowsDecision());
        if (rows.isEmpty() || rows.get().hitPolicy() != HitPolicy.COLLECT_SUM)
            fault(family.rowsDecision(), "the family's rows are missing", "make it a table with hit policy C+");
        else if (!rows.get().rows().stream().allMatch(row -> isWhole(row.output())))
            fault(family.rowsDecision(), "a row's points are no whole number", "give whole points");
        if (!formula(family.table()).equals(Optional.of(capped(family))))
            fault(
                    family.table(),
                    "the family's points are not in the fixed form",
                    "write `if %1$s = null then 0 else %2$s(%1$s, %3$d)`"
                            .formatted(family.rowsDecision(), word(family), family.cap()));
    }

    private static boolean isWhole(Value value) {
        return value instanceof Value.Decimal number
                && number.number().scale() <= 0
                && number.number().abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
    }

    private static String word(Family family) {
        return family.strength() == Strength.PROTECTIVE ? "max" : "min";
    }

    private static Expression capped(Family family) {
        var rows = new Expression.Result(family.rowsDecision());
        var function = family.strength() == Strength.PROTECTIVE ? Expression.Function.MAX : Expression.Function.MIN;
        return new Expression.Choice(
                new Expression.Comparison(Expression.Comparator.EQUALS, rows, new Expression.Unknown()),
                number(0),
                new Expression.Call(function, List.of(rows, number(family.cap()))));
    }

    private static Expression number(int number) {
        return new Expression.Literal(Value.Decimal.of(number));
    }

    // ---- points

    private void checkPoints() {
        var points = formula(POINTS);
        var families = pack.familiesOf(model);
        if (families.isEmpty())
            fault("", "none of the pack's families stands in this model", "name its tables in pack.yaml");
        var weak = names(families, true);
        boolean closes = points.isPresent() && closes(points.get(), names(families, false), weak);
        if (closes) return;
        var remedy = new ArrayList<>(names(families, false).stream().sorted().toList());
        if (!weak.isEmpty())
            remedy.add("min(%s, %d)"
                    .formatted(String.join(" + ", weak.stream().sorted().toList()), pack.weakCap()));
        fault(
                POINTS,
                "the points are not the sum of the families in the fixed form",
                "write `" + String.join(" + ", remedy) + "`");
    }

    private static Set<String> names(List<Family> families, boolean weak) {
        var names = new HashSet<String>();
        for (var family : families) {
            if ((family.strength() == Strength.WEAK) == weak) names.add(family.table());
        }
        return names;
    }

    private boolean closes(Expression points, Set<String> firm, Set<String> weak) {
        var open = new HashSet<>(firm);
        boolean weakSeen = weak.isEmpty();
        for (var term : terms(points)) {
            if (term instanceof Expression.Result result) {
                if (!open.remove(result.decision())) return false;
            } else if (!weakSeen && isWeakTerm(term, weak)) weakSeen = true;
            else return false;
        }
        return open.isEmpty() && weakSeen;
    }

    private boolean isWeakTerm(Expression term, Set<String> weak) {
        if (!(term instanceof Expression.Call call) || call.function() != Expression.Function.MIN) return false;
        if (call.arguments().size() != 2) return false;
        var cap = number(pack.weakCap());
        var sum = call.arguments().get(0).equals(cap)
                ? call.arguments().get(1)
                : call.arguments().get(0);
        if (!call.arguments().contains(cap)) return false;
        var open = new HashSet<>(weak);
        for (var one : terms(sum)) {
            if (!(one instanceof Expression.Result result) || !open.remove(result.decision())) return false;
        }
        return open.isEmpty();
    }

    private static List<Expression> terms(Expression sum) {
        if (!(sum instanceof Expression.Arithmetic plus) || plus.operator() != Expression.Operator.PLUS)
            return List.of(sum);
        var terms = new ArrayList<>(terms(plus.left()));
        terms.addAll(terms(plus.right()));
        return terms;
    }

    // ---- outcome and route

    private void checkOutcome() {
        var table = table(OUTCOME);
        if (table.isEmpty()) {
            fault(OUTCOME, "the model decides no outcome", "add a decision table with this name and hit policy F");
            return;
        }
        for (var row : table.get().rows()) {
            if (!(row.output() instanceof Value.Text text)
                    || Outcome.of(text.text()).isEmpty())
                fault(
                        OUTCOME,
                        "row `" + row.id() + "` gives no outcome that there is",
                        "give none, when-capacity-allows, this-week or same-day");
        }
        if (table.get().hitPolicy() != HitPolicy.FIRST || !endsWithAnyCase(table.get()))
            fault(OUTCOME, "the table does not answer every case", "use hit policy F and let the last row ask nothing");
    }

    private static boolean endsWithAnyCase(Logic.Table table) {
        if (table.rows().isEmpty()) return false;
        var last = table.rows().get(table.rows().size() - 1);
        return last.cells().stream().allMatch(Cell.Anything.class::isInstance);
    }

    private void checkRoute() {
        var route = model.decision(ROUTE);
        if (route.isEmpty()) return;
        boolean gives = table(ROUTE).isPresent()
                && !table(ROUTE).get().hitPolicy().takesAll()
                && table(ROUTE).get().rows().stream().allMatch(row -> row.output() instanceof Value.Text);
        if (!gives) fault(ROUTE, "the route is not decided by a table of texts that takes one row", "use hit policy F");
    }
}
