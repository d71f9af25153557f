package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.rules.pack.Progress;
import org.plainsight.testdata.MadeUpAdverts;

class DecideTest {

    private static final Path PACK = Path.of("../../rules/packs/uk-asw/2026.1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_adverts_give_the_same_bytes_whatever_the_order_of_lines_and_the_threads(long seed)
            throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(400, seed, made, n -> {});
        var first = run(DecideRequest.of(made, PACK, folder.resolve("first")).onThreads(1));
        var lines = new ArrayList<>(Files.readAllLines(made));
        Collections.shuffle(lines, new Random(seed));
        var shuffled = Files.write(folder.resolve("shuffled.jsonl"), lines);
        var second =
                run(DecideRequest.of(shuffled, PACK, folder.resolve("second")).onThreads(3));
        assertThat(second).as("seed %d", seed).isEqualTo(first);
    }

    @Test
    void gzip_changes_the_files_and_not_what_they_say() throws IOException {
        var made = adverts(100);
        var plain = done(DecideRequest.of(made, PACK, folder.resolve("plain")));
        var zipped = done(DecideRequest.of(made, PACK, folder.resolve("zipped")).gzipped());
        assertThat(zipped.summary().files()).isEqualTo(plain.summary().files());
        assertThat(folder.resolve("zipped").resolve("decisions.jsonl.gz")).exists();
    }

    @Test
    void the_pack_is_copied_byte_for_byte() throws IOException {
        done(DecideRequest.of(adverts(50), PACK, folder.resolve("run")));
        for (var name : List.of("pack.yaml", "adverts.dmn", "networks.dmn", "lexicon.csv"))
            assertThat(folder.resolve("run/pack").resolve(name)).hasSameBinaryContentAs(PACK.resolve(name));
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
        var out = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(out.resolve("holiday.txt"), "keep");
        var decision = decide(DecideRequest.of(adverts(10), PACK, out));
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, r -> {
            assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNWRITABLE);
            assertThat(r.refusal().message()).contains("holiday.txt");
        });
        assertThat(out.resolve("holiday.txt")).hasContent("keep");
    }

    @Test
    void an_earlier_run_is_replaced_whole_and_nothing_is_left_beside_it() throws IOException {
        var out = folder.resolve("run");
        done(DecideRequest.of(adverts(30), PACK, out).gzipped());
        done(DecideRequest.of(adverts(20), PACK, out));
        assertThat(out.resolve("decisions.jsonl.gz")).doesNotExist();
        assertThat(Files.readAllLines(out.resolve("decisions.jsonl"))).hasSizeGreaterThanOrEqualTo(20);
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
        }
    }

    @Test
    void a_file_that_is_not_there_leaves_the_earlier_run_as_it_was() throws IOException {
        var out = folder.resolve("run");
        done(DecideRequest.of(adverts(20), PACK, out));
        var before = contents(out);
        var decision = decide(DecideRequest.of(folder.resolve("none.jsonl"), PACK, out));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNREADABLE));
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void an_expired_pack_weighs_nothing() throws IOException {
        var decision = decide(
                DecideRequest.of(adverts(10), PACK, folder.resolve("run")).asOf(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.EXPIRED));
    }

    @Test
    void no_advert_at_all_is_a_run_too() throws IOException {
        var none = Files.writeString(folder.resolve("none.jsonl"), "\n");
        var done = done(DecideRequest.of(none, PACK, folder.resolve("run")));
        assertThat(done.summary().counts()).containsEntry("adverts", 0L);
    }

    @Test
    void what_an_analyst_undid_stays_undone_from_run_to_run_and_the_explanation_says_who_and_why() throws IOException {
        var made = pair();
        var plain = done(DecideRequest.of(made, PACK, folder.resolve("plain")));
        assertThat(plain.summary().counts()).containsEntry("networks", 1L);
        var unlinks = Files.writeString(folder.resolve("unlinks.jsonl"), said("unlink"));
        var out = folder.resolve("run");
        for (int run = 0; run < 2; run++) {
            var done = done(DecideRequest.of(made, PACK, out).unlinking(unlinks));
            assertThat(done.summary().counts()).containsEntry("networks", 0L).containsEntry("unlinks", 1L);
            assertThat(out.resolve("unlinks.jsonl")).hasContent(said("unlink"));
            assertThat(Replay.replay(out, 1, Progress.silent()))
                    .isInstanceOfSatisfying(
                            Replay.Replayed.Compared.class,
                            r -> assertThat(r.isIdentical()).isTrue());
        }
        assertThat(Dossiers.dossier(out, "advert:A-1"))
                .isInstanceOfSatisfying(
                        Dossiers.Answer.Found.class,
                        found -> assertThat(org.plainsight.explain.Explain.why(found.dossier())
                                        .connections()
                                        .words())
                                .containsExactly(
                                        "the same phone number +447700900123 does not link A-1 and A-2: undone by analyst-7 on"
                                                + " 20 November 2026, because: recycled"));
        assertThat(Files.readString(out.resolve("decisions.jsonl")))
                .as("facts about the phone obey too")
                .contains("\"phoneNames\":1")
                .doesNotContain("\"phoneNames\":2");
    }

    @Test
    void what_an_analyst_confirmed_joins_as_a_ground_of_its_own_kind() throws IOException {
        var unlinks = Files.writeString(
                folder.resolve("acts.jsonl"),
                said("unlink")
                        + said("confirm")
                                .replace("\"kind\":\"phone\",\"via\":\"+447700900123\",", "")
                                .replace("recycled", "same flat"));
        var out = folder.resolve("run");
        done(DecideRequest.of(pair(), PACK, out).unlinking(unlinks));
        assertThat(Files.readString(out.resolve("networks.jsonl")))
                .contains("\"kind\":\"confirmed\",\"via\":\"A-1 + A-2\",\"strength\":\"strong\"}]")
                .contains("held together by one word of an analyst")
                .contains("\"linkGrounds\":0");
    }

    @Test
    void a_line_at_fault_among_the_unlinks_stops_the_run_before_anything_is_written() throws IOException {
        var unlinks = Files.writeString(folder.resolve("acts.jsonl"), said("unlink") + "{}\n");
        var out = folder.resolve("run");
        assertThat(decide(DecideRequest.of(pair(), PACK, out).unlinking(unlinks)))
                .isInstanceOfSatisfying(
                        Decision.UnlinksAtFault.class,
                        fault -> assertThat(fault.lines()).singleElement().satisfies(line -> {
                            assertThat(line.line()).isEqualTo(2);
                            assertThat(line.faults()).hasSize(6);
                        }));
        assertThat(out).doesNotExist();
    }

    @Test
    void a_network_keeps_its_id_from_run_to_run_and_the_changes_are_told() throws IOException {
        var first = folder.resolve("first");
        done(DecideRequest.of(pair(), PACK, first));
        var more = Files.writeString(
                folder.resolve("more.jsonl"), Files.readString(pair()) + advert("A-0", "Nell") + advert("A-3", "Ivy"));
        var second = folder.resolve("second");
        var done = done(DecideRequest.of(more, PACK, second).after(first));
        assertThat(done.summary().counts()).containsEntry("networksGrew", 1L).containsEntry("networksNew", 0L);
        assertThat(Files.readString(second.resolve("networks.jsonl"))).startsWith("{\"id\":\"N-A-1\"");
        assertThat(second.resolve("changes.jsonl"))
                .hasContent(
                        "{\"network\":\"N-A-1\",\"change\":\"grew\",\"before\":2,\"after\":4,\"adverts\":[\"A-0\",\"A-3\"]}");
        Files.writeString(second.resolve("changes.jsonl"), "");
        assertThat(Replay.replay(second, 1, Progress.silent()))
                .isInstanceOfSatisfying(
                        Replay.Replayed.Compared.class,
                        r -> assertThat(r.alterations())
                                .singleElement()
                                .asString()
                                .contains("changes.jsonl"));
    }

    @Test
    void a_run_before_that_is_none_is_refused() throws IOException {
        assertThat(decide(DecideRequest.of(pair(), PACK, folder.resolve("run")).after(folder.resolve("none"))))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNREADABLE));
    }

    private Path pair() throws IOException {
        return Files.writeString(folder.resolve("pair.jsonl"), advert("A-1", "Mara") + advert("A-2", "Erin"));
    }

    private static String advert(String id, String name) {
        return ("{\"id\":\"%s\",\"source\":\"site-a\",\"postedAt\":\"2026-11-01T09:00:00Z\",\"name\":\"%s\","
                        + "\"text\":\"Friendly, call to book\",\"phones\":[\"07700 900123\"]}\n")
                .formatted(id, name);
    }

    private static String said(String act) {
        return ("{\"act\":\"%s\",\"a\":\"A-1\",\"b\":\"A-2\",\"kind\":\"phone\",\"via\":\"+447700900123\","
                        + "\"by\":\"analyst-7\",\"because\":\"recycled\",\"at\":\"2026-11-20T09:00:00Z\"}\n")
                .formatted(act);
    }

    private Path adverts(int count) throws IOException {
        var made = folder.resolve("made-" + count + ".jsonl");
        MadeUpAdverts.generate(count, 5, made, n -> {});
        return made;
    }

    private static Decision decide(DecideRequest request) {
        return Decide.decide(request, Progress.silent(), Clock.systemUTC());
    }

    private static Decision.Done done(DecideRequest request) {
        var decision = decide(request);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return (Decision.Done) decision;
    }

    private static Map<String, String> run(DecideRequest request) throws IOException {
        done(request);
        return contents(request.out());
    }

    /** Every file's text, the seconds of the summary left out. */
    private static Map<String, String> contents(Path run) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(run)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                contents.put(
                        run.relativize(file).toString(),
                        file.endsWith("summary.json") ? text.replaceAll("(?s)\"seconds\".*", "") : text);
            }
        }
        return contents;
    }
}
