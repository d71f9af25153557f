package org.plainsight.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.Pack;

/** Every check on the example pack, which passes, and on the same pack with one thing wrong. */
class ChecksTest {

    private static final String ADVERTS = "adverts.dmn";
    private static final String NETWORKS = "networks.dmn";

    private static EditedPack example() {
        return EditedPack.example();
    }

    private static String cell(String id, String text) {
        return "<inputEntry id=\"%s\"><text>%s</text></inputEntry>".formatted(id, text);
    }

    private static String output(String id, String text) {
        return "<outputEntry id=\"%s\"><text>%s</text></outputEntry>".formatted(id, text);
    }

    @Test
    void the_example_pack_is_sound_and_says_what_was_proved() {
        var report = EditedPack.check(example().pack(), new CheckOptions(false, EditedPack.TODAY, 1, 200, 200));
        assertThat(report.faults()).isEmpty();
        assertThat(report.statements())
                .contains(
                        "12 rows in 8 families, each with its meaning, ordinary explanation and sources",
                        "8 cases run",
                        "adverts.dmn: proved: no set of weak rows reaches the lowest line: together they give at most 3 points, and it is at 8",
                        "networks.dmn: proved: no single family puts anyone forward; every outcome but none asks for two strong ones",
                        "adverts.dmn: proved: the protective families never touch the route; it reads `lowestStatedAge`",
                        "networks.dmn: kie-dmn finds nothing wrong")
                .anyMatch(
                        said -> said.matches(
                                "adverts.dmn: both engines agree on 4 cases, \\d+ sets of boundary values and 100 generated fact sets"));
    }

    @Test
    void all_faults_come_at_once_and_in_order() {
        var faults = example()
                .edit(ADVERTS, output("posting-1-o", "6"), output("posting-1-o", "5"))
                .edit("lexicon.csv", "my manager", "my young manager")
                .edit("pack.yaml", "experimentalUntil: 2027-06-30", "experimentalUntil: 2026-06-30")
                .check()
                .faults();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3).isSorted();
        assertThat(faults).extracting(fault -> fault.place().file()).contains("lexicon.csv", "pack.yaml");
    }

    @Nested
    class Facts {
        @Test
        void a_fact_that_there_is_none_of_is_a_fault() {
            var faults = example()
                    .edit(NETWORKS, "\"towns\"", "\"villages\"")
                    .edit(NETWORKS, "<text>towns</text>", "<text>villages</text>")
                    .faults();
            assertThat(faults)
                    .containsExactly(
                            "networks.dmn, table `Reach rows`, column `villages`: nothing that can be asked so is called"
                                    + " `villages`; use a fact of the catalogue or an earlier decision");
        }

        @Test
        void a_fact_that_no_table_asks_about_is_a_fault() {
            assertThat(example()
                            .edit(
                                    ADVERTS,
                                    "  <decision id=\"d-posting-rows\"",
                                    "  <inputData id=\"i-x\" name=\"daysPerWeek\"><variable id=\"iv-x\" name=\"daysPerWeek\""
                                            + " typeRef=\"number\"/></inputData>\n  <decision id=\"d-posting-rows\"")
                            .faults())
                    .containsExactly("adverts.dmn: the fact is declared and no table asks about it: `daysPerWeek`;"
                            + " take its input data out");
        }

        @Test
        void a_fact_about_who_somebody_is_is_barred_with_the_reason() {
            assertThat(example()
                            .edit(ADVERTS, "\"thirdPersonVoice\"", "\"englishQuality\"")
                            .edit(ADVERTS, "<text>thirdPersonVoice</text>", "<text>englishQuality</text>")
                            .faults())
                    .anyMatch(fault ->
                            fault.contains("no pack may read this fact: ") && fault.contains("englishQuality"));
        }

        @Test
        void a_protected_word_in_a_sentence_is_a_fault() {
            assertThat(example()
                            .edit("patterns.sentences", "One phone, distant places", "One foreign phone")
                            .faults())
                    .anyMatch(fault -> fault.startsWith("patterns.sentences")
                            && fault.contains("`foreign` tells or stands in for"));
        }

        @Test
        void a_protected_word_in_the_lexicon_is_a_fault() {
            assertThat(example()
                            .edit("lexicon.csv", "my manager", "my young manager")
                            .faults())
                    .anyMatch(fault -> fault.startsWith("lexicon.csv") && fault.contains("`young`"));
        }

        @Test
        void a_phrase_for_a_fact_that_phrases_do_not_fill_is_a_fault() {
            assertThat(example()
                            .edit("lexicon.csv", "my manager,answeredByOther", "my manager,hoursPerDay")
                            .faults())
                    .anyMatch(fault -> fault.contains("no fact `hoursPerDay` is filled by phrases"));
        }

        @Test
        void a_phrase_for_a_barred_fact_is_a_fault_with_the_reason() {
            assertThat(example()
                            .edit("lexicon.csv", "my manager,answeredByOther", "my manager,religion")
                            .faults())
                    .anyMatch(fault -> fault.contains("no phrase may tell `religion`: "));
        }
    }

    @Nested
    class Rows {
        @Test
        void more_points_than_the_evidence_allows_are_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, output("posting-1-o", "6"), output("posting-1-o", "7"))
                            .faults())
                    .contains(
                            "adverts.dmn, table `Posting rows`, row `posting-1`: 7 points are more than evidence graded moderate allows (6);"
                                    + " give at most 6, or show better evidence",
                            "adverts.dmn, table `Posting rows`, row `posting-1`: 7 points are outside the plausible 4..6;"
                                    + " change the points, or say why the range is another");
        }

        @Test
        void low_evidence_in_a_strong_family_is_a_fault() {
            assertThat(example()
                            .edit("pack.yaml", "table: Wording, strength: weak", "table: Wording, strength: strong")
                            .faults())
                    .contains(
                            "adverts.dmn, table `Wording rows`, row `wording-1`: evidence graded low stands in a strong family;"
                                    + " move the row to a weak family, or show better evidence");
        }

        @Test
        void points_of_the_wrong_sign_are_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, output("protective-1-o", "-3"), output("protective-1-o", "3"))
                            .faults())
                    .anyMatch(fault -> fault.contains("the row adds points in a protective family"));
            assertThat(example()
                            .edit(ADVERTS, output("contact-1-o", "4"), output("contact-1-o", "-4"))
                            .faults())
                    .anyMatch(fault -> fault.contains("the row takes points away in a family that adds"));
        }

        @Test
        void a_row_that_does_not_say_what_it_means_is_a_fault() {
            var whole = example().pack();
            var silent = new Pack(
                    whole.id(),
                    whole.charter(),
                    whole.families(),
                    whole.weakCap(),
                    whole.adverts(),
                    whole.networks(),
                    whole.sentences(),
                    whole.lexicon(),
                    whole.cases(),
                    whole.indicators().stream()
                            .filter(i -> !i.row().equals("reach-1"))
                            .toList(),
                    whole.changelog());
            assertThat(EditedPack.check(silent, CheckOptions.quick(EditedPack.TODAY))
                            .faults())
                    .extracting(fault -> fault.place().row() + ": " + fault.problem())
                    .containsExactly("reach-1: the row does not say what it means");
        }

        @Test
        void an_overdue_review_is_a_fault_from_the_day_after() {
            var pack = example().pack();
            var due = java.time.LocalDate.of(2027, 10, 1);
            var until = "pack.yaml: weighing with this pack stopped after that day";
            assertThat(EditedPack.check(pack, CheckOptions.quick(due)).faults())
                    .allMatch(fault -> fault.toString().startsWith(until))
                    .hasSize(1);
            assertThat(EditedPack.check(pack, CheckOptions.quick(due.plusDays(1)))
                            .faults())
                    .filteredOn(fault -> fault.problem().startsWith("the row was to be reviewed by 2027-10-01"))
                    .hasSize(12);
        }

        @Test
        void a_pack_past_its_last_day_is_a_fault() {
            var pack = example().pack();
            var last = java.time.LocalDate.of(2027, 6, 30);
            assertThat(EditedPack.check(pack, CheckOptions.quick(last)).faults())
                    .isEmpty();
            assertThat(EditedPack.check(pack, CheckOptions.quick(last.plusDays(1)))
                            .faults())
                    .hasSize(1);
        }
    }

    @Nested
    class Forms {
        @Test
        void a_cap_that_is_not_the_packs_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, "min(Posting rows, 8)", "min(Posting rows, 9)")
                            .faults())
                    .anyMatch(fault -> fault.contains("table `Posting`")
                            && fault.contains("write `if Posting rows = null then 0 else min(Posting rows, 8)`"));
        }

        @Test
        void a_cap_over_the_weak_families_that_is_not_the_packs_is_a_fault() {
            assertThat(example().edit("pack.yaml", "weakCap: 3", "weakCap: 4").faults())
                    .anyMatch(fault -> fault.contains("table `Points`") && fault.contains("min(Wording, 4)"));
        }

        @Test
        void a_count_of_strong_families_that_leaves_one_out_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, " + (if Contact &gt; 0 then 1 else 0)", "")
                            .edit(
                                    ADVERTS,
                                    "<informationRequirement id=\"ir-strong-d-contact\"><requiredDecision href=\"#d-contact\"/></informationRequirement>",
                                    "")
                            .faults())
                    .contains(
                            "adverts.dmn, table `Strong families`: the strong families are not counted in the fixed form;"
                                    + " write `(if Posting > 0 then 1 else 0) + (if Contact > 0 then 1 else 0)`");
        }
    }

    @Nested
    class HitPolicies {
        private static final String ROUTE = "<decisionTable id=\"t-route\" hitPolicy=\"FIRST\">";
        private static final String ROUTE_ROW = "<rule id=\"route-1\">";

        private EditedPack route(String policy, String cell, String output) {
            return example()
                    .edit(ADVERTS, ROUTE, ROUTE.replace("FIRST", policy))
                    .edit(
                            ADVERTS,
                            ROUTE_ROW,
                            "<rule id=\"route-0\">" + cell("route-0-c0", cell) + output("route-0-o", output) + "</rule>"
                                    + ROUTE_ROW);
        }

        @Test
        void two_rows_of_u_that_match_together_are_a_fault_with_facts_on_which_they_do() {
            assertThat(route("UNIQUE", "&lt; 16", "\"safeguarding\"").faults())
                    .containsExactly(
                            "adverts.dmn, table `Route`, row `route-1`: the row matches together with row `route-0` and hit policy U"
                                    + " allows one row only: lowestStatedAge 15; narrow one of the two rows");
        }

        @Test
        void rows_of_a_that_agree_are_no_fault_and_rows_that_differ_are() {
            assertThat(route("ANY", "&lt; 16", "\"safeguarding\"").faults()).isEmpty();
            assertThat(route("ANY", "&lt; 16", "\"other\"").faults())
                    .anyMatch(fault -> fault.contains("hit policy A allows only rows that agree"));
        }

        @Test
        void rows_of_u_that_never_meet_are_no_fault() {
            assertThat(route("UNIQUE", "&gt;= 18", "\"none\"").faults()).isEmpty();
        }

        @Test
        void a_row_of_f_behind_a_wider_one_is_a_fault() {
            assertThat(route("FIRST", "&lt;= 17", "\"safeguarding\"").faults())
                    .containsExactly(
                            "adverts.dmn, table `Route`, row `route-1`: the row is never taken: whenever it matches,"
                                    + " row `route-0` comes first; move the row up, narrow the rows before it, or take it out");
        }

        @Test
        void a_row_of_p_behind_more_important_ones_is_a_fault() {
            var pack = route("PRIORITY", "&lt;= 17", "\"urgent\"")
                    .edit(
                            ADVERTS,
                            "<output id=\"t-route-out\" name=\"route\" typeRef=\"string\"/>",
                            "<output id=\"t-route-out\" name=\"route\" typeRef=\"string\"><outputValues id=\"t-route-ov\">"
                                    + "<text>\"urgent\", \"safeguarding\"</text></outputValues></output>");
            assertThat(pack.faults()).anyMatch(fault -> fault.contains("row `route-1`: the row is never taken"));
        }

        @Test
        void a_case_without_an_outcome_is_a_fault_that_names_the_case() {
            var faults = example()
                    .edit(ADVERTS, cell("outcome-3-c1", "-"), cell("outcome-3-c1", "&lt; 2"))
                    .faults();
            assertThat(faults)
                    .anyMatch(fault -> fault.startsWith(
                            "adverts.dmn, table `Outcome`: no row answers the case Points 7, Strong families 2"));
        }
    }

    @Nested
    class DeadRows {
        @Test
        void a_row_that_no_answer_passes_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("wording-2-c1", "[14..20)"), cell("wording-2-c1", "(14..15)"))
                            .faults())
                    .contains("adverts.dmn, table `Wording rows`, row `wording-2`: the row can never match:"
                            + " no answer passes all its cells; widen a cell, or take the row out");
        }

        @Test
        void an_outcome_that_no_total_reaches_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-1-c0", "&gt;= 12"), cell("outcome-1-c0", "&gt;= 16"))
                            .faults())
                    .anyMatch(fault -> fault.contains("row `outcome-1`: the row can never be taken")
                            && fault.contains("points end at 15"));
        }

        @Test
        void a_row_that_asks_an_earlier_table_for_what_it_never_gives_is_a_fault() {
            var pack = example()
                    .edit(
                            ADVERTS,
                            "<informationRequirement id=\"ir-route-i-lowestStatedAge\">",
                            "<informationRequirement id=\"ir-route-d-contact-rows\"><requiredDecision href=\"#d-contact-rows\"/>"
                                    + "</informationRequirement><informationRequirement id=\"ir-route-i-lowestStatedAge\">")
                    .edit(
                            ADVERTS,
                            "<output id=\"t-route-out\"",
                            "<input id=\"t-route-in1\" label=\"Contact rows\"><inputExpression id=\"t-route-ie1\" typeRef=\"number\">"
                                    + "<text>Contact rows</text></inputExpression></input><output id=\"t-route-out\"");
            var of = "<inputEntry id=\"route-1-c0\"><text>&lt; 18</text></inputEntry>";
            assertThat(pack.edit(ADVERTS, of, of + cell("route-1-c1", "[1..3]")).faults())
                    .anyMatch(fault ->
                            fault.contains("row `route-1`: the row can never match: it asks an earlier decision"
                                    + " for what this one never gives"));
        }

        @Test
        void a_row_that_asks_an_earlier_table_for_what_it_gives_is_no_fault() {
            assertThat(example()
                            .edit(
                                    ADVERTS,
                                    "<informationRequirement id=\"ir-route-i-lowestStatedAge\"><requiredInput href=\"#i-lowestStatedAge\"/>",
                                    "<informationRequirement id=\"ir-route-i-lowestStatedAge\"><requiredDecision href=\"#d-contact-rows\"/>")
                            .edit(ADVERTS, "<text>lowestStatedAge</text>", "<text>Contact rows</text>")
                            .edit(ADVERTS, cell("route-1-c0", "&lt; 18"), cell("route-1-c0", "4"))
                            .faults())
                    .noneMatch(fault -> fault.contains("can never match"));
        }

        @Test
        void an_outcome_that_only_one_total_reaches_is_no_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-1-c0", "&gt;= 12"), cell("outcome-1-c0", "&gt;= 15"))
                            .faults())
                    .noneMatch(fault -> fault.contains("can never be taken"));
        }
    }

    @Nested
    class Proofs {
        @Test
        void a_line_that_weak_rows_reach_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-2-c0", "&gt;= 8"), cell("outcome-2-c0", "&gt;= 3"))
                            .edit(ADVERTS, cell("outcome-2-c1", "&gt;= 2"), cell("outcome-2-c1", "-"))
                            .faults())
                    .anyMatch(fault ->
                            fault.contains("row `outcome-2`: weak rows alone can reach `\"when-capacity-allows\"`"));
        }

        @Test
        void a_line_at_the_weak_cap_is_a_fault_even_where_strong_families_are_asked_for() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-2-c0", "&gt;= 8"), cell("outcome-2-c0", "&gt;= 3"))
                            .faults())
                    .anyMatch(fault ->
                            fault.contains("the weak families together may give 3 points, and the lowest line is 3"));
        }

        @Test
        void a_line_just_above_the_weak_cap_is_no_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-2-c0", "&gt;= 8"), cell("outcome-2-c0", "&gt;= 4"))
                            .check()
                            .faults())
                    .noneMatch(fault -> fault.problem().contains("weak"));
        }

        @Test
        void an_outcome_on_one_strong_family_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, cell("outcome-2-c1", "&gt;= 2"), cell("outcome-2-c1", "&gt;= 1"))
                            .faults())
                    .anyMatch(fault -> fault.contains("row `outcome-2`: one strong family alone can reach")
                            && fault.contains("Strong families 1"));
        }

        @Test
        void a_route_that_rests_on_a_protective_family_is_a_fault() {
            assertThat(example()
                            .edit(ADVERTS, "<text>lowestStatedAge</text>", "<text>Protective</text>")
                            .edit(
                                    ADVERTS,
                                    "<requiredInput href=\"#i-lowestStatedAge\"/>",
                                    "<requiredDecision href=\"#d-protective\"/>")
                            .faults())
                    .contains("adverts.dmn, table `Route`: the route rests on protective families: `Protective`;"
                            + " let the route read facts alone");
        }
    }

    @Nested
    class Cases {
        @Test
        void a_case_that_comes_out_otherwise_is_a_fault_for_each_difference() {
            assertThat(example()
                            .edit(
                                    "cases/adverts.yaml",
                                    "then: {outcome: this-week, fires: [posting-1, posting-2, contact-1], not: [wording-1], points: 12}",
                                    "then: {outcome: same-day, fires: [posting-1, wording-1], not: [contact-1], points: 13, route: safeguarding}")
                            .check()
                            .faults())
                    .extracting(fault -> fault.problem())
                    .containsExactlyInAnyOrder(
                            "the outcome should be `same-day` and is `this-week`",
                            "the route should be `safeguarding` and is `none`",
                            "row `wording-1` should fire and does not",
                            "row `contact-1` fires and should not",
                            "the points should be 13 and are 12");
        }

        @Test
        void a_case_that_names_no_row_or_no_fact_is_a_fault() {
            assertThat(example()
                            .edit("cases/networks.yaml", "fires: [identity-1]", "fires: [identity-9]")
                            .edit("cases/networks.yaml", "names: 5,", "nicknames: 5,")
                            .faults())
                    .anyMatch(fault -> fault.contains("networks.dmn has no row `identity-9`"))
                    .anyMatch(fault -> fault.contains("networks.dmn has no fact `nicknames`"));
        }

        @Test
        void a_value_of_the_wrong_kind_is_a_fault() {
            assertThat(example()
                            .edit("cases/adverts.yaml", "hoursPerDay: 24", "hoursPerDay: many")
                            .faults())
                    .anyMatch(fault -> fault.contains("`many` is no value for `hoursPerDay`, which holds number"));
        }

        @Test
        void a_row_that_no_case_fires_and_a_row_that_none_nearly_fires_are_faults() {
            assertThat(example()
                            .edit("cases/networks.yaml", "{names: 11, towns: 2,", "{names: 5, towns: 2,")
                            .edit("cases/networks.yaml", "fires: [identity-1], not: [identity-2,", "not: [identity-2,")
                            .edit(
                                    "cases/networks.yaml",
                                    "shared-wording-1, open-terms-1], points: 4}",
                                    "shared-wording-1, open-terms-1]}")
                            .faults())
                    .containsExactly("networks.dmn, table `Identity rows`, row `identity-1`: no case fires this row;"
                            + " add a case in which it fires");
            assertThat(example()
                            .edit(ADVERTS, cell("posting-1-c0", "&gt;= 10"), cell("posting-1-c0", "14"))
                            .edit(ADVERTS, cell("posting-1-c1", "-"), cell("posting-1-c1", "24"))
                            .faults())
                    .contains("adverts.dmn, table `Posting rows`, row `posting-1`: no case nearly fires this row;"
                            + " add a case in which all its cells but one pass");
        }
    }

    @Nested
    class ReferenceEngineAgrees {
        private Pack withOtherXml(String from, String to) {
            var pack = example().pack();
            var model = pack.adverts();
            var other = new Model(
                    model.name(),
                    model.namespace(),
                    model.file(),
                    model.facts(),
                    model.decisions(),
                    model.xml().replace(from, to));
            assertThat(other.xml()).isNotEqualTo(model.xml());
            return new Pack(
                    pack.id(),
                    pack.charter(),
                    pack.families(),
                    pack.weakCap(),
                    other,
                    pack.networks(),
                    pack.sentences(),
                    pack.lexicon(),
                    pack.cases(),
                    pack.indicators(),
                    pack.changelog());
        }

        private List<String> problems(Pack pack) {
            var problems = new ArrayList<String>();
            EditedPack.check(pack, new CheckOptions(false, EditedPack.TODAY, 1, 400, 100))
                    .faults()
                    .forEach(fault -> problems.add(fault.place().table() + ": " + fault.problem()));
            return problems;
        }

        @Test
        void a_disagreement_is_a_fault_with_the_fewest_facts_that_show_it() {
            // as if the compiled engine took "10 or more" for "11 or more": the two read different texts here
            assertThat(problems(withOtherXml("&gt;= 10", "&gt;= 11")))
                    .contains("Posting rows: the two engines disagree (boundary values): of accountAdverts 10"
                            + " the compiled engine makes 6, and the reference engine unknown");
        }

        @Test
        void what_kie_refuses_is_a_fault() {
            assertThat(problems(withOtherXml("<text>accountAdverts</text>", "<text>accountAdverts + </text>")))
                    .anyMatch(problem -> problem.contains("the reference engine does not accept the model"));
        }
    }
}
