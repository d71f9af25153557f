package org.plainsight.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Test.Between;
import org.plainsight.rules.language.Test.Compares;
import org.plainsight.rules.language.Test.Is;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Pack;

/** What a form says of a cell is what it takes back, for every row of the baseline and for cells at random. */
class FormTest {

    private static final Pack BASELINE = Rules.read(Path.of("packs/uk-asw/2026.1"))
            .fold(pack -> pack, refused -> {
                throw new AssertionError(refused.faults());
            });

    private static Form.Field field(Type type, boolean counted, Value... choices) {
        return new Form.Field(
                new Column("c", "it", new InputExpression.Named("it"), type), "it", "", counted, List.of(choices));
    }

    private static Cell good(Form.Field field, String text) {
        return field.read(text).fold(cell -> cell, bad -> {
            throw new AssertionError(text + ": " + bad);
        });
    }

    private static String feel(Type type, String text) {
        return FeelText.cell(good(field(type, false), text));
    }

    private static String bad(Form.Field field, String text) {
        assertThat(field.read(text)).isInstanceOf(Parsed.Bad.class);
        var bad = (Parsed.Bad<Cell>) field.read(text);
        return bad.problem() + "; " + bad.remedy();
    }

    @Test
    void every_cell_of_the_baseline_is_said_in_words_that_are_taken_back() {
        int cells = 0;
        for (var model : List.of(BASELINE.adverts(), BASELINE.networks()))
            for (var decision : model.decisions())
                if (decision.logic() instanceof Table table) cells += cellsOf(model, decision.name(), table);
        assertThat(cells).isGreaterThan(400);
    }

    private static int cellsOf(Model model, String decision, Table table) {
        int cells = 0;
        var form = Form.of(BASELINE, model.file(), decision).orElseThrow();
        for (var row : table.rows())
            for (int i = 0; i < row.cells().size(); i++, cells++) {
                var field = form.fields().get(i);
                var cell = row.cells().get(i);
                var words = field.words(cell);
                var taken = good(field, words);
                assertThat(field.words(taken)).as("%s %s", row.id(), words).isEqualTo(words);
                if (!field.counted()) assertThat(taken).isEqualTo(cell);
                else
                    for (int n = -3; n < 100; n++)
                        assertThat(holds(taken, n)).as("%s of %d", words, n).isEqualTo(holds(cell, n));
            }
        return cells;
    }

    /** A second reading of cells over whole numbers. */
    private static boolean holds(Cell cell, int n) {
        if (cell instanceof Cell.Anything) return true;
        if (cell instanceof Cell.AnyOf any) return any.tests().stream().anyMatch(test -> holds(test, n));
        return cell instanceof Cell.NoneOf none && none.tests().stream().noneMatch(test -> holds(test, n));
    }

    private static boolean holds(org.plainsight.rules.language.Test test, int n) {
        if (test instanceof Is is) return number(is.value()) == n;
        if (test instanceof Between it)
            return (it.lowClosed() ? n >= number(it.low()) : n > number(it.low()))
                    && (it.highClosed() ? n <= number(it.high()) : n < number(it.high()));
        var it = (Compares) test;
        double bound = number(it.bound());
        return switch (it.order()) {
            case BELOW -> n < bound;
            case AT_MOST -> n <= bound;
            case ABOVE -> n > bound;
            case AT_LEAST -> n >= bound;
        };
    }

    private static double number(Value value) {
        return ((Value.Decimal) value).number().doubleValue();
    }

    @Test
    void cells_at_random_are_said_in_words_that_are_taken_back() {
        var chance = new Random(20261127);
        for (var type : List.of(Type.NUMBER, Type.DAY, Type.SPAN, Type.MONTHS, Type.TEXT, Type.TRUTH))
            for (int run = 0; run < 400; run++) {
                var cell = cell(chance, type);
                var field = field(type, false);
                assertThat(good(field, field.words(cell))).as(field.words(cell)).isEqualTo(cell);
            }
    }

    private static Cell cell(Random chance, Type type) {
        int kind = chance.nextInt(8);
        if (kind == 0) return new Cell.Anything();
        if (kind == 1) return new Cell.IsUnknown();
        var tests = new ArrayList<org.plainsight.rules.language.Test>();
        for (int i = chance.nextInt(3); i >= 0; i--) tests.add(test(chance, type));
        if (kind == 2) return new Cell.NoneOf(chance.nextBoolean() ? List.of() : tests);
        return new Cell.AnyOf(tests);
    }

    private static org.plainsight.rules.language.Test test(Random chance, Type type) {
        Supplier<Value> value = () -> value(chance, type);
        int kind = type.isOrdered() ? chance.nextInt(3) : 0;
        if (kind == 0) return new Is(value.get());
        if (kind == 1) return new Compares(Order.values()[chance.nextInt(4)], value.get());
        var low = value(chance, type, chance.nextInt(20));
        var high = value(chance, type, 20 + chance.nextInt(20));
        return new Between(low, chance.nextBoolean(), high, chance.nextBoolean());
    }

    private static Value value(Random chance, Type type) {
        return value(chance, type, chance.nextInt(40));
    }

    private static Value value(Random chance, Type type, int n) {
        return switch (type) {
            case NUMBER -> new Value.Decimal(BigDecimal.valueOf(n * 1_000L + chance.nextInt(1_000), 1));
            case DAY -> new Value.Day(LocalDate.of(2026, 1, 1).plusDays(n * 10L));
            case SPAN -> new Value.Span(Duration.ofSeconds(n * 100_003L));
            case MONTHS -> new Value.Months(n);
            case TRUTH -> new Value.Truth(n % 2 == 0);
            default ->
                new Value.Text(List.of("a", "b or c", "say \"no\", or yes", "d\\e", "known")
                        .get(n % 5));
        };
    }

    @Test
    void people_write_it_as_they_say_it() {
        assertThat(feel(Type.NUMBER, "8 or more")).isEqualTo(">= 8");
        assertThat(feel(Type.NUMBER, " at least 8 ")).isEqualTo(">= 8");
        assertThat(feel(Type.NUMBER, "Between 3 and 5")).isEqualTo("[3..5]");
        assertThat(feel(Type.NUMBER, "more than 3 and at most 5")).isEqualTo("(3..5]");
        assertThat(feel(Type.NUMBER, "3, 4 or 9")).isEqualTo("3, 4, 9");
        assertThat(feel(Type.NUMBER, "exactly 1,234.5")).isEqualTo("1234.5");
        assertThat(feel(Type.NUMBER, "2 or fewer, or 10 or more")).isEqualTo("<= 2, >= 10");
        assertThat(feel(Type.NUMBER, "any")).isEqualTo("-");
        assertThat(feel(Type.NUMBER, "")).isEqualTo("-");
        assertThat(feel(Type.NUMBER, ">= 8")).isEqualTo(">= 8");
        assertThat(feel(Type.TRUTH, "yes")).isEqualTo("true");
        assertThat(feel(Type.TRUTH, "Not known")).isEqualTo("null");
        assertThat(feel(Type.DAY, "2026-11-01 or later")).isEqualTo(">= date(\"2026-11-01\")");
        assertThat(feel(Type.SPAN, "2 days and 3 hours or less")).isEqualTo("<= duration(\"P2DT3H\")");
        assertThat(FeelText.cell(good(field(Type.TEXT, false, new Value.Text("in call")), "in call")))
                .isEqualTo("\"in call\"");
    }

    @Test
    void what_no_cell_may_say_is_refused_with_what_to_write() {
        assertThat(bad(field(Type.NUMBER, true), "a lot"))
                .isEqualTo("`a lot` was not understood here: `a lot`; write any, 8 or more, less than 8,"
                        + " between 3 and 5, 3 or 4, not known, or known");
        assertThat(bad(field(Type.NUMBER, true), "8 or more people")).contains("here: ` people`");
        assertThat(bad(field(Type.NUMBER, true), "between 5 and 3")).isNotEmpty();
        assertThat(bad(field(Type.NUMBER, true), "3 or more and 5")).contains("was not understood");
        assertThat(bad(field(Type.NUMBER, true), "x".repeat(401))).contains("401 characters");
        assertThat(bad(field(Type.TEXT, false, new Value.Text("a")), "b")).contains("or one of \"a\"");
        assertThat(bad(field(Type.DAY, false), "31 February 2026")).contains("was not understood");
        assertThat(bad(field(Type.NUMBER, true), "function() external {java}")).isNotEmpty();
    }

    @Test
    void a_form_says_what_each_column_asks_and_what_is_offered() {
        var form = Form.of(BASELINE, "networks.dmn", "Names on one phone rows").orElseThrow();
        assertThat(form.fields()).hasSize(3);
        assertThat(form.fields().get(0).type()).isEqualTo(Type.NUMBER);
        assertThat(form.fields().get(0).counted()).isTrue();
        assertThat(form.fields().get(0).asks())
                .isEqualTo(Rules.networkFacts(BASELINE)
                        .fact("namesPerPhone")
                        .orElseThrow()
                        .words());
        assertThat(form.annotations()).startsWith("Indicator", "Why it may matter");
        assertThat(form.outputType()).isEqualTo(Type.NUMBER);
        assertThat(Form.of(BASELINE, "networks.dmn", "no such table")).isEmpty();
        assertThat(Form.of(BASELINE, "pack.yaml", "Names on one phone rows")).isEmpty();
    }

    @Test
    void a_truth_offers_yes_and_no() {
        var form = Form.of(BASELINE, "networks.dmn", "Places at once rows").orElseThrow();
        assertThat(form.fields().get(3).choices()).containsExactly(new Value.Truth(true), new Value.Truth(false));
    }
}
