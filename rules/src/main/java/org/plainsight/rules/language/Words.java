package org.plainsight.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;

/**
 * Says any accepted cell, row, table or formula in plain words, fit to be read aloud. Facts are called what the catalogue calls
 * them: a truth is a clause ("somebody else answers"), everything else fits before "is 8 or more" ("hours offered a day").
 */
public final class Words {

    private final UnaryOperator<String> called;
    private final Predicate<String> counted;

    /** Words that call facts as given; a name that has no other words is given back as it is. */
    public Words(UnaryOperator<String> called) {
        this(called, name -> false);
    }

    /** The same, which say what is asked of whole numbers as people count: "3 or 4", not "3 or more and less than 5". */
    public Words(UnaryOperator<String> called, Predicate<String> counted) {
        this.called = called;
        this.counted = counted;
    }

    /** A value: {@code 8}, {@code "a"}, {@code yes}, {@code 1 November 2026}, {@code 2 days and 3 hours}. */
    public static String value(Value value) {
        return ValueWords.of(value);
    }

    /** A cell alone: {@code 8 or more}, {@code 3 or more and less than 5}, {@code "a" or "b"}, {@code anything}, {@code not known}. */
    public static String cell(Cell cell) {
        if (cell instanceof Cell.Anything) return "anything";
        if (cell instanceof Cell.IsUnknown) return "not known";
        if (cell instanceof Cell.AnyOf any) return alternatives(any.tests());
        var tests = ((Cell.NoneOf) cell).tests();
        if (tests.isEmpty()) return "known";
        if (tests.size() == 1) return "known, and not " + test(tests.get(0));
        return "known, and none of these: "
                + String.join("; ", tests.stream().map(Words::test).toList());
    }

    /** What a cell asks of this column, said as people count where the column holds whole numbers. */
    public String asked(Column column, Cell cell) {
        return cell(isCounted(column) ? WholeNumbers.counted(cell) : cell);
    }

    private boolean isCounted(Column column) {
        return column.type() == Type.NUMBER
                && (column.input() instanceof InputExpression.CountOf
                        || (column.input() instanceof InputExpression.Named named && counted.test(named.name())));
    }

    private static String alternatives(List<Test> tests) {
        var parts = tests.stream().map(Words::test).toList();
        boolean plain = tests.stream().allMatch(t -> t instanceof Test.Is);
        return plain ? ValueWords.joined(parts, "or") : String.join(", or ", parts);
    }

    /** One comparison: {@code 8 or more}, {@code earlier than 1 November 2026}, {@code 3 or more and less than 5}. */
    public static String test(Test test) {
        if (test instanceof Test.Is is) return value(is.value());
        if (test instanceof Test.Compares compares) return compared(compares.order(), compares.bound());
        var between = (Test.Between) test;
        if (between.lowClosed() && between.highClosed()) {
            if (between.low().equals(between.high())) return value(between.low());
            return "from " + value(between.low()) + " to " + value(between.high());
        }
        return compared(between.lowClosed() ? Test.Order.AT_LEAST : Test.Order.ABOVE, between.low())
                + " and "
                + compared(between.highClosed() ? Test.Order.AT_MOST : Test.Order.BELOW, between.high());
    }

    private static String compared(Test.Order order, Value bound) {
        boolean day = bound instanceof Value.Day;
        var words = value(bound);
        return switch (order) {
            case BELOW -> (day ? "earlier than " : "less than ") + words;
            case AT_MOST -> words + (day ? " or earlier" : " or less");
            case ABOVE -> (day ? "later than " : "more than ") + words;
            case AT_LEAST -> words + (day ? " or later" : " or more");
        };
    }

    /** What a column asks about, as a noun or, where the answer is yes or no, as a clause. */
    public String input(InputExpression input) {
        var name = called.apply(input.name());
        if (input instanceof InputExpression.Named) return name;
        if (input instanceof InputExpression.CountOf) return "how many there are of " + name;
        if (input instanceof InputExpression.ListHolds list) return name + " include " + value(list.member());
        if (input instanceof InputExpression.TextHolds text)
            return name + " has " + FeelText.quoted(text.part()) + " in it";
        if (input instanceof InputExpression.SomeMember some)
            return "at least one of " + name + " is " + cell(some.cell());
        return switch (((InputExpression.Total) input).kind()) {
            case MIN -> "the least of " + name;
            case MAX -> "the greatest of " + name;
            case SUM -> "the sum of " + name;
        };
    }

    /** One condition: {@code hours offered a day is 8 or more}, {@code somebody else answers: yes}. */
    public String condition(Column column, Cell cell) {
        var input = input(column.input());
        if (column.type() == Type.TRUTH) return input + ": " + asked(column, cell);
        return input + (column.type().isList() ? " are " : " is ") + asked(column, cell);
    }

    /** A condition as a clause of a sentence. */
    private String clause(Column column, Cell cell) {
        if (column.type() != Type.TRUTH
                || !(cell instanceof Cell.AnyOf any)
                || any.tests().size() != 1) return condition(column, cell);
        boolean yes = any.tests().get(0) instanceof Test.Is is && is.value().equals(new Value.Truth(true));
        return yes ? input(column.input()) : denied(column.input());
    }

    private String denied(InputExpression input) {
        var name = called.apply(input.name());
        if (input instanceof InputExpression.ListHolds list) return name + " do not include " + value(list.member());
        if (input instanceof InputExpression.TextHolds text)
            return name + " does not have " + FeelText.quoted(text.part()) + " in it";
        if (input instanceof InputExpression.SomeMember some) return "none of " + name + " is " + cell(some.cell());
        return "it is known not to be so that " + name;
    }

    /** A row as a sentence: {@code If hours offered a day is 20 or more, add 3 points.} */
    public String row(Table table, Row row) {
        boolean later = table.hitPolicy() == HitPolicy.FIRST && table.rows().indexOf(row) > 0;
        var clauses = IntStream.range(0, row.cells().size())
                .filter(i -> !(row.cells().get(i) instanceof Cell.Anything))
                .mapToObj(i -> clause(table.columns().get(i), row.cells().get(i)))
                .toList();
        var when = clauses.isEmpty() ? (later ? "" : "in every case, ") : "if " + String.join(", and ", clauses) + ", ";
        var sentence = (later ? "otherwise, " : "") + when + result(table, row.output()) + ".";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String result(Table table, Value output) {
        return switch (table.hitPolicy()) {
            case COLLECT_SUM -> added(table, ((Value.Decimal) output).number());
            case COLLECT_COUNT -> "count one";
            case COLLECT_MIN, COLLECT_MAX, COLLECT, RULE_ORDER, OUTPUT_ORDER -> "note " + value(output);
            case UNIQUE, ANY, PRIORITY, FIRST -> table.outputName() + " is " + value(output);
        };
    }

    private static String added(Table table, BigDecimal amount) {
        if (amount.signum() == 0) return "add nothing";
        var unit = !table.outputName().equals("points")
                ? " to " + table.outputName()
                : amount.abs().compareTo(BigDecimal.ONE) == 0 ? " point" : " points";
        return (amount.signum() > 0 ? "add " : "take away ") + value(new Value.Decimal(amount.abs())) + unit;
    }

    /** What becomes of rows that fit, as a sentence. */
    public static String hitPolicy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> "At most one row can fit, and it decides.";
            case ANY -> "If several rows fit, they say the same.";
            case PRIORITY -> "If several rows fit, the one with the most important result decides.";
            case FIRST -> "The first row that fits decides.";
            case RULE_ORDER -> "Every row that fits counts, in the order of the rows.";
            case OUTPUT_ORDER -> "Every row that fits counts, the most important result first.";
            case COLLECT -> "Every row that fits counts.";
            case COLLECT_SUM -> "What the rows that fit give is added up.";
            case COLLECT_COUNT -> "The rows that fit are counted.";
            case COLLECT_MIN -> "Of the rows that fit, the one that gives least decides.";
            case COLLECT_MAX -> "Of the rows that fit, the one that gives most decides.";
        };
    }

    /** A decision, line by line: what it is, then its rows or its formula. */
    public List<String> decision(Decision decision) {
        var lines = new ArrayList<String>();
        if (decision.logic() instanceof Logic.Formula formula) {
            lines.add(decision.name() + " is " + expression(formula.expression()) + ".");
            return lines;
        }
        var table = (Table) decision.logic();
        lines.add(decision.name() + ". " + hitPolicy(table.hitPolicy()));
        if (!table.outputOrder().isEmpty())
            lines.add("Results from the most to the least important: "
                    + String.join(
                            ", ", table.outputOrder().stream().map(Words::value).toList())
                    + ".");
        for (var row : table.rows()) lines.add(row(table, row));
        return lines;
    }

    /** A formula: {@code if Posting rows is not known, then 0, otherwise the smaller of Posting rows and 8}. */
    public String expression(Expression expression) {
        if (expression instanceof Expression.Literal it) return value(it.value());
        if (expression instanceof Expression.Unknown) return "not known";
        if (expression instanceof Expression.Result it) return called.apply(it.decision());
        if (expression instanceof Expression.Arithmetic it) return arithmetic(it);
        if (expression instanceof Expression.Comparison it) return comparison(it);
        if (expression instanceof Expression.Choice it)
            return "if %s, then %s, otherwise %s"
                    .formatted(expression(it.condition()), operand(it.then()), operand(it.otherwise()));
        if (expression instanceof Expression.Call it) return call(it);
        return "the list of " + ValueWords.joined(words(((Expression.Listing) expression).members()), "and");
    }

    private String arithmetic(Expression.Arithmetic it) {
        var sign = switch (it.operator()) {
            case PLUS -> " plus ";
            case MINUS -> " minus ";
            case TIMES -> " times ";
            case DIVIDED_BY -> " divided by ";
        };
        boolean chain = it.left() instanceof Expression.Arithmetic left && adds(left) == adds(it);
        return (chain ? expression(it.left()) : operand(it.left())) + sign + operand(it.right());
    }

    private static boolean adds(Expression.Arithmetic it) {
        return it.operator() == Expression.Operator.PLUS || it.operator() == Expression.Operator.MINUS;
    }

    /** Part of a larger formula, in brackets where words alone would be read another way. */
    private String operand(Expression part) {
        boolean compound = part instanceof Expression.Arithmetic
                || part instanceof Expression.Choice
                || part instanceof Expression.Comparison;
        return compound ? "(" + expression(part) + ")" : expression(part);
    }

    private String comparison(Expression.Comparison it) {
        if (it.right() instanceof Expression.Unknown) return known(it.left(), it.comparator());
        if (it.left() instanceof Expression.Unknown) return known(it.right(), it.comparator());
        var right = operand(it.right());
        return operand(it.left())
                + " is "
                + switch (it.comparator()) {
                    case EQUALS -> right;
                    case DIFFERS -> "not " + right;
                    case BELOW -> "less than " + right;
                    case AT_MOST -> right + " or less";
                    case ABOVE -> "more than " + right;
                    case AT_LEAST -> right + " or more";
                };
    }

    private String known(Expression part, Expression.Comparator comparator) {
        return operand(part) + (comparator == Expression.Comparator.EQUALS ? " is not known" : " is known");
    }

    private String call(Expression.Call it) {
        var arguments = words(it.arguments());
        boolean pair = arguments.size() == 2;
        var what = switch (it.function()) {
            case SUM -> "the sum of ";
            case MIN -> pair ? "the smaller of " : "the smallest of ";
            case MAX -> pair ? "the greater of " : "the greatest of ";
            case COUNT -> "how many there are of ";
        };
        return what + ValueWords.joined(arguments, "and");
    }

    private List<String> words(List<Expression> parts) {
        return parts.stream().map(this::operand).toList();
    }
}
