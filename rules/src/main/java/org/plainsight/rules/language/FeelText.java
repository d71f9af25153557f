package org.plainsight.rules.language;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Expression.Operator;

/** Writes every part of the language back as FEEL, in one canonical form that {@link Feel} reads to an equal part. */
public final class FeelText {

    private FeelText() {}

    public static String cell(Cell cell) {
        if (cell instanceof Cell.Anything) return "-";
        if (cell instanceof Cell.IsUnknown) return "null";
        if (cell instanceof Cell.AnyOf any) return joined(any.tests(), FeelText::test);
        var tests = ((Cell.NoneOf) cell).tests();
        return tests.isEmpty() ? "not(null)" : "not(null, " + joined(tests, FeelText::test) + ")";
    }

    public static String test(Test test) {
        if (test instanceof Test.Is is) return value(is.value());
        if (test instanceof Test.Compares compares) return compares.order().feel() + " " + value(compares.bound());
        var between = (Test.Between) test;
        return (between.lowClosed() ? "[" : "(")
                + value(between.low())
                + ".."
                + value(between.high())
                + (between.highClosed() ? "]" : ")");
    }

    public static String value(Value value) {
        if (value instanceof Value.Text text) return quoted(text.text());
        if (value instanceof Value.Decimal number) return number.number().toPlainString();
        if (value instanceof Value.Truth truth) return Boolean.toString(truth.truth());
        if (value instanceof Value.Day day) return "date(\"" + day.day() + "\")";
        if (value instanceof Value.Span span) return "duration(\"" + span(span.span()) + "\")";
        if (value instanceof Value.Months months) return "duration(\"" + months(months.months()) + "\")";
        return "[" + joined(((Value.Many) value).values(), FeelText::value) + "]";
    }

    public static String input(InputExpression input) {
        if (input instanceof InputExpression.Named named) return named.name();
        if (input instanceof InputExpression.CountOf count) return "count(" + count.name() + ")";
        if (input instanceof InputExpression.ListHolds list)
            return "list contains(" + list.name() + ", " + value(list.member()) + ")";
        if (input instanceof InputExpression.TextHolds text)
            return "contains(" + text.name() + ", " + quoted(text.part()) + ")";
        if (input instanceof InputExpression.Total total) return total.kind().feel() + "(" + total.name() + ")";
        var some = (InputExpression.SomeMember) input;
        return "some x in " + some.name() + " satisfies " + member(some.cell());
    }

    private static String member(Cell cell) {
        if (cell instanceof Cell.AnyOf any) {
            if (any.tests().size() > 1) return "x in (" + joined(any.tests(), FeelText::test) + ")";
            var test = any.tests().get(0);
            return test instanceof Test.Is
                    ? "x = " + test(test)
                    : test instanceof Test.Between ? "x in " + test(test) : "x " + test(test);
        }
        if (!(cell instanceof Cell.NoneOf none) || none.tests().isEmpty())
            throw new IllegalArgumentException(
                    "a member of a list is never unknown, so `%s` asks nothing of it".formatted(cell(cell)));
        return "not(x in (null, " + joined(none.tests(), FeelText::test) + "))";
    }

    public static String expression(Expression expression) {
        if (expression instanceof Expression.Literal it) return value(it.value());
        if (expression instanceof Expression.Unknown) return "null";
        if (expression instanceof Expression.Result it) return it.decision();
        if (expression instanceof Expression.Arithmetic it)
            return operand(it.left(), rank(it.operator()), false)
                    + " "
                    + it.operator().feel()
                    + " "
                    + operand(it.right(), rank(it.operator()), true);
        if (expression instanceof Expression.Comparison it)
            return operand(it.left(), 0, true) + " " + it.comparator().feel() + " " + operand(it.right(), 0, true);
        if (expression instanceof Expression.Choice it)
            return "if %s then %s else %s"
                    .formatted(expression(it.condition()), expression(it.then()), expression(it.otherwise()));
        if (expression instanceof Expression.Call it)
            return it.function().feel() + "(" + joined(it.arguments(), FeelText::expression) + ")";
        return "[" + joined(((Expression.Listing) expression).members(), FeelText::expression) + "]";
    }

    /** An operand in brackets where it would otherwise be read another way. */
    private static String operand(Expression operand, int rank, boolean right) {
        boolean loose = operand instanceof Expression.Choice || operand instanceof Expression.Comparison;
        if (operand instanceof Expression.Arithmetic it)
            loose = right ? rank(it.operator()) <= rank : rank(it.operator()) < rank;
        return loose ? "(" + expression(operand) + ")" : expression(operand);
    }

    private static int rank(Operator operator) {
        return operator == Operator.PLUS || operator == Operator.MINUS ? 1 : 2;
    }

    /** A text in quotes, escaped. */
    public static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) quoted.append(escaped(text.charAt(i)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        if (c == '"' || c == '\\') return "\\" + c;
        if (c == '\n') return "\\n";
        if (c == '\t') return "\\t";
        if (c == '\r') return "\\r";
        return Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    }

    /** Days, hours, minutes and seconds; Java's own form has no days. */
    private static String span(Duration span) {
        if (span.isZero()) return "PT0S";
        var length = span.abs();
        var time =
                part(length.toHoursPart(), "H") + part(length.toMinutesPart(), "M") + part(length.toSecondsPart(), "S");
        return (span.isNegative() ? "-P" : "P") + part(length.toDays(), "D") + (time.isEmpty() ? "" : "T" + time);
    }

    private static String months(int months) {
        if (months == 0) return "P0M";
        int length = Math.abs(months);
        return (months < 0 ? "-P" : "P") + part(length / 12, "Y") + part(length % 12, "M");
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }

    private static <T> String joined(List<T> parts, Function<T, String> written) {
        return parts.stream().map(written).collect(Collectors.joining(", "));
    }
}
