package org.plainsight.rules.checks;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;

/** Which facts and decisions a decision reads. */
final class Reads {

    private Reads() {}

    /** What it reads itself. */
    static Set<String> of(Logic logic) {
        var names = new LinkedHashSet<String>();
        if (logic instanceof Logic.Table table)
            table.columns().forEach(column -> names.add(column.input().name()));
        else add(((Logic.Formula) logic).expression(), names);
        return names;
    }

    /** The decision and all decisions that it rests on. */
    static Set<String> decisionsBehind(Model model, String start) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<String>(List.of(start));
        while (!waiting.isEmpty()) {
            var name = waiting.remove();
            var decision = model.decision(name);
            if (decision.isEmpty() || !seen.add(name)) continue;
            waiting.addAll(of(decision.get().logic()));
        }
        return seen;
    }

    private static void add(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Result result) names.add(result.decision());
        else if (expression instanceof Expression.Arithmetic sum) addBoth(sum.left(), sum.right(), names);
        else if (expression instanceof Expression.Comparison pair) addBoth(pair.left(), pair.right(), names);
        else if (expression instanceof Expression.Choice choice) {
            add(choice.condition(), names);
            addBoth(choice.then(), choice.otherwise(), names);
        } else if (expression instanceof Expression.Call call) call.arguments().forEach(one -> add(one, names));
        else if (expression instanceof Expression.Listing listing)
            listing.members().forEach(one -> add(one, names));
    }

    private static void addBoth(Expression left, Expression right, Set<String> names) {
        add(left, names);
        add(right, names);
    }
}
