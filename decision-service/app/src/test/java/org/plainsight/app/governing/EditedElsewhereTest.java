package org.plainsight.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainsight.app.governing.BoardOfTests.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * An expert takes a file away, edits one cell in a stock DMN editor and brings it back. The files are the example pack's as the
 * editors saved them after one cell was edited in each: adverts.dmn in dmn-js 17.10.2, networks.dmn in KIE's editor 10.2.0.
 */
@BoardTest
@TestPropertySource(properties = "plainsight.pack=" + EditedElsewhereTest.RULES + "/example-pack")
class EditedElsewhereTest {

    static final String RULES = "../../rules/src/test/resources";
    private static final Pattern MARKED = Pattern.compile("<(ins|del)>(.*?)</\\1>");

    @Autowired
    private BoardOfTests board;

    @Autowired
    private RulesInForce rules;

    private static byte[] edited(String path) throws IOException {
        return Files.readAllBytes(Path.of(RULES, "edited-in-editors", path));
    }

    /** The page of a change in which this file was brought back. */
    private String brought(String path, byte[] file) {
        int number = board.begun("rook", "Edited elsewhere");
        var taken = board.at("rook").get(path(number, "/file?path=" + path)).body();
        assertThat(taken).isEqualTo(rules.shown().pack().files().get(path));
        var answer = board.uploads("rook", number, 0, path, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(board.at("rook").get(path(number, "/rows")).body()).contains("saved 1 time");
        return board.at("rook").get(path(number, "")).body();
    }

    /** Everything that the page marks as changed, in its order; the version that the draft goes by comes last. */
    private static List<String> marked(String page) {
        var plain = page.replaceAll("<span class=\"govuk-visually-hidden\">[^<]*</span>", "");
        return MARKED.matcher(plain)
                .results()
                .map(it -> it.group(2).replaceFirst("^1-c\\d+$", "1-c"))
                .toList();
    }

    @Test
    void one_cell_edited_in_dmn_js_is_one_cell_in_the_diff() throws IOException {
        var page = brought("adverts.dmn", edited("adverts.dmn"));
        assertThat(page).contains("1 row changed");
        assertThat(marked(page)).containsExactly("10 or more", "8 or more", "1", "1-c");
    }

    @Test
    void one_cell_edited_in_the_KIE_editor_is_one_cell_in_the_diff_though_it_adds_a_label_and_a_type_to_the_table()
            throws IOException {
        assertThat(new String(edited("networks.dmn"), StandardCharsets.UTF_8))
                .contains("label=\"Identity rows\" typeRef=\"number\"");
        var page = brought("networks.dmn", edited("networks.dmn"));
        assertThat(page).contains("1 row changed");
        assertThat(marked(page)).containsExactly("from 6 to 11", "from 5 to 11", "1", "1-c");
    }

    @Test
    void a_file_that_an_editor_only_saved_changes_no_row() throws IOException {
        for (var path : List.of("adverts.dmn", "networks.dmn"))
            assertThat(marked(brought(path, Files.readAllBytes(Path.of(RULES, "saved-by-editors", path)))))
                    .as(path)
                    .containsExactly("1", "1-c");
    }

    @Test
    void a_file_that_is_no_table_is_refused_and_the_draft_stays_as_it_was() {
        int number = board.begun("rook", "No table");
        var answer =
                board.uploads("rook", number, 0, "adverts.dmn", "rows, rows, rows".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("adverts.dmn");
        assertThat(board.at("rook").get(path(number, "/rows")).body()).contains("nothing edited yet");
    }
}
