package org.plainsight.rules.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;

/** How many decimal places the numbers of each decision can have at most; none is known where something is divided. */
final class Scales {

    private static final int FINEST = 9;

    private final Map<String, OptionalInt> scales = new HashMap<>();

    Scales(Model model) {
        for (var decision : model.decisions()) scales.put(decision.name(), of(decision));
    }

    OptionalInt of(String decision) {
        return scales.getOrDefault(decision, OptionalInt.empty());
    }

    private OptionalInt of(Decision decision) {
        if (decision.logic() instanceof Logic.Formula formula) return of(formula.expression());
        var table = (Logic.Table) decision.logic();
        if (table.hitPolicy() == HitPolicy.COLLECT_COUNT) return OptionalInt.of(0);
        int scale = 0;
        for (var row : table.rows()) scale = Math.max(scale, scale(row.output()));
        return capped(scale);
    }

    private static int scale(Value value) {
        return value instanceof Value.Decimal number ? number.number().scale() : 0;
    }

    private OptionalInt of(Expression expression) {
        if (expression instanceof Expression.Literal literal) return capped(scale(literal.value()));
        if (expression instanceof Expression.Result result) return of(result.decision());
        if (expression instanceof Expression.Choice choice) return coarsest(List.of(choice.then(), choice.otherwise()));
        if (expression instanceof Expression.Arithmetic arithmetic) return of(arithmetic);
        if (expression instanceof Expression.Call call)
            return call.function() == Expression.Function.COUNT ? OptionalInt.of(0) : coarsest(call.arguments());
        if (expression instanceof Expression.Listing listing) return coarsest(listing.members());
        return OptionalInt.of(0);
    }

    private OptionalInt of(Expression.Arithmetic arithmetic) {
        var left = of(arithmetic.left());
        var right = of(arithmetic.right());
        if (left.isEmpty() || right.isEmpty()) return OptionalInt.empty();
        return switch (arithmetic.operator()) {
            case TIMES -> capped(left.getAsInt() + right.getAsInt());
            case DIVIDED_BY -> OptionalInt.empty();
            default -> capped(Math.max(left.getAsInt(), right.getAsInt()));
        };
    }

    /** The scale on which all of them lie. */
    private OptionalInt coarsest(List<Expression> expressions) {
        int scale = 0;
        for (var expression : expressions) {
            var one = of(expression);
            if (one.isEmpty()) return one;
            scale = Math.max(scale, one.getAsInt());
        }
        return OptionalInt.of(scale);
    }

    private static OptionalInt capped(int scale) {
        return scale > FINEST ? OptionalInt.empty() : OptionalInt.of(scale);
    }
}
