package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command as its user types it: what it does, what it prints, and how it ends. */
class CommandsTest {

    private static final Path PACK = Shell.house().resolve("rules/packs/uk-asw/2026.1");

    @TempDir
    static Path temp;

    private static Path adverts;
    private static Path run;
    private static String network = "";

    @BeforeAll
    static void a_run_of_a_few_hundred_adverts() throws IOException {
        System.setProperty("plainsight.home", Shell.house().toString());
        adverts = temp.resolve("adverts.jsonl");
        run = temp.resolve("run");
        assertThat(Ran.command("generate", "--adverts", 400, "--seed", 7, "--out", adverts)
                        .code())
                .isZero();
        var decided = Ran.command("decide", "--adverts", adverts, "--pack", PACK, "--out", run);
        assertThat(decided.code()).as(decided.err()).isZero();
        var first = Files.readAllLines(run.resolve("networks.jsonl")).get(0);
        network = "network:" + first.substring(7, first.indexOf('"', 7));
    }

    private static Path copyOfTheRun(String name) throws IOException {
        var copy = temp.resolve(name);
        try (var files = Files.walk(run)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var to = copy.resolve(run.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        return copy;
    }

    private static void assertOneLine(Ran ran) {
        assertThat(ran.err().strip()).isNotEmpty().doesNotContain("\n", "Exception", "\tat ");
    }

    @Test
    void generate_makes_the_same_bytes_from_the_same_seed() throws IOException {
        var again = temp.resolve("again.jsonl");
        Ran.command("generate", "--adverts", 400, "--seed", 7, "--out", again);
        assertThat(again).hasSameBinaryContentAs(adverts);
        assertThat(temp.resolve("again.jsonl.truth.jsonl")).exists();
    }

    @Test
    void a_result_never_takes_the_place_of_a_link_or_a_device() throws IOException {
        var kept = Files.writeString(temp.resolve("kept.txt"), "kept");
        var link = Files.createSymbolicLink(temp.resolve("link.jsonl"), kept);
        var ran = Ran.command("generate", "--adverts", 40, "--seed", 7, "--out", link);
        assertThat(ran.code()).isEqualTo(3);
        assertOneLine(ran);
        assertThat(kept).hasContent("kept");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void decide_tells_every_figure_with_its_denominator() {
        var ran = Ran.command("decide", "--adverts", adverts, "--pack", PACK, "--out", temp.resolve("run-told"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("lines read", "networks hold", "Of the 400 adverts by themselves");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void decide_prints_the_summary_as_json() throws IOException {
        var ran = Ran.command(
                "decide", "--adverts", adverts, "--pack", PACK, "--out", temp.resolve("run-json"), "--json");
        assertThat(ran.out()).isEqualTo(Files.readString(temp.resolve("run-json/summary.json")));
    }

    @Test
    void other_peoples_files_are_read_by_a_mapping_and_shown_first_if_wanted() {
        var fixtures = Shell.house().resolve("test-data/fixtures");
        var file = fixtures.resolve("vendor-a.csv");
        var mapping = fixtures.resolve("vendor-a.mapping.yaml");
        var preview = Ran.command("decide", "--adverts", file, "--map", mapping, "--preview");
        assertThat(preview.code()).as(preview.err()).isZero();
        assertThat(preview.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
        var decided = Ran.command(
                "decide", "--adverts", file, "--map", mapping, "--pack", PACK, "--out", temp.resolve("mapped"));
        assertThat(decided.code()).as(decided.err()).isZero();
        assertThat(temp.resolve("mapped/decisions.jsonl")).isNotEmptyFile();
        assertThat(Ran.command("decide", "--adverts", file, "--preview").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_run_of_one_advert_and_a_run_of_none_are_told_in_good_english() throws IOException {
        var one = temp.resolve("one.jsonl");
        Files.writeString(one, Files.readAllLines(adverts).get(0) + "\n");
        var told = Ran.command("decide", "--adverts", one, "--pack", PACK, "--out", temp.resolve("run-one"));
        assertThat(told.out())
                .contains("1 line read: ", "0 older versions", "No network: nothing holds any of the ")
                .doesNotContain("1 lines", "1 adverts", "1 reviews", "0 networks");
        var none = Files.writeString(temp.resolve("none.jsonl"), "");
        var nothing = Ran.command("decide", "--adverts", none, "--pack", PACK, "--out", temp.resolve("run-none"));
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out())
                .contains("0 lines read: ", "There was no advert to weigh.")
                .doesNotContain("1970");
    }

    @Test
    void decide_reads_what_is_piped_in() throws IOException, InterruptedException {
        var out = temp.resolve("run-piped");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Plainsight.class.getName(),
                        "decide",
                        "--adverts",
                        "-",
                        "--pack",
                        PACK.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("piped.txt").toFile())
                .start();
        try (var in = process.getOutputStream()) {
            Files.copy(adverts, in);
        }
        assertThat(process.waitFor())
                .as(Files.readString(temp.resolve("piped.txt")))
                .isZero();
        assertThat(out.resolve("decisions.jsonl")).hasSameBinaryContentAs(run.resolve("decisions.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"network:", "advert: ", "", " "})
    void a_subject_without_an_id_is_told_what_to_write(String subject) {
        var ran = Ran.command("explain", "--in", run, "--subject", subject);
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertOneLine(ran);
        assertThat(ran.err()).contains(subject.isBlank() ? "no subject is named" : "write it after the colon");
    }

    @Test
    void explain_says_why_in_three_forms() throws IOException {
        var text = Ran.command("explain", "--in", run, "--subject", network);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).contains("IN SHORT", "REASONS NOT TO LOOK", "points in all", "It is not a finding");
        assertThat(text.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        var html = Ran.command("explain", "--in", run, "--subject", network, "--format", "html");
        assertThat(html.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        var json = Ran.command("explain", "--in", run, "--subject", network, "--format", "json");
        assertIsJson(json.out());
        assertThat(Ran.command("explain", "--in", run, "--subject", network, "--json")
                        .out())
                .isEqualTo(json.out());
    }

    @Test
    void pack_show_gives_each_row_a_card_with_what_it_does_in_a_run() {
        var truth = adverts.resolveSibling("adverts.jsonl.truth.jsonl");
        var ran = Ran.command("pack", "show", PACK, "--cards", "--in", run, "--truth", truth);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("It counts for these made-up adverts:", "It does not quite count for these made-up networks:")
                .containsPattern("posted on \\d+\\s+\\w+\\s+2026")
                .containsPattern("In this run it fired for \\d+ of 400 adverts: alone for")
                .containsPattern("One person\\s+alone \\d+ of \\d+")
                .as("three made-up adverts or networks on each side of every row")
                .doesNotContain(
                        "no more were found", "none was found", "It counts for made-up", "quite count for these:");
        var alone = Ran.command("pack", "show", PACK, "--truth", truth);
        assertThat(alone.code()).isEqualTo(Exit.USAGE);
        assertOneLine(alone);
    }

    private static String told(String depth, String format) {
        var ran = Ran.command("explain", "--in", run, "--subject", network, "--depth", depth, "--format", format);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void explain_tells_one_line_one_page_or_everything_of_the_same_decision() throws IOException {
        assertThat(told("line", "text")).startsWith(network + ": ").hasLineCount(1);
        assertThat(told("page", "text").lines().count()).isBetween(15L, 90L);
        assertThat(told("full", "text"))
                .isEqualTo(Ran.command("explain", "--in", run, "--subject", network)
                        .out());
        for (var format : List.of("text", "html", "json"))
            assertThat(told("line", format).length())
                    .isLessThan(told("page", format).length())
                    .isLessThan(told("full", format).length());
        for (var depth : List.of("line", "page", "full")) {
            assertIsJson(told(depth, "json"));
            assertThat(told(depth, "html")).startsWith("<!doctype html>").endsWith("</html>\n");
            assertThat(told(depth, "json")).contains("\"depth\" : \"" + depth + "\"");
        }
    }

    @Test
    void compare_says_why_this_one_and_not_that_one_in_three_forms() throws IOException {
        var second = Files.readAllLines(run.resolve("networks.jsonl")).get(1);
        var other = "network:" + second.substring(7, second.indexOf('"', 7));
        var text = Ran.command("compare", "--in", run, "--subject", network, "--with", other);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .startsWith(network + ": ")
                .contains(other, "WHERE THE POINTS DIFFER", "WHAT WOULD SWAP THEM");
        assertThat(text.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        assertThat(Ran.command("compare", "--in", run, "--subject", network, "--with", other, "--format", "html")
                        .out())
                .startsWith("<!doctype html>")
                .endsWith("</html>\n");
        assertIsJson(Ran.command("compare", "--in", run, "--subject", network, "--with", other, "--json")
                .out());
        assertThat(Ran.command("compare", "--in", run, "--subject", network, "--with", other, "--depth", "line")
                        .out())
                .hasLineCount(1);
    }

    @Test
    void compare_refuses_an_unknown_subject_and_names_those_most_like_it() {
        var ran = Ran.command("compare", "--in", run, "--subject", network, "--with", network + "x");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertOneLine(ran);
        assertThat(ran.err()).contains(network + "x", network);
    }

    @Test
    void explain_never_speaks_of_risk_or_scores_or_suspects() throws IOException {
        for (var line : Files.readAllLines(run.resolve("networks.jsonl")).subList(0, 10)) {
            var subject = "network:" + line.substring(7, line.indexOf('"', 7));
            var ran = Ran.command("explain", "--in", run, "--subject", subject);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out().toLowerCase(java.util.Locale.ROOT)).doesNotContainPattern("\\b(risk|score|suspect)");
        }
    }

    @Test
    void networks_lists_what_there_is_and_tells_one_in_full_without_points() throws IOException {
        var list = Ran.command("networks", "--in", run, "--sort", "adverts", "--all");
        assertThat(list.code()).as(list.err()).isZero();
        var id = network.substring("network:".length());
        assertThat(list.out()).contains("No points and no outcome", id);
        assertThat(list.out()).doesNotContain("put forward", "reasons to look");
        var one = Ran.command("networks", "--in", run, "--network", id, "--since", "2026-01-01");
        assertThat(one.out()).contains(id, "joined by", "weakest", "structure", "Since 1 January 2026:");
        assertThat(one.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        var json = Ran.command("networks", "--in", run, "--json", "--since", "2026-01-01")
                .out();
        assertIsJson(json);
        assertThat(json).contains("\"linkedPairs\"", "\"newNames\"").doesNotContain("\"points\"", "\"outcome\"");
        assertThat(Ran.command("networks", "--in", run, "--network", "N-none").code())
                .isEqualTo(Exit.USAGE);
        assertThat(Ran.command("networks", "--in", run, "--since", "soon").code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void what_an_analyst_undid_is_told_with_the_network_and_a_bad_line_stops_everything() throws IOException {
        var line = Files.readAllLines(run.resolve("networks.jsonl")).get(0);
        var link = line.substring(line.indexOf("{\"a\":") + 1, line.indexOf(",\"strength\""));
        var act = "{\"act\":\"unlink\"," + link
                + ",\"by\":\"analyst-7\",\"because\":\"two people\",\"at\":\"2026-11-20T09:00:00Z\"}\n";
        var unlinks = Files.writeString(temp.resolve("unlinks.jsonl"), act);
        var out = temp.resolve("run-undone");
        var decided = Ran.command(
                "decide", "--adverts", adverts, "--pack", PACK, "--out", out, "--unlinks", unlinks, "--previous", run);
        assertThat(decided.code()).as(decided.err()).isZero();
        assertThat(decided.out()).contains("links undone, 1; pairs confirmed, 0", "Since the run before:");
        assertThat(out.resolve("changes.jsonl")).isNotEmptyFile();
        assertThat(Ran.command("replay", "--in", out).code()).isZero();
        var advert = "advert:" + link.substring(5, link.indexOf('"', 5));
        assertThat(Ran.command("explain", "--in", out, "--subject", advert)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("undone by analyst-7 on 20 November 2026, because: two people");
        Files.writeString(unlinks, act + "{\"act\":\"divorce\"}\n");
        var refused = Ran.command(
                "decide", "--adverts", adverts, "--pack", PACK, "--out", temp.resolve("none"), "--unlinks", unlinks);
        assertThat(refused.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(refused.err())
                .contains("unlinks.jsonl, line 2: `act` is `divorce`", "`because` is missing", "1 line at fault");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void replay_finds_an_untouched_run_the_same() {
        var ran = Ran.command("replay", "--in", run);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(\\S+) of \\1 decisions came out the same");
    }

    @Test
    void replay_of_an_altered_fact_ends_with_1_and_names_the_file() throws IOException {
        var altered = copyOfTheRun("altered");
        var decisions = altered.resolve("decisions.jsonl");
        var text = Files.readString(decisions);
        Files.writeString(decisions, text.replaceFirst("\"textWords\":(\\d)", "\"textWords\":1$1"));
        var ran = Ran.command("replay", "--in", altered);
        assertThat(ran.code()).isEqualTo(Exit.AT_FAULT);
        assertThat(ran.err()).contains("decisions.jsonl");
        var explained = Ran.command("explain", "--in", altered, "--subject", network);
        assertThat(explained.code()).isEqualTo(Exit.AT_FAULT);
        assertThat(explained.out()).isEmpty();
        assertOneLine(explained);
    }

    @Test
    void a_half_written_run_is_unreadable() throws IOException {
        var half = copyOfTheRun("half");
        Files.delete(half.resolve("summary.json"));
        for (var ran : List.of(
                Ran.command("replay", "--in", half), Ran.command("explain", "--in", half, "--subject", network))) {
            assertThat(ran.code()).isEqualTo(Exit.UNREADABLE);
            assertOneLine(ran);
            assertThat(ran.err()).contains("summary.json", "decide again");
        }
    }

    @Test
    void an_unknown_subject_is_wrong_usage_and_names_those_most_like_it() {
        var ran = Ran.command("explain", "--in", run, "--subject", network + "X");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertOneLine(ran);
        assertThat(ran.err()).contains("`" + network + "`");
    }

    @Test
    void facts_lists_what_may_be_asked_and_what_may_not() {
        var ran = Ran.command("facts");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("hoursPerDay (number, hours)", "What no rule may ask", "religion");
    }

    @Test
    void pack_sentences_prints_every_form_with_an_example() {
        assertThat(Ran.command("pack", "sentences").out())
                .contains("when the same <mark> appears in", "Needs: ", "Example: the same phone appears in");
    }

    @Test
    void pack_show_reads_the_pack_aloud_and_tells_how_often_rows_fired() {
        var ran = Ran.command("pack", "show", PACK);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Adult-service adverts, United Kingdom");
        var withRun = Ran.command("pack", "show", PACK, "--in", run);
        assertThat(withRun.code()).as(withRun.err()).isZero();
        assertThat(withRun.out()).hasSizeGreaterThan(ran.out().length());
    }

    @Test
    void pack_check_of_a_pack_with_a_fault_says_each_and_ends_with_1() throws IOException {
        var faulty = copyOfThePack("faulty");
        var file = faulty.resolve("adverts.dmn");
        Files.writeString(
                file, Files.readString(file).replaceFirst("<text>&gt;= (\\d+)</text>", "<text>&gt;= &gt;= $1</text>"));
        var ran = Ran.command("pack", "check", faulty, "--quick");
        assertThat(ran.code()).isEqualTo(Exit.AT_FAULT);
        assertThat(ran.err()).contains("adverts.dmn").doesNotContain("\tat ");
    }

    @Test
    void a_pack_with_a_doctype_is_refused_for_safety() throws IOException {
        var unsafe = copyOfThePack("unsafe");
        var file = unsafe.resolve("networks.dmn");
        Files.writeString(file, Files.readString(file).replaceFirst("\\?>", "?><!DOCTYPE x>"));
        for (var ran : List.of(
                Ran.command("pack", "check", unsafe, "--quick"),
                Ran.command("pack", "show", unsafe),
                Ran.command("decide", "--adverts", adverts, "--pack", unsafe, "--out", temp.resolve("never")))) {
            assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.UNSAFE);
            assertThat(ran.err()).contains("DOCTYPE");
        }
        assertThat(temp.resolve("never")).doesNotExist();
    }

    private static Path copyOfThePack(String name) throws IOException {
        var copy = temp.resolve(name);
        try (var files = Files.walk(PACK)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var to = copy.resolve(PACK.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        return copy;
    }

    static Stream<List<Object>> what_cannot_be_read_or_written() {
        return Stream.of(
                List.of(
                        "decide",
                        "--adverts",
                        temp.resolve("nowhere.jsonl"),
                        "--pack",
                        PACK,
                        "--out",
                        temp.resolve("o1")),
                List.of("decide", "--adverts", adverts, "--pack", temp.resolve("no-pack"), "--out", temp.resolve("o2")),
                List.of("decide", "--adverts", adverts, "--pack", PACK, "--out", adverts),
                List.of("generate", "--adverts", 1, "--seed", 1, "--out", temp.resolve("no/folder/a.jsonl")),
                List.of("explain", "--in", temp.resolve("no-run"), "--subject", "advert:A"),
                List.of("replay", "--in", temp.resolve("no-run")),
                List.of("pack", "check", temp.resolve("no-pack")),
                List.of("pack", "show", temp.resolve("no-pack")));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_read_or_written(List<Object> command) {
        var ran = Ran.command(command.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.UNREADABLE);
        assertThat(ran.out()).isEmpty();
        assertOneLine(ran);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decode",
                "serve now",
                "compare",
                "plan",
                "audit",
                "decide",
                "decide --advert x",
                "pack",
                "pack diff a",
                "generate --adverts many --seed 1 --out x",
                "generate --adverts 0 --seed 1 --out x",
                "explain --in . --subject advert:A --format pdf",
                "demo --adverts 0",
                "measure nothing",
                "facts and more",
                "decide --adverts a --pack . --out o --as-of yesterday",
                "pack check . --as-of 2026-13-01"
            })
    void wrong_usage_ends_with_2_in_one_line_with_the_way_out(String line) {
        var ran = Ran.command((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertOneLine(ran);
    }

    @Test
    void an_error_quotes_what_was_typed_and_offers_what_was_meant() {
        assertThat(Ran.command("decode").err()).contains("unknown command `decode`", "`decide`", "--help");
        assertThat(Ran.command("decide", "--advert", "x").err()).contains("`--advert`", "`--adverts`");
        assertThat(Ran.command("decide").err()).contains("missing `--adverts FILE`");
    }

    @Test
    void what_was_typed_cannot_steer_the_terminal() {
        var ran = Ran.command("explain", "--in", run, "--subject", "advert:\u001b[2J\u202Ex");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).doesNotContain("\u001b", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "decide",
                "explain",
                "networks",
                "replay",
                "facts",
                "pack",
                "pack check",
                "pack show",
                "pack sentences",
                "generate",
                "measure",
                "compare",
                "audit verify",
                "audit demo",
                "plan"
            })
    void every_command_has_help_with_an_example(String command) {
        var ran = Ran.command((Object[]) (command + " --help").split(" "));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Usage: plainsight " + command)
                .containsPattern("Examples?: plainsight " + command);
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "pack --help", "audit --help"})
    void help_says_of_each_command_in_one_whole_sentence_what_it_does(String line) {
        var help = Ran.command((Object[]) line.split(" ")).out();
        var list = help.substring(help.indexOf("Commands:")).lines().skip(1).takeWhile(l -> !l.isBlank());
        assertThat(list).allSatisfy(l -> assertThat(l).matches(" {2}[a-z]+ +\\p{Lu}[^.]*\\."));
    }

    @Test
    void help_lists_the_commands_that_there_are() {
        assertThat(Ran.command("--help").out())
                .contains(
                        "demo",
                        "decide",
                        "explain",
                        "networks",
                        "replay",
                        "facts",
                        "pack",
                        "audit",
                        "generate",
                        "measure");
    }

    @Test
    void a_bar_is_drawn_for_a_person_and_nothing_in_a_pipe() {
        assertThat(Ran.watched(true, "replay", "--in", run).err())
                .contains("\r\u001b[K")
                .endsWith("\r\u001b[K");
        assertThat(Ran.command("replay", "--in", run).err()).isEmpty();
    }

    @Test
    void the_demo_makes_decides_explains_and_says_what_to_type_next() throws IOException {
        var out = temp.resolve("demo");
        var ran = Ran.command("demo", "--adverts", 1500, "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        "made up",
                        "networks hold",
                        "It is not a finding that anyone has done wrong.",
                        "WHAT TO TYPE NEXT")
                .doesNotContain("DMN", "FEEL");
        var report = Files.readString(out.resolve("report/index.html"));
        assertThat(report).contains("Made-up data.", "Networks put forward");
        var links = java.util.regex.Pattern.compile("href=\"(network-\\d+\\.html)\"")
                .matcher(report);
        while (links.find())
            assertThat(out.resolve("report").resolve(links.group(1))).exists();
        try (var files = Files.walk(out)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".part"));
        }
    }

    @Test
    void a_fault_of_the_program_is_one_line_and_leaves_its_story_in_a_file() throws IOException {
        var err = new java.io.ByteArrayOutputStream();
        var terminal = new Terminal(System.out, new java.io.PrintStream(err, true, StandardCharsets.UTF_8), false);
        int code = new Faults(terminal).report(new IllegalStateException("the wheel came off"));
        assertThat(code).isEqualTo(Exit.PROGRAM);
        var said = err.toString(StandardCharsets.UTF_8);
        assertThat(said.strip()).contains("the wheel came off").doesNotContain("\n");
        var log = Path.of(said.substring(said.indexOf("with `") + 6, said.lastIndexOf('`')));
        assertThat(Files.readString(log)).contains("the wheel came off", "\tat ");
        Files.delete(log);
    }

    private static void assertIsJson(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) assertThat(parser.currentToken()).isNotNull();
        }
    }
}
