package org.plainsight.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.language.Expression.Comparator;
import org.plainsight.rules.language.Expression.Function;
import org.plainsight.rules.language.Expression.Operator;

/** Reads a literal expression, by recursive descent that stops at a fixed depth. */
final class FormulaReader {

    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 400;
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY);

    private final Cursor cursor;
    private final Names names;
    private int depth;
    private int parts;

    FormulaReader(Cursor cursor, Names names) {
        this.cursor = cursor;
        this.names = names;
    }

    Expression formula() {
        if (cursor.peek().kind() == Token.Kind.END)
            throw Refusal.of("the formula is empty", "write what the decision gives");
        var expression = expression();
        cursor.expectEnd();
        return expression;
    }

    private Expression expression() {
        if (++depth > DEEPEST)
            throw Refusal.unsafe(
                    "the formula is nested more than %d deep".formatted(DEEPEST), "split it into several decisions");
        var expression = cursor.peek().isWord("if") ? choice() : comparison();
        depth--;
        return expression;
    }

    private Expression choice() {
        cursor.expectWord("if");
        var condition = expression();
        cursor.expectWord("then");
        var then = expression();
        cursor.expectWord("else");
        return new Expression.Choice(condition, then, expression());
    }

    private Expression comparison() {
        var left = sum();
        var comparator = comparator();
        if (comparator.isEmpty()) return left;
        cursor.next();
        var right = sum();
        if (comparator().isPresent())
            throw Refusal.of(
                    "one comparison follows another", "put brackets around the first, or nest one `if` in another");
        return new Expression.Comparison(comparator.get(), left, right);
    }

    private Optional<Comparator> comparator() {
        return Arrays.stream(Comparator.values())
                .filter(c -> cursor.peek().isSymbol(c.feel()))
                .findFirst();
    }

    private Expression sum() {
        var left = product();
        for (var operator = operator(SUMS); operator.isPresent(); operator = operator(SUMS))
            left = new Expression.Arithmetic(operator.get(), left, product());
        return left;
    }

    private Expression product() {
        var left = part();
        for (var operator = operator(PRODUCTS); operator.isPresent(); operator = operator(PRODUCTS))
            left = new Expression.Arithmetic(operator.get(), left, part());
        return left;
    }

    private Optional<Operator> operator(Map<String, Operator> operators) {
        var token = cursor.peek();
        var operator = token.kind() == Token.Kind.SYMBOL
                ? Optional.ofNullable(operators.get(token.text()))
                : Optional.<Operator>empty();
        if (operator.isPresent()) cursor.next();
        return operator;
    }

    private Expression part() {
        if (++parts > MOST_PARTS)
            throw Refusal.unsafe(
                    "the formula has more than %d parts".formatted(MOST_PARTS), "split it into several decisions");
        if (cursor.takeWord("null")) return new Expression.Unknown();
        var literal = Literals.take(cursor);
        if (literal.isPresent()) return new Expression.Literal(literal.get());
        if (cursor.peek().isSymbol("-"))
            throw Refusal.of("a minus sign before a name or bracket is not read", "write 0 - ...");
        if (cursor.takeSymbol("(")) return bracketed();
        if (cursor.takeSymbol("[")) return new Expression.Listing(cursor.takeSymbol("]") ? List.of() : list("]"));
        if (cursor.peek().isWord() && cursor.peek(1).isSymbol("(")) return call();
        return new Expression.Result(names.take(cursor));
    }

    private Expression bracketed() {
        var expression = expression();
        cursor.expectSymbol(")");
        return expression;
    }

    private Expression call() {
        var word = cursor.peek().text();
        var function = Arrays.stream(Function.values())
                .filter(f -> f.feel().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "the function `%s` is not known".formatted(word),
                        "use sum, min, max or count, or a fact that holds the answer"));
        cursor.skip(2);
        return new Expression.Call(function, list(")"));
    }

    private List<Expression> list(String close) {
        var members = new ArrayList<Expression>();
        do members.add(expression());
        while (cursor.takeSymbol(","));
        cursor.expectSymbol(close);
        return members;
    }
}
