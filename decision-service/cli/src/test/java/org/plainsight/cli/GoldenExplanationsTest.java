package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The explanations of a few stories stay as they were read and found good; see {@code src/test/golden/README.md}. */
class GoldenExplanationsTest {

    private static final Path GOLDEN = Shell.house().resolve("decision-service/cli/src/test/golden");
    private static final Path EXAMPLES = Shell.house().resolve("explain/schema/examples");
    private static final Path ADVERTS = Shell.house().resolve("test-data/fixtures/handful.jsonl");
    private static final Path PACK = Shell.house().resolve("rules/packs/uk-asw/2026.1");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");

    @TempDir
    static Path temp;

    private static Path run;

    @BeforeAll
    static void the_stories_are_decided() {
        run = temp.resolve("run");
        var decided = Ran.command("decide", "--adverts", ADVERTS, "--pack", PACK, "--out", run);
        assertThat(decided.code()).as(decided.err()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> an_explanation_says_what_it_said_when_it_was_read_and_found_good() throws IOException {
        try (var folders = Files.list(GOLDEN)) {
            var cases = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(10);
            return cases.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> hold(folder)));
        }
    }

    /** What is published beside the schema is what the program prints, so that nobody builds on an example that is not real. */
    @TestFactory
    Stream<DynamicTest> the_published_examples_are_what_explain_prints() {
        return Stream.of("line", "page", "full")
                .map(depth -> DynamicTest.dynamicTest(depth, () -> {
                    var ran = Ran.command(
                            "explain",
                            "--in",
                            run,
                            "--subject",
                            subject("network of A-desk-1"),
                            "--format",
                            "json",
                            "--depth",
                            depth);
                    assertThat(ran.code()).as(ran.err()).isZero();
                    var said = ran.out()
                            .replaceAll("\"hash\" : \"[0-9a-f]{64}\"", "\"hash\" : \"" + "0".repeat(64) + "\"");
                    compare(said, EXAMPLES.resolve("one-phone-for-six-names.%s.json".formatted(depth)));
                }));
    }

    @Test
    void the_published_comparison_is_what_compare_prints() throws IOException {
        var ran = Ran.command(
                "compare",
                "--in",
                run,
                "--subject",
                subject("network of A-desk-1"),
                "--with",
                subject("network of A-linden-1"),
                "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        compare(ran.out(), EXAMPLES.resolve("one-phone-for-six-names-and-an-agency.full.json"));
    }

    private static void compare(String said, Path expected) throws IOException {
        if (System.getProperty("golden", "").equals("update")) Files.writeString(expected, said);
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static void hold(Path folder) throws IOException {
        var ran = Ran.command(
                "explain",
                "--in",
                run,
                "--subject",
                subject(Files.readString(folder.resolve("subject.txt")).strip()));
        assertThat(ran.code()).as(ran.err()).isZero();
        var said = masked(ran.out());
        compare(said, folder.resolve("expected.txt"));
    }

    /** The pack's hash is left out: it changes with every byte of the pack, and the words need not. */
    private static String masked(String text) {
        return text.replaceAll("\\s+Hash\\s+[0-9a-f]{64}\\.", " Hash ….").replaceAll("\\n*$", "\n");
    }

    /** {@code network of ADVERT} is the network that holds the advert; anything else is a subject itself. */
    private static String subject(String words) throws IOException {
        if (!words.startsWith("network of ")) return words;
        var advert = "\"" + words.substring("network of ".length()) + "\"";
        for (var line : Files.readAllLines(run.resolve("networks.jsonl"))) {
            var id = ID.matcher(line);
            if (line.contains(advert) && id.find()) return "network:" + id.group(1);
        }
        throw new AssertionError("no network holds " + advert);
    }
}
