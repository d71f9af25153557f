package org.plainsight.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.language.Cell.AnyOf;
import org.plainsight.rules.language.Cell.NoneOf;
import org.plainsight.rules.language.Test.Between;
import org.plainsight.rules.language.Test.Compares;
import org.plainsight.rules.language.Test.Is;
import org.plainsight.rules.language.Test.Order;

class FeelTest {

    private static final Value THREE = Value.Decimal.of(3);
    private static final Value FIVE = Value.Decimal.of(5);

    private static Cell cell(String text, Type type) {
        return Feel.cell(text, type).fold(c -> c, bad -> {
            throw new AssertionError(bad.problem() + "; " + bad.remedy());
        });
    }

    private static String refusal(Parsed<?> parsed) {
        return parsed.fold(good -> "accepted: " + good, bad -> bad.problem() + "; " + bad.remedy());
    }

    @Test
    void a_cell_may_ask_nothing() {
        assertThat(List.of("-", " - ", "", "  \n "))
                .allSatisfy(t -> assertThat(cell(t, Type.NUMBER)).isEqualTo(new Cell.Anything()));
    }

    @Test
    void numbers_are_compared_listed_and_bounded() {
        assertThat(cell("3", Type.NUMBER)).isEqualTo(new AnyOf(List.of(new Is(THREE))));
        assertThat(cell("-3.50", Type.NUMBER))
                .isEqualTo(new AnyOf(List.of(new Is(new Value.Decimal(new BigDecimal("-3.5"))))));
        assertThat(cell(">=3", Type.NUMBER)).isEqualTo(new AnyOf(List.of(new Compares(Order.AT_LEAST, THREE))));
        assertThat(cell("< 3, > 5", Type.NUMBER))
                .isEqualTo(new AnyOf(List.of(new Compares(Order.BELOW, THREE), new Compares(Order.ABOVE, FIVE))));
        assertThat(cell("[3..5)", Type.NUMBER)).isEqualTo(new AnyOf(List.of(new Between(THREE, true, FIVE, false))));
        assertThat(cell("]3..5]", Type.NUMBER)).isEqualTo(new AnyOf(List.of(new Between(THREE, false, FIVE, true))));
        assertThat(cell("(3 .. 5[", Type.NUMBER)).isEqualTo(new AnyOf(List.of(new Between(THREE, false, FIVE, false))));
    }

    @Test
    void null_and_its_denials_speak_of_what_is_unknown() {
        assertThat(cell("null", Type.TEXT)).isEqualTo(new Cell.IsUnknown());
        assertThat(cell("not(null)", Type.TEXTS)).isEqualTo(new NoneOf(List.of()));
        assertThat(cell("not(3, null, > 5)", Type.NUMBER))
                .isEqualTo(new NoneOf(List.of(new Is(THREE), new Compares(Order.ABOVE, FIVE))));
    }

    @Test
    void texts_dates_and_durations_are_literals() {
        assertThat(cell("\"a\\\"b\\\\ \\u00e9\\n\"", Type.TEXT))
                .isEqualTo(new AnyOf(List.of(new Is(new Value.Text("a\"b\\ é\n")))));
        var day = new AnyOf(List.of(new Is(new Value.Day(LocalDate.of(2026, 11, 1)))));
        assertThat(cell("date(\"2026-11-01\")", Type.DAY)).isEqualTo(day);
        assertThat(cell("@\"2026-11-01\"", Type.DAY)).isEqualTo(day);
        assertThat(cell("> duration(\"P2DT3H\")", Type.SPAN))
                .isEqualTo(new AnyOf(List.of(new Compares(
                        Order.ABOVE, new Value.Span(Duration.ofDays(2).plusHours(3))))));
        assertThat(cell("@\"P1Y2M\"", Type.MONTHS)).isEqualTo(new AnyOf(List.of(new Is(new Value.Months(14)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not(\"x\") | TEXT | would be true of an unknown value; write not(null, \"x\")",
                "not(> 5) | NUMBER | would be true of an unknown value; write not(null, > 5)",
                "null, \"x\" | TEXT | row of its own",
                "!= 5 | NUMBER | write not(null, value)",
                "= 5 | NUMBER | write the value alone",
                ">= 8 | TEXT | no order",
                "> true | TRUTH | no order",
                "8 | TEXT | write \"8\" in quotes",
                "incall | TEXT | write \"incall\"",
                "yes | TRUTH | write true or false",
                "\"8\" | NUMBER | the column holds a number, and `\"8\"` is text",
                "[5..3] | NUMBER | holds no value",
                "(3..3] | NUMBER | holds no value",
                "(5) | NUMBER | brackets around one value",
                "-, 3 | NUMBER | `-` was found",
                "3 4 | NUMBER | `4` does not belong here",
                "3, | NUMBER | nothing was found",
                "1e9 | NUMBER | write the number out",
                "007 | NUMBER | leading 0",
                ".5 | NUMBER | write numbers as 0.5",
                "\"a | TEXT | not closed",
                "“a” | TEXT | straight double quotes",
                "≥ 3 | NUMBER | write <=, >=",
                "\"\\q\" | TEXT | not known inside quotes",
                "\"\\ud800\" | TEXT | half a character",
                "date(\"2026-02-30\") | DAY | not a day of the calendar",
                "date(\"1 Nov\") | DAY | not a day of the calendar",
                "duration(\"P1Y2D\") | SPAN | not a length of time",
                "duration(\"P1W\") | SPAN | not a length of time",
                "duration(\"PT1.5S\") | SPAN | not a length of time",
                "date(x) | DAY | takes one text in quotes",
                "\"a\" | TEXTS | holds a list",
                "for i in 1..9 return i | NUMBER | may run without end",
                "function(x) x | NUMBER | can run code",
                "? > 3 | NUMBER | speaks of its own column",
                "{a: 1} | NUMBER | contexts",
                "\"abc\".class | TEXT | reads a property",
                "matches(?, \"^(a+)+$\") | TEXT | patterns, which can run without end",
                "replace(\"a\", \"b\", \"c\") | TEXT | patterns, which can run without end",
                "between 3 and 5 | NUMBER | write an interval",
                "3 or 5 | NUMBER | separate values by commas",
                "x instance of number | NUMBER | instance of",
                "> now() | DAY | another answer tomorrow",
                "2 ** 3 | NUMBER | `**` is not read",
                "3 // three | NUMBER | comment",
            })
    void what_a_cell_may_not_say_is_refused_with_what_to_write_instead(String text, Type type, String message) {
        assertThat(refusal(Feel.cell(text, type))).contains(message);
    }

    @Test
    void questions_to_facts_are_read() {
        assertThat(input("hours a day")).isEqualTo(new InputExpression.Named("hours a day"));
        assertThat(input("hours   a\n day")).isEqualTo(new InputExpression.Named("hours a day"));
        assertThat(input("count( phones )")).isEqualTo(new InputExpression.CountOf("phones"));
        assertThat(input("list contains(ages, 3)")).isEqualTo(new InputExpression.ListHolds("ages", THREE));
        assertThat(input("contains(town, \"ton\")")).isEqualTo(new InputExpression.TextHolds("town", "ton"));
        assertThat(input("max(ages)")).isEqualTo(new InputExpression.Total(InputExpression.Kind.MAX, "ages"));
        assertThat(input("some x in ages satisfies x >= 3"))
                .isEqualTo(new InputExpression.SomeMember(
                        "ages", new AnyOf(List.of(new Compares(Order.AT_LEAST, THREE)))));
        assertThat(input("some a in ages satisfies a in (3, > 5)"))
                .isEqualTo(new InputExpression.SomeMember(
                        "ages", new AnyOf(List.of(new Is(THREE), new Compares(Order.ABOVE, FIVE)))));
        assertThat(input("some a in ages satisfies a in (3..5)"))
                .isEqualTo(new InputExpression.SomeMember(
                        "ages", new AnyOf(List.of(new Between(THREE, false, FIVE, false)))));
    }

    private static InputExpression input(String text) {
        return Feel.input(text, Made.FACTS).fold(i -> i, bad -> {
            throw new AssertionError(bad.problem() + "; " + bad.remedy());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "some x in 1..1000000000 satisfies x > 3 | only go through a fact that is a list",
                "some x in [1, 2] satisfies x > 3 | only go through a fact that is a list",
                "some x in hours satisfies x > 3 | not a list",
                "some hours in ages satisfies hours > 3 | a word of its own",
                "some x in ages satisfies y > 3 | `x` was expected",
                "some x in ages satisfies x != 3 | write not(x in (null, 3))",
                "some x in ages satisfies not(x in (3)) | put `null` first",
                "every x in ages satisfies x > 3 | `every` is not read",
                "count(hours) | not a list",
                "sum(phones) | no list of numbers",
                "contains(phones, \"a\") | list contains(phones, ...)",
                "contains(town, \"\") | needs a text in quotes",
                "list contains(ages, \"a\") | the column holds a number",
                "hour | did you mean `hours`?",
                "town.class | reads a property",
                "get value(town, \"class\") | is not known here",
                "hours + 1 | `+` does not belong here",
                "string length(town) | is not known here",
                "\"a\" | where a name or value belongs",
                "~~ | is empty",
            })
    void other_questions_are_refused(String text, String message) {
        assertThat(refusal(Feel.input(text == null ? "" : text, Made.FACTS))).contains(message);
    }

    @Test
    void of_a_some_question_only_true_may_be_asked_because_feel_answers_false_of_an_unknown_list() {
        var some = input("some x in ages satisfies x >= 3");
        assertThat(Feel.cell("true", some, Type.TRUTH)).isInstanceOf(Parsed.Good.class);
        assertThat(Feel.cell("-", some, Type.TRUTH)).isInstanceOf(Parsed.Good.class);
        for (var text : List.of("false", "null", "not(null)", "true, false", "not(null, true)"))
            assertThat(refusal(Feel.cell(text, some, Type.TRUTH))).contains("max(ages)");
    }

    @Test
    void the_longest_name_that_fits_is_meant() {
        var names = Map.of("Posting", Type.NUMBER, "Posting rows", Type.NUMBER);
        assertThat(Feel.formula("Posting rows + Posting", names)
                        .fold(t -> FeelText.expression(t.expression()), Object::toString))
                .isEqualTo("Posting rows + Posting");
    }

    @Test
    void a_name_that_might_go_on_is_refused_because_feel_would_read_on() {
        var names = Map.of("Posting", Type.NUMBER, "Posting then some", Type.NUMBER);
        assertThat(refusal(Feel.formula("if 1 > Posting then 1 else 2", names))).contains("could be the beginning of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hours + town | takes numbers",
                "hours + null | always null",
                "if hours then 1 else 2 | needs a question",
                "if hours > 1 then 1 else \"a\" | the same kind of thing",
                "if hours > 1 then 1 | `else` was expected",
                "hours < 1 < 2 | one comparison follows another",
                "town < \"a\" | does not go with text",
                "hours = town | compares a number with text",
                "hours > null | write = null",
                "sum(town) | takes numbers",
                "count(hours) | takes one list",
                "[1, \"a\"] | mixes",
                "[1, null] | holds null",
                "[] | empty list",
                "-hours | write 0 - ...",
                "hours and town | nest one `if` in another",
                "floor(hours) | the function `floor` is not known",
                "function() external {java: {class: \"java.lang.System\", method signature: \"gc()\"}} | can run code",
                "hours.class | reads a property",
                "for i in [1] return i | may run without end",
                "{a: 1}.a | contexts",
                "nothing | `nothing` is not known here",
                "~~ | is empty",
            })
    void other_formulas_are_refused(String text, String message) {
        assertThat(refusal(Feel.formula(text == null ? "" : text, Made.FACTS))).contains(message);
    }

    @Test
    void what_is_too_long_or_too_deep_is_unsafe() {
        var texts = List.of(
                "(".repeat(20_000) + "1" + ")".repeat(20_000),
                "(".repeat(41) + "1" + ")".repeat(41),
                "1" + "+1".repeat(999),
                "9".repeat(35),
                "[".repeat(500));
        assertThat(texts)
                .allSatisfy(text -> assertThat(Feel.formula(text, Map.of()))
                        .isInstanceOfSatisfying(
                                Parsed.Bad.class,
                                bad -> assertThat(bad.weight()).isEqualTo(Fault.Weight.UNSAFE)));
        assertThat(Feel.formula("(".repeat(30) + "1" + ")".repeat(30), Map.of()))
                .isInstanceOf(Parsed.Good.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a  b", " a", "a-b", "if you", "date", "sum", "1st", "a.b", "not so", "list contains", "a 01"
            })
    void a_name_that_feel_could_read_another_way_is_refused(String name) {
        assertThat(Feel.nameFault(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hours", "adverts with Wording", "Weak signals in wording rows", "phones and e", "row 2", "été"})
    void a_name_of_plain_words_is_fine(String name) {
        assertThat(Feel.nameFault(name)).isEmpty();
    }
}
