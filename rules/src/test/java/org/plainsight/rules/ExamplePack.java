package org.plainsight.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Expression;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Charter;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;

/** The design's example pack, built by hand, so that weighing is tested without reading files. */
final class ExamplePack {

    private ExamplePack() {}

    static Pack pack() {
        return pack(adverts(), networks());
    }

    static Pack pack(Model adverts, Model networks) {
        return new Pack(
                new PackId("example", "1", "0".repeat(64)),
                new Charter("Example", "", "", "", "", LocalDate.of(2027, 6, 30), Map.of(), List.of()),
                List.of(
                        new Family("Posting", Strength.STRONG, 8),
                        new Family("Contact", Strength.STRONG, 6),
                        new Family("Wording", Strength.WEAK, 3),
                        new Family("Protective", Strength.PROTECTIVE, -4),
                        new Family("Identity", Strength.STRONG, 8),
                        new Family("Reach", Strength.STRONG, 6),
                        new Family("Shared wording", Strength.WEAK, 2),
                        new Family("Open terms", Strength.PROTECTIVE, -4)),
                3,
                adverts,
                networks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    static Model adverts() {
        return model(
                "adverts",
                family(
                        "Posting",
                        8,
                        rows("accountAdverts", "hoursPerDay")
                                .row("posting-1", 6, atLeast(10), any())
                                .row("posting-2", 3, any(), atLeast(20))),
                family("Contact", 6, rows("answeredByOther").row("contact-1", 4, isTrue())),
                family(
                        "Wording",
                        3,
                        rows("thirdPersonVoice", "hoursPerDay")
                                .row("wording-1", 3, isTrue(), any())
                                .row("wording-2", 1, any(), from(14, 20))),
                family(
                        "Protective",
                        -4,
                        rows("declaredAgency", "declaredTour")
                                .row("protective-1", -3, isTrue(), any())
                                .row("protective-2", -2, any(), isTrue())),
                points(plus(
                        plus(plus(result("Posting"), result("Contact")), weak("Wording", 3)), result("Protective"))),
                strong("Posting", "Contact"),
                outcome(rows("Points", "Strong families")
                        .row("outcome-1", "this-week", atLeast(12), atLeast(2))
                        .row("outcome-2", "when-capacity-allows", atLeast(8), atLeast(2))
                        .row("outcome-3", "none", any(), any())));
    }

    static Model networks() {
        return model(
                "networks",
                family(
                        "Identity",
                        8,
                        rows("names").row("identity-1", 4, from(6, 12)).row("identity-2", 8, atLeast(12))),
                family("Reach", 6, rows("towns").row("reach-1", 4, atLeast(3))),
                family("Shared wording", 2, rows("adverts with Wording").row("shared-wording-1", 2, atLeast(3))),
                family("Open terms", -4, rows("openTerms").row("open-terms-1", -4, isTrue())),
                points(plus(
                        plus(plus(result("Identity"), result("Reach")), weak("Shared wording", 3)),
                        result("Open terms"))),
                strong("Identity", "Reach"),
                outcome(rows("Points", "Strong families", "linkGrounds")
                        .row("outcome-1", "this-week", atLeast(12), atLeast(2), atLeast(1))
                        .row("outcome-2", "when-capacity-allows", atLeast(8), atLeast(2), any())
                        .row("outcome-3", "none", any(), any(), any())));
    }

    // ---- pieces

    static Model model(String name, List<?>... parts) {
        var decisions = new ArrayList<Decision>();
        for (var part : parts) part.forEach(d -> decisions.add((Decision) d));
        return new Model(name, "https://example.org/" + name, name + ".dmn", new LinkedHashMap<>(), decisions);
    }

    static List<Decision> family(String name, int cap, Rows rows) {
        var own = result(name + " rows");
        var function = cap < 0 ? Expression.Function.MAX : Expression.Function.MIN;
        return List.of(
                new Decision(
                        name + "-rows", name + " rows", Type.NUMBER, rows.table(HitPolicy.COLLECT_SUM, Type.NUMBER)),
                formula(
                        name,
                        new Expression.Choice(
                                new Expression.Comparison(Expression.Comparator.EQUALS, own, new Expression.Unknown()),
                                number(0),
                                new Expression.Call(function, List.of(own, number(cap))))));
    }

    static List<Decision> points(Expression expression) {
        return List.of(formula("Points", expression));
    }

    static List<Decision> strong(String one, String other) {
        return List.of(formula("Strong families", plus(counts(one), counts(other))));
    }

    static List<Decision> outcome(Rows rows) {
        return List.of(new Decision("outcome", "Outcome", Type.TEXT, rows.table(HitPolicy.FIRST, Type.TEXT)));
    }

    static Decision formula(String name, Expression expression) {
        return new Decision("d-" + name, name, Type.NUMBER, new Logic.Formula(expression));
    }

    private static Expression counts(String family) {
        return new Expression.Choice(
                new Expression.Comparison(Expression.Comparator.ABOVE, result(family), number(0)),
                number(1),
                number(0));
    }

    static Expression weak(String family, int cap) {
        return new Expression.Call(Expression.Function.MIN, List.of(result(family), number(cap)));
    }

    static Expression plus(Expression left, Expression right) {
        return new Expression.Arithmetic(Expression.Operator.PLUS, left, right);
    }

    static Expression result(String decision) {
        return new Expression.Result(decision);
    }

    static Expression number(int number) {
        return new Expression.Literal(Value.Decimal.of(number));
    }

    static Cell any() {
        return new Cell.Anything();
    }

    static Cell atLeast(int bound) {
        return new Cell.AnyOf(List.of(new Test.Compares(Test.Order.AT_LEAST, Value.Decimal.of(bound))));
    }

    static Cell from(int low, int below) {
        return new Cell.AnyOf(List.of(new Test.Between(Value.Decimal.of(low), true, Value.Decimal.of(below), false)));
    }

    static Cell isTrue() {
        return new Cell.AnyOf(List.of(new Test.Is(new Value.Truth(true))));
    }

    static Rows rows(String... columns) {
        return new Rows(columns);
    }

    /** A table in the making. */
    static final class Rows {
        private final List<Logic.Column> columns = new ArrayList<>();
        private final List<Logic.Row> rows = new ArrayList<>();

        private Rows(String... names) {
            for (var name : names)
                columns.add(new Logic.Column("c-" + name, name, new InputExpression.Named(name), Type.NUMBER));
        }

        Rows row(String id, Object output, Cell... cells) {
            Value value = output instanceof Integer points
                    ? new Value.Decimal(BigDecimal.valueOf(points))
                    : new Value.Text(output.toString());
            rows.add(new Logic.Row(id, Arrays.asList(cells), value, List.of()));
            return this;
        }

        Logic.Table table(HitPolicy policy, Type type) {
            return new Logic.Table("t", policy, columns, "", type, List.of(), List.of(), rows);
        }
    }
}
