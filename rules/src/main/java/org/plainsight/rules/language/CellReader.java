package org.plainsight.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Token.Kind;

/** Reads one input cell over a column of one type. */
final class CellReader {

    private final Cursor cursor;
    private final Type type;

    CellReader(Cursor cursor, Type type) {
        this.cursor = cursor;
        this.type = type;
    }

    Cell cell() {
        var cell = start();
        cursor.expectEnd();
        return cell;
    }

    private Cell start() {
        if (cursor.peek().kind() == Kind.END) return new Cell.Anything();
        if (isLone("-")) return new Cell.Anything();
        if (cursor.peek().isWord("null") && cursor.peek(1).kind() == Kind.END) {
            cursor.next();
            return new Cell.IsUnknown();
        }
        if (cursor.peek().isWord("not")) return negation();
        return new Cell.AnyOf(alternatives(""));
    }

    private boolean isLone(String symbol) {
        return cursor.peek().isSymbol(symbol) && cursor.peek(1).kind() == Kind.END && cursor.takeSymbol(symbol);
    }

    private Cell negation() {
        cursor.next();
        if (!cursor.peek().isSymbol("("))
            throw Refusal.of("`not` needs what it denies in brackets", "write not(null, ...)");
        cursor.next();
        boolean known = false;
        var tests = new ArrayList<Test>();
        do {
            if (cursor.takeWord("null")) known = true;
            else tests.add(test());
        } while (cursor.takeSymbol(","));
        cursor.expectSymbol(")");
        if (!known)
            throw Refusal.of("it would be true of an unknown value", "write " + FeelText.cell(new Cell.NoneOf(tests)));
        return new Cell.NoneOf(tests);
    }

    /** Tests with commas between them; where an unknown value may not pass, {@code null} is refused. */
    List<Test> alternatives(String instead) {
        var tests = new ArrayList<Test>();
        do {
            if (cursor.peek().isWord("null"))
                throw Refusal.of(
                        "`null` beside other values would be true of an unknown value",
                        instead.isEmpty() ? "give `null` a row of its own" : instead);
            tests.add(test());
        } while (cursor.takeSymbol(","));
        return tests;
    }

    Test test() {
        if (type.isList())
            throw Refusal.of(
                    "the column holds a list, which no cell can compare",
                    "ask count(list), list contains(list, value) or some x in list satisfies ... in the column's head");
        var token = cursor.peek();
        if (token.isSymbol("=")) throw Refusal.of("a cell needs no `=`", "write the value alone");
        if (token.isSymbol("!=")) throw Refusal.of("`!=` would be true of an unknown value", "write not(null, value)");
        for (Order order : Order.values())
            if (cursor.takeSymbol(order.feel())) return new Test.Compares(order, bound(order.feel()));
        if (token.isSymbol("[") || token.isSymbol("(") || token.isSymbol("]")) return interval();
        return new Test.Is(literal());
    }

    private Value bound(String sign) {
        mustBeOrdered(sign);
        return literal();
    }

    private void mustBeOrdered(String sign) {
        if (!type.isOrdered())
            throw Refusal.of(
                    "the column holds %s, which has no order, so `%s` means nothing".formatted(noun(type), sign),
                    type == Type.TEXT ? "list the texts: \"a\", \"b\"" : "write true or false");
    }

    private Test interval() {
        boolean lowClosed = cursor.next().isSymbol("[");
        mustBeOrdered("..");
        var low = literal();
        if (!cursor.takeSymbol(".."))
            throw Refusal.of(
                    "brackets around one value are not read", "write the value alone, or an interval such as [3..5)");
        var high = literal();
        boolean highClosed = cursor.peek().isSymbol("]");
        if (!highClosed && !cursor.peek().isSymbol(")") && !cursor.peek().isSymbol("["))
            throw Refusal.of("the interval is not closed before " + cursor.shownNext(), "close it with ] or )");
        cursor.next();
        int order = Values.compare(low, high);
        if (order > 0 || (order == 0 && !(lowClosed && highClosed)))
            throw Refusal.of(
                    "the interval holds no value", "put the lower bound first, and include at least one value");
        return new Test.Between(low, lowClosed, high, highClosed);
    }

    private Value literal() {
        var start = cursor.peek();
        Optional<Value> found = Literals.take(cursor);
        var value = found.orElseThrow(() -> noLiteral(start));
        if (Type.of(value) != type)
            throw Refusal.of(
                    "the column holds %s, and `%s` is %s"
                            .formatted(noun(type), FeelText.value(value), noun(Type.of(value))),
                    example(type, value));
        return value;
    }

    private Refusal noLiteral(Token token) {
        if (token.isWord() && type == Type.TEXT)
            return Refusal.of(
                    "`%s` stands without quotes".formatted(token.text()), "write \"%s\"".formatted(token.text()));
        if (token.isWord() && type == Type.TRUTH)
            return Refusal.of("`%s` is not known".formatted(token.text()), "write true or false");
        return Refusal.of(
                "%s was found where a value belongs"
                        .formatted(token.kind() == Kind.END ? "nothing" : "`" + token.shown() + "`"),
                "a cell compares its column with values only, such as " + example(type));
    }

    private static String example(Type type, Value given) {
        if (type == Type.TEXT && given instanceof Value.Decimal number)
            return "write \"%s\" in quotes".formatted(number.number().toPlainString());
        return "write a value such as " + example(type);
    }

    private static String example(Type type) {
        return switch (type) {
            case NUMBER -> "8 or [3..5)";
            case TEXT -> "\"a\" or \"a\", \"b\"";
            case TRUTH -> "true or false";
            case DAY -> "date(\"2026-11-01\")";
            case SPAN -> "duration(\"P2DT3H\")";
            case MONTHS -> "duration(\"P1Y2M\")";
            default -> "-, null or not(null)";
        };
    }

    /** The type as a noun of plain English. */
    static String noun(Type type) {
        return switch (type) {
            case NUMBER -> "a number";
            case TEXT -> "text";
            case TRUTH -> "true or false";
            case DAY -> "a date";
            case SPAN -> "a length of time";
            case MONTHS -> "a number of months";
            default -> "a " + type.feel().toLowerCase(Locale.ROOT);
        };
    }
}
