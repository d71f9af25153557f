package org.plainsight.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;

class WordsTest {

    private static final Words WORDS = new Words(name -> Map.of(
                    "declared", "a tour is declared",
                    "hours", "the number of hours offered a day",
                    "phones", "the phones given",
                    "ages", "the ages stated",
                    "town", "the town")
            .getOrDefault(name, name));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | NUMBER | anything",
                "null | NUMBER | not known",
                "not(null) | NUMBER | known",
                "8 | NUMBER | 8",
                "-2.50 | NUMBER | -2.5",
                "15000 | NUMBER | 15,000",
                ">= 8 | NUMBER | 8 or more",
                "> 8 | NUMBER | more than 8",
                "<= 8 | NUMBER | 8 or less",
                "< 8 | NUMBER | less than 8",
                "[3..5) | NUMBER | 3 or more and less than 5",
                "[3..5] | NUMBER | from 3 to 5",
                "(3..5] | NUMBER | more than 3 and 5 or less",
                "(3..5) | NUMBER | more than 3 and less than 5",
                "[3..3] | NUMBER | 3",
                "1, 2, 3 | NUMBER | 1, 2 or 3",
                "< 3, > 9 | NUMBER | less than 3, or more than 9",
                "not(null, 3) | NUMBER | known, and not 3",
                "not(null, 3, > 9) | NUMBER | known, and none of these: 3; more than 9",
                "\"a\" | TEXT | \"a\"",
                "\"a\", \"b\" | TEXT | \"a\" or \"b\"",
                "not(null, \"a\", \"b\") | TEXT | known, and none of these: \"a\"; \"b\"",
                "true | TRUTH | yes",
                "false | TRUTH | no",
                "true, false | TRUTH | yes or no",
                "not(null, true) | TRUTH | known, and not yes",
                "date(\"2026-11-01\") | DAY | 1 November 2026",
                "< date(\"2026-11-01\") | DAY | earlier than 1 November 2026",
                "<= @\"2026-11-01\" | DAY | 1 November 2026 or earlier",
                "> @\"2026-11-01\" | DAY | later than 1 November 2026",
                ">= @\"2026-11-01\" | DAY | 1 November 2026 or later",
                "[@\"2026-11-01\"..@\"2026-11-30\"] | DAY | from 1 November 2026 to 30 November 2026",
                "[@\"2026-11-01\"..@\"2026-11-30\") | DAY | 1 November 2026 or later and earlier than 30 November 2026",
                "> duration(\"P2DT3H\") | SPAN | more than 2 days and 3 hours",
                "duration(\"PT1M1S\") | SPAN | 1 minute and 1 second",
                "duration(\"P1DT2H3M\") | SPAN | 1 day, 2 hours and 3 minutes",
                "duration(\"-PT36H\") | SPAN | minus 1 day and 12 hours",
                "duration(\"PT0S\") | SPAN | no time",
                ">= duration(\"P14M\") | MONTHS | 1 year and 2 months or more",
                "duration(\"-P1M\") | MONTHS | minus 1 month",
                "not(null) | TEXTS | known",
            })
    void a_cell_is_said_in_plain_words(String cell, Type type, String words) {
        assertThat(Feel.cell(cell, type).fold(Words::cell, Object::toString)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hours | >= 20 | the number of hours offered a day is 20 or more",
                "hours | null | the number of hours offered a day is not known",
                "declared | true | a tour is declared: yes",
                "declared | not(null) | a tour is declared: known",
                "phones | not(null) | the phones given are known",
                "count(phones) | > 2 | how many there are of the phones given is 3 or more",
                "list contains(phones, \"+999123456789\") | true | the phones given include \"+999123456789\": yes",
                "contains(town, \"ton\") | false | the town has \"ton\" in it: no",
                "min(ages) | < 30 | the least of the ages stated is less than 30",
                "max(ages) | < 30 | the greatest of the ages stated is less than 30",
                "sum(ages) | < 30 | the sum of the ages stated is less than 30",
                "some x in ages satisfies x in [20..30) | true | at least one of the ages stated is 20 or more and less than 30: yes",
                "Points | 3 | Points is 3",
            })
    void a_condition_names_the_fact_and_what_is_asked_of_it(String input, String cell, String words) {
        assertThat(WORDS.condition(column(input), cell(input, cell))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[3..5) | 3 or 4",
                "[4..8) | from 4 to 7",
                "(3..5) | 4",
                "[3..4) | 3",
                "(3..4) | more than 3 and less than 4",
                "[0.5..8) | 0.5 or more and less than 8",
                "> 5 | 6 or more",
                "< 5 | less than 5",
                ">= 5, [1..3) | 5 or more, or 1, or 2",
                "not(null, > 5) | known, and not 6 or more",
            })
    void what_is_asked_of_a_whole_number_is_said_as_people_count(String cell, String asked) {
        var counting = new Words(name -> name, name -> true);
        assertThat(counting.asked(column("hours"), cell("hours", cell))).isEqualTo(asked);
    }

    private static Column column(String input) {
        var facts = new java.util.HashMap<>(Made.FACTS);
        facts.put("Points", Type.NUMBER);
        return Feel.input(input, facts).fold(i -> new Column("c", input, i, Feel.type(i, facts)), bad -> {
            throw new AssertionError(bad.problem());
        });
    }

    private static Cell cell(String input, String cell) {
        return Feel.cell(cell, column(input).type()).fold(c -> c, bad -> {
            throw new AssertionError(bad.problem());
        });
    }

    private static String sentence(
            HitPolicy policy, String output, List<String> inputs, List<List<String>> rows, int row) {
        var type = Type.of(value(output));
        var made = rows.stream()
                .map(cells -> new Row(
                        "r" + rows.indexOf(cells),
                        java.util.stream.IntStream.range(0, cells.size())
                                .mapToObj(i -> cell(inputs.get(i), cells.get(i)))
                                .toList(),
                        value(output),
                        List.of()))
                .toList();
        var table = new Table(
                "t",
                policy,
                inputs.stream().map(WordsTest::column).toList(),
                type == Type.NUMBER ? "points" : "the outcome",
                type,
                List.of(),
                List.of(),
                made);
        return WORDS.row(table, made.get(row));
    }

    private static Value value(String text) {
        return Feel.literal(text).fold(v -> v, bad -> {
            throw new AssertionError(bad.problem());
        });
    }

    @Test
    void a_row_is_a_sentence() {
        assertThat(sentence(HitPolicy.COLLECT_SUM, "3", List.of("hours"), List.of(List.of(">= 20")), 0))
                .isEqualTo("If the number of hours offered a day is 20 or more, add 3 points.");
        assertThat(sentence(
                        HitPolicy.COLLECT_SUM, "-1", List.of("declared", "hours"), List.of(List.of("true", "-")), 0))
                .isEqualTo("If a tour is declared, take away 1 point.");
        assertThat(sentence(
                        HitPolicy.COLLECT_SUM, "2", List.of("declared", "hours"), List.of(List.of("false", "< 3")), 0))
                .isEqualTo(
                        "If it is known not to be so that a tour is declared, and the number of hours offered a day is less than 3,"
                                + " add 2 points.");
        assertThat(sentence(HitPolicy.COLLECT_SUM, "0", List.of("hours"), List.of(List.of("-")), 0))
                .isEqualTo("In every case, add nothing.");
        assertThat(sentence(
                        HitPolicy.COLLECT_SUM,
                        "1",
                        List.of(
                                "list contains(phones, \"a\")",
                                "contains(town, \"b\")",
                                "some x in ages satisfies x > 3"),
                        List.of(List.of("false", "true", "false")),
                        0))
                .isEqualTo(
                        "If the phones given do not include \"a\", and the town has \"b\" in it, and none of the ages stated is more"
                                + " than 3, add 1 point.");
    }

    @Test
    void rows_of_a_first_table_follow_one_another() {
        var rows = List.of(List.of(">= 12", "> 1"), List.of("-", "null"), List.of("-", "-"));
        var inputs = List.of("Points", "hours");
        assertThat(List.of(0, 1, 2).stream().map(i -> sentence(HitPolicy.FIRST, "\"none\"", inputs, rows, i)))
                .containsExactly(
                        "If Points is 12 or more, and the number of hours offered a day is more than 1, the outcome is \"none\".",
                        "Otherwise, if the number of hours offered a day is not known, the outcome is \"none\".",
                        "Otherwise, the outcome is \"none\".");
    }

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void every_hit_policy_is_a_sentence(HitPolicy policy) {
        assertThat(Words.hitPolicy(policy)).endsWith(".");
        assertThat(sentence(policy, "3", List.of("hours"), List.of(List.of("1")), 0))
                .startsWith("If ")
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "if hours = null then 0 else min(hours, 8) | if the number of hours offered a day is not known, then 0, otherwise the smaller of the number of hours offered a day and 8",
                "if span != null then 1 else null | if span is known, then 1, otherwise not known",
                "(if 1 > 2 then 1 else 0) + 3 - 2 | (if 1 is more than 2, then 1, otherwise 0) plus 3 minus 2",
                "1 + 2 + 3 | 1 plus 2 plus 3",
                "2 * (1 + 2) / 4 | 2 times (1 plus 2) divided by 4",
                "1 >= 2 | 1 is 2 or more",
                "1 < 2 | 1 is less than 2",
                "1 <= 2 | 1 is 2 or less",
                "\"a\" != \"b\" | \"a\" is not \"b\"",
                "sum(1, 2, 3) | the sum of 1, 2 and 3",
                "max(1, 2) | the greater of 1 and 2",
                "max(ages) | the greatest of the ages stated",
                "min(1, 2, 3) | the smallest of 1, 2 and 3",
                "count([1, 2]) | how many there are of the list of 1 and 2",
            })
    void a_formula_is_said_in_plain_words(String formula, String words) {
        assertThat(Feel.formula(formula, Made.FACTS).fold(t -> WORDS.expression(t.expression()), Object::toString))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_accepted_cell_has_words(Type type) {
        for (long seed = 0; seed < 1_000; seed++) {
            var cell = new Made(seed).cell(type);
            assertThat(Words.cell(cell))
                    .as("seed %d", seed)
                    .isNotBlank()
                    .doesNotContain("Optional", "Test", "[", "Value");
        }
    }
}
