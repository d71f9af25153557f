package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the README says, as it says it. A block of commands after the comment {@code <!-- run -->} is run in the order of
 * the text, in one folder that looks like the top of the repository; the {@code text} block after it is what must be printed,
 * line by line, where … stands for anything and a line of … alone for any number of lines.
 */
class ReadmeTest {
    private static final Path HOUSE = Shell.house();
    private static final Pattern RUN = Pattern.compile(
            "<!-- run(?:: exit (\\d+))? -->\\s*```sh\\n(.*?)```(?:\\s*```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");

    private static final List<String> LINKED = List.of("plainsight", "rules", "test-data");

    @TempDir
    static Path temp;

    @TestFactory
    Stream<DynamicTest> the_readme_s_commands_do_what_it_says() throws IOException {
        var folder = likeTheTopOfTheRepository();
        return RUN.matcher(readme())
                .results()
                .map(block -> DynamicTest.dynamicTest(block.group(2).strip(), () -> {
                    var ran = Shell.in(folder)
                            .with(Map.of("PLAINSIGHT_NO_SERVE", "true"))
                            .run("sh", "-e", "-c", block.group(2));
                    assertThat(ran.code())
                            .as(ran.all())
                            .isEqualTo(block.group(1) == null ? 0 : Integer.parseInt(block.group(1)));
                    if (block.group(3) != null) {
                        assertPrinted(ran.all(), block.group(3));
                    }
                }));
    }

    @Test
    void the_readme_s_first_steps_are_among_those_that_are_run() throws IOException {
        for (var section : List.of("See it", "One decision", "Write a rule")) {
            assertThat(section(section)).containsPattern(RUN);
        }
    }

    @Test
    void a_page_links_to_what_is_there() throws IOException {
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page)).results().map(link -> link.group(1));
            assertThat(links)
                    .as("links of %s", page)
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var folder : List.of(HOUSE, HOUSE.resolve(".github"), HOUSE.resolve("governance/adr"))) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static void assertPrinted(String printed, String expected) {
        var pattern = expected.lines()
                .map(line -> line.strip().equals("…")
                        ? "(?:.*\\n)*?"
                        : Stream.of(line.stripTrailing().split("…", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*"))
                                + "[ \\t]*\\n")
                .collect(Collectors.joining("", "(?:.*\\n)*?", "(?:.*\\n)*"));
        assertThat(printed).matches(Pattern.compile(pattern));
    }

    private static String readme() throws IOException {
        return Files.readString(HOUSE.resolve("README.md"));
    }

    private static String section(String title) throws IOException {
        var text = readme();
        var start = text.indexOf("\n## " + title);
        assertThat(start).as("the section `%s`", title).isNotNegative();
        var next = SECTION.matcher(text);
        return text.substring(start, next.find(start + 4) ? next.start() : text.length());
    }

    /** The links go first, so that whoever empties the folder does not have to wonder about them. */
    @AfterAll
    static void take_the_links_away() throws IOException {
        for (var name : LINKED) {
            Files.deleteIfExists(temp.resolve(name));
        }
    }

    /** What the commands read is linked; what they write stays in the folder of the test. */
    private static Path likeTheTopOfTheRepository() throws IOException {
        for (var name : LINKED) {
            Files.createSymbolicLink(temp.resolve(name), HOUSE.resolve(name));
        }
        return temp;
    }
}
