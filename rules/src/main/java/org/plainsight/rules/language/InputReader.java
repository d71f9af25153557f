package org.plainsight.rules.language;

import java.util.Arrays;
import java.util.List;
import org.plainsight.rules.language.InputExpression.Kind;
import org.plainsight.rules.language.Test.Order;

/** Reads what a column asks about: a name, or one simple question to a name. */
final class InputReader {

    private final Cursor cursor;
    private final Names names;

    InputReader(Cursor cursor, Names names) {
        this.cursor = cursor;
        this.names = names;
    }

    InputExpression input() {
        if (cursor.peek().kind() == Token.Kind.END)
            throw Refusal.of("the column's input expression is empty", "name the fact that the column asks about");
        var input = start();
        cursor.expectEnd();
        return input;
    }

    private InputExpression start() {
        if (cursor.peek().isWord("some")) return someMember();
        if (isCall("count")) return countOf();
        if (cursor.peek().isWord("list")
                && cursor.peek(1).isWord("contains")
                && cursor.peek(2).isSymbol("(")) return listHolds();
        if (isCall("contains")) return textHolds();
        var total = Arrays.stream(Kind.values()).filter(k -> isCall(k.feel())).findFirst();
        if (total.isPresent()) return total(total.get());
        return new InputExpression.Named(names.take(cursor));
    }

    private boolean isCall(String function) {
        return cursor.peek().isWord(function) && cursor.peek(1).isSymbol("(");
    }

    private InputExpression countOf() {
        cursor.skip(2);
        var name = list("count");
        cursor.expectSymbol(")");
        return new InputExpression.CountOf(name);
    }

    private InputExpression total(Kind kind) {
        cursor.skip(2);
        var name = list(kind.feel());
        if (names.type(name) != Type.NUMBERS)
            throw Refusal.of(
                    "`%s` is no list of numbers".formatted(name), "give `%s` a list of numbers".formatted(kind.feel()));
        cursor.expectSymbol(")");
        return new InputExpression.Total(kind, name);
    }

    private String list(String function) {
        var name = names.take(cursor);
        if (!names.type(name).isList())
            throw Refusal.of(
                    "`%s` is %s, not a list".formatted(name, CellReader.noun(names.type(name))),
                    "use `%s` on a list, or write `%s` alone".formatted(function, name));
        return name;
    }

    private InputExpression listHolds() {
        cursor.skip(3);
        var name = list("list contains");
        cursor.expectSymbol(",");
        var test = new CellReader(cursor, names.type(name).member()).test();
        if (!(test instanceof Test.Is is))
            throw Refusal.of("`list contains` takes one value", "write some x in %s satisfies ...".formatted(name));
        cursor.expectSymbol(")");
        return new InputExpression.ListHolds(name, is.value());
    }

    private InputExpression textHolds() {
        cursor.skip(2);
        var name = names.take(cursor);
        if (names.type(name) != Type.TEXT)
            throw Refusal.of(
                    "`%s` is %s, not text".formatted(name, CellReader.noun(names.type(name))),
                    "of a list ask list contains(%s, ...)".formatted(name));
        cursor.expectSymbol(",");
        var part = cursor.next();
        if (part.kind() != Token.Kind.STRING || part.text().isEmpty())
            throw Refusal.of(
                    "`contains` needs a text in quotes to look for", "write contains(%s, \"part\")".formatted(name));
        cursor.expectSymbol(")");
        return new InputExpression.TextHolds(name, part.text());
    }

    private InputExpression someMember() {
        cursor.next();
        var variable = cursor.next();
        if (!variable.isWord() || Names.fault(variable.text()).isPresent() || names.has(variable.text()))
            throw Refusal.of(
                    "`some` needs a word of its own for the member, and `%s` is none".formatted(variable.shown()),
                    "write some x in list satisfies x >= 3");
        cursor.expectWord("in");
        if (!cursor.peek().isWord())
            throw Refusal.of(
                    "`some` may only go through a fact that is a list",
                    "name the list; ranges and lists written out are not gone through");
        var name = list("some");
        cursor.expectWord("satisfies");
        return new InputExpression.SomeMember(
                name, member(variable.text(), names.type(name).member()));
    }

    private Cell member(String variable, Type type) {
        if (cursor.takeWord("not")) {
            cursor.expectSymbol("(");
            mustBe(variable);
            cursor.expectWord("in");
            var cell = noneOf(type);
            cursor.expectSymbol(")");
            return cell;
        }
        mustBe(variable);
        if (cursor.takeWord("in")) return new Cell.AnyOf(tests(type));
        if (cursor.takeSymbol("!="))
            throw Refusal.of(
                    "it would be true of an unknown list",
                    "write not(%s in (null, %s))".formatted(variable, FeelText.test(literal(type))));
        if (cursor.takeSymbol("=")) return new Cell.AnyOf(List.of(literal(type)));
        if (Arrays.stream(Order.values()).noneMatch(o -> cursor.peek().isSymbol(o.feel())))
            throw Refusal.of(
                    "a comparison was expected before " + cursor.shownNext(),
                    "write %1$s = value, %1$s >= value, %1$s in [a..b) or %1$s in (a, b)".formatted(variable));
        return new Cell.AnyOf(List.of(new CellReader(cursor, type).test()));
    }

    private void mustBe(String variable) {
        if (!cursor.takeWord(variable))
            throw Refusal.of(
                    "after `satisfies`, `%s` was expected before %s".formatted(variable, cursor.shownNext()),
                    "compare the member with values: satisfies %s >= 3".formatted(variable));
    }

    private Test literal(Type type) {
        var test = new CellReader(cursor, type).test();
        if (!(test instanceof Test.Is)) throw Refusal.of("one value was expected", "write a value after the sign");
        return test;
    }

    /** {@code [a..b)} alone, or tests in brackets; {@code (a..b)} is an interval, as in FEEL. */
    private List<Test> tests(Type type) {
        if (cursor.peek().isSymbol("(") && !isOpenInterval()) return bracketed(type);
        var test = new CellReader(cursor, type).test();
        if (test instanceof Test.Is)
            throw Refusal.of("`in` needs an interval or values in brackets", "write in (a, b), or use =");
        return List.of(test);
    }

    private Cell noneOf(Type type) {
        cursor.expectSymbol("(");
        boolean known = cursor.takeWord("null");
        if (known) cursor.expectSymbol(",");
        var cell = new Cell.NoneOf(new CellReader(cursor, type).alternatives("write `null` first and once"));
        cursor.expectSymbol(")");
        if (!known) throw Refusal.of("it would be true of an unknown list", "put `null` first: not(x in (null, ...))");
        return cell;
    }

    private List<Test> bracketed(Type type) {
        cursor.expectSymbol("(");
        var tests = new CellReader(cursor, type).alternatives("leave `null` out: no member of a list is unknown");
        cursor.expectSymbol(")");
        return tests;
    }

    private boolean isOpenInterval() {
        int depth = 0;
        for (int i = 0; cursor.peek(i).kind() != Token.Kind.END; i++) {
            var token = cursor.peek(i);
            if (token.isSymbol("(") || token.isSymbol("[")) depth++;
            if (token.isSymbol("..") && depth == 1) return true;
            if ((token.isSymbol(")") || token.isSymbol("]")) && --depth == 0) return false;
            if (token.isSymbol(",") && depth == 1) return false;
        }
        return false;
    }
}
