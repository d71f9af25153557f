package org.plainsight.rules.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;

/** Reads the words in which a cell is said back into the cell. What it reads is held against FEEL, so no words mean what no cell may. */
final class CellWords {

    private static final int LONGEST = 400;

    private final WordScanner words;

    private CellWords(WordScanner words) {
        this.words = words;
    }

    static Parsed<Cell> read(String text, Form.Field field) {
        var plain = text.strip();
        if (plain.length() > LONGEST) return bad(field, "the cell has %d characters".formatted(plain.length()));
        var column = field.column();
        var chosen = chosen(plain, field);
        if (chosen.isPresent()) return Feel.cell(FeelText.cell(chosen.get()), column.input(), column.type());
        var feel = Feel.cell(plain, column.input(), column.type());
        if (feel instanceof Parsed.Good<Cell>) return feel;
        try {
            var cell = new CellWords(new WordScanner(plain, column.type())).cell();
            return Feel.cell(FeelText.cell(cell), column.input(), column.type());
        } catch (WordScanner.NotUnderstood e) {
            return bad(field, "`%s` was not understood here: `%s`".formatted(plain, e.getMessage()));
        }
    }

    private static Optional<Cell> chosen(String text, Form.Field field) {
        return field.choices().stream()
                .filter(it -> Words.value(it).equals(text)
                        || (it instanceof Value.Text words && words.text().equals(text)))
                .findFirst()
                .map(it -> new Cell.AnyOf(List.of(new Test.Is(it))));
    }

    private static Parsed<Cell> bad(Form.Field field, String problem) {
        var offered = field.choices().stream().limit(6).map(Words::value).collect(Collectors.joining(", "));
        var remedy = field.type().isOrdered()
                ? "write any, 8 or more, less than 8, between 3 and 5, 3 or 4, not known, or known"
                : "write any, not known, known, or one of " + offered;
        return new Parsed.Bad<>(Fault.Weight.FAULT, problem, remedy);
    }

    private Cell cell() {
        if (words.takeAll("any") || words.takeAll("anything")) return new Cell.Anything();
        if (words.takeAll("not known")) return new Cell.IsUnknown();
        if (words.takeAll("known")) return new Cell.NoneOf(List.of());
        if (words.take("known, and none of these:")) return new Cell.NoneOf(tests(";"));
        if (words.take("known, and not")) return new Cell.NoneOf(List.of(lastTest()));
        if (words.take("not")) return new Cell.NoneOf(List.of(lastTest()));
        return new Cell.AnyOf(tests(", or", ",", "or"));
    }

    private Test lastTest() {
        var test = test();
        words.end();
        return test;
    }

    private List<Test> tests(String... separators) {
        var tests = new ArrayList<Test>();
        do tests.add(test());
        while (words.takeOneOf(separators));
        words.end();
        return tests;
    }

    private Test test() {
        if (words.take("between") || words.take("from")) {
            var low = words.value();
            if (!words.takeOneOf("and", "to")) throw words.notUnderstood();
            return between(low, true, words.value(), true);
        }
        if (words.take("exactly")) return new Test.Is(words.value());
        var order = words.comparison();
        if (order.isPresent()) return upTo(order.get(), words.value());
        var value = words.value();
        var after = words.comparisonAfter();
        return after.isPresent() ? upTo(after.get(), value) : new Test.Is(value);
    }

    /** {@code 3 or more} may go on {@code and less than 5}. */
    private Test upTo(Order order, Value bound) {
        boolean below = order == Order.BELOW || order == Order.AT_MOST;
        if (below || !words.take("and")) return new Test.Compares(order, bound);
        var upper = words.comparison();
        var high = words.value();
        var last = upper.isPresent() ? upper : words.comparisonAfter();
        if (last.filter(it -> it == Order.BELOW || it == Order.AT_MOST).isEmpty()) throw words.notUnderstood();
        return between(bound, order == Order.AT_LEAST, high, last.get() == Order.AT_MOST);
    }

    private static Test between(Value low, boolean lowClosed, Value high, boolean highClosed) {
        return new Test.Between(low, lowClosed, high, highClosed);
    }
}
