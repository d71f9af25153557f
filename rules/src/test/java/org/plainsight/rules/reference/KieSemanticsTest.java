package org.plainsight.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.plainsight.rules.language.Value;

/** What kie-dmn 10.2.0 really does with null and at the edges: the compiled engine is built to this table. */
class KieSemanticsTest {

    private static final Map<String, Value> NOTHING = Map.of();

    private static final Map<String, Value> EMPTY = Map.of(
            "n", number("0"),
            "t", new Value.Text(""),
            "b", new Value.Truth(false),
            "texts", new Value.Many(List.of()),
            "nums", new Value.Many(List.of()),
            "days", new Value.Many(List.of()));

    private static final Map<String, Value> KNOWN = Map.of(
            "n", number("5"),
            "n2", number("3"),
            "t", new Value.Text("abc"),
            "b", new Value.Truth(true),
            "d", new Value.Day(LocalDate.of(2026, 1, 1)),
            "s", new Value.Span(Duration.ofDays(2)),
            "m", new Value.Months(12),
            "texts", new Value.Many(List.of(new Value.Text("a"), new Value.Text("c"))),
            "nums", new Value.Many(List.of(number("1"), number("4"))),
            "days", new Value.Many(List.of(new Value.Day(LocalDate.of(2026, 1, 1)))));

    private static Value number(String number) {
        return new Value.Decimal(new BigDecimal(number));
    }

    /** Collects "question, unknown, empty, known" lines, asks three times, and compares the whole table at once. */
    private static final class Expectations {
        private final KieProbe probe = new KieProbe();
        private final Map<String, String> expected = new LinkedHashMap<>();

        void formula(String feel, String unknown, String empty, String known) {
            probe.formula(feel);
            expected.put(feel, unknown + " | " + empty + " | " + known);
        }

        void same(String feel, String always) {
            formula(feel, always, always, always);
        }

        void cell(String input, String type, String cell, boolean unknown, boolean empty, boolean known) {
            probe.cell(input, type, cell);
            expected.put(input + " is " + cell, hit(unknown) + " | " + hit(empty) + " | " + hit(known));
        }

        private static String hit(boolean hit) {
            return hit ? "hit" : "null";
        }

        void table(String policy, String type, String values, String rows, String none, String matches) {
            var name = policy + " " + type + " (" + values + ") " + rows;
            probe.table(name, policy, type, values, rows.split("; "));
            expected.put(name, none + " | " + none + " | " + matches);
        }

        void hold() {
            var answers = new ArrayList<Map<String, String>>();
            for (var facts : List.of(NOTHING, EMPTY, KNOWN)) answers.add(probe.answers(facts));
            var found = new LinkedHashMap<String, String>();
            for (var question : expected.keySet())
                found.put(
                        question,
                        String.join(
                                " | ",
                                answers.stream().map(a -> a.get(question)).toList()));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void a_question_to_an_unknown_fact_answers_null_and_some_answers_false() {
        var table = new Expectations();
        table.formula("count(texts)", "null", "0", "2");
        table.formula("list contains(texts, \"a\")", "null", "false", "true");
        table.formula("list contains(nums, 4.0)", "null", "false", "true");
        table.formula("list contains(days, date(\"2026-01-01\"))", "null", "false", "true");
        table.formula("contains(t, \"a\")", "null", "false", "true");
        table.formula("contains(t, \"A\")", "null", "false", "false");
        table.formula("min(nums)", "null", "null", "1");
        table.formula("max(nums)", "null", "null", "4");
        table.formula("sum(nums)", "null", "null", "5");
        table.formula("some x in nums satisfies x >= 3", "false", "false", "true");
        table.formula("some x in nums satisfies x in [2..4)", "false", "false", "false");
        table.formula("some x in texts satisfies x in (\"b\", \"c\")", "false", "false", "true");
        table.hold();
    }

    @Test
    void a_cell_that_asks_is_not_true_of_null_unless_it_is_a_bare_not() {
        var table = new Expectations();
        table.cell("n", "number", "-", true, true, true);
        table.cell("n", "number", "null", true, false, false);
        table.cell("n", "number", "not(null)", false, true, true);
        table.cell("n", "number", "5", false, false, true);
        table.cell("n", "number", "5.00", false, false, true);
        table.cell("n", "number", "< 5", false, true, false);
        table.cell("n", "number", "[1..5)", false, false, false);
        table.cell("n", "number", "(1..5]", false, false, true);
        table.cell("n", "number", "]1..5[", false, false, false);
        table.cell("n", "number", "[-3..3]", false, true, false);
        table.cell("n", "number", "> 4, < 1", false, true, true);
        table.cell("n", "number", "not(null, > 4)", false, true, false);
        table.cell("n", "number", "not(null, 1, [4..6])", false, true, false);
        table.cell("n", "number", "not(> 4)", true, true, false);
        table.cell("b", "boolean", "true", false, false, true);
        table.cell("b", "boolean", "false", false, true, false);
        table.cell("b", "boolean", "not(true)", true, true, false);
        table.cell("t", "string", "\"abc\", \"b\"", false, false, true);
        table.cell("t", "string", "not(null, \"abc\")", false, true, false);
        table.cell("t", "string", "null, \"abc\"", true, false, true);
        table.cell("count(texts)", "number", "0", false, true, false);
        table.cell("count(texts)", "number", "-", true, true, true);
        table.cell("count(texts)", "number", "null", true, false, false);
        table.cell("min(nums)", "number", "< 3", false, false, true);
        table.cell("min(nums)", "number", "-", true, true, true);
        table.cell("list contains(texts, \"a\")", "boolean", "false", false, true, false);
        table.cell("some x in nums satisfies x >= 3", "boolean", "true", false, false, true);
        table.cell("some x in nums satisfies x >= 3", "boolean", "false", true, true, false);
        table.hold();
    }

    @Test
    void days_and_lengths_of_time_compare_by_what_they_measure() {
        var table = new Expectations();
        table.cell("d", "date", "date(\"2026-01-01\")", false, false, true);
        table.cell("d", "date", "< date(\"2026-01-01\")", false, false, false);
        table.cell("d", "date", "[date(\"2026-01-01\")..date(\"2026-12-31\")]", false, false, true);
        table.cell("s", "days and time duration", "duration(\"PT48H\")", false, false, true);
        table.cell("s", "days and time duration", ">= duration(\"P2D\")", false, false, true);
        table.cell("s", "days and time duration", "< duration(\"P2D\")", false, false, false);
        table.cell("m", "years and months duration", "duration(\"P1Y\")", false, false, true);
        table.cell("m", "years and months duration", "< duration(\"P13M\")", false, false, true);
        table.hold();
    }

    @Test
    void every_hit_policy_answers_so_when_nothing_and_when_several_rows_match() {
        var table = new Expectations();
        var two = "> 1|1; > 2|2";
        var same = "> 1|7; > 2|7";
        var three = "> 1|2; > 2|3; > 3|2";
        table.table("UNIQUE", "number", "", two, "null", "null");
        table.table("UNIQUE", "number", "", same, "null", "null");
        table.table("UNIQUE", "number", "", "> 1|2.50", "null", "2.5");
        table.table("ANY", "number", "", two, "null", "null");
        table.table("ANY", "number", "", same, "null", "7");
        table.table("ANY", "number", "", "> 1|2.0; > 2|2", "null", "null");
        table.table("FIRST", "number", "", three, "null", "2");
        table.table("PRIORITY", "number", "3, 2, 1", three, "null", "3");
        table.table("PRIORITY", "string", "\"b\"", "> 1|\"a\"; > 2|\"b\"", "null", "null");
        table.table("RULE ORDER", "number", "", three, "null", "[2, 3, 2]");
        table.table("RULE ORDER", "number", "", "> 1|2", "null", "[2]");
        table.table("OUTPUT ORDER", "number", "3, 2, 1", three, "null", "[3, 2, 2]");
        table.table("OUTPUT ORDER", "string", "\"b\"", "> 1|\"a\"; > 2|\"b\"", "null", "null");
        table.table("COLLECT", "number", "", three, "[]", "[2, 3, 2]");
        table.table("COLLECT/SUM", "number", "", three, "null", "7");
        table.table("COLLECT/COUNT", "number", "", three, "0", "2");
        table.table("COLLECT/COUNT", "number", "", same, "0", "1");
        table.table("COLLECT/COUNT", "number", "", "> 1|2.0; > 2|2", "0", "2");
        table.table("COLLECT/COUNT", "string", "", "> 1|\"a\"; > 2|\"a\"", "0", "1");
        table.table("COLLECT/MIN", "number", "", three, "null", "2");
        table.table("COLLECT/MAX", "number", "", three, "null", "3");
        table.table("COLLECT/MAX", "string", "", "> 1|\"a\"; > 2|\"b\"", "null", "b");
        table.table("COLLECT/SUM", "string", "", "> 1|\"a\"; > 2|\"b\"", "null", "null");
        table.hold();
    }

    @Test
    void arithmetic_with_null_gives_null_and_division_keeps_34_digits() {
        var table = new Expectations();
        table.same("null + 1", "null");
        table.same("1 - null", "null");
        table.same("null * 2", "null");
        table.same("null / 2", "null");
        table.same("1 / 3", "0.3333333333333333333333333333333333");
        table.same("2 / 3", "0.6666666666666666666666666666666667");
        table.same("100 / 7 * 7", "100");
        table.same("1 / 0", "null");
        table.same("if 1 / 0 = null then 0 else 1", "null");
        table.same("12345678901234567890123456789012345678 + 0.5", "12345678901234567890123456789012350000");
        table.formula("n + n2", "null", "null", "8");
        table.formula("n / n2", "null", "null", "1.666666666666666666666666666666667");
        table.formula("-n", "null", "0", "-5");
        table.hold();
    }

    @Test
    void totals_with_a_null_among_them_are_null() {
        var table = new Expectations();
        table.same("sum(null, 1)", "null");
        table.same("sum([])", "null");
        table.same("min(1, null)", "null");
        table.same("max([])", "null");
        table.same("count(null)", "null");
        table.same("count([])", "0");
        table.same("count([null, 1])", "2");
        table.formula("sum(n, n2)", "null", "null", "8");
        table.formula("sum([n, n2, 1])", "null", "null", "9");
        table.formula("min(n, n2)", "null", "null", "3");
        table.formula("max([n, n2])", "null", "null", "5");
        table.formula("if sum(n, n2) = null then 0 else 1", "0", "0", "1");
        table.hold();
    }

    @Test
    void null_equals_null_only_and_an_unknown_condition_takes_the_else_branch() {
        var table = new Expectations();
        table.same("null = null", "true");
        table.same("null != null", "false");
        table.same("null = 1", "false");
        table.same("null != 1", "true");
        table.same("null < 1", "null");
        table.same("null >= 1", "null");
        table.same("1 = 1.0", "true");
        table.same("if null then 1 else 2", "2");
        table.same("if null > 1 then 1 else 2", "2");
        table.same("if 1 then 1 else 2", "2");
        table.formula("if n = null then 0 else min(n, 3)", "0", "0", "3");
        table.formula("if n > 0 then 1 else 1 / 0", "null", "null", "1");
        table.hold();
    }

    @Test
    void a_result_that_is_not_of_the_declared_type_is_null() {
        var probe = new KieProbe().formula("\"a\"", "number").formula("n > 1", "boolean");
        assertThat(probe.answers(KNOWN)).isEqualTo(Map.of("\"a\"", "null", "n > 1", "true"));
    }

    @Test
    void as_it_comes_kie_throws_a_whole_table_away_for_one_unknown_list() {
        var probe = new KieProbe().cell("count(texts)", "number", "-");
        assertThat(probe.answers(NOTHING)).containsValue("hit");

        var runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(probe.xml()))))
                .getOrElseThrow(IllegalStateException::new);
        var context = runtime.newContext();
        var unknown = new HashMap<String, Object>();
        for (var fact : probe.model().facts().keySet()) unknown.put(fact, null);
        unknown.forEach(context::set);
        var answered = runtime.evaluateAll(runtime.getModels().get(0), context);
        assertThat(answered.getDecisionResultByName("q0").getResult()).isNull();
        assertThat(answered.hasErrors()).isTrue();
    }
}
