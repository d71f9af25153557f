package org.plainsight.app.governing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Test;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * One cell as a form shows it: a way of asking, and one or two values.
 *
 * @param low the value, or the lower of two; as people type it, without quotation marks
 * @param exact the cell as it stands in the file, for what no simpler way can say
 */
record CellForm(Way way, String low, String high, String exact) {

    /** How a cell asks. */
    enum Way {
        ANYTHING("anything"),
        AT_LEAST("… or more"),
        ABOVE("more than …"),
        AT_MOST("… or less"),
        BELOW("less than …"),
        BETWEEN("from … to …"),
        UP_TO("… or more, and less than …"),
        IS("exactly …"),
        KNOWN("known, whatever it is"),
        UNKNOWN("not known"),
        EXACT("something else, as rule text (FEEL)");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The ways that make sense for a column of this type. */
    static List<Way> ways(Type type) {
        return Stream.of(Way.values())
                .filter(way -> type.isOrdered()
                        || !List.of(Way.AT_LEAST, Way.ABOVE, Way.AT_MOST, Way.BELOW, Way.BETWEEN, Way.UP_TO)
                                .contains(way))
                .toList();
    }

    static CellForm of(Cell cell) {
        var exact = FeelText.cell(cell);
        if (cell instanceof Cell.Anything) return new CellForm(Way.ANYTHING, "", "", exact);
        if (cell instanceof Cell.IsUnknown) return new CellForm(Way.UNKNOWN, "", "", exact);
        if (cell instanceof Cell.NoneOf none && none.tests().isEmpty()) return new CellForm(Way.KNOWN, "", "", exact);
        if (cell instanceof Cell.AnyOf any && any.tests().size() == 1)
            return of(any.tests().get(0), exact);
        return new CellForm(Way.EXACT, "", "", exact);
    }

    private static CellForm of(Test test, String exact) {
        if (test instanceof Test.Is is) return new CellForm(Way.IS, typed(is.value()), "", exact);
        if (test instanceof Test.Compares compares) {
            var way = switch (compares.order()) {
                case AT_LEAST -> Way.AT_LEAST;
                case ABOVE -> Way.ABOVE;
                case AT_MOST -> Way.AT_MOST;
                case BELOW -> Way.BELOW;
            };
            return new CellForm(way, typed(compares.bound()), "", exact);
        }
        var between = (Test.Between) test;
        if (between.lowClosed() && between.highClosed())
            return new CellForm(Way.BETWEEN, typed(between.low()), typed(between.high()), exact);
        if (between.lowClosed()) return new CellForm(Way.UP_TO, typed(between.low()), typed(between.high()), exact);
        return new CellForm(Way.EXACT, "", "", exact);
    }

    private static String typed(Value value) {
        if (value instanceof Value.Text text) return text.text();
        if (value instanceof Value.Truth truth) return truth.truth() ? "yes" : "no";
        return FeelText.value(value);
    }

    /** The cell as it stands in a file. Whether it is one that is accepted, reading the file says. */
    String feel(Type type) {
        return switch (way) {
            case ANYTHING -> "-";
            case UNKNOWN -> "null";
            case KNOWN -> "not(null)";
            case AT_LEAST -> ">= " + literal(low, type);
            case ABOVE -> "> " + literal(low, type);
            case AT_MOST -> "<= " + literal(low, type);
            case BELOW -> "< " + literal(low, type);
            case BETWEEN -> "[%s..%s]".formatted(literal(low, type), literal(high, type));
            case UP_TO -> "[%s..%s)".formatted(literal(low, type), literal(high, type));
            case IS -> literal(low, type);
            case EXACT -> exact.strip();
        };
    }

    private static String literal(String typed, Type type) {
        var words = typed.strip();
        if (type == Type.TRUTH) return words.equals("yes") ? "true" : words.equals("no") ? "false" : words;
        if (type != Type.TEXT) return words;
        return words.chars()
                .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
