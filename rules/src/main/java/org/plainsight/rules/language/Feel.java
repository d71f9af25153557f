package org.plainsight.rules.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the FEEL that a reviewable pack may use, and refuses the rest with what to write instead. Whatever is accepted means
 * the same to kie-dmn 10.2.0. Nothing read here can run: there are no calls but five fixed functions, and no loops.
 */
public final class Feel {

    private Feel() {}

    /** Reads one input cell of a column of that type. An empty cell asks nothing, as in the common editors. */
    public static Parsed<Cell> cell(String text, Type type) {
        return read(text, cursor -> new CellReader(cursor, type).cell());
    }

    /**
     * Reads one input cell of a column that asks that question. {@code some} answers false of an unknown list, so of its
     * answers only {@code true} may be asked for: every other cell would be true of what is unknown.
     */
    public static Parsed<Cell> cell(String text, InputExpression asked, Type type) {
        return read(text, cursor -> {
            var cell = new CellReader(cursor, type).cell();
            if (asked instanceof InputExpression.SomeMember some && !asksForTrue(cell))
                throw Refusal.of(
                        "`some` is false of an unknown list too, so this cell would be true of what is unknown",
                        "write true or -; to ask that no member passes, ask max(%1$s) or min(%1$s), or list contains(%1$s, value)"
                                .formatted(some.name()));
            return cell;
        });
    }

    private static boolean asksForTrue(Cell cell) {
        return cell instanceof Cell.Anything
                || cell.equals(new Cell.AnyOf(List.of(new Test.Is(new Value.Truth(true)))));
    }

    /** Reads what a column asks about, among the facts and decisions that it may read. */
    public static Parsed<InputExpression> input(String text, Map<String, Type> known) {
        return read(text, cursor -> new InputReader(cursor, new Names(known)).input());
    }

    /** Reads a literal expression over the decisions that it may read, and checks its types. */
    public static Parsed<Typed> formula(String text, Map<String, Type> decisions) {
        var names = new Names(decisions);
        return read(text, cursor -> {
            var expression = new FormulaReader(cursor, names).formula();
            return new Typed(expression, new FormulaTypes(names).of(expression));
        });
    }

    /** Reads an output cell: one literal. */
    public static Parsed<Value> literal(String text) {
        return read(text, Feel::loneLiteral);
    }

    /** Reads the output values of a table: literals with commas between them. */
    public static Parsed<List<Value>> literals(String text) {
        return read(text, cursor -> {
            var values = new java.util.ArrayList<Value>();
            do values.add(literalHere(cursor));
            while (cursor.takeSymbol(","));
            cursor.expectEnd();
            return List.copyOf(values);
        });
    }

    /** Why a name may not be used for a fact or decision, if it may not. */
    public static Optional<String> nameFault(String name) {
        return Names.fault(name);
    }

    /** The type of what a column's question gives. */
    public static Type type(InputExpression input, Map<String, Type> known) {
        if (input instanceof InputExpression.Named) return new Names(known).type(input.name());
        if (input instanceof InputExpression.CountOf || input instanceof InputExpression.Total) return Type.NUMBER;
        return Type.TRUTH;
    }

    /**
     * A formula with its type.
     *
     * @param type empty where the formula can only give null
     */
    public record Typed(Expression expression, Optional<Type> type) {}

    private static Value loneLiteral(Cursor cursor) {
        var value = literalHere(cursor);
        cursor.expectEnd();
        return value;
    }

    private static Value literalHere(Cursor cursor) {
        var shown = cursor.shownNext();
        return Literals.take(cursor)
                .orElseThrow(
                        () -> Refusal.of(
                                "%s was found where a value belongs".formatted(shown),
                                "an output cell holds one value: a number, a \"text\", true, false, date(...) or duration(...)"));
    }

    private static <T> Parsed<T> read(String text, Function<Cursor, T> reader) {
        try {
            return new Parsed.Good<>(reader.apply(new Cursor(Lexer.tokens(text))));
        } catch (Refusal refusal) {
            return refusal.isUnsafe()
                    ? refusal.asBad()
                    : Forbidden.in(text).orElse(refusal).asBad();
        }
    }
}
