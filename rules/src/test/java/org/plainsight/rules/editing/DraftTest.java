package org.plainsight.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.diff.Edit;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Test.Between;
import org.plainsight.rules.language.Test.Compares;
import org.plainsight.rules.language.Test.Is;
import org.plainsight.rules.language.Test.Order;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.patterns.Dictionary;
import org.plainsight.rules.patterns.Placeholders;

/** Somebody edits a pack: what they changed is changed, and nothing else is, to the byte. */
class DraftTest {

    private static final Pack BASELINE = read(Path.of("packs/uk-asw/2026.1"));
    private static final Pack EXAMPLE = read(Path.of("src/test/resources/example-pack"));
    private static final String ADVERTS = "adverts.dmn";
    private static final Pattern RULE = Pattern.compile("(?s)<rule id=\"([^\"]+)\">.*?</rule>");

    private static Pack read(Path folder) {
        return Rules.read(folder).fold(pack -> pack, refused -> {
            throw new AssertionError(refused.faults());
        });
    }

    private static Draft edited(Pack pack, PackEdit... edits) {
        var editing = Draft.of(pack).with(List.of(edits));
        assertThat(editing).isInstanceOf(Editing.Edited.class);
        return ((Editing.Edited) editing).draft();
    }

    private static List<String> refused(Pack pack, PackEdit... edits) {
        var editing = Draft.of(pack).with(List.of(edits));
        assertThat(editing).isInstanceOf(Editing.Refused.class);
        return ((Editing.Refused) editing)
                .faults().stream().map(Fault::toString).toList();
    }

    private static Cell atLeast(long bound) {
        return new Cell.AnyOf(List.of(new Compares(Order.AT_LEAST, Value.Decimal.of(bound))));
    }

    /** Every row of a model's text by its id, byte for byte. */
    private static Map<String, String> rows(String xml) {
        var rows = new TreeMap<String, String>();
        var matcher = RULE.matcher(xml);
        while (matcher.find()) rows.put(matcher.group(1), matcher.group());
        return rows;
    }

    private static Row row(Pack pack, String id) {
        for (var model : List.of(pack.adverts(), pack.networks()))
            for (var decision : model.decisions())
                if (decision.logic() instanceof Table table)
                    for (var row : table.rows()) if (row.id().equals(id)) return row;
        throw new AssertionError("no row " + id);
    }

    private static List<Edit> diff(Pack before, Pack after) {
        return ((PackDiff.Comparing.Compared) PackDiff.of(before, after)).diff().edits();
    }

    @Test
    void writing_every_row_of_the_baseline_as_it_is_changes_no_byte() {
        var edits = new ArrayList<PackEdit>();
        for (var model : List.of(BASELINE.adverts(), BASELINE.networks()))
            for (var decision : model.decisions())
                if (decision.logic() instanceof Table table)
                    for (var row : table.rows()) asItIs(model.file(), table, row, edits);
        assertThat(edits.size()).isGreaterThan(900);
        var after = edited(BASELINE, edits.toArray(PackEdit[]::new)).pack();
        for (var file : BASELINE.files().keySet())
            assertThat(after.files().get(file).lines())
                    .as(file)
                    .containsExactlyElementsOf(
                            BASELINE.files().get(file).lines().toList());
        assertThat(after.id().hash()).isEqualTo(BASELINE.id().hash());
    }

    private static void asItIs(String file, Table table, Row row, List<PackEdit> edits) {
        for (int i = 0; i < row.cells().size(); i++)
            edits.add(new PackEdit.ChangeCell(file, row.id(), i, row.cells().get(i)));
        edits.add(new PackEdit.ChangeOutput(file, row.id(), row.output()));
        for (int i = 0; i < table.annotations().size(); i++)
            edits.add(new PackEdit.ChangeAnnotation(
                    file,
                    row.id(),
                    table.annotations().get(i),
                    row.annotations().get(i)));
        edits.add(new PackEdit.MoveRow(file, row.id(), table.rows().indexOf(row)));
    }

    @Test
    void a_cell_that_is_changed_is_the_only_thing_that_differs() {
        var after = edited(EXAMPLE, new PackEdit.ChangeCell(ADVERTS, "posting-1", 0, atLeast(8)))
                .pack();
        assertThat(after.files().get(ADVERTS))
                .isEqualTo(EXAMPLE.files().get(ADVERTS).replace("&gt;= 10", "&gt;= 8"));
        assertThat(diff(EXAMPLE, after))
                .singleElement()
                .satisfies(edit -> assertThat(List.of(
                                edit.subject(),
                                edit.before().orElse(""),
                                edit.after().orElse("")))
                        .containsExactly("posting-1", "10 or more", "8 or more"));
    }

    @Test
    void other_rows_stay_byte_for_byte_whatever_is_done_to_one() {
        var before = rows(EXAMPLE.files().get(ADVERTS));
        for (var edit : List.of(
                new PackEdit.ChangeOutput(ADVERTS, "posting-1", Value.Decimal.of(5)),
                new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Ordinary explanation", "A shared tablet."),
                new PackEdit.MoveRow(ADVERTS, "posting-1", 1),
                new PackEdit.RemoveRow(ADVERTS, "posting-1"))) {
            var after = rows(edited(EXAMPLE, edit).pack().files().get(ADVERTS));
            for (var row : after.entrySet())
                if (!row.getKey().equals("posting-1"))
                    assertThat(row.getValue()).isEqualTo(before.get(row.getKey()));
            assertThat(after).hasSize(before.size() - (edit instanceof PackEdit.RemoveRow ? 1 : 0));
        }
    }

    @Test
    void points_move_within_what_the_evidence_bears() {
        assertThat(row(
                                edited(EXAMPLE, new PackEdit.ChangeOutput(ADVERTS, "posting-1", Value.Decimal.of(4)))
                                        .pack(),
                                "posting-1")
                        .output())
                .isEqualTo(Value.Decimal.of(4));
        assertThat(refused(EXAMPLE, new PackEdit.ChangeOutput(ADVERTS, "posting-1", Value.Decimal.of(7))))
                .singleElement()
                .asString()
                .contains("7 points are outside the plausible 4..6");
        assertThat(edited(
                                EXAMPLE,
                                new PackEdit.ChangeOutput(ADVERTS, "posting-1", Value.Decimal.of(3)),
                                new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Plausible points", "3..6"))
                        .pack()
                        .indicator("posting-1")
                        .orElseThrow()
                        .points())
                .isEqualTo(3);
        assertThat(refused(EXAMPLE, new PackEdit.ChangeOutput(ADVERTS, "posting-1", new Value.Text("many"))))
                .singleElement()
                .asString()
                .contains("is no number");
    }

    @Test
    void a_row_is_added_moved_and_removed_and_the_table_is_as_before() {
        var fresh = new Row(
                "posting-new",
                List.of(atLeast(4), new Cell.Anything()),
                Value.Decimal.of(2),
                List.of("Some adverts", "It may be.", "An agency.", "moderate; S1", "1..3", "2027-10-01"));
        var added = edited(EXAMPLE, new PackEdit.AddRow(ADVERTS, "Posting rows", fresh, 1))
                .pack();
        assertThat(((Table) added.adverts()
                                .decision("Posting rows")
                                .orElseThrow()
                                .logic())
                        .rows())
                .extracting(Row::id)
                .containsExactly("posting-1", "posting-new", "posting-2");
        assertThat(row(added, "posting-new")).isEqualTo(fresh);
        assertThat(diff(EXAMPLE, added)).singleElement().extracting(Edit::kind).isEqualTo(Edit.Kind.ADDED);
        var moved =
                edited(added, new PackEdit.MoveRow(ADVERTS, "posting-new", 9)).pack();
        assertThat(((Table) moved.adverts()
                                .decision("Posting rows")
                                .orElseThrow()
                                .logic())
                        .rows())
                .extracting(Row::id)
                .containsExactly("posting-1", "posting-2", "posting-new");
        var removed =
                edited(moved, new PackEdit.RemoveRow(ADVERTS, "posting-new")).pack();
        assertThat(removed.files()).isEqualTo(EXAMPLE.files());
    }

    @Test
    void a_description_that_repeats_the_indicator_goes_with_it() {
        var after = edited(
                        BASELINE,
                        new PackEdit.ChangeAnnotation(
                                "networks.dmn", "phone-names-many", "Indicator", "Many names on one phone"))
                .pack();
        assertThat(after.files().get("networks.dmn"))
                .isEqualTo(BASELINE.files()
                        .get("networks.dmn")
                        .replace("Eight names or more on one phone", "Many names on one phone"));
    }

    @Test
    void text_that_tries_to_be_markup_stays_text() {
        for (var hostile : List.of(
                "</text></annotationEntry></rule><rule id=\"evil\">",
                "]]> & &amp; <!-- <![CDATA[ x",
                "<!DOCTYPE x [<!ENTITY y 'z'>]>",
                "\" onload='alert(1)' ?> <?xml-stylesheet?>")) {
            var after = edited(
                            EXAMPLE, new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Why it may matter", hostile))
                    .pack();
            assertThat(row(after, "posting-1").annotations().get(1)).isEqualTo(hostile);
            assertThat(rows(after.files().get(ADVERTS)))
                    .hasSize(rows(EXAMPLE.files().get(ADVERTS)).size());
        }
        assertThat(refused(EXAMPLE, new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Indicator", "a\u0000b")))
                .singleElement()
                .asString()
                .contains("a character that XML cannot hold");
    }

    @Test
    void everything_that_cannot_be_done_is_said_at_once() {
        var row = new Row("x y", List.of(atLeast(4)), new Value.Truth(true), List.of());
        assertThat(refused(
                        EXAMPLE,
                        new PackEdit.ChangeCell("other.dmn", "posting-1", 0, atLeast(8)),
                        new PackEdit.ChangeCell(ADVERTS, "no-such-row", 0, atLeast(8)),
                        new PackEdit.ChangeCell(ADVERTS, "posting-1", 7, atLeast(8)),
                        new PackEdit.ChangeCell(
                                ADVERTS, "posting-1", 0, new Cell.AnyOf(List.of(new Is(new Value.Text("many"))))),
                        new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "No such column", "x"),
                        new PackEdit.AddRow(ADVERTS, "Posting rows", row, 0),
                        new PackEdit.AddRow(ADVERTS, "No such table", row, 0)))
                .hasSize(8)
                .anyMatch(f -> f.contains("there is no such model"))
                .anyMatch(f -> f.contains("no row `no-such-row`"))
                .anyMatch(f -> f.contains("no column 7"))
                .anyMatch(f -> f.contains("no annotation column `No such column`"))
                .anyMatch(f -> f.contains("1 cells for 2 columns"))
                .anyMatch(f -> f.contains("`true` is no number"))
                .anyMatch(f -> f.contains("no table `No such table`"));
    }

    @Test
    void a_row_without_an_ordinary_explanation_or_with_a_taken_id_does_not_load() {
        assertThat(refused(EXAMPLE, new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Ordinary explanation", " ")))
                .singleElement()
                .asString()
                .contains("it is empty");
        var taken = row(EXAMPLE, "posting-2");
        assertThat(refused(EXAMPLE, new PackEdit.AddRow(ADVERTS, "Posting rows", taken, 0)))
                .anyMatch(f -> f.contains("two rows have this id"));
    }

    @Test
    void a_number_in_a_sentence_is_changed_and_its_comments_stay() {
        var edit = new PackEdit.FillSentence("One phone, distant places", 0, Map.of("km", "120"));
        var after = edited(BASELINE, edit).pack();
        assertThat(after.files().get("patterns.sentences"))
                .isEqualTo(BASELINE.files()
                        .get("patterns.sentences")
                        .replace("more than 80 km apart within 12", "more than 120 km apart within 12"));
        assertThat(refused(
                        EXAMPLE,
                        new PackEdit.FillSentence("One phone, distant places", 0, Map.of("km", "120 km\n> rule")),
                        new PackEdit.FillSentence("One phone, distant places", 0, Map.of("mark", "weather")),
                        new PackEdit.FillSentence("One phone, distant places", 1, Map.of("nothing", "1")),
                        new PackEdit.FillSentence("One phone, distant places", 5, Map.of()),
                        new PackEdit.FillSentence("No such pattern", 0, Map.of())))
                .hasSize(5)
                .anyMatch(f -> f.contains("write a whole number from 1 to 999999"))
                .anyMatch(f -> f.contains("choose one of name, phone"));
    }

    @Test
    void a_pattern_is_added_and_asks_more_and_asks_less_and_is_taken_out_again_and_nothing_else_moves() {
        var form = "the same phone is seen with at least 4 different names within 14 days";
        var begun = edited(
                        BASELINE,
                        new PackEdit.AddPattern(
                                "One phone, many names",
                                new PackEdit.NewSentence(form, Map.of("n", "6", "days", "7")),
                                "many names in a week"))
                .pack();
        assertThat(begun.files().get("patterns.sentences"))
                .isEqualTo(BASELINE.files().get("patterns.sentences") + """

                        pattern "One phone, many names"
                          when the same phone is seen with at least 6 different names within 7 days
                          then note it as "many names in a week"
                        """);
        var first = "One phone, distant places";
        var more = edited(
                        begun,
                        new PackEdit.AddSentence(
                                first, new PackEdit.NewSentence("those adverts number at least 3", Map.of("n", "5"))),
                        new PackEdit.RemoveSentence(first, 1))
                .pack();
        assertThat(more.sentences().get(0).conditions())
                .hasSize(2)
                .contains("those adverts number at least 5")
                .doesNotContain("those adverts use at least 3 different names");
        var back = edited(
                more,
                new PackEdit.RemovePattern("One phone, many names"),
                new PackEdit.RemoveSentence(first, 1),
                new PackEdit.AddSentence(
                        first, new PackEdit.NewSentence("those adverts use at least 3 different names", Map.of())));
        assertThat(back.pack().files().get("patterns.sentences"))
                .isEqualTo(BASELINE.files().get("patterns.sentences"));
    }

    @Test
    void a_pattern_that_is_written_by_no_form_or_that_a_row_still_reads_is_refused_with_the_way_out() {
        var sentence = new PackEdit.NewSentence("those adverts number at least 3", Map.of("n", "many"));
        assertThat(refused(
                        BASELINE,
                        new PackEdit.AddPattern("A\" then", sentence, "two\nlines"),
                        new PackEdit.AddSentence("No such pattern", sentence),
                        new PackEdit.AddSentence(
                                "One phone, distant places", new PackEdit.NewSentence("> rule", Map.of())),
                        new PackEdit.RemoveSentence("One phone, distant places", 0),
                        new PackEdit.RemoveSentence("One phone, distant places", 9)))
                .hasSize(7)
                .anyMatch(f -> f.contains("write a few words without quotes"))
                .anyMatch(f -> f.contains("write a whole number from 1 to 999999"))
                .anyMatch(f -> f.contains("there is no such pattern"))
                .anyMatch(f -> f.contains("is no sentence of the dictionary"))
                .anyMatch(f -> f.contains("remove the whole pattern"));
        var gone = edited(BASELINE, new PackEdit.RemovePattern("One phone, distant places"));
        var report = Rules.check(
                gone.pack(), CheckOptions.quick(LocalDate.of(2026, 11, 22)), CaseFacts.none(), Progress.silent());
        assertThat(report.faults())
                .extracting(Fault::toString)
                .anyMatch(f -> f.contains("networks.dmn") && f.contains("pattern call centre phone"));
    }

    @Test
    void every_form_that_is_offered_is_a_sentence_of_the_dictionary() {
        assertThat(Dictionary.offered(true)).hasSize(9);
        assertThat(Dictionary.offered(false))
                .hasSize(11)
                .allSatisfy(form -> assertThat(Placeholders.filled(form.example(), Map.of()))
                        .isEqualTo(new Parsed.Good<>(form.example())));
    }

    @Test
    void a_sentence_is_taken_apart_into_fixed_words_and_placeholders_and_is_whole_again() {
        var sentences = BASELINE.sentences().stream()
                .flatMap(it -> it.conditions().stream())
                .toList();
        assertThat(sentences).hasSizeGreaterThan(9).allSatisfy(sentence -> {
            var pieces = Placeholders.pieces(sentence);
            assertThat(pieces.stream().map(Placeholders.Piece::words).collect(Collectors.joining()))
                    .isEqualTo(sentence);
            assertThat(pieces.stream().flatMap(it -> it.placeholder().stream()))
                    .isEqualTo(Placeholders.of(sentence))
                    .isNotEmpty();
        });
        assertThat(Placeholders.pieces("it rains")).hasSize(1);
    }

    @Test
    void a_phrase_is_added_and_taken_out_again_and_commas_and_quotes_are_kept() {
        var phrase = new Phrase("call, or \"text\"", "answeredByOther", "en", "a desk");
        var added = edited(EXAMPLE, new PackEdit.AddPhrase(phrase)).pack();
        assertThat(added.lexicon()).hasSize(3).last().isEqualTo(phrase);
        assertThat(edited(added, new PackEdit.RemovePhrase(phrase)).pack().files())
                .isEqualTo(EXAMPLE.files());
        var fewer = edited(EXAMPLE, new PackEdit.RemovePhrase(EXAMPLE.lexicon().get(0)))
                .pack();
        assertThat(fewer.files().get("lexicon.csv"))
                .isEqualTo("phrase,fact,language,note\nmy manager,answeredByOther,en,another person answers\n");
        assertThat(refused(EXAMPLE, new PackEdit.RemovePhrase(phrase)))
                .singleElement()
                .asString()
                .contains("there is no such line");
        assertThat(refused(EXAMPLE, new PackEdit.AddPhrase(new Phrase("a\nb", "answeredByOther", "english", ""))))
                .hasSize(2);
    }

    @Test
    void a_case_is_added_and_taken_out_again() {
        var yaml =
                "- name: nothing known\n  given: {facts: {hoursPerDay: 3}}\n  then: {outcome: none}\n  because: three hours are few\n";
        var added =
                edited(EXAMPLE, new PackEdit.AddCases("cases/board.yaml", yaml)).pack();
        assertThat(added.cases()).hasSize(EXAMPLE.cases().size() + 1);
        var first = EXAMPLE.cases().get(0);
        var removed = edited(EXAMPLE, new PackEdit.RemoveCase(first.name())).pack();
        assertThat(removed.cases())
                .isEqualTo(EXAMPLE.cases().subList(1, EXAMPLE.cases().size()));
        assertThat(refused(EXAMPLE, new PackEdit.RemoveCase("no such case"))).hasSize(1);
        assertThat(refused(EXAMPLE, new PackEdit.AddCases("cases/../evil.yaml", yaml)))
                .anyMatch(f -> f.contains("a pack has no such file"));
        assertThat(refused(EXAMPLE, new PackEdit.AddCases("cases/board.yaml", "- name: &a x\n  given: *a\n")))
                .isNotEmpty();
    }

    @Test
    void a_case_is_changed_where_it_stands_and_all_others_stay_byte_for_byte() {
        var draft = Draft.of(BASELINE);
        for (var each : BASELINE.cases())
            assertThat(draft.caseText(each.name())).as(each.name()).isPresent();
        var seven = BASELINE.cases().stream()
                .filter(it -> it.name().startsWith("seven names on one phone"))
                .findFirst()
                .orElseThrow();
        var text = draft.caseText(seven.name()).orElseThrow();
        var after = edited(
                        BASELINE,
                        new PackEdit.ChangeCase(
                                seven.name(), text.replace("namesPerPhone: 7", "namesPerPhone: 6") + "\n\n"))
                .pack();
        assertThat(after.files().get(seven.file()))
                .isEqualTo(BASELINE.files()
                        .get(seven.file())
                        .replace("{namesPerPhone: 7, townsInOneDay: 1", "{namesPerPhone: 6, townsInOneDay: 1"));
        assertThat(refused(BASELINE, new PackEdit.ChangeCase("no such case", text)))
                .hasSize(1);
        assertThat(draft.caseText("no such case")).isEmpty();
    }

    @Test
    void a_draft_has_its_own_version_and_says_in_the_changelog_what_is_new() {
        var after = edited(
                        BASELINE,
                        new PackEdit.ChangeVersion("2026.2"),
                        new PackEdit.NoteChange("Look sooner at networks of eight."),
                        new PackEdit.NoteChange("And at phones\nof three."))
                .pack();
        assertThat(after.id().version()).isEqualTo("2026.2");
        assertThat(after.changelog())
                .startsWith(
                        "# Changes\n\n## 2026.2\n\n- And at phones of three.\n- Look sooner at networks of eight.\n\n## 2026.1\n");
        assertThat(after.files().get("pack.yaml"))
                .isEqualTo(BASELINE.files().get("pack.yaml").replace("version: \"2026.1\"", "version: \"2026.2\""));
        assertThat(refused(BASELINE, new PackEdit.ChangeVersion("2\"\nid: evil"), new PackEdit.NoteChange(" ")))
                .hasSize(2);
    }

    @Test
    void an_upload_is_read_as_suspiciously_as_a_folder() throws IOException {
        var saved = Files.readAllBytes(Path.of("src/test/resources/saved-by-editors/adverts.dmn"));
        var after = edited(EXAMPLE, new PackEdit.ReplaceFile(ADVERTS, saved)).pack();
        assertThat(after.adverts().byName()).isEqualTo(EXAMPLE.adverts().byName());
        assertThat(refused(EXAMPLE, new PackEdit.ReplaceFile(ADVERTS, new byte[50 << 20])))
                .anyMatch(f -> f.contains("larger than 2 MB"));
        assertThat(refused(EXAMPLE, new PackEdit.ReplaceFile("../adverts.dmn", saved)))
                .anyMatch(f -> f.contains("a pack has no such file"));
        assertThat(refused(
                        EXAMPLE,
                        new PackEdit.ReplaceFile(ADVERTS, "<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_8))))
                .anyMatch(f -> f.contains("DOCTYPE"));
        assertThat(refused(EXAMPLE, new PackEdit.ReplaceFile(ADVERTS, new byte[] {(byte) 0xff})))
                .anyMatch(f -> f.contains("not UTF-8"));
        var circle = EXAMPLE.files()
                .get(ADVERTS)
                .replace("<requiredInput href=\"#i-accountAdverts\"/>", "<requiredDecision href=\"#d-posting\"/>");
        assertThat(refused(EXAMPLE, new PackEdit.ReplaceFile(ADVERTS, circle.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    @Test
    void a_file_saved_by_either_editor_is_edited_with_its_diagram_kept() throws IOException {
        for (var file : List.of(ADVERTS, "networks.dmn")) {
            var saved = Files.readString(
                    Path.of("src/test/resources/saved-by-editors").resolve(file));
            var pack = edited(EXAMPLE, new PackEdit.ReplaceFile(file, saved.getBytes(StandardCharsets.UTF_8)))
                    .pack();
            var row = file.equals(ADVERTS) ? "posting-1" : "identity-1";
            var cell = new Cell.AnyOf(List.of(new Between(Value.Decimal.of(5), true, Value.Decimal.of(12), false)));
            var after =
                    edited(pack, new PackEdit.ChangeCell(file, row, 0, cell)).pack();
            var text = after.files().get(file);
            assertThat(row(after, row).cells().get(0)).isEqualTo(cell);
            assertThat(text.substring(text.indexOf("DMNDI")))
                    .hasSameSizeAs(saved.substring(saved.indexOf("DMNDI"))
                            .replaceFirst(file.equals(ADVERTS) ? "&gt;= 10" : "\\[6\\.\\.12\\)", "[5..12)"));
            assertThat(text)
                    .isEqualTo(saved.replaceFirst(file.equals(ADVERTS) ? "&gt;= 10" : "\\[6\\.\\.12\\)", "[5..12)"));
            var moved = edited(pack, new PackEdit.RemoveRow(file, row)).pack();
            assertThat(rows(moved.files().get(file))).hasSize(rows(saved).size() - 1);
        }
    }

    @Test
    void names_with_prefixes_and_cells_closed_at_once_are_edited_too() {
        var prefixed = EXAMPLE.files()
                .get(ADVERTS)
                .replace("xmlns=\"https://www.omg.org", "xmlns:dmn=\"https://www.omg.org")
                .replaceAll("<(/?)(?=[a-zA-Z])", "<$1dmn:")
                .replace("<dmn:text>-</dmn:text>", "<dmn:text/>");
        var pack = edited(EXAMPLE, new PackEdit.ReplaceFile(ADVERTS, prefixed.getBytes(StandardCharsets.UTF_8)))
                .pack();
        assertThat(pack.adverts().byName()).isEqualTo(EXAMPLE.adverts().byName());
        var after = edited(
                        pack,
                        new PackEdit.ChangeCell(ADVERTS, "posting-1", 1, atLeast(12)),
                        new PackEdit.AddRow(
                                ADVERTS,
                                "Posting rows",
                                new Row(
                                        "posting-3",
                                        List.of(atLeast(30), atLeast(5)),
                                        Value.Decimal.of(2),
                                        row(pack, "posting-1").annotations().stream()
                                                .map(words -> words.equals("4..6") ? "1..6" : words)
                                                .toList()),
                                0))
                .pack();
        assertThat(row(after, "posting-1").cells()).containsExactly(atLeast(10), atLeast(12));
        assertThat(row(after, "posting-3").cells()).containsExactly(atLeast(30), atLeast(5));
        assertThat(after.files().get(ADVERTS)).contains("<dmn:text>&gt;= 12</dmn:text>", "<dmn:rule id=\"posting-3\">");
    }

    @Test
    void an_edited_draft_is_checked_like_any_pack() {
        var after = edited(EXAMPLE, new PackEdit.ChangeAnnotation(ADVERTS, "posting-1", "Evidence", "very-low; S1"));
        var report = Rules.check(
                after.pack(), CheckOptions.quick(LocalDate.of(2026, 11, 22)), CaseFacts.none(), Progress.silent());
        assertThat(report.faults()).anyMatch(f -> f.toString().contains("evidence graded very-low"));
    }

    @Test
    void a_draft_of_kept_files_says_what_they_say_and_one_without_files_is_none() {
        var files = Draft.of(EXAMPLE).files();
        assertThat(((Editing.Edited) Draft.of(files)).draft().pack()).isEqualTo(EXAMPLE);
        files.remove("pack.yaml");
        assertThat(((Editing.Refused) Draft.of(files)).faults())
                .anyMatch(f -> f.toString().contains("the file is missing"));
        var made = new Pack(
                EXAMPLE.id(),
                EXAMPLE.charter(),
                EXAMPLE.families(),
                EXAMPLE.weakCap(),
                EXAMPLE.adverts(),
                EXAMPLE.networks(),
                EXAMPLE.sentences(),
                EXAMPLE.lexicon(),
                EXAMPLE.cases(),
                EXAMPLE.indicators(),
                "");
        assertThatThrownBy(() -> Draft.of(made)).hasMessageContaining("was made and not read");
    }
}
