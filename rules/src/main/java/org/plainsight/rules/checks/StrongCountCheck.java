package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Pack;

/** That {@code Strong families} counts each strong family of the model once, and nothing else. */
final class StrongCountCheck implements Check {

    @Override
    public String name() {
        return "the count of strong families";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var model : pack.models()) {
            if (counts(pack.pack(), model)) continue;
            var form = strong(pack.pack(), model).stream()
                    .map("(if %s > 0 then 1 else 0)"::formatted)
                    .collect(Collectors.joining(" + "));
            findings.fault(
                    new Place(model.file(), FixedNames.STRONG, "", "", ""),
                    "the strong families are not counted in the fixed form",
                    form.isEmpty() ? "name a strong family of this model in pack.yaml" : "write `" + form + "`");
        }
    }

    private static List<String> strong(Pack pack, Model model) {
        return pack.familiesOf(model).stream()
                .filter(family -> family.strength() == Strength.STRONG)
                .map(family -> family.table())
                .toList();
    }

    /** Whether the model counts its strong families in the fixed form. */
    static boolean counts(Pack pack, Model model) {
        var decision = model.decision(FixedNames.STRONG);
        if (decision.isEmpty() || !(decision.get().logic() instanceof Logic.Formula formula)) return false;
        var terms = new ArrayList<Expression>();
        addTerms(formula.expression(), terms);
        var counted = new ArrayList<String>();
        for (var term : terms) {
            var family = countedBy(term);
            if (family.isEmpty()) return false;
            counted.add(family);
        }
        var expected = strong(pack, model);
        return counted.size() == expected.size() && counted.containsAll(expected);
    }

    private static void addTerms(Expression sum, List<Expression> terms) {
        if (sum instanceof Expression.Arithmetic plus && plus.operator() == Expression.Operator.PLUS) {
            addTerms(plus.left(), terms);
            addTerms(plus.right(), terms);
        } else terms.add(sum);
    }

    /** The decision that {@code if D > 0 then 1 else 0} asks about; empty for anything else. */
    private static String countedBy(Expression term) {
        if (!(term instanceof Expression.Choice choice)
                || !(choice.condition() instanceof Expression.Comparison above)
                || !(above.left() instanceof Expression.Result result)) return "";
        boolean fixed = above.comparator() == Expression.Comparator.ABOVE
                && above.right().equals(number(0))
                && choice.then().equals(number(1))
                && choice.otherwise().equals(number(0));
        return fixed ? result.decision() : "";
    }

    private static Expression number(int number) {
        return new Expression.Literal(Value.Decimal.of(number));
    }
}
