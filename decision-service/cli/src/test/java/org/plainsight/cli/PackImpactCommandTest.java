package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.governance.audit.Hash;

/** What a change would do to a file of adverts, on the command line. */
class PackImpactCommandTest {

    private static final Path PACK = Shell.house().resolve("rules/packs/uk-asw/2026.1");

    @TempDir
    static Path temp;

    private static Path adverts;
    private static Path lower;

    @BeforeAll
    static void adverts_and_a_pack_with_a_lower_line() throws IOException {
        adverts = temp.resolve("adverts.jsonl");
        Ran.command("generate", "--adverts", 600, "--seed", 7, "--out", adverts);
        lower = temp.resolve("lower");
        try (var files = Files.walk(PACK)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = lower.resolve(PACK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var networks = lower.resolve("networks.dmn");
        Files.writeString(
                networks,
                Files.readString(networks)
                        .replace(
                                "id=\"outcome-capacity-c0\"><text>&gt;= 10", "id=\"outcome-capacity-c0\"><text>&gt;= 3")
                        .replace("id=\"outcome-capacity-c2\"><text>&gt;= 2", "id=\"outcome-capacity-c2\"><text>&gt;= 1")
                        .replace(
                                "id=\"outcome-capacity-c1\"><text>&gt;= 2",
                                "id=\"outcome-capacity-c1\"><text>&gt;= 1"));
    }

    @Test
    void the_same_pack_changes_nothing_for_anybody() {
        var ran = Ran.command("pack", "impact", PACK, PACK, "--adverts", adverts, "--out", temp.resolve("none"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("0 are newly put forward and 0 no longer", "no result changed");
    }

    @Test
    void a_lower_line_puts_networks_forward_because_of_its_row_and_two_runs_are_the_same_to_the_byte()
            throws IOException {
        var ran = Ran.command("pack", "impact", PACK, lower, "--adverts", adverts, "--out", temp.resolve("one"));
        Ran.command("pack", "impact", PACK, lower, "--adverts", adverts, "--out", temp.resolve("two"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("Of [\\d,]+ networks [1-9]\\d* are newly put forward and 0 no longer");
        for (var name : new String[] {"impact.json", "impact.txt", "impact.html"})
            assertThat(temp.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("two").resolve(name));
        assertThat(Files.readString(temp.resolve("one/impact.txt")))
                .contains(
                        "Because of: row `outcome-capacity` of networks.dmn",
                        "95 % interval",
                        "guessed from small words",
                        "Not known: no findings were given");
        assertThat(Files.readString(temp.resolve("one/impact.json")))
                .contains("\"minutesAWeek\"", "\"low\"", "\"flip\"", "\"displaced\"", "\"bench\"");
    }

    @Test
    void the_sheet_stands_alone_and_names_the_hash_that_the_evidence_binds() throws IOException {
        var findings = temp.resolve("findings.jsonl");
        Files.writeString(findings, "{\"network\":\"N-none\",\"finding\":\"no <b>concern</b>\"}\n");
        var out = temp.resolve("sheet");
        var ran = Ran.command(
                "pack",
                "impact",
                PACK,
                lower,
                "--adverts",
                adverts,
                "--out",
                out,
                "--people",
                1,
                "--findings",
                findings);
        assertThat(ran.code()).as(ran.err()).isZero();
        var html = Files.readString(out.resolve("impact.html"));
        assertThat(html)
                .contains("With one person for a fortnight", "Looked at", "Whether it can be tricked")
                .contains(Hash.of(Files.readString(out.resolve("impact.json"))).hex())
                .doesNotContain("<script", "http:", "https:", "<b>");
        assertThat(html.split("data-label=\"By the new pack\"", -1)).hasSize(11);
    }

    @Test
    void what_cannot_be_read_is_told_in_one_line() throws IOException {
        assertThat(Ran.command(
                                "pack",
                                "impact",
                                PACK,
                                PACK,
                                "--adverts",
                                temp.resolve("no"),
                                "--out",
                                temp.resolve("x"))
                        .code())
                .isEqualTo(3);
        assertThat(Ran.command(
                                "pack",
                                "impact",
                                PACK,
                                PACK,
                                "--adverts",
                                adverts,
                                "--out",
                                temp.resolve("x"),
                                "--minutes",
                                0)
                        .code())
                .isEqualTo(2);
        var findings = temp.resolve("x.jsonl");
        Files.writeString(findings, "{\"network\":7}\n");
        var ran = Ran.command(
                "pack", "impact", PACK, PACK, "--adverts", adverts, "--out", temp.resolve("x"), "--findings", findings);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("line 1 names no network and finding");
    }
}
