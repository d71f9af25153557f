package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.CaseExample.Given;
import org.plainsight.rules.pack.Charter.Excluded;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

class PackFilesTest {

    @TempDir
    private Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy() {
        pack = new PackCopy(folder.resolve("pack"));
    }

    private Pack read() {
        return pack.read().fold(p -> p, refused -> {
            throw new AssertionError(refused.faults().toString());
        });
    }

    private String faults() {
        return pack.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "pack.yaml | id: example | id: Ex/ample | may hold only letters",
                "pack.yaml | id: example | ~~ | `id` is missing",
                "pack.yaml | title: The | titel: The | pack.yaml:3: the key is not known: `titel`; did you mean `title`?",
                "pack.yaml | title: The | id: The | the key `id` stands twice",
                "pack.yaml | experimentalUntil: 2027-06-30 | experimentalUntil: soon | `experimentalUntil` is not a day",
                "pack.yaml | experimentalUntil: 2027-06-30 | experimentalUntil: 2027-02-30 | `experimentalUntil` is not a day",
                "pack.yaml | owner: {role: senior responsible owner, | owner: {rôle: x, | the key is not known: `rôle`; did you mean `role`?",
                "pack.yaml | owner: {role: senior responsible owner, organisation: Example Force} | owner: me | no list of keys and values",
                "pack.yaml | strength: weak, cap: 3 | strength: mild, cap: 3 | write strong, weak or protective",
                "pack.yaml | cap: -4 | cap: 4 | a protective family's cap is 0 or below",
                "pack.yaml | cap: 8 | cap: 8.5 | `cap` is not a whole number: `8.5`",
                "pack.yaml | table: Posting, | table: Contact, | the family stands twice",
                "pack.yaml | table: Posting, | table: Postings, | no table `Postings rows` was read for this family",
                "pack.yaml | weakCap: 3 | weakCap: -3 | `weakCap` is below 0",
                "pack.yaml | weakCap: 3 | weakCap: [ | this is not YAML",
                "pack.yaml | sources: {S1: | sources: {S9: | the source `S1` is not listed",
                "pack.yaml | weakCap: 3 | excluded: [{indicator: a, because: b, sources: [S7]}] | this source is not listed: `S7`",
                "cases/adverts.yaml | - name: a solo advert | - nam: a solo advert | `name` is missing",
                "cases/adverts.yaml | given: {facts: {accountAdverts: 1, | given: {fact: {accountAdverts: 1, | did you mean `facts`?",
                "cases/adverts.yaml | outcome: none, fires | outcom: none, fires | did you mean `outcome`?",
                "cases/adverts.yaml | points: 0 | points: nil | `points` is not a whole number",
                "cases/adverts.yaml | because: nothing in it asks for a person's time | ~~ | `because` is missing",
                "cases/adverts.yaml | - name: many adverts, long hours, somebody else answers | - name: a solo advert | two cases have this name",
                "lexicon.csv | phrase,fact,language,note | fact,phrase,language,note | the first line is not the header",
                "lexicon.csv | booking line,answeredByOther,en,a desk answers | booking line,answeredByOther,en | lexicon.csv:2: the line has 3 fields instead of 4",
                "lexicon.csv | booking line,answeredByOther,en | ,answeredByOther,en | the phrase is empty",
                "lexicon.csv | booking line,answeredByOther,en | booking line,answeredByOther,English | not a language code",
                "lexicon.csv | my manager | Booking Line | the phrase stands twice",
                "lexicon.csv | my manager | \"my manager | is not closed",
                "lexicon.csv | my manager | my \"manager\" | in the middle of a field",
                "patterns.sentences | pattern \"One phone, distant places\" | pattern One phone | no plain name in quotes",
                "patterns.sentences | when the same phone appears | when the same fone appears | the nearest is: the same ",
                "patterns.sentences | more than 80 km | more than many km | the dictionary has no such sentence",
                "patterns.sentences | more than 80 km | more than 0 km | the dictionary has no such sentence",
                "patterns.sentences | and those adverts | when those adverts | every further sentence with `and`",
                "patterns.sentences | when the same phone | and the same phone | a pattern begins with one `when`",
                "patterns.sentences | then note it as \"call-centre phone\" | ~~ | the pattern that begins on line 1 has no end",
                "patterns.sentences | then note it as \"call-centre phone\" | then note it | does not end plainly",
                "patterns.sentences | when the | unless the | begins with none of pattern, when, and, then",
                "adverts.dmn | <annotation name=\"Evidence\"/> | <annotation name=\"Proof\"/> | name them, in this order: Indicator, Why it may matter",
                "adverts.dmn | <text>moderate; S1</text> | <text>modest; S1</text> | column `Evidence`: `modest` is no grade",
                "adverts.dmn | <text>moderate; S1</text> | <text>moderate</text> | a source is missing",
                "adverts.dmn | <text>4..6</text> | <text>6..4</text> | column `Plausible points`: this is no range of points: `6..4`",
                "adverts.dmn | <text>2027-10-01</text> | <text>in a year</text> | column `Review by`: this is not a day",
                "adverts.dmn | <text>Many adverts on one account</text> | <text></text> | row `posting-1`, column `Indicator`: it is empty",
                "networks.dmn | rule id=\"identity-1\" | rule id=\"posting-1\" | a row of adverts.dmn has the same id",
            })
    void a_fault_in_a_file_is_named_with_what_to_write_instead(String file, String from, String to, String message) {
        pack.change(file, from, to == null ? "" : to);
        assertThat(faults()).contains(message);
        assertThat(((Reading.Refused) pack.read()).unsafe()).isFalse();
    }

    @Test
    void faults_of_all_files_come_at_once() {
        pack.change("pack.yaml", "cap: 8", "cap: x");
        pack.change("cases/adverts.yaml", "points: 0", "points: x");
        pack.change("lexicon.csv", ",en,", ",e,");
        pack.change("patterns.sentences", "80 km", "x km");
        pack.change("adverts.dmn", "<text>&gt;= 10</text>", "<text>ten</text>");
        pack.change("networks.dmn", "<text>[6..12)</text>", "<text>six</text>");
        assertThat(pack.faults().stream()
                        .map(f -> f.place().file().replaceAll(":.*", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "pack.yaml",
                        "cases/adverts.yaml",
                        "lexicon.csv",
                        "patterns.sentences",
                        "adverts.dmn",
                        "networks.dmn");
    }

    @Test
    void files_that_a_pack_needs_are_missed_and_the_others_are_not() throws Exception {
        for (var file : List.of("lexicon.csv", "patterns.sentences", "CHANGELOG.md")) Files.delete(pack.path(file));
        assertThat(read().lexicon()).isEmpty();
        Files.delete(pack.path("networks.dmn"));
        assertThat(faults()).contains("networks.dmn: the file is missing");
    }

    @Test
    void what_is_excluded_on_purpose_is_read_with_its_reason() {
        pack.change(
                "pack.yaml",
                "weakCap: 3",
                "weakCap: 3\nexcluded:\n  - {indicator: new in town, because: it pointed the other way, sources: [S1]}");
        assertThat(read().charter().excluded())
                .containsExactly(new Excluded("new in town", "it pointed the other way", List.of("S1")));
    }

    @Test
    void what_a_case_gives_becomes_a_plain_tree() {
        pack.write("cases/adverts.yaml", """
                - name: a pair
                  given:
                    network:
                      - {id: A-1, ages: [23], price: 12.50, phones: ["07700900001", 07700900002, +447700900003], verified: true, tour: ~, place: {town: Exampleton}}
                      - {id: "2", note: "true"}
                  then: {outcome: none, route: safeguarding}
                  because: it shows every kind of value
                """);
        var example = read().cases().stream()
                .filter(c -> c.name().equals("a pair"))
                .findFirst()
                .orElseThrow();
        assertThat(((Given.OfNetwork) example.given()).adverts())
                .containsExactly(
                        Map.of(
                                "id",
                                "A-1",
                                "ages",
                                List.of(23L),
                                "price",
                                new BigDecimal("12.50"),
                                "phones",
                                List.of("07700900001", "07700900002", "+447700900003"),
                                "verified",
                                true,
                                "place",
                                Map.of("town", "Exampleton")),
                        Map.of("id", "2", "note", "true"));
        assertThat(example.then().outcome()).isEqualTo(Optional.of("none"));
        assertThat(example.then().points()).isEmpty();
    }

    @Test
    void a_phrase_may_hold_commas_and_quotation_marks() {
        pack.write(
                "lexicon.csv",
                "\uFEFFphrase,fact,language,note\r\n\"ask for \"\"Kim\"\", please\",answeredByOther,en,\r\n\r\n");
        assertThat(read().lexicon())
                .singleElement()
                .satisfies(p -> assertThat(p.phrase()).isEqualTo("ask for \"Kim\", please"));
    }

    @Test
    void any_changed_byte_makes_another_pack_and_the_texts_are_those_that_were_hashed() {
        var before = read();
        pack.write("CHANGELOG.md", pack.text("CHANGELOG.md") + " ");
        var after = read();
        assertThat(after.id().hash()).hasSize(64).isNotEqualTo(before.id().hash());
        assertThat(after.files()).hasSize(8).containsEntry("CHANGELOG.md", pack.text("CHANGELOG.md"));
        assertThat(after.adverts().xml()).isEqualTo(pack.text("adverts.dmn"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        pack.write("pack.yaml", new byte[] {(byte) 0xC3, 0x28});
        assertThat(faults()).contains("pack.yaml: the file is not UTF-8 text");
    }
}
